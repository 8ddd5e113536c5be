// SPDX-License-Identifier: GPL-3.0-or-later
// MacroForm: one canned text: its name, its words with variables, and, for supervisors, what it does to the ticket. It knows nothing of the server.
#pragma once

#include "shared/macro.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace sf::client {

class Directory;
class TagEditor;
class ValueCombo;

class MacroForm : public QWidget
{
    Q_OBJECT

public:
    MacroForm(const Directory &directory, QWidget *parent = nullptr);

    /// An id of 0: a new one.
    void show(const Macro &macro);
    Macro macro() const;
    /// What was saved under this number is what is worked on from now on.
    void setSaved(MacroId id, qint64 version);
    bool isShared() const;
    /// Why it was not saved.
    void showProblem(const QString &why);

signals:
    void saveRequested();
    /// Asked for twice already.
    void removeRequested();

private:
    QWidget *makeActions();
    void showWords();
    void showSaved();

    const Directory &m_directory;
    Macro m_macro;
    QLineEdit *m_name;
    QPlainTextEdit *m_body;
    QCheckBox *m_shared;
    ValueCombo *m_status;
    ValueCombo *m_priority;
    ValueCombo *m_assignee;
    TagEditor *m_tags;
    QWidget *m_actions;
    QLabel *m_problem;
    QPushButton *m_save;
    QPushButton *m_remove;
};

} // namespace sf::client

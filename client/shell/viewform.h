// SPDX-License-Identifier: GPL-3.0-or-later
// ViewForm: the name of a saved view and whether it is for all; with a way to remove it. It knows nothing of the server.
#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace sf::client {

class ViewForm : public QWidget
{
    Q_OBJECT

public:
    struct Content
    {
        QString name;
        bool isShared = false;
        bool canShare = false; ///< supervisors
        bool isNew = true;
    };

    explicit ViewForm(const Content &content, QWidget *parent = nullptr);

    /// Beside the name; the form stays.
    void showProblem(const QString &why);

signals:
    void saveRequested(const QString &name, bool isShared);
    /// Asked for twice already.
    void removeRequested();

private:
    void save();

    QLineEdit *m_name;
    QCheckBox *m_shared;
    QLabel *m_problem;
    QPushButton *m_save;
    QPushButton *m_remove;
};

} // namespace sf::client

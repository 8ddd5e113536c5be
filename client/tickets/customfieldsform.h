// SPDX-License-Identifier: GPL-3.0-or-later
// CustomFieldsForm: the fields that an organisation defines for its tickets, each with the editor of its type.
#pragma once

#include "shared/customfield.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace sf::client {

class Directory;

class CustomFieldsForm : public QWidget
{
    Q_OBJECT

public:
    explicit CustomFieldsForm(const Directory &directory, QWidget *parent = nullptr);

    /// Does not emit. A value whose field is no longer offered is shown, not edited.
    void showValues(const RawJson &values);
    /// Says beside each empty field that a ticket of this status needs that it does, and goes to the first; nullptr: none is missing.
    QWidget *askForMissing(Status status);
    /// Editors with frames, as in a form that is filled in; without it they look like plain words.
    void setFramed();
    /// All values as they stand now.
    RawJson values() const { return m_values; }

signals:
    /// The one key that changed; null: it is empty now.
    void valueChosen(const sf::RawJson &patch);

private:
    struct Row
    {
        QByteArray name;
        QWidget *whole;
        QLabel *title;
        QWidget *editor;
        QLabel *problem;
    };

    void rebuild();
    void addRow(const QByteArray &name);
    void setEditor(Row &row, QWidget *editor);
    const CustomField *fieldOf(const QByteArray &name) const;
    QWidget *editorOf(const QByteArray &name);
    QWidget *editorOf(const CustomField &field, const QByteArray &value);
    QWidget *choiceEditor(const CustomField &field, const QByteArray &value);
    QWidget *choicesEditor(const CustomField &field, const QByteArray &value);
    void choose(const QString &name, const QByteArray &value);
    void sayProblem(const QByteArray &name, const QString &problem);

    const Directory &m_directory;
    QVBoxLayout *m_column;
    RawJson m_values;
    QList<CustomField> m_fields; // as shown
    QList<Row> m_rows;
    bool m_isFramed = false;
};

} // namespace sf::client

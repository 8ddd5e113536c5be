// SPDX-License-Identifier: GPL-3.0-or-later
// CustomFieldsForm: the fields that an organisation defines for its tickets, each with the editor of its type.
#pragma once

#include "shared/customfield.h"

#include <QWidget>

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
    /// All values as they stand now.
    RawJson values() const { return m_values; }

signals:
    /// The one key that changed; null: it is empty now.
    void valueChosen(const sf::RawJson &patch);

private:
    void rebuild();
    QWidget *editorOf(const CustomField &field, const QByteArray &value);
    QWidget *choiceEditor(const CustomField &field, const QByteArray &value);
    QWidget *choicesEditor(const CustomField &field, const QByteArray &value);
    void addRow(const QString &label, QWidget *editor);
    void choose(const QString &name, const QByteArray &value);

    const Directory &m_directory;
    QVBoxLayout *m_column;
    RawJson m_values;
    QList<CustomField> m_fields; // as shown
    bool m_isBuilt = false;
};

} // namespace sf::client

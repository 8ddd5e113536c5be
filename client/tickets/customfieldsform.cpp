// SPDX-License-Identifier: GPL-3.0-or-later
// Custom fields of a ticket.
#include "client/tickets/customfieldsform.h"

#include "client/records/fieldeditors.h"
#include "client/sync/directory.h"
#include "client/tickets/valuecombo.h"
#include "shared/rawobject.h"

#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

QString textOf(const QByteArray &value)
{
    return fromJson<QString>(QByteArrayView(value)).value_or(QString());
}

/// What people read of a value whatever its type is.
QString wordsOf(const QByteArray &value)
{
    if (const auto list = fromJson<QList<QString>>(QByteArrayView(value)))
        return list->join(u", "_s);
    if (value == "true")
        return CustomFieldsForm::tr("Yes");
    if (value == "false")
        return CustomFieldsForm::tr("No");
    return value.startsWith('"') ? textOf(value) : QString::fromUtf8(value);
}

} // namespace

CustomFieldsForm::CustomFieldsForm(const Directory &directory, QWidget *parent)
    : QWidget(parent)
    , m_directory(directory)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(9);
    connect(&directory, &Directory::changed, this, [this] {
        if (m_fields != m_directory.organization().customFields)
            rebuild();
    });
    rebuild();
}

void CustomFieldsForm::showValues(const RawJson &values)
{
    const bool isSame = values == m_values && m_fields == m_directory.organization().customFields && m_isBuilt;
    // What a person is typing into stays as it is; leaving it brings the next values.
    const auto *focus = qobject_cast<const LineField *>(focusWidget());
    if (isSame || (focus && focus->isBeingEdited()))
        return;
    m_values = values;
    rebuild();
}

void CustomFieldsForm::rebuild()
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        if (QWidget *row = item->widget()) {
            row->hide();
            row->deleteLater();
        }
        delete item;
    }
    m_fields = m_directory.organization().customFields;
    m_isBuilt = true;
    QSet<QByteArray> offered;
    for (const CustomField &field : std::as_const(m_fields)) {
        const QByteArray name = field.name.toUtf8();
        offered.insert(name);
        addRow(field.label, editorOf(field, rawMember(m_values, name)));
    }
    for (const auto &[key, value] : rawMembers(m_values)) {
        if (!offered.contains(key))
            addRow(QString::fromUtf8(key).replace(u'_', u' '), new QLabel(wordsOf(value)));
    }
    setVisible(m_column->count() > 0);
}

void CustomFieldsForm::addRow(const QString &label, QWidget *editor)
{
    auto *row = new QWidget(this);
    auto *lines = new QVBoxLayout(row);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(1);
    auto *title = new QLabel(label, row);
    title->setProperty("role", u"small"_s);
    title->setBuddy(editor);
    editor->setAccessibleName(label);
    lines->addWidget(title);
    lines->addWidget(editor);
    m_column->addWidget(row);
}

QWidget *CustomFieldsForm::editorOf(const CustomField &field, const QByteArray &value)
{
    const QString name = field.name;
    switch (field.type) {
    case CustomFieldType::Text: {
        auto *editor = new LineField;
        editor->showText(textOf(value));
        connect(editor, &LineField::edited, this, [this, name](const QString &text) {
            choose(name, text.isEmpty() ? QByteArray("null") : toJson(text));
        });
        return editor;
    }
    case CustomFieldType::Number: {
        auto *editor = new LineField;
        const QString shown = value.isEmpty() ? QString() : QLocale().toString(value.toDouble(), 'g', 15);
        editor->showText(shown);
        connect(editor, &LineField::edited, this, [this, editor, name, shown](const QString &text) {
            bool isNumber = false;
            const double number = QLocale().toDouble(text.trimmed(), &isNumber);
            isNumber = isNumber && std::isfinite(number);
            if (text.trimmed().isEmpty())
                choose(name, "null");
            else if (isNumber)
                choose(name, toJson(number));
            else
                editor->showText(shown); // what is no number is not taken
        });
        return editor;
    }
    case CustomFieldType::Date: {
        auto *editor = new DayField;
        const QDate day = QDate::fromString(textOf(value), Qt::ISODate);
        if (day.isValid())
            editor->showDay(Time{QDateTime(day, {}, Qt::UTC).toMSecsSinceEpoch()});
        connect(editor, &DayField::edited, this, [this, name](const std::optional<Time> &chosen) {
            choose(name, chosen
                             ? toJson(QDateTime::fromMSecsSinceEpoch(chosen->ms, Qt::UTC).date().toString(Qt::ISODate))
                             : QByteArray("null"));
        });
        return editor;
    }
    case CustomFieldType::Choice:
    case CustomFieldType::YesNo:
        return choiceEditor(field, value);
    case CustomFieldType::MultiChoice:
        return choicesEditor(field, value);
    }
    return new QLabel;
}

QWidget *CustomFieldsForm::choiceEditor(const CustomField &field, const QByteArray &value)
{
    auto *editor = new ValueCombo;
    editor->setProperty("quiet", true);
    QList<ValueCombo::Choice> choices{{QByteArray("null"), u"–"_s}};
    if (field.type == CustomFieldType::YesNo)
        choices << ValueCombo::Choice{QByteArray("true"), tr("Yes")}
                << ValueCombo::Choice{QByteArray("false"), tr("No")};
    for (const QString &choice : field.choices)
        choices << ValueCombo::Choice{toJson(choice), choice};
    editor->setChoices(choices);
    editor->setValue(value.isEmpty() ? QByteArray("null") : value, wordsOf(value));
    connect(editor, &ValueCombo::valueChosen, this,
            [this, name = field.name](const QVariant &chosen) { choose(name, chosen.toByteArray()); });
    return editor;
}

QWidget *CustomFieldsForm::choicesEditor(const CustomField &field, const QByteArray &value)
{
    auto *editor = new QToolButton;
    auto *menu = new QMenu(editor);
    const auto chosen = fromJson<QList<QString>>(QByteArrayView(value)).value_or(QList<QString>());
    const auto showWords = [editor](const QList<QString> &words) {
        editor->setText(words.isEmpty() ? u"–"_s : words.join(u", "_s));
    };
    for (const QString &choice : field.choices) {
        QAction *action = menu->addAction(QString(choice).replace(u'&', u"&&"_s));
        action->setData(choice);
        action->setCheckable(true);
        action->setChecked(chosen.contains(choice));
        connect(action, &QAction::toggled, this, [this, menu, showWords, name = field.name] {
            QList<QString> now;
            for (const QAction *each : menu->actions()) {
                if (each->isChecked())
                    now << each->data().toString();
            }
            showWords(now);
            choose(name, now.isEmpty() ? QByteArray("null") : toJson(now));
        });
    }
    showWords(chosen);
    editor->setProperty("quiet", true);
    editor->setPopupMode(QToolButton::InstantPopup);
    editor->setMenu(menu);
    return editor;
}

void CustomFieldsForm::choose(const QString &name, const QByteArray &value)
{
    const RawJson patch = rawObject({{name.toUtf8(), value}});
    m_values = merged(m_values, patch);
    emit valueChosen(patch);
}

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// Custom fields of a ticket.
#include "client/tickets/customfieldsform.h"

#include "client/records/fieldeditors.h"
#include "client/sync/directory.h"
#include "client/tickets/valuecombo.h"
#include "client/widgets/choicebutton.h"
#include "client/widgets/words.h"
#include "shared/rawobject.h"

#include <QApplication>
#include <QDateTime>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
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

/// A popup of the editor is open, or something is typed into it that is not finished.
bool isInUse(const QWidget *editor)
{
    const auto *line = qobject_cast<const LineField *>(editor);
    if (line && line->isBeingEdited())
        return true;
    for (const QObject *above = QApplication::activePopupWidget(); above; above = above->parent()) {
        if (above == editor)
            return true;
    }
    return false;
}

/// The fields that are offered, then those that are no longer and still have a value.
QList<QByteArray> rowNames(const QList<CustomField> &fields, const RawJson &values)
{
    QList<QByteArray> names;
    for (const CustomField &field : fields)
        names.append(field.name.toUtf8());
    for (const auto &[key, value] : rawMembers(values)) {
        if (!names.contains(key))
            names.append(key);
    }
    return names;
}

QString words(const QList<Status> &statuses)
{
    QStringList each;
    for (const Status status : statuses)
        each.append(statusWord(status));
    return each.join(u", "_s);
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

void CustomFieldsForm::setFramed()
{
    m_isFramed = true;
    rebuild();
}

/// Only what changed gets a new editor, and none that is in use: the next values come when it is left.
void CustomFieldsForm::showValues(const RawJson &values)
{
    const RawJson before = std::exchange(m_values, values);
    if (rowNames(m_fields, before) != rowNames(m_fields, values))
        return rebuild();
    for (Row &row : m_rows) {
        const QByteArray value = rawMember(values, row.name);
        if (rawMember(before, row.name) == value || isInUse(row.editor))
            continue;
        setEditor(row, editorOf(row.name));
    }
}

void CustomFieldsForm::rebuild()
{
    for (const Row &row : std::as_const(m_rows)) {
        m_column->removeWidget(row.whole);
        row.whole->hide();
        row.whole->deleteLater();
    }
    m_rows.clear();
    m_fields = m_directory.organization().customFields;
    for (const QByteArray &name : rowNames(m_fields, m_values))
        addRow(name);
    setVisible(!m_rows.isEmpty());
}

void CustomFieldsForm::addRow(const QByteArray &name)
{
    const CustomField *field = fieldOf(name);
    auto *whole = new QWidget(this);
    Row row{name, whole, new QLabel(whole), nullptr, new QLabel(whole)};
    auto *lines = new QVBoxLayout(whole);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(1);
    lines->addWidget(row.title);
    lines->addWidget(row.problem);
    const QString label = field ? field->label : QString::fromUtf8(name).replace(u'_', u' ');
    const bool isNeeded = field && !field->requiredFor.isEmpty();
    row.title->setText(isNeeded ? label + u" *"_s : label);
    row.title->setToolTip(isNeeded ? tr("Needed for: %1").arg(words(field->requiredFor)) : QString());
    row.title->setProperty("role", u"small"_s);
    row.problem->setProperty("role", u"error"_s);
    row.problem->setWordWrap(true);
    row.problem->hide();
    setEditor(row, editorOf(name));
    m_column->addWidget(whole);
    m_rows.append(row);
}

void CustomFieldsForm::setEditor(Row &row, QWidget *editor)
{
    if (row.editor) {
        row.editor->hide();
        row.editor->deleteLater();
    }
    row.editor = editor;
    editor->setProperty("quiet", !m_isFramed);
    if (auto *line = qobject_cast<QLineEdit *>(editor); line && !m_isFramed)
        line->setPlaceholderText(u"–"_s);
    static_cast<QVBoxLayout *>(row.whole->layout())->insertWidget(1, editor);
    row.title->setBuddy(editor);
    editor->setAccessibleName(row.title->text());
}

QWidget *CustomFieldsForm::askForMissing(Status status)
{
    QWidget *first = nullptr;
    for (const Row &row : std::as_const(m_rows)) {
        const CustomField *field = fieldOf(row.name);
        const bool isMissing = field && field->requiredFor.contains(status) && !isFilled(rawMember(m_values, row.name));
        row.problem->setText(isMissing ? tr("Needed for “%1”").arg(statusWord(status)) : QString());
        row.problem->setVisible(isMissing);
        if (isMissing && !first)
            first = row.editor;
    }
    if (first)
        first->setFocus();
    return first;
}

const CustomField *CustomFieldsForm::fieldOf(const QByteArray &name) const
{
    const auto found = std::find_if(m_fields.cbegin(), m_fields.cend(),
                                    [&](const CustomField &field) { return field.name.toUtf8() == name; });
    return found == m_fields.cend() ? nullptr : &*found;
}

QWidget *CustomFieldsForm::editorOf(const QByteArray &name)
{
    const CustomField *field = fieldOf(name);
    const QByteArray value = rawMember(m_values, name);
    return field ? editorOf(*field, value) : new QLabel(wordsOf(value));
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
            sayProblem(name.toUtf8(),
                       isNumber || text.trimmed().isEmpty() ? QString() : tr("“%1” is no number").arg(text));
            if (text.trimmed().isEmpty())
                choose(name, "null");
            else if (isNumber)
                choose(name, toJson(number));
            else
                editor->showText(shown);
        });
        return editor;
    }
    case CustomFieldType::Date: {
        auto *editor = new DayField;
        const QDate day = QDate::fromString(textOf(value), Qt::ISODate);
        if (day.isValid())
            editor->showValue(Time{QDateTime(day, {}, Qt::UTC).toMSecsSinceEpoch()});
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
    auto *editor = new ChoiceButton;
    editor->setProperty("choice", m_isFramed);
    auto *menu = new QMenu(editor);
    const auto chosen = fromJson<QList<QString>>(QByteArrayView(value)).value_or(QList<QString>());
    const auto showWords = [editor](const QList<QString> &words) {
        editor->setText(words.isEmpty() ? u"–"_s : words.join(u", "_s).replace(u'&', u"&&"_s));
    };
    QList<QString> offered = field.choices;
    for (const QString &choice : chosen) {
        if (!offered.contains(choice))
            offered.append(choice); // no longer offered, but kept until it is unticked
    }
    for (const QString &choice : std::as_const(offered)) {
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
    editor->setMenu(menu);
    return editor;
}

void CustomFieldsForm::sayProblem(const QByteArray &name, const QString &problem)
{
    for (const Row &row : std::as_const(m_rows)) {
        if (row.name != name)
            continue;
        row.problem->setText(problem);
        row.problem->setVisible(!problem.isEmpty());
    }
}

void CustomFieldsForm::choose(const QString &name, const QByteArray &value)
{
    sayProblem(name.toUtf8(), {});
    const RawJson patch = rawObject({{name.toUtf8(), value}});
    m_values = merged(m_values, patch);
    emit valueChosen(patch);
}

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// RecordForm: fields of a record that are edited where they stand. A field that is left or confirmed gives a patch; one that is being
// edited is never overwritten by what a colleague does.
#pragma once

#include "client/records/fieldeditors.h"
#include "shared/patch.h"

#include <QFormLayout>

#include <functional>

namespace sf::client {

template<class Record>
class RecordForm
{
public:
    using Submit = std::function<void(const Patch<Record> &)>;

    RecordForm(QFormLayout &layout, Submit submit) : m_layout(layout), m_submit(std::move(submit)) {}

    LineField *line(const QString &label, QString Record::*member)
    {
        auto *field = new LineField;
        add(label, field);
        QObject::connect(field, &LineField::edited, field,
                         [this, member](const QString &text) { change(member, text); });
        m_shows << [field, member](const Record &record) { field->showText(record.*member); };
        return field;
    }

    TextField *text(const QString &label, QString Record::*member)
    {
        auto *field = new TextField;
        add(label, field);
        QObject::connect(field, &TextField::edited, field,
                         [this, member](const QString &text) { change(member, text); });
        m_shows << [field, member](const Record &record) { field->showText(record.*member); };
        return field;
    }

    /// A whole number from 0 to `most` that may be absent, shown as `most` / 10^decimals.
    template<class Number>
    NumberField *number(const QString &label, std::optional<Number> Record::*member, qint64 most, int decimals = 0)
    {
        auto *field = new NumberField(most, decimals);
        add(label, field);
        QObject::connect(field, &NumberField::edited, field, [this, member](const std::optional<qint64> &value) {
            change(member, value ? std::optional<Number>(static_cast<Number>(*value)) : std::nullopt);
        });
        m_shows << [field, member](const Record &record) {
            const std::optional<Number> &value = record.*member;
            field->showNumber(value ? std::optional<qint64>(*value) : std::nullopt);
        };
        return field;
    }

    DayField *day(const QString &label, std::optional<Time> Record::*member)
    {
        auto *field = new DayField;
        add(label, field);
        QObject::connect(field, &DayField::edited, field,
                         [this, member](const std::optional<Time> &day) { change(member, std::optional<Time>(day)); });
        m_shows << [field, member](const Record &record) { field->showDay(record.*member); };
        return field;
    }

    template<class E>
    ValueCombo *choice(const QString &label, E Record::*member, const QList<ValueCombo::Choice> &choices)
    {
        auto *field = new ValueCombo;
        field->setProperty("quiet", true);
        field->setChoices(choices);
        add(label, field);
        QObject::connect(field, &ValueCombo::valueChosen, field,
                         [this, member](const QVariant &value) { change(member, static_cast<E>(value.toInt())); });
        m_shows << [field, member](const Record &record) { field->setValue(static_cast<int>(record.*member)); };
        return field;
    }

    /// A field that its owner looks after.
    void add(const QString &label, QWidget *field)
    {
        m_layout.addRow(label, field);
        name(field, label);
    }

    void show(const Record &record)
    {
        for (const auto &show : m_shows)
            show(record);
    }

    template<class M>
    void change(M Record::*member, M to)
    {
        Patch<Record> patch;
        patch.set(member, std::move(to));
        m_submit(patch);
    }

private:
    void name(QWidget *field, const QString &label)
    {
        field->setAccessibleName(label);
        m_layout.labelForField(field)->setProperty("role", QStringLiteral("muted"));
    }

    QFormLayout &m_layout;
    Submit m_submit;
    QList<std::function<void(const Record &)>> m_shows;
};

} // namespace sf::client

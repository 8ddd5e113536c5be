// SPDX-License-Identifier: GPL-3.0-or-later
// RecordForm: fields of a record that are edited where they stand. A field that is left or confirmed gives a patch; one that is being
// edited is never overwritten by what a colleague does.
#pragma once

#include "client/records/fieldeditors.h"
#include "shared/patch.h"

#include <QFormLayout>
#include <QLabel>

#include <functional>

namespace sf::client {

template<class Record>
class RecordForm
{
public:
    using Submit = std::function<void(const Patch<Record> &)>;

    /// `typed`: after every key, long before a field is finished.
    RecordForm(QFormLayout &layout, Submit submit, std::function<void()> typed)
        : m_layout(layout)
        , m_submit(std::move(submit))
        , m_typed(std::move(typed))
    {
    }

    LineField *line(const QString &label, QString Record::*member)
    {
        auto *field = new LineField;
        field->setPlaceholderText(QStringLiteral("–"));
        add(label, field);
        bind(field, member);
        return field;
    }

    /// Of one that stands elsewhere.
    void bind(LineField *field, QString Record::*member)
    {
        follow(field, member);
        QObject::connect(field, &QLineEdit::textEdited, field, m_typed);
    }

    TextField *text(const QString &label, QString Record::*member)
    {
        auto *field = new TextField;
        field->setPlaceholderText(QStringLiteral("–"));
        add(label, field);
        follow(field, member);
        QObject::connect(field, &QPlainTextEdit::textChanged, field, [this, field] {
            if (field->isBeingEdited())
                m_typed();
        });
        return field;
    }

    /// A whole number from 0 to `most` that may be absent, shown as `most` / 10^decimals.
    template<class Number>
    NumberField *number(const QString &label, std::optional<Number> Record::*member, qint64 most, int decimals = 0)
    {
        auto *field = new NumberField(most, decimals);
        add(label, field);
        followValue(field, member);
        return field;
    }

    DayField *day(const QString &label, std::optional<Time> Record::*member)
    {
        auto *field = new DayField;
        add(label, field);
        followValue(field, member);
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
        auto *title = new QLabel;
        title->setProperty("role", QStringLiteral("muted"));
        m_layout.addRow(title, field);
        rename(field, label);
    }

    /// One without a label is not shown.
    void rename(QWidget *field, const QString &label)
    {
        field->setAccessibleName(label);
        static_cast<QLabel *>(m_layout.labelForField(field))->setText(label);
        m_layout.setRowVisible(field, !label.isEmpty());
    }

    void show(const Record &record)
    {
        for (const auto &show : m_shows)
            show(record);
    }

    /// Takes what is typed, finished or not.
    void read(Record &record) const
    {
        for (const auto &read : m_reads)
            read(record);
    }

    template<class M>
    void change(M Record::*member, M to)
    {
        Patch<Record> patch;
        patch.set(member, std::move(to));
        m_submit(patch);
    }

private:
    template<class Field>
    void follow(Field *field, QString Record::*member)
    {
        QObject::connect(field, &Field::edited, field, [this, member](const QString &text) { change(member, text); });
        m_shows << [field, member](const Record &record) { field->showText(record.*member); };
        m_reads << [field, member](Record &record) { record.*member = field->text(); };
    }

    template<class Field, class T>
    void followValue(Field *field, std::optional<T> Record::*member)
    {
        QObject::connect(field, &Field::edited, field, [this, member](const typename Field::Value &value) {
            change(member, std::optional<T>(value));
        });
        QObject::connect(field, &QLineEdit::textEdited, field, m_typed);
        m_shows << [field, member](const Record &record) { field->showValue(record.*member); };
        m_reads << [field, member](Record &record) { record.*member = field->typed(); };
    }

    QFormLayout &m_layout;
    Submit m_submit;
    std::function<void()> m_typed;
    QList<std::function<void(const Record &)>> m_shows;
    QList<std::function<void(Record &)>> m_reads;
};

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// Conditions: the WHERE of a list as it is put together, with the values that go with it.
#pragma once

#include "server/db/rows.h"
#include "shared/text.h"

namespace sf::server {

class Conditions
{
public:
    template<class... Values>
    void add(const QString &condition, const Values &...values)
    {
        m_conditions << condition;
        (m_values.append(bound(values)), ...);
    }

    /// One of; an empty list is no condition.
    template<class T>
    void addAny(const QString &column, const QList<T> &values)
    {
        if (values.isEmpty())
            return;
        m_conditions
            << QStringLiteral("%1 IN (%2)").arg(column, QStringList(values.size(), QStringLiteral("?")).join(u','));
        for (const T &value : values)
            m_values << bound(value);
    }

    /// Both ends included; an absent end is open.
    template<class T>
    void addRange(const QString &column, const std::optional<T> &least, const std::optional<T> &most)
    {
        if (least)
            add(column + QStringLiteral(" >= ?"), *least);
        if (most)
            add(column + QStringLiteral(" <= ?"), *most);
    }

    /// Each word of the text is a part of one of the columns, which hold folded text, or fits one of the `others`: conditions that take the
    /// word as a pattern for their one `?`.
    void addWords(const QString &text, const QStringList &columns, const QStringList &others = {})
    {
        QStringList any = others;
        for (const QString &column : columns)
            any << column + QStringLiteral(" LIKE ? ESCAPE '\\'");
        for (const QString &word : foldedText(text).split(u' ', Qt::SkipEmptyParts)) {
            m_conditions << u'(' + any.join(QStringLiteral(" OR ")) + u')';
            for (qsizetype i = 0; i < any.size(); ++i)
                m_values << QVariant(QString(u'%' + literalPattern(word) + u'%'));
        }
    }

    /// Of a condition that was put together apart.
    void addValues(const Bindings &values) { m_values << values; }

    QString where() const { return m_conditions.join(QStringLiteral(" AND ")); }
    const Bindings &values() const { return m_values; }

private:
    QStringList m_conditions;
    Bindings m_values;
};

} // namespace sf::server

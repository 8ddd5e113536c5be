// SPDX-License-Identifier: GPL-3.0-or-later
// A table on standard output whose columns are aligned.
#pragma once

#include <QList>
#include <QStringList>

namespace sf::bench {

class Table
{
public:
    explicit Table(const QStringList &header);
    void add(const QStringList &row);
    void print() const;

    /// "12.3" or "1 234".
    static QString number(double value);

private:
    QList<QStringList> m_rows;
};

/// One line on standard output, at once.
void say(const QString &line);

} // namespace sf::bench

// SPDX-License-Identifier: GPL-3.0-or-later
// A table on standard output whose columns are aligned.
#include "tests/bench/table.h"

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace sf::bench {

Table::Table(const QStringList &header)
{
    m_rows << header;
}

void Table::add(const QStringList &row)
{
    m_rows << row;
}

void Table::print() const
{
    QList<qsizetype> widths;
    for (const QStringList &row : m_rows) {
        widths.resize(qMax(widths.size(), row.size()));
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = qMax(widths[i], row[i].size());
    }
    for (const QStringList &row : m_rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i) {
            // Words to the left, numbers to the right.
            line += i == 0 ? row[i].leftJustified(widths[i]) : row[i].rightJustified(widths[i] + 2);
        }
        say(line);
        if (&row == &m_rows.first())
            say(QString(line.size(), u'-'));
    }
}

QString Table::number(double value)
{
    if (value < 100)
        return QString::number(value, 'f', 1);
    QString digits = QString::number(value, 'f', 0);
    for (qsizetype i = digits.size() - 3; i > 0; i -= 3)
        digits.insert(i, u' ');
    return digits;
}

void say(const QString &line)
{
    std::printf("%s\n", qPrintable(line));
    std::fflush(stdout);
}

} // namespace sf::bench

// SPDX-License-Identifier: GPL-3.0-or-later
// Number form and default category.
#include "server/tickets/ticketsettings.h"

namespace sf::server {

using namespace Qt::Literals::StringLiterals;

QString TicketSettings::defaultCategory() const
{
    QString other = u"other"_s;
    if (categories.contains(other) || categories.isEmpty())
        return other;
    return categories.first();
}

QString TicketSettings::formatted(qint64 number) const
{
    const qsizetype start = numberFormat.indexOf(u'%');
    const qsizetype end = numberFormat.indexOf(u'd', start);
    if (start < 0 || end < 0)
        return numberFormat + QString::number(number);
    const QString width = numberFormat.mid(start + 1, end - start - 1);
    const QString digits = QString::number(number).rightJustified(width.toInt(), width.startsWith(u'0') ? u'0' : u' ');
    return numberFormat.left(start) + digits + numberFormat.mid(end + 1);
}

} // namespace sf::server

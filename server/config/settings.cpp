// SPDX-License-Identifier: GPL-3.0-or-later
// What follows from settings.
#include "server/config/settings.h"

using namespace Qt::Literals::StringLiterals;

namespace sf::server {

QString OrganizationSettings::defaultCategory() const
{
    return categories.contains(u"other"_s) ? u"other"_s : categories.value(categories.size() - 1);
}

QString OrganizationSettings::numberText(qint64 number) const
{
    // The form was checked when it was read: one %d or %0Nd.
    const qsizetype start = numberFormat.indexOf(u'%');
    const qsizetype end = numberFormat.indexOf(u'd', start);
    const int width = numberFormat.mid(start + 1, end - start - 1).toInt();
    const QString digits = QString::number(number).rightJustified(width, u'0');
    return numberFormat.left(start) + digits + numberFormat.mid(end + 1);
}

} // namespace sf::server

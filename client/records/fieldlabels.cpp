// SPDX-License-Identifier: GPL-3.0-or-later
// Labels of fields.
#include "client/records/fieldlabels.h"

#include "client/widgets/fieldwords.h"

namespace sf::client {

QString fieldLabel(const QString &name, const Organization &organization)
{
    for (int i = 0; i < 3; ++i) {
        if (name == QStringLiteral("custom_%1").arg(i + 1))
            return organization.contactLabels.value(i);
    }
    return fieldWord(name);
}

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// What can be chosen for a ticket's fields, as lists and forms offer it.
#pragma once

#include "client/tickets/valuecombo.h"
#include "client/widgets/theme.h"

namespace sf::client {

class Directory;

/// Values are ids as numbers, enums as ints, categories as text; an invalid value is "nobody" or "none".
QList<ValueCombo::Choice> assigneeChoices(const Directory &directory, qreal scale);
QList<ValueCombo::Choice> priorityChoices(const Theme &theme, qreal scale);
QList<ValueCombo::Choice> categoryChoices(const Directory &directory);
QList<ValueCombo::Choice> teamChoices(const Directory &directory);

/// The configured categories, or the usual ones while they are not known.
QStringList categoryNames(const Directory &directory);
QString categoryText(const QString &category);

QIcon personIcon(const QString &name, const QColor &colour, qreal scale, bool isAway = false);
QIcon priorityIcon(Priority priority, const Theme &theme, qreal scale);

} // namespace sf::client

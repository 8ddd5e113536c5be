// SPDX-License-Identifier: GPL-3.0-or-later
// What can be chosen for a ticket's fields.
#include "client/tickets/choices.h"

#include "client/sync/directory.h"
#include "client/widgets/paint.h"
#include "client/widgets/words.h"

#include <QCoreApplication>
#include <QPainter>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Choices
{
    Q_DECLARE_TR_FUNCTIONS(Choices)
};

QPixmap blank(const QSize &size, qreal scale)
{
    QPixmap pixmap(size * scale);
    pixmap.setDevicePixelRatio(scale);
    pixmap.fill(Qt::transparent);
    return pixmap;
}

QString personWords(const User &user)
{
    return user.away ? Choices::tr("%1 (away)").arg(user.name) : user.name;
}

} // namespace

QIcon personIcon(const QString &name, const QColor &colour, qreal scale, bool isAway)
{
    QPixmap pixmap = blank(QSize(18, 18), scale);
    QPainter painter(&pixmap);
    painter.setOpacity(isAway ? 0.45 : 1);
    paintAvatar(painter, QRectF(0, 0, 18, 18), name, colour);
    return QIcon(pixmap);
}

QIcon priorityIcon(Priority priority, const Theme &theme, qreal scale)
{
    QPixmap pixmap = blank(QSize(18, 18), scale);
    QPainter painter(&pixmap);
    paintPriorityBars(painter, QRectF(1, 0, 16, 18), priority, theme);
    return QIcon(pixmap);
}

QList<ValueCombo::Choice> assigneeChoices(const Directory &directory, qreal scale)
{
    QList<ValueCombo::Choice> choices;
    choices.append({QVariant(), Choices::tr("Nobody"), QIcon()});
    const User &me = directory.me();
    if (me.id.isValid())
        choices.append({me.id.value(), Choices::tr("%1 (me)").arg(me.name),
                        personIcon(me.name, QColor(me.avatarColor), scale, me.away)});
    const QList<User> users = directory.assignable();
    for (const User &user : users) {
        if (user.id != me.id)
            choices.append({user.id.value(), personWords(user),
                            personIcon(user.name, QColor(user.avatarColor), scale, user.away)});
    }
    return choices;
}

QList<ValueCombo::Choice> priorityChoices(const Theme &theme, qreal scale)
{
    QList<ValueCombo::Choice> choices;
    for (std::size_t i = 0; i < EnumNames<Priority>::names.size(); ++i) {
        const auto priority = static_cast<Priority>(i);
        choices.append({static_cast<int>(i), priorityWord(priority), priorityIcon(priority, theme, scale)});
    }
    return choices;
}

QStringList categoryNames(const Directory &directory)
{
    const QList<QString> &configured = directory.organization().categories;
    if (!configured.isEmpty())
        return configured;
    return {u"bug"_s, u"feature_request"_s, u"question"_s, u"billing"_s, u"technical"_s, u"account"_s, u"other"_s};
}

QString categoryText(const QString &category)
{
    return category.isEmpty() ? Choices::tr("None") : categoryWord(category);
}

QList<ValueCombo::Choice> categoryChoices(const Directory &directory)
{
    QList<ValueCombo::Choice> choices;
    const QStringList names = categoryNames(directory);
    for (const QString &name : names)
        choices.append({name, categoryText(name), QIcon()});
    return choices;
}

QList<ValueCombo::Choice> teamChoices(const Directory &directory)
{
    QList<ValueCombo::Choice> choices;
    choices.append({QVariant(), Choices::tr("No team"), QIcon()});
    const QList<Team> teams = directory.teams();
    for (const Team &team : teams)
        choices.append({team.id.value(), team.name, QIcon()});
    return choices;
}

} // namespace sf::client

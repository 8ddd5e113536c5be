// SPDX-License-Identifier: GPL-3.0-or-later
// Filling the menus of the bulk bar.
#include "client/tickets/bulkmenus.h"

#include "client/sync/workspace.h"
#include "client/tickets/choices.h"
#include "client/widgets/theme.h"
#include "client/widgets/words.h"

#include <QIcon>
#include <QMenu>
#include <QPixmap>

namespace sf::client {

namespace {

QIcon dotIcon(const QColor &colour)
{
    QPixmap dot(12, 12);
    dot.fill(colour);
    return QIcon(dot);
}

} // namespace

BulkMenus::BulkMenus(Workspace &workspace, QWidget *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_widget(parent)
    , m_status(makeMenu(&BulkMenus::fillStatus))
    , m_assignee(makeMenu(&BulkMenus::fillAssignee))
    , m_priority(makeMenu(&BulkMenus::fillPriority))
    , m_tags(makeMenu(&BulkMenus::fillTags))
    , m_macros(makeMenu(&BulkMenus::fillMacros))
{
}

QMenu *BulkMenus::makeMenu(void (BulkMenus::*fill)())
{
    auto *menu = new QMenu(m_widget);
    connect(menu, &QMenu::aboutToShow, this, [this, menu, fill] {
        menu->clear();
        (this->*fill)();
    });
    return menu;
}

void BulkMenus::add(QMenu *menu, const QString &text, const std::function<void(TicketActions &)> &edit,
                    const QIcon &icon)
{
    connect(menu->addAction(icon, text), &QAction::triggered, this, [this, edit] {
        TicketActions actions;
        edit(actions);
        emit actionsChosen(actions);
    });
}

void BulkMenus::fillStatus()
{
    using enum Status;
    const Theme &theme = Theme::of(m_widget->palette());
    for (const Status status :
         {Open, InProgress, WaitingOnCustomer, WaitingOnThirdParty, Resolved, Closed, Cancelled}) {
        add(
            m_status, statusWord(status), [status](TicketActions &a) { a.patch.set(&Ticket::status, status); },
            dotIcon(theme.statusColour(status)));
    }
}

void BulkMenus::fillAssignee()
{
    const UserId me = m_workspace.directory().me().id;
    add(
        m_assignee, tr("Me"), [me](TicketActions &a) { a.patch.set(&Ticket::assigneeId, std::optional(me)); }, QIcon());
    m_assignee->addSeparator();
    for (const ValueCombo::Choice &choice : assigneeChoices(m_workspace.directory(), m_widget->devicePixelRatioF())) {
        std::optional<UserId> user;
        if (choice.value.isValid())
            user = UserId(choice.value.toLongLong());
        add(
            m_assignee, choice.text, [user](TicketActions &a) { a.patch.set(&Ticket::assigneeId, user); }, choice.icon);
    }
}

void BulkMenus::fillPriority()
{
    for (const ValueCombo::Choice &choice :
         priorityChoices(Theme::of(m_widget->palette()), m_widget->devicePixelRatioF())) {
        const auto priority = static_cast<Priority>(choice.value.toInt());
        add(
            m_priority, choice.text, [priority](TicketActions &a) { a.patch.set(&Ticket::priority, priority); },
            choice.icon);
    }
}

void BulkMenus::fillTags()
{
    const QList<Tag> tags = m_workspace.directory().tags();
    m_tags->addSection(tr("Add"));
    for (const Tag &tag : tags)
        add(
            m_tags, tag.name, [id = tag.id](TicketActions &a) { a.tagsAdded = {id}; }, dotIcon(QColor(tag.color)));
    QMenu *remove = m_tags->addMenu(tr("Take away"));
    for (const Tag &tag : tags)
        add(
            remove, tag.name, [id = tag.id](TicketActions &a) { a.tagsRemoved = {id}; }, dotIcon(QColor(tag.color)));
}

void BulkMenus::fillMacros()
{
    for (const Macro &macro : m_workspace.macros().all()) {
        if (macro.id.isLocal()) // the server, which does the work, does not know it yet
            continue;
        if (macro.actions.isEmpty())
            continue; // its text alone is not sent
        connect(m_macros->addAction(macro.name), &QAction::triggered, this,
                [this, id = macro.id] { emit macroChosen(id); });
    }
    if (m_macros->isEmpty())
        m_macros->addAction(tr("There is no macro that changes tickets"))->setEnabled(false);
}

} // namespace sf::client

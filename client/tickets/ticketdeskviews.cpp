// SPDX-License-Identifier: GPL-3.0-or-later
// The lists of tickets that can be gone to: standing views, teams, saved views, what others put together.
#include "client/shell/actions.h"
#include "client/sync/workspace.h"
#include "client/tickets/ticketdesk.h"
#include "client/tickets/ticketlistpane.h"

#include <QAction>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kTeamPrefix = u"team/"_s;

} // namespace

void TicketDesk::addViewActions()
{
    struct Way
    {
        StandingView view;
        Qt::Key key;
    };
    static constexpr Way ways[] = {{StandingView::MyOpen, Qt::Key_M},  {StandingView::Unassigned, Qt::Key_U},
                                   {StandingView::AllOpen, Qt::Key_O}, {StandingView::Overdue, Qt::Key_D},
                                   {StandingView::Waiting, Qt::Key_W}, {StandingView::RecentlyClosed, Qt::Key_C}};
    const QString group = tr("&Go");
    for (const Way &way : ways) {
        QAction *go = m_actions.add({u"go.%1"_s.arg(viewKey(way.view)),
                                     group,
                                     tr("Go to %1").arg(viewTitle(way.view)),
                                     {QKeySequence(Qt::Key_G, way.key)},
                                     u"list"_s});
        connect(go, &QAction::triggered, this, [this, view = way.view] { showView(view); });
    }
    QAction *all =
        m_actions.add({u"go.all"_s, group, tr("Go to all tickets"), {QKeySequence(Qt::Key_G, Qt::Key_T)}, u"list"_s});
    connect(all, &QAction::triggered, this, &TicketDesk::showAll);
    QAction *unread =
        m_actions.add({u"go.unread"_s, group, tr("Go to unread"), {QKeySequence(Qt::Key_G, Qt::Key_R)}, u"mail"_s});
    connect(unread, &QAction::triggered, this, &TicketDesk::showUnread);
}

QString TicketDesk::viewKey(StandingView view)
{
    const std::string_view name = enumName(view);
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

QString TicketDesk::teamKey(TeamId team)
{
    return kTeamPrefix + QString::number(team.value());
}

QString TicketDesk::viewTitle(StandingView view)
{
    switch (view) {
    case StandingView::MyOpen:
        return tr("My open");
    case StandingView::Unassigned:
        return tr("Unassigned");
    case StandingView::AllOpen:
        return tr("All open");
    case StandingView::Overdue:
        return tr("Overdue");
    case StandingView::Waiting:
        return tr("Waiting");
    case StandingView::RecentlyClosed:
        return tr("Recently closed");
    }
    return {};
}

void TicketDesk::showList(const QString &key)
{
    if (key == unreadKey())
        return showUnread();
    if (const Team *team = m_workspace.directory().team(TeamId(key.mid(kTeamPrefix.size()).toLongLong()));
        team && key == teamKey(team->id))
        return showTeam(*team);
    const QByteArray name = key.toLatin1();
    showView(enumFromName<StandingView>({name.constData(), static_cast<std::size_t>(name.size())})
                 .value_or(StandingView::MyOpen));
}

void TicketDesk::showView(StandingView view)
{
    m_list->showList(viewKey(view), viewTitle(view), standingQuery(view, Time::now()));
    emit broughtForward();
    emit viewShown(viewKey(view));
}

void TicketDesk::showTeam(const Team &team)
{
    m_list->showList(teamKey(team.id), team.name, ViewCounts::teamQuery(team.id));
    emit broughtForward();
    emit viewShown(teamKey(team.id));
}

void TicketDesk::showAll()
{
    m_list->showList(u"all"_s, tr("All tickets"), TicketQuery());
    emit broughtForward();
    emit viewShown({});
}

void TicketDesk::showSaved(const SavedView &view, bool isMine, const QString &key)
{
    m_list->showSaved(view, isMine);
    emit broughtForward();
    emit viewShown(key);
}

void TicketDesk::showFound(const QString &title, const TicketQuery &query)
{
    m_list->showList({}, title, query);
    emit broughtForward();
    emit viewShown({});
}

void TicketDesk::showUnread()
{
    TicketQuery query;
    query.unread = true;
    m_list->showList(unreadKey(), tr("Unread"), query);
    emit broughtForward();
    emit viewShown(unreadKey());
}

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// Tells by the desktop's notifications what concerns this person.
#include "client/shell/notifications.h"

#include "client/sync/namedin.h"
#include "client/sync/workspace.h"
#include "client/tickets/messagetext.h"
#include "client/tickets/ticketchanges.h"
#include "shared/workflow.h"

#include <chrono>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mostAtOnce = 3;

/// A message of one of these; `stamp` is what changes with it when the message itself is too long for a push.
bool isMessage(const FeedEvent &event, std::initializer_list<AuthorType> authors, const char *stamp)
{
    if (event.event->kind != EventKind::Responded)
        return false;
    if (event.response)
        return !event.response->internal
            && std::find(authors.begin(), authors.end(), event.response->authorType) != authors.end();
    return event.event->changes.bytes.contains(stamp);
}

bool isByCustomer(const FeedEvent &event)
{
    return isMessage(event, {AuthorType::Customer, AuthorType::Email}, "\"last_customer_message_at\"");
}

bool isAnswer(const FeedEvent &event)
{
    return isMessage(event, {AuthorType::Agent}, "\"last_agent_message_at\"");
}

/// A message may be nothing but files.
QString wordsOf(const Response &response)
{
    QStringList files;
    for (const Attachment &file : response.attachments)
        files << file.fileName;
    return response.body.isEmpty() ? files.join(u", "_s) : response.body;
}

} // namespace

Notifications::Notifications(Workspace &workspace, IsLookedAt isLookedAt, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_isLookedAt(std::move(isLookedAt))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(std::chrono::milliseconds(250));
    connect(&m_soon, &QTimer::timeout, this, &Notifications::tell);
    connect(&workspace.feed(), &Feed::eventArrived, this, &Notifications::take);
    connect(&workspace.attention(), &Attention::changed, this, &Notifications::takeRead);
    connect(&workspace.attention(), &Attention::countChanged, this, &Notifications::countChanged);
    connect(&m_desktop, &DesktopNotices::clicked, this, [this](qint64 key) {
        if (const TicketId ticket(key); ticket.isValid())
            emit ticketRequested(ticket, m_shown.value(ticket).message);
    });
}

int Notifications::count() const
{
    const QSet<TicketId> &unread = m_workspace.attention().unread();
    const auto handled = std::count_if(m_handled.cbegin(), m_handled.cend(),
                                       [&unread](TicketId ticket) { return unread.contains(ticket); });
    return static_cast<int>(unread.size() - handled);
}

void Notifications::take(const FeedEvent &event)
{
    const bool isLive = event.seq > m_workspace.feed().liveAfter();
    if (!isLive || event.event->entity != Entity::Ticket)
        return;
    const auto row = fromJson<TicketRow>(QByteArrayView(event.row.bytes));
    if (!row)
        return;
    const UserId me = m_workspace.directory().me().id;
    if (event.event->actorId == me)
        return withdraw(row->id, true); // on whichever machine
    auto notice = noticeOf(event, *row);
    if (notice) {
        m_handled.remove(row->id);
    } else if (row->assigneeId != me || !isOpen(row->status) || isAnswer(event)) {
        m_handled.insert(row->id);
        withdraw(row->id, false);
    }
    emit countChanged();
    if (!notice || !m_isEnabled || m_isLookedAt(row->id))
        return;
    m_waiting.append(std::move(*notice));
    m_soon.start();
}

void Notifications::takeRead(TicketId ticket)
{
    if (!m_workspace.attention().isUnread(ticket))
        withdraw(ticket, true);
}

std::optional<Notifications::Notice> Notifications::noticeOf(const FeedEvent &event, const TicketRow &row) const
{
    const QString number = m_workspace.directory().numberText(row.number);
    const UserId me = m_workspace.directory().me().id;
    Notice notice{row.id, event.event->responseId.value_or(ResponseId()), isNamedIn(*event.event, me), {}, row.subject};
    if (notice.isMention) {
        notice.title = tr("%1 named you in %2").arg(event.event->actorName, number);
        if (event.response)
            notice.text += u'\n' + excerpt(wordsOf(*event.response));
        return notice;
    }
    if (row.assigneeId != me)
        return std::nullopt;
    const bool isNew = event.event->version == 1;
    if (isNew || rowBefore(row, *event.event).assigneeId != row.assigneeId) {
        notice.title = event.event->actorName.isEmpty() ? tr("%1 is yours now").arg(number)
                                                        : tr("%1 gave you %2").arg(event.event->actorName, number);
        return notice;
    }
    if (!isByCustomer(event))
        return std::nullopt;
    const QString name = event.response ? event.response->authorName : QString();
    notice.title = tr("%1 replied to %2").arg(name.isEmpty() ? row.requesterName : name, number);
    if (event.response)
        notice.text += u'\n' + excerpt(wordsOf(*event.response));
    return notice;
}

void Notifications::tell()
{
    const QList<Notice> notices = std::exchange(m_waiting, {});
    if (notices.size() <= mostAtOnce) {
        for (const Notice &notice : notices)
            send(notice);
        return;
    }
    QStringList titles;
    for (const Notice &notice : notices.first(mostAtOnce))
        titles.append(notice.title);
    for (const Notice &notice : notices)
        m_summed.insert(notice.ticket);
    send({{},
          {},
          false,
          tr("%n tickets of yours changed", nullptr, static_cast<int>(notices.size())),
          titles.join(u'\n') + u"\n…"_s});
}

void Notifications::send(const Notice &notice)
{
    m_shown.insert(notice.ticket, {notice.message, notice.isMention});
    m_desktop.show(notice.ticket.value(),
                   {notice.title, notice.text, notice.ticket.isValid() ? tr("Show the ticket") : QString()});
}

/// Read by this person, or seen to by another, which leaves what was said to this person alone.
void Notifications::withdraw(TicketId ticket, bool isRead)
{
    if (isRead)
        m_handled.remove(ticket);
    m_waiting.removeIf([&](const Notice &notice) { return notice.ticket == ticket && (isRead || !notice.isMention); });
    if (const auto shown = m_shown.constFind(ticket); shown != m_shown.cend() && (isRead || !shown->isMention))
        close(ticket);
    if (m_summed.remove(ticket) && m_summed.isEmpty())
        close(TicketId());
}

void Notifications::close(TicketId ticket)
{
    m_shown.remove(ticket);
    m_desktop.takeBack(ticket.value());
}

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// Tells by the desktop's notifications what concerns this person.
#include "client/shell/notifications.h"

#include "client/sync/workspace.h"
#include "client/tickets/messagetext.h"
#include "client/tickets/ticketchanges.h"

#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <chrono>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto service = "org.freedesktop.Notifications"_L1;
constexpr auto path = "/org/freedesktop/Notifications"_L1;
constexpr auto clicked = "default"_L1;
constexpr qsizetype mostAtOnce = 3;
constexpr int callMs = 5'000;

bool isByCustomer(const FeedEvent &event)
{
    if (event.event->kind != EventKind::Responded)
        return false;
    if (event.response)
        return event.response->authorType == AuthorType::Customer || event.response->authorType == AuthorType::Email;
    return event.event->changes.bytes.contains("\"last_customer_message_at\""); // too long for a push
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
    , m_bus(QDBusConnection::sessionBus())
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(std::chrono::milliseconds(250));
    connect(&m_soon, &QTimer::timeout, this, &Notifications::tell);
    if (!m_bus.isConnected())
        return;
    m_bus.connect(service, path, service, u"ActionInvoked"_s, this, SLOT(actionInvoked(QDBusMessage)));
    m_bus.connect(service, path, service, u"NotificationClosed"_s, this, SLOT(closed(QDBusMessage)));
    connect(&workspace.feed(), &Feed::eventArrived, this, &Notifications::take);
    askForMarkup();
}

void Notifications::askForMarkup()
{
    const auto question = QDBusMessage::createMethodCall(service, path, service, u"GetCapabilities"_s);
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(question, callMs), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *finished) {
        const QDBusPendingReply<QStringList> reply = *finished;
        finished->deleteLater();
        if (!reply.isError())
            m_hasMarkup = reply.value().contains("body-markup"_L1);
    });
}

void Notifications::take(const FeedEvent &event)
{
    const bool isLive = event.seq > m_workspace.feed().liveAfter();
    if (!m_isEnabled || !isLive || event.event->entity != Entity::Ticket)
        return;
    const UserId me = m_workspace.directory().me().id;
    const auto row = fromJson<TicketRow>(QByteArrayView(event.row.bytes));
    if (!row || row->assigneeId != me || event.event->actorId == me || m_isLookedAt(row->id))
        return;
    if (auto notice = noticeOf(event, *row)) {
        m_waiting.append(std::move(*notice));
        m_soon.start();
    }
}

std::optional<Notifications::Notice> Notifications::noticeOf(const FeedEvent &event, const TicketRow &row) const
{
    const QString number = m_workspace.directory().numberText(row.number);
    Notice notice{.ticket = row.id, .title = {}, .text = row.subject};
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
    send({TicketId(), tr("%n tickets of yours changed", nullptr, static_cast<int>(notices.size())),
          titles.join(u'\n') + u"\n…"_s});
}

void Notifications::send(const Notice &notice)
{
    auto call = QDBusMessage::createMethodCall(service, path, service, u"Notify"_s);
    // What strangers wrote is only text, also where the desktop understands markup.
    const QString text = m_hasMarkup ? notice.text.toHtmlEscaped() : notice.text;
    const QStringList actions = notice.ticket.isValid() ? QStringList{clicked, tr("Show the ticket")} : QStringList();
    const QVariantMap hints{{u"desktop-entry"_s, u"supportflow"_s}, {u"category"_s, u"im.received"_s}};
    call << u"SupportFlow"_s << m_shown.value(notice.ticket) << u"supportflow"_s << notice.title << text << actions
         << hints << -1;
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call, callMs), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, id = notice.ticket](QDBusPendingCallWatcher *finished) {
                const QDBusPendingReply<uint> reply = *finished;
                finished->deleteLater();
                if (!reply.isError() && id.isValid())
                    m_shown.insert(id, reply.value());
            });
}

void Notifications::actionInvoked(const QDBusMessage &message)
{
    const TicketId ticket = m_shown.key(message.arguments().value(0).toUInt());
    if (message.arguments().value(1).toString() == clicked && ticket.isValid())
        emit ticketRequested(ticket);
}

void Notifications::closed(const QDBusMessage &message)
{
    const uint id = message.arguments().value(0).toUInt();
    m_shown.removeIf([id](QHash<TicketId, uint>::iterator it) { return it.value() == id; });
}

} // namespace sf::client

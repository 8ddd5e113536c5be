// SPDX-License-Identifier: GPL-3.0-or-later
// Talking to org.freedesktop.Notifications.
#include "client/shell/desktopnotices.h"

#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kService = "org.freedesktop.Notifications"_L1;
constexpr auto kPath = "/org/freedesktop/Notifications"_L1;
constexpr auto kClicked = "default"_L1;
constexpr int kCallMs = 5'000;

QDBusMessage methodCall(const QString &method)
{
    return QDBusMessage::createMethodCall(kService, kPath, kService, method);
}

} // namespace

DesktopNotices::DesktopNotices(QObject *parent) : QObject(parent), m_bus(QDBusConnection::sessionBus())
{
    if (!m_bus.isConnected())
        return;
    m_bus.connect(kService, kPath, kService, u"ActionInvoked"_s, this, SLOT(actionInvoked(QDBusMessage)));
    m_bus.connect(kService, kPath, kService, u"NotificationClosed"_s, this, SLOT(closed(QDBusMessage)));
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(methodCall(u"GetCapabilities"_s), kCallMs), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *finished) {
        const QDBusPendingReply<QStringList> reply = *finished;
        finished->deleteLater();
        if (!reply.isError())
            m_hasMarkup = reply.value().contains("body-markup"_L1);
    });
}

void DesktopNotices::show(qint64 key, const Notice &notice)
{
    const auto before = m_shown.constFind(key);
    const bool isOnItsWay = before != m_shown.cend() && *before == 0; // what it could be replaced by has no number yet
    if (!m_bus.isConnected() || isOnItsWay)
        return;
    QDBusMessage call = methodCall(u"Notify"_s);
    // Only text, also where the desktop understands markup.
    const QString text = m_hasMarkup ? notice.text.toHtmlEscaped() : notice.text;
    const QStringList actions = notice.action.isEmpty() ? QStringList() : QStringList{kClicked, notice.action};
    const QVariantMap hints{{u"desktop-entry"_s, u"supportflow"_s}, {u"category"_s, u"im.received"_s}};
    uint &shown = m_shown[key];
    call << u"SupportFlow"_s << shown << u"supportflow"_s << notice.title << text << actions << hints << -1;
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call, kCallMs), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, key](QDBusPendingCallWatcher *finished) {
        const QDBusPendingReply<uint> reply = *finished;
        finished->deleteLater();
        answered(key, reply.isError(), reply.isError() ? 0 : reply.value());
    });
}

void DesktopNotices::answered(qint64 key, bool isError, uint id)
{
    const auto shown = m_shown.find(key);
    if (shown == m_shown.end()) // taken back meanwhile
        return isError ? void() : close(id);
    if (isError)
        m_shown.erase(shown);
    else
        *shown = id;
}

void DesktopNotices::takeBack(qint64 key)
{
    if (const uint id = m_shown.take(key); id != 0)
        close(id);
}

void DesktopNotices::close(uint id)
{
    QDBusMessage call = methodCall(u"CloseNotification"_s);
    call << id;
    m_bus.asyncCall(call, kCallMs);
}

void DesktopNotices::actionInvoked(const QDBusMessage &message)
{
    const uint id = message.arguments().value(0).toUInt();
    const auto shown = std::find(m_shown.cbegin(), m_shown.cend(), id);
    if (shown != m_shown.cend() && id != 0 && message.arguments().value(1).toString() == kClicked)
        emit clicked(shown.key());
}

void DesktopNotices::closed(const QDBusMessage &message)
{
    const uint id = message.arguments().value(0).toUInt();
    m_shown.removeIf([id](QHash<qint64, uint>::iterator it) { return it.value() == id; });
}

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// Presence of one page.
#include "client/presence/ticketpresence.h"

#include "client/presence/presencestrip.h"
#include "client/sync/directory.h"
#include "client/sync/presence.h"

#include <QApplication>
#include <QEvent>
#include <QWindow>

namespace sf::client {

TicketPresence::TicketPresence(Presence &presence, const Directory &directory, PresenceStrip &strip, QWidget *page)
    : QObject(page)
    , m_presence(presence)
    , m_directory(directory)
    , m_strip(strip)
    , m_page(page)
{
    page->installEventFilter(this);
    connect(&presence, &Presence::changed, this, [this](TicketId id) {
        if (id == m_id)
            showOthers();
    });
    connect(&directory, &Directory::changed, this, &TicketPresence::showOthers);
    // A window that comes back may be active before its pages are shown.
    connect(
        qApp, &QGuiApplication::focusWindowChanged, this, [this] { look(m_page->isActiveWindow()); },
        Qt::QueuedConnection);
}

void TicketPresence::follow(TicketId id)
{
    if (id == m_id)
        return;
    m_id = id;
    look(m_page->isActiveWindow());
    showOthers();
}

void TicketPresence::typed(bool hasWords)
{
    if (m_looked.isValid())
        m_presence.showTicket(this, m_looked, hasWords ? PresenceState::Typing : PresenceState::Viewing);
}

void TicketPresence::look(bool isActive)
{
    const TicketId looked = isActive && m_page->isVisible() ? m_id : TicketId();
    if (looked == m_looked)
        return; // whoever is typing goes on typing
    m_looked = looked;
    if (m_looked.isValid())
        m_presence.showTicket(this, m_looked);
    else
        m_presence.leave(this);
}

void TicketPresence::showOthers()
{
    m_strip.showPeople(m_presence.inTicket(m_id), m_directory);
}

bool TicketPresence::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Show:
    case QEvent::WindowActivate:
        look(event->type() == QEvent::WindowActivate || m_page->isActiveWindow());
        break;
    case QEvent::Hide:
    case QEvent::WindowDeactivate:
        look(false);
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace sf::client

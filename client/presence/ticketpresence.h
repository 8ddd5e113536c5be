// SPDX-License-Identifier: GPL-3.0-or-later
// TicketPresence: tells colleagues that this person has the ticket of a page before their eyes or is writing in it, and shows on the page who
// else does. A page that is hidden, or whose window is not the active one, is not before anybody's eyes.
#pragma once

#include "shared/ids.h"

#include <QObject>

class QWidget;

namespace sf::client {

class Directory;
class Presence;
class PresenceStrip;

class TicketPresence : public QObject
{
    Q_OBJECT

public:
    /// `page` owns it.
    TicketPresence(Presence &presence, const Directory &directory, PresenceStrip &strip, QWidget *page);

    void follow(TicketId id);
    /// After a key; without words nothing is being written.
    void typed(bool hasWords);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void look(bool isActive);
    void showOthers();

    Presence &m_presence;
    const Directory &m_directory;
    PresenceStrip &m_strip;
    QWidget *m_page;
    TicketId m_id;
    TicketId m_looked; ///< before somebody's eyes now
};

} // namespace sf::client

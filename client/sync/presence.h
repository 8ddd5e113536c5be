// SPDX-License-Identifier: GPL-3.0-or-later
// Presence: who looks at which ticket or chat and who is writing there, colleagues and visitors; and where this person is, told to the server. In
// memory only. Main thread.
#pragma once

#include "shared/methods/presence.h"
#include "shared/result.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace sf::client {

class Api;
class Directory;

/// Somebody who is somewhere, once however many connections they have there.
struct Present
{
    UserId user; ///< of a visitor: the channel
    QString name;
    PresenceState state = PresenceState::Viewing;
    bool isVisitor = false;
    bool isSelf = false; ///< this person, on another machine

    friend bool operator==(const Present &, const Present &) = default;
};

class Presence : public QObject
{
    Q_OBJECT

public:
    Presence(Api &api, const Directory &directory, QObject *parent = nullptr);

    /// Others there, those who are typing first; not what this client says itself. Cheap enough for painting.
    QList<Present> inTicket(TicketId id) const;
    QList<Present> inChat(ChatId id) const;
    /// Has a client open and is not away; anywhere or nowhere in it.
    bool isHere(UserId user) const;

    /// `place` (a page, a window) shows that ticket or chat; each shows one at a time. Say Typing with each key: it falls back to Viewing
    /// by itself after typingMs. A place that is destroyed has left.
    void showTicket(QObject *place, TicketId id, PresenceState state = PresenceState::Viewing);
    void showChat(QObject *place, ChatId id, PresenceState state = PresenceState::Viewing);
    void leave(QObject *place);
    /// What a visitor has said is typed no more.
    void forgetVisitor(ChatId chat);

    static constexpr int typingMs = 6'000;
    static constexpr int repeatMs = 20'000;

signals:
    /// What inTicket() answers is different.
    void changed(sf::TicketId ticket);
    void chatChanged(sf::ChatId chat);
    /// Somebody came or went.
    void peopleChanged();

private:
    struct Spot
    {
        TicketId ticket;
        ChatId chat;

        /// Else the person is there, but looks at nothing of these.
        bool isSomewhere() const { return ticket.isValid() || chat.isValid(); }
        friend bool operator==(const Spot &, const Spot &) = default;
        friend size_t qHash(const Spot &spot, size_t seed = 0) { return qHashMulti(seed, spot.ticket, spot.chat); }
    };
    struct Stay ///< of a place of this client
    {
        Spot spot;
        PresenceState state = PresenceState::Viewing;
        QDeadlineTimer typing;
    };
    struct Said ///< to the server
    {
        PresenceState state = PresenceState::Left;
        QElapsedTimer since;
    };
    struct Heard
    {
        PresenceNotice notice;
        QDeadlineTimer until;
    };

    static Spot spotOf(const PresenceNotice &notice);
    void show(QObject *place, const Stay &stay);
    PresenceState wanted(const Spot &spot) const;
    bool isDue(const Spot &spot) const;
    bool isAway() const;
    void speak();
    void say(const Spot &spot);
    /// `source`: under which the server told of it; empty when it did not tell this connection.
    void answered(const Spot &spot, const Result<PresenceShow::Result> &answer, const QString &source);
    void tick();
    void begin();
    void forgetAll();
    void hear(const PresenceNotice &notice);
    void takeList(const QList<PresenceNotice> &rows);
    void keep(const PresenceNotice &notice);
    void tellOf(const Spot &spot);
    QList<Present> at(const Spot &spot) const;

    Api &m_api;
    const Directory &m_directory;
    QHash<QObject *, Stay> m_stays;
    QHash<Spot, Said> m_said;
    QHash<Spot, QList<Heard>> m_heard;
    QSet<QString> m_ownSources; ///< under which the server tells of this client; one a connection
    QTimer m_pace;              ///< the server takes four a second
    QTimer m_tick;
};

} // namespace sf::client

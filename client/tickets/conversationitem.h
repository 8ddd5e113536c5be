// SPDX-License-Identifier: GPL-3.0-or-later
// One entry of a conversation as the page shows it: a message, or what happened between two messages.
#pragma once

#include "shared/response.h"

#include <QColor>
#include <QString>
#include <QStringList>

namespace sf::client {

struct ConversationItem
{
    enum class Kind { Customer, Agent, Note, System, Events };
    enum class State { Stored, Waiting, Held };

    struct Happening
    {
        Time at;
        QString sentence;
        QString call = {}; ///< that can be taken back; what it did shares it
        friend bool operator==(const Happening &, const Happening &) = default;
    };

    /// What an edited message said before.
    struct Earlier
    {
        Time until; ///< when it was changed
        QString editor;
        QString text;
        friend bool operator==(const Earlier &, const Earlier &) = default;
    };

    QString key; ///< steady while the entry is shown, so that cards are kept
    Kind kind = Kind::Customer;
    State state = State::Stored;
    Time at;
    bool isEdited = false;
    QList<Earlier> earlier;     ///< oldest first; what is known of it
    ResponseId response;        ///< the stored message that it shows; none for a description or what still waits
    qint64 responseVersion = 0; ///< what an edit is based on
    bool isMine = false;        ///< may be edited
    QString origin;             ///< the merged ticket whose question this is
    QString badge;              ///< beside the author: that it was said in a chat, or by a bot
    bool isChat = false;        ///< as it was typed, without markup
    bool isBot = false;
    bool isTalk = false; ///< alone with others of its kind: the sides stand further apart
    QString author;
    QColor colour; ///< invalid: the steady one of the name
    QString body;
    QStringList named;           ///< colleagues in a note, as they are written there
    QList<Attachment> files;     ///< those that wait to be sent have local ids
    QString trouble;             ///< why it is held
    QList<Happening> happenings; ///< only Kind::Events

    friend bool operator==(const ConversationItem &, const ConversationItem &) = default;
};

} // namespace sf::client

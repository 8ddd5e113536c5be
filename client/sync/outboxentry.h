// SPDX-License-Identifier: GPL-3.0-or-later
// OutboxEntry: one change that a person made, until the server has answered for it.
#pragma once

#include "shared/json.h"
#include "shared/methods/attachment.h"
#include "shared/methods/attention.h"
#include "shared/methods/chat.h"
#include "shared/methods/chatbot.h"
#include "shared/methods/company.h"
#include "shared/methods/contact.h"
#include "shared/methods/directory.h"
#include "shared/methods/macro.h"
#include "shared/methods/response.h"
#include "shared/methods/ticket.h"
#include "shared/methods/ticketlink.h"
#include "shared/methods/view.h"

#include <QCoreApplication>
#include <QString>

#include <tuple>

namespace sf::client {

/// The writes that may wait on disk. Nothing with a password in it.
using OutboxMethods =
    std::tuple<TicketCreate, TicketUpdate, TicketRespond, TicketLinkAdd, TicketLinkRemove, TicketMerge, TicketSplit,
               TicketWatch, TicketMarkUnread, ResponseEdit, ContactCreate, ContactUpdate, ContactDelete, ContactMerge,
               CompanyCreate, CompanyUpdate, CompanyDelete, TagCreate, TagUpdate, TagMerge, TagDelete, AttachmentBegin,
               ViewCreate, ViewUpdate, ViewDelete, MacroCreate, MacroUpdate, MacroDelete, UserSetSignature, ChatReply,
               ChatTake, ChatTransfer, ChatHandBack, ChatClose, ChatMakeTicket, ChatLink, ChatbotCreate, ChatbotUpdate,
               ChatbotAddBlock, ChatbotUpdateBlock, ChatbotRemoveBlock, ChatbotOrderBlocks>;

struct OutboxEntry
{
    enum class State : quint8 {
        Waiting, ///< for the connection, or for an earlier entry of its record
        Sent,    ///< the server may have it; it is repeated under its key until it is answered
        Held,    ///< refused: the person decides; `error` says why
        Overdue, ///< sent but unanswered for 25 days: the server may have forgotten the key, so the person decides
    };

    qint64 id = 0; ///< local, in order of making
    QString key;   ///< the protocol's key; also names the entry
    QString method;
    QByteArray params; ///< JSON with the key in it
    Entity entity = Entity::Ticket;
    qint64 record = 0;  ///< the record it changes; 0 for a new one
    qint64 localId = 0; ///< negative: the id of the record it makes, until the receipt
    QString label;      ///< how people call the record: "T-0004", or a new ticket's subject
    State state = State::Waiting;
    Error error;
    Time createdAt;
    Time sentAt; ///< of the first sending
    bool wasSent = false;

    /// What it is about: the record it changes or makes.
    qint64 subject() const { return localId != 0 ? localId : record; }
    bool isAbout(Entity what, qint64 recordId) const { return entity == what && subject() == recordId; }

    /// In words: "Reply to T-0004", "Status of T-0001: Resolved".
    QString words() const;

    /// The params of an entry known to be of method M; nullopt when it is another one's.
    template<Method M>
    std::optional<typename M::Params> as() const
    {
        if (method != QLatin1String(M::name))
            return std::nullopt;
        return fromJson<typename M::Params>(QByteArrayView(params));
    }

    /// Whether its params name this local record anywhere.
    bool mentions(Entity what, qint64 localRecord) const;
    /// Writes the real id wherever the local one stood.
    void rewrite(Entity what, qint64 localRecord, qint64 realRecord);

    Q_DECLARE_TR_FUNCTIONS(OutboxEntry)
};

/// What kind of record a call is about; those that make one have no id among their params.
template<class IdType>
inline constexpr Entity entityOf = Entity::Ticket;
template<>
inline constexpr Entity entityOf<ContactId> = Entity::Contact;
template<>
inline constexpr Entity entityOf<CompanyId> = Entity::Company;
template<>
inline constexpr Entity entityOf<TagId> = Entity::Tag;
template<>
inline constexpr Entity entityOf<ResponseId> = Entity::Response;
template<>
inline constexpr Entity entityOf<ViewId> = Entity::View;
template<>
inline constexpr Entity entityOf<MacroId> = Entity::Macro;
template<>
inline constexpr Entity entityOf<ChatId> = Entity::Chat;

template<>
inline constexpr Entity entityOf<ChatbotId> = Entity::Chatbot;
template<>
inline constexpr Entity entityOf<ChatbotBlockId> = Entity::ChatbotBlock;

template<Method M>
inline constexpr std::optional<Entity> entityMade = std::nullopt;
template<>
inline constexpr std::optional<Entity> entityMade<TicketCreate> = Entity::Ticket;
template<>
inline constexpr std::optional<Entity> entityMade<ContactCreate> = Entity::Contact;
template<>
inline constexpr std::optional<Entity> entityMade<CompanyCreate> = Entity::Company;
template<>
inline constexpr std::optional<Entity> entityMade<TagCreate> = Entity::Tag;
template<>
inline constexpr std::optional<Entity> entityMade<ViewCreate> = Entity::View;
template<>
inline constexpr std::optional<Entity> entityMade<MacroCreate> = Entity::Macro;
template<>
inline constexpr std::optional<Entity> entityMade<ChatbotCreate> = Entity::Chatbot;
template<>
inline constexpr std::optional<Entity> entityMade<ChatbotAddBlock> = Entity::ChatbotBlock;

} // namespace sf::client

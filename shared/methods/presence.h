// SPDX-License-Identifier: GPL-3.0-or-later
// Who looks at what and who is writing: in memory only, told at once, gone by itself.
#pragma once

#include "shared/chat.h"
#include "shared/methods/method.h"

namespace sf {

enum class PresenceState : quint8 { Left, Viewing, Typing };
template<>
struct EnumNames<PresenceState>
{
    static constexpr std::array<std::string_view, 3> names{"left", "viewing", "typing"};
};

/// Whoever does not repeat it has left after so long; repeat it every 20 s.
inline constexpr int kPresenceSeconds = 30;

/// This connection's person looks at, writes in, or leaves a ticket or a chat. At most 4 a second, else `busy`. A channel says by it that
/// its visitor is typing, in its own chats only.
struct PresenceShow
{
    static constexpr char name[] = "presence.show";
    static constexpr Effect effect = Effect::Quick;
    struct Params
    {
        std::optional<TicketId> ticket;
        std::optional<ChatId> chat; ///< one of the two; neither: the person is there
        PresenceState state = PresenceState::Viewing;

        static constexpr auto fields()
        {
            using R = Params;
            return FieldTable{
                field("ticket", &R::ticket, Omit),
                field("chat", &R::chat, Omit),
                field("state", &R::state, Required),
            };
        }
        friend bool operator==(const Params &, const Params &) = default;
    };
    using Result = NoParams;
};

/// Notification `presence`, to all staff; of a chat also to its channel, where an agent types. One person may be somewhere from several
/// connections: of each `source` the last word counts. None for 30 s: it has left.
struct PresenceNotice
{
    std::optional<TicketId> ticket;
    std::optional<ChatId> chat;
    UserId userId;
    QString name; ///< the user's; of a channel, its visitor's
    bool isVisitor = false;
    PresenceState state = PresenceState::Left;
    QString source; ///< one connection; says nothing else

    static constexpr char schemaName[] = "PresenceNotice";
    static constexpr auto fields()
    {
        using R = PresenceNotice;
        return FieldTable{
            field("ticket", &R::ticket, Omit), field("chat", &R::chat, Omit),         field("user_id", &R::userId),
            field("name", &R::name),           field("visitor", &R::isVisitor, Omit), field("state", &R::state),
            field("source", &R::source),
        };
    }
    friend bool operator==(const PresenceNotice &, const PresenceNotice &) = default;
};
inline constexpr char kPresenceNotification[] = "presence";

/// Who is where right now.
struct PresenceList
{
    static constexpr char name[] = "presence.list";
    static constexpr Effect effect = Effect::Quick;
    using Params = NoParams;
    struct Result
    {
        QList<PresenceNotice> rows;

        static constexpr auto fields()
        {
            using R = Result;
            return FieldTable{field("rows", &R::rows)};
        }
        friend bool operator==(const Result &, const Result &) = default;
    };
};

} // namespace sf

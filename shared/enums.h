// SPDX-License-Identifier: GPL-3.0-or-later
// The closed vocabularies of the helpdesk. Stored as their rank (so that order in a list is order here), sent as their name.
#pragma once

#include <QtGlobal>

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>

namespace sf {

/// Specialised beside each enum: `static constexpr std::array<std::string_view, N> names`, in rank order.
template<class E>
struct EnumNames;

template<class E>
concept NamedEnum = std::is_enum_v<E> && requires
{
    EnumNames<E>::names;
};

template<NamedEnum E>
constexpr std::string_view enumName(E value)
{
    return EnumNames<E>::names[static_cast<std::size_t>(value)];
}

template<NamedEnum E>
constexpr std::optional<E> enumFromName(std::string_view name)
{
    for (std::size_t i = 0; i < EnumNames<E>::names.size(); ++i) {
        if (EnumNames<E>::names[i] == name)
            return static_cast<E>(i);
    }
    return std::nullopt;
}

enum class Status : quint8 {
    New,
    Open,
    InProgress,
    WaitingOnCustomer,
    WaitingOnThirdParty,
    Resolved,
    Closed,
    Cancelled,
};
template<>
struct EnumNames<Status>
{
    static constexpr std::array<std::string_view, 8> names{
        "new",      "open",   "in_progress", "waiting_on_customer", "waiting_on_third_party",
        "resolved", "closed", "cancelled"};
};

enum class Priority : quint8 { Low, Medium, High, Urgent, Critical };
template<>
struct EnumNames<Priority>
{
    static constexpr std::array<std::string_view, 5> names{"low", "medium", "high", "urgent", "critical"};
};

enum class Role : quint8 { Admin, Supervisor, Agent, Channel };
template<>
struct EnumNames<Role>
{
    static constexpr std::array<std::string_view, 4> names{"admin", "supervisor", "agent", "channel"};
};

enum class AuthorType : quint8 { Customer, Agent, System, Email };
template<>
struct EnumNames<AuthorType>
{
    static constexpr std::array<std::string_view, 4> names{"customer", "agent", "system", "email"};
};

enum class LeadStatus : quint8 { New, Contacted, Qualified, Customer, Lost };
template<>
struct EnumNames<LeadStatus>
{
    static constexpr std::array<std::string_view, 5> names{"new", "contacted", "qualified", "customer", "lost"};
};

enum class ChatStatus : quint8 { Bot, Waiting, Active, Closed };
template<>
struct EnumNames<ChatStatus>
{
    static constexpr std::array<std::string_view, 4> names{"bot", "waiting", "active", "closed"};
};

enum class ChatAuthor : quint8 { Visitor, Bot, Agent, System };
template<>
struct EnumNames<ChatAuthor>
{
    static constexpr std::array<std::string_view, 4> names{"visitor", "bot", "agent", "system"};
};

/// What an event or an id counter is about.
enum class Entity : quint8 {
    Organization,
    Team,
    User,
    Company,
    Contact,
    Tag,
    Ticket,
    Response,
    Attachment,
    Chat,
    ChatMessage,
    Chatbot,
    ChatbotBlock,
    View,
    Macro,
    Session,
};
template<>
struct EnumNames<Entity>
{
    static constexpr std::array<std::string_view, 16> names{
        "organization", "team", "user",         "company", "contact",       "tag",  "ticket", "response",
        "attachment",   "chat", "chat_message", "chatbot", "chatbot_block", "view", "macro",  "session"};
};

enum class EventKind : quint8 {
    Created,
    Updated,
    StatusChanged,
    PriorityChanged,
    Assigned,
    Tagged,
    Responded,
    ResponseEdited,
    Attached,
    Detached,
    Linked,
    Unlinked,
    Merged,
    Split,
    Reopened,
    Escalated,
    ChatMessage,
    Taken,
    Transferred,
    SignedIn,
    SignInFailed,
    Exported,
    Imported,
    Configured,
    Undone,
    Deleted,
};
template<>
struct EnumNames<EventKind>
{
    static constexpr std::array<std::string_view, 26> names{
        "created",     "updated",         "status_changed", "priority_changed", "assigned",     "tagged",
        "responded",   "response_edited", "attached",       "detached",         "linked",       "unlinked",
        "merged",      "split",           "reopened",       "escalated",        "chat_message", "taken",
        "transferred", "signed_in",       "sign_in_failed", "exported",         "imported",     "configured",
        "undone",      "deleted"};
};

/// Who may see an event. User: only the sessions of `audience_id`; Chat: staff and the channel that owns that chat.
enum class AudienceKind : quint8 { Staff, Admins, User, Chat };
template<>
struct EnumNames<AudienceKind>
{
    static constexpr std::array<std::string_view, 4> names{"staff", "admins", "user", "chat"};
};

/// How one ticket refers to another. People make the first three; merging and splitting make the others.
enum class LinkKind : quint8 { RelatesTo, Duplicates, ParentOf, MergedInto, SplitFrom };
template<>
struct EnumNames<LinkKind>
{
    static constexpr std::array<std::string_view, 5> names{"relates_to", "duplicates", "parent_of", "merged_into",
                                                           "split_from"};
};

} // namespace sf

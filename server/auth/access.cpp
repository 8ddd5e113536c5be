// SPDX-License-Identifier: GPL-3.0-or-later
// The one table.
#include "server/auth/access.h"

#include "shared/methods/all.h"

#include <algorithm>
#include <iterator>

namespace sf::server {

namespace {

constexpr Access kAdmins = Role::Admin;
constexpr Access kSupervisors = Role::Admin | Role::Supervisor;
constexpr Access kStaff = kSupervisors | Role::Agent;
constexpr Access kSignedIn = kStaff | Role::Channel;
constexpr Access kVisitors = Role::Admin | Role::Channel;
constexpr Access kAnybody = Access::anybody();

struct AccessRule
{
    std::string_view method;
    Access access;
};

template<class M>
constexpr AccessRule allow(Access access)
{
    return {M::name, access};
}

// One a line, so that two changes seldom meet.
// clang-format off
constexpr AccessRule kAccessTable[] = {
    allow<ServerInfo>(kAnybody),
    allow<SessionSignIn>(kAnybody),
    allow<SessionResume>(kAnybody),
    allow<SessionSignOut>(kSignedIn),
    allow<SessionList>(kSignedIn),
    allow<SessionRevoke>(kSignedIn), // one's own; an admin anybody's
    allow<FeedSubscribe>(kSignedIn),
    allow<EventList>(kStaff),
    allow<TicketGet>(kStaff),
    allow<TicketList>(kStaff),
    allow<TicketCreate>(kStaff),
    allow<TicketUpdate>(kStaff),
    allow<TicketRespond>(kStaff),
    allow<TicketDelete>(kStaff),
    allow<TicketLinkAdd>(kStaff),
    allow<TicketLinkRemove>(kStaff),
    allow<TicketMerge>(kStaff),
    allow<TicketSplit>(kStaff),
    allow<TicketSimilar>(kStaff),
    allow<TicketWatch>(kStaff),
    allow<TicketMarkRead>(kStaff),
    allow<TicketMarkUnread>(kStaff),
    allow<TicketAttention>(kStaff),
    allow<ResponseList>(kStaff),
    allow<ResponseEdit>(kStaff),
    allow<ContactList>(kStaff),
    allow<ContactGet>(kStaff),
    allow<ContactCreate>(kStaff),
    allow<ContactUpdate>(kStaff),
    allow<ContactDelete>(kSupervisors),
    allow<ContactMerge>(kStaff),
    allow<ContactCheckImport>(kAdmins),
    allow<ContactImport>(kAdmins),
    allow<ContactExport>(kAdmins),
    allow<CompanyList>(kStaff),
    allow<CompanyGet>(kStaff),
    allow<CompanyCreate>(kStaff),
    allow<CompanyUpdate>(kStaff),
    allow<CompanyDelete>(kSupervisors),
    allow<CompanyCheckImport>(kAdmins),
    allow<CompanyImport>(kAdmins),
    allow<CompanyExport>(kAdmins),
    allow<UserList>(kStaff),
    allow<UserCreate>(kAdmins),
    allow<UserUpdate>(kAdmins),
    allow<UserSetPassword>(kAdmins),
    allow<TeamList>(kStaff),
    allow<TeamCreate>(kAdmins),
    allow<TeamUpdate>(kAdmins),
    allow<TeamDelete>(kAdmins),
    allow<TagList>(kStaff),
    allow<TagUses>(kStaff),
    allow<TagCreate>(kSupervisors),
    allow<TagUpdate>(kSupervisors),
    allow<TagMerge>(kSupervisors),
    allow<TagDelete>(kSupervisors),
    allow<ViewCounts>(kStaff),
    // Views and canned texts of one's own; what is shared, and what macros do, the services keep for supervisors.
    allow<ViewList>(kStaff),
    allow<ViewCreate>(kStaff),
    allow<ViewUpdate>(kStaff),
    allow<ViewDelete>(kStaff),
    allow<SavedViewCounts>(kStaff),
    allow<MacroList>(kStaff),
    allow<MacroCreate>(kStaff),
    allow<MacroUpdate>(kStaff),
    allow<MacroDelete>(kStaff),
    allow<UserSetSignature>(kStaff), // one's own
    allow<UserSetAway>(kStaff),      // oneself
    allow<BulkStart>(kStaff),        // replies: supervisors
    allow<BulkGet>(kStaff),
    allow<BulkList>(kStaff),
    allow<BulkCancel>(kStaff),
    allow<UndoCall>(kStaff), // and whoever may make the change
    allow<AttachmentBegin>(kStaff),
    allow<AttachmentChunk>(kStaff),
    allow<AttachmentFinish>(kStaff),
    allow<AttachmentGet>(kStaff),
    allow<AttachmentRead>(kStaff),
    allow<AttachmentThumbnail>(kStaff),
    allow<AttachmentRemove>(kStaff), // one's own; a supervisor anybody's
    // A channel: only its own chats, without what staff knows about them.
    allow<ChatList>(kSignedIn),
    allow<ChatGet>(kSignedIn),
    allow<ChatOpen>(kVisitors),
    allow<ChatPost>(kVisitors),
    allow<ChatEscalate>(kSignedIn),
    allow<ChatClose>(kSignedIn),
    allow<ChatTake>(kStaff),
    allow<ChatReply>(kStaff),
    allow<ChatTransfer>(kStaff),
    allow<ChatHandBack>(kStaff),
    allow<ChatMakeTicket>(kStaff),
    allow<ChatLink>(kStaff),
    allow<ChatbotList>(kStaff),
    allow<ChatbotGet>(kStaff),
    allow<ChatbotCreate>(kSupervisors),
    allow<ChatbotUpdate>(kSupervisors),
    allow<ChatbotAddBlock>(kSupervisors),
    allow<ChatbotUpdateBlock>(kSupervisors),
    allow<ChatbotRemoveBlock>(kSupervisors),
    allow<ChatbotOrderBlocks>(kSupervisors),
    allow<ChatbotTest>(kSupervisors),
    allow<PresenceShow>(kSignedIn), // a channel: that its visitor is typing
    allow<PresenceList>(kStaff),
    allow<StatsNow>(kSupervisors),
    allow<StatsPeriod>(kSupervisors),
    allow<ActivityList>(kStaff),
};
// clang-format on

} // namespace

Access accessOf(std::string_view method)
{
    const auto *const rule = std::find_if(std::begin(kAccessTable), std::end(kAccessTable),
                                          [method](const AccessRule &each) { return each.method == method; });
    return rule == std::end(kAccessTable) ? Access() : rule->access;
}

} // namespace sf::server

// SPDX-License-Identifier: GPL-3.0-or-later
// Every product method: what the wire tests and the OpenRPC document walk.
#pragma once

#include "shared/methods/attachment.h"
#include "shared/methods/attention.h"
#include "shared/methods/bulk.h"
#include "shared/methods/chat.h"
#include "shared/methods/chatbot.h"
#include "shared/methods/company.h"
#include "shared/methods/contact.h"
#include "shared/methods/directory.h"
#include "shared/methods/feed.h"
#include "shared/methods/macro.h"
#include "shared/methods/presence.h"
#include "shared/methods/response.h"
#include "shared/methods/session.h"
#include "shared/methods/stats.h"
#include "shared/methods/ticket.h"
#include "shared/methods/ticketlink.h"
#include "shared/methods/undo.h"
#include "shared/methods/view.h"

#include <tuple>

namespace sf {

// One a line, so that two changes seldom meet.
// clang-format off
using AllMethods = std::tuple<
    SessionSignIn,
    SessionResume,
    SessionSignOut,
    SessionList,
    SessionRevoke,
    ServerInfo,
    FeedSubscribe,
    EventList,
    TicketGet,
    TicketList,
    TicketCreate,
    TicketUpdate,
    TicketRespond,
    TicketDelete,
    TicketLinkAdd,
    TicketLinkRemove,
    TicketMerge,
    TicketSplit,
    TicketSimilar,
    TicketWatch,
    TicketMarkRead,
    TicketMarkUnread,
    TicketAttention,
    ResponseList,
    ResponseEdit,
    ContactList,
    ContactGet,
    ContactCreate,
    ContactUpdate,
    ContactDelete,
    ContactMerge,
    ContactCheckImport,
    ContactImport,
    ContactExport,
    CompanyList,
    CompanyGet,
    CompanyCreate,
    CompanyUpdate,
    CompanyDelete,
    CompanyCheckImport,
    CompanyImport,
    CompanyExport,
    UserList,
    UserCreate,
    UserUpdate,
    UserSetPassword,
    TeamList,
    TeamCreate,
    TeamUpdate,
    TeamDelete,
    TagList,
    TagUses,
    TagCreate,
    TagUpdate,
    TagMerge,
    TagDelete,
    ViewCounts,
    ViewList,
    ViewCreate,
    ViewUpdate,
    ViewDelete,
    SavedViewCounts,
    MacroList,
    MacroCreate,
    MacroUpdate,
    MacroDelete,
    UserSetSignature,
    UserSetAway,
    BulkStart,
    BulkGet,
    BulkList,
    BulkCancel,
    UndoCall,
    AttachmentBegin,
    AttachmentChunk,
    AttachmentFinish,
    AttachmentGet,
    AttachmentRead,
    AttachmentThumbnail,
    AttachmentRemove,
    ChatList,
    ChatGet,
    ChatOpen,
    ChatPost,
    ChatReply,
    ChatEscalate,
    ChatTake,
    ChatTransfer,
    ChatHandBack,
    ChatClose,
    ChatMakeTicket,
    ChatLink,
    ChatbotList,
    ChatbotGet,
    ChatbotCreate,
    ChatbotUpdate,
    ChatbotAddBlock,
    ChatbotUpdateBlock,
    ChatbotRemoveBlock,
    ChatbotOrderBlocks,
    ChatbotTest,
    PresenceShow,
    PresenceList,
    StatsNow,
    StatsPeriod,
    ActivityList>;
// clang-format on

} // namespace sf

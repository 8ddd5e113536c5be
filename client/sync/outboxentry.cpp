// SPDX-License-Identifier: GPL-3.0-or-later
// Entries of the queue in words, and local ids inside their params.
#include "client/sync/outboxentry.h"

#include "client/widgets/words.h"

namespace sf::client {

namespace {

/// Calls visit(id) for every id of that kind in the params.
template<class Params, class WantedId, class Visit>
void forEachId(Params &params, Visit visit)
{
    forEachField<Params>([&](const auto &f, auto) {
        auto &member = params.*f.member;
        using Member = std::remove_cvref_t<decltype(member)>;
        if constexpr (std::is_same_v<Member, WantedId>) {
            visit(member);
        } else if constexpr (std::is_same_v<Member, std::optional<WantedId>>) {
            if (member)
                visit(*member);
        } else if constexpr (std::is_same_v<Member, QList<WantedId>>) {
            for (WantedId &id : member)
                visit(id);
        } else if constexpr (requires { member.mask; }) { // a patch
            forEachId<std::remove_cvref_t<decltype(member.value)>, WantedId>(member.value, visit);
        }
    });
}

template<class WantedId>
int replaceIds(OutboxEntry &entry, qint64 from, qint64 to)
{
    int found = 0;
    const auto tryMethod = [&]<class M>(std::type_identity<M>) {
        auto params = entry.as<M>();
        if (!params)
            return;
        forEachId<typename M::Params, WantedId>(*params, [&](WantedId &id) {
            if (id.value() != from)
                return;
            ++found;
            id = WantedId(to);
        });
        if (found > 0 && from != to)
            entry.params = toJson(*params);
    };
    std::apply([&](auto... methods) { (tryMethod(std::type_identity<decltype(methods)>{}), ...); }, OutboxMethods{});
    return found;
}

int replaceIds(OutboxEntry &entry, Entity what, qint64 from, qint64 to)
{
    switch (what) {
    case Entity::Ticket:
        return replaceIds<TicketId>(entry, from, to);
    case Entity::Contact:
        return replaceIds<ContactId>(entry, from, to);
    case Entity::Company:
        return replaceIds<CompanyId>(entry, from, to);
    case Entity::Tag:
        return replaceIds<TagId>(entry, from, to);
    case Entity::View:
        return replaceIds<ViewId>(entry, from, to);
    case Entity::Macro:
        return replaceIds<MacroId>(entry, from, to);
    case Entity::Chatbot:
        return replaceIds<ChatbotId>(entry, from, to);
    case Entity::ChatbotBlock:
        return replaceIds<ChatbotBlockId>(entry, from, to);
    case Entity::Attachment:
        return replaceIds<AttachmentId>(entry, from, to);
    default:
        return 0;
    }
}

QString changeWords(const TicketUpdate::Params &params, const QString &label)
{
    const Patch<Ticket> &patch = params.patch;
    const bool hasSets = !params.tagsAdded.isEmpty() || !params.tagsRemoved.isEmpty()
                      || !params.participantsAdded.isEmpty() || !params.participantsRemoved.isEmpty();
    if (patch.count() == 1 && !hasSets) {
        if (patch.has(&Ticket::status))
            return OutboxEntry::tr("Status of %1: %2").arg(label, statusWord(patch.value.status));
        if (patch.has(&Ticket::priority))
            return OutboxEntry::tr("Priority of %1: %2").arg(label, priorityWord(patch.value.priority));
        if (patch.has(&Ticket::category))
            return OutboxEntry::tr("Category of %1: %2").arg(label, categoryWord(patch.value.category));
        if (patch.has(&Ticket::subject))
            return OutboxEntry::tr("Subject of %1: %2").arg(label, patch.value.subject);
        if (patch.has(&Ticket::assigneeId))
            return OutboxEntry::tr("Assignee of %1").arg(label);
        if (patch.has(&Ticket::dueAt))
            return OutboxEntry::tr("Due date of %1").arg(label);
    }
    if (patch.isEmpty() && params.participantsAdded.isEmpty() && params.participantsRemoved.isEmpty())
        return OutboxEntry::tr("Tags of %1").arg(label);
    if (patch.isEmpty() && params.tagsAdded.isEmpty() && params.tagsRemoved.isEmpty())
        return OutboxEntry::tr("Participants of %1").arg(label);
    return OutboxEntry::tr("Changes to %1").arg(label);
}

} // namespace

QString OutboxEntry::words() const
{
    if (const auto reply = as<TicketRespond>()) {
        if (reply->internal)
            return tr("Note on %1").arg(label);
        return (reply->asCustomer ? tr("Customer's answer on %1") : tr("Reply to %1")).arg(label);
    }
    if (const auto update = as<TicketUpdate>())
        return changeWords(*update, label);
    if (const auto watched = as<TicketWatch>())
        return (watched->watching ? tr("Watch %1") : tr("Stop watching %1")).arg(label);
    struct Form
    {
        const char *method;
        const char *text;
    };
    static constexpr Form forms[] = {
        {TicketCreate::name, QT_TRANSLATE_NOOP("OutboxEntry", "New ticket: %1")},
        {TicketLinkAdd::name, QT_TRANSLATE_NOOP("OutboxEntry", "Link of %1")},
        {TicketLinkRemove::name, QT_TRANSLATE_NOOP("OutboxEntry", "Link taken from %1")},
        {TicketMerge::name, QT_TRANSLATE_NOOP("OutboxEntry", "Merge of %1")},
        {TicketSplit::name, QT_TRANSLATE_NOOP("OutboxEntry", "New ticket from a message of %1")},
        {TicketMarkUnread::name, QT_TRANSLATE_NOOP("OutboxEntry", "Mark %1 as unread")},
        {ResponseEdit::name, QT_TRANSLATE_NOOP("OutboxEntry", "Edited message in %1")},
        {ContactCreate::name, QT_TRANSLATE_NOOP("OutboxEntry", "New contact: %1")},
        {ContactUpdate::name, QT_TRANSLATE_NOOP("OutboxEntry", "Changes to contact %1")},
        {ContactDelete::name, QT_TRANSLATE_NOOP("OutboxEntry", "Deleting contact %1")},
        {ContactMerge::name, QT_TRANSLATE_NOOP("OutboxEntry", "Merging into contact %1")},
        {CompanyCreate::name, QT_TRANSLATE_NOOP("OutboxEntry", "New company: %1")},
        {CompanyUpdate::name, QT_TRANSLATE_NOOP("OutboxEntry", "Changes to company %1")},
        {CompanyDelete::name, QT_TRANSLATE_NOOP("OutboxEntry", "Deleting company %1")},
        {TagCreate::name, QT_TRANSLATE_NOOP("OutboxEntry", "New tag: %1")},
        {TagUpdate::name, QT_TRANSLATE_NOOP("OutboxEntry", "Changes to tag %1")},
        {TagMerge::name, QT_TRANSLATE_NOOP("OutboxEntry", "Merging into tag %1")},
        {TagDelete::name, QT_TRANSLATE_NOOP("OutboxEntry", "Deleting tag %1")},
        {ViewCreate::name, QT_TRANSLATE_NOOP("OutboxEntry", "New view: %1")},
        {ViewUpdate::name, QT_TRANSLATE_NOOP("OutboxEntry", "Changes to view %1")},
        {ViewDelete::name, QT_TRANSLATE_NOOP("OutboxEntry", "Deleting view %1")},
        {MacroCreate::name, QT_TRANSLATE_NOOP("OutboxEntry", "New canned text: %1")},
        {MacroUpdate::name, QT_TRANSLATE_NOOP("OutboxEntry", "Changes to canned text %1")},
        {MacroDelete::name, QT_TRANSLATE_NOOP("OutboxEntry", "Deleting canned text %1")},
        {ChatReply::name, QT_TRANSLATE_NOOP("OutboxEntry", "Answer to %1 in the chat")},
        {ChatTake::name, QT_TRANSLATE_NOOP("OutboxEntry", "Taking the chat with %1")},
        {ChatTransfer::name, QT_TRANSLATE_NOOP("OutboxEntry", "Handing on the chat with %1")},
        {ChatHandBack::name, QT_TRANSLATE_NOOP("OutboxEntry", "Handing the chat with %1 back to the bot")},
        {ChatClose::name, QT_TRANSLATE_NOOP("OutboxEntry", "Closing the chat with %1")},
        {ChatMakeTicket::name, QT_TRANSLATE_NOOP("OutboxEntry", "Ticket of the chat with %1")},
        {ChatLink::name, QT_TRANSLATE_NOOP("OutboxEntry", "Link of the chat with %1")},
        {ChatbotCreate::name, QT_TRANSLATE_NOOP("OutboxEntry", "New chatbot: %1")},
        {ChatbotUpdate::name, QT_TRANSLATE_NOOP("OutboxEntry", "Changes to chatbot %1")},
        {ChatbotAddBlock::name, QT_TRANSLATE_NOOP("OutboxEntry", "New block of a chatbot: %1")},
        {ChatbotUpdateBlock::name, QT_TRANSLATE_NOOP("OutboxEntry", "Changes to a chatbot's block: %1")},
        {ChatbotRemoveBlock::name, QT_TRANSLATE_NOOP("OutboxEntry", "Deleting a chatbot's block: %1")},
        {ChatbotOrderBlocks::name, QT_TRANSLATE_NOOP("OutboxEntry", "Order of the blocks of %1")},
    };
    for (const Form &form : forms) {
        if (method == QLatin1String(form.method))
            return tr(form.text).arg(label);
    }
    if (as<UserSetSignature>())
        return tr("Your signature");
    if (const auto file = as<AttachmentBegin>())
        return tr("File for %1: %2").arg(label, file->fileName);
    return tr("Change of %1").arg(label);
}

bool OutboxEntry::mentions(Entity what, qint64 localRecord) const
{
    if (entity == what && record == localRecord)
        return true;
    OutboxEntry copy = *this;
    return replaceIds(copy, what, localRecord, localRecord) > 0;
}

void OutboxEntry::rewrite(Entity what, qint64 localRecord, qint64 realRecord)
{
    if (entity == what && record == localRecord)
        record = realRecord;
    replaceIds(*this, what, localRecord, realRecord);
}

} // namespace sf::client

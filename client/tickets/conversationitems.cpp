// SPDX-License-Identifier: GPL-3.0-or-later
// A ticket's description, messages, events and what still waits, woven into one conversation.
#include "client/tickets/conversationitems.h"

#include "client/sync/bulkcall.h"
#include "client/sync/directory.h"
#include "client/tickets/mentions.h"
#include "shared/methods/undo.h"

#include <QCoreApplication>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = ConversationItem::Kind;

struct ConversationItems
{
    Q_DECLARE_TR_FUNCTIONS(ConversationItems)
};

ConversationItem descriptionItem(const TicketPage &page)
{
    ConversationItem item;
    item.key = u"description"_s;
    item.kind = Kind::Customer;
    item.at = page.ticket.createdAt;
    item.author = page.requester.name;
    item.body = page.ticket.description;
    item.isMine = true; // everybody mends what a ticket is about
    item.files = page.attachments;
    return item;
}

/// What a ticket asked that was merged into this one.
ConversationItem mergedItem(const MergedTicket &merged, const Directory &directory)
{
    ConversationItem item;
    item.key = u"merged %1"_s.arg(merged.id.value());
    item.kind = Kind::Customer;
    item.at = merged.createdAt;
    item.author = merged.requesterName;
    item.body = merged.description.trimmed().isEmpty() ? merged.subject : merged.description;
    item.origin = u"%1  %2"_s.arg(directory.numberText(merged.number), merged.subject);
    return item;
}

/// What each edited message said before, from the events that changed it.
QHash<ResponseId, QList<ConversationItem::Earlier>> earlierTexts(const QList<Event> &events)
{
    QHash<ResponseId, QList<ConversationItem::Earlier>> texts;
    JsonParser parser;
    for (const Event &event : events) {
        if (event.kind != EventKind::ResponseEdited || !event.responseId)
            continue;
        const auto root = parser.parse(event.changes.bytes);
        std::string_view before;
        if (root && root->at_pointer("/body/0").get(before) == simdjson::SUCCESS)
            texts[*event.responseId].append(
                {event.at, event.actorName, QString::fromUtf8(before.data(), static_cast<qsizetype>(before.size()))});
    }
    return texts;
}

Kind kindOf(const Response &response)
{
    if (response.internal)
        return Kind::Note;
    switch (response.authorType) {
    case AuthorType::Customer:
    case AuthorType::Email:
        return Kind::Customer;
    case AuthorType::System:
        return Kind::System;
    case AuthorType::Agent:
        break;
    }
    return Kind::Agent;
}

/// What of the text names colleagues.
QStringList namedIn(const QString &text, const Directory &directory)
{
    QStringList named;
    if (!text.contains(u'@'))
        return named;
    for (const Mention &mention : mentionsIn(text, directory.assignable())) {
        const QString words = text.mid(mention.start, mention.length);
        if (!named.contains(words))
            named << words;
    }
    return named;
}

ConversationItem responseItem(const Response &response, const Directory &directory)
{
    ConversationItem item;
    item.key = u"response %1"_s.arg(response.id.value());
    item.kind = kindOf(response);
    item.at = response.createdAt;
    item.isEdited = response.editedAt.has_value();
    item.response = response.id;
    item.responseVersion = response.version;
    item.isMine = response.userId && *response.userId == directory.me().id;
    item.author = response.authorName;
    item.body = response.body;
    if (response.internal)
        item.named = namedIn(item.body, directory);
    item.files = response.attachments;
    if (response.userId) {
        if (const User *user = directory.user(*response.userId)) {
            item.author = user->name;
            item.colour = QColor(user->avatarColor);
        }
    }
    if (item.author.isEmpty())
        item.author = item.kind == Kind::System ? ConversationItems::tr("SupportFlow") : response.authorEmail;
    return item;
}

ConversationItem waitingItem(const OutboxEntry &entry, const TicketRespond::Params &params, const TicketPage &page,
                             const Directory &directory)
{
    ConversationItem item;
    item.key = u"entry "_s + entry.key;
    item.kind = params.asCustomer ? Kind::Customer : params.internal ? Kind::Note : Kind::Agent;
    item.at = entry.createdAt;
    item.author = params.asCustomer ? page.requester.name : directory.me().name;
    if (!params.asCustomer)
        item.colour = QColor(directory.me().avatarColor);
    item.body = params.body;
    if (params.internal)
        item.named = namedIn(item.body, directory);
    const bool isHeld = entry.state == OutboxEntry::State::Held || entry.state == OutboxEntry::State::Overdue;
    item.state = isHeld ? ConversationItem::State::Held : ConversationItem::State::Waiting;
    if (isHeld)
        item.trouble = ConversationItems::tr("not sent");
    return item;
}

/// What of a ticket can be taken back. Of a job over many tickets, that is done where the jobs are listed: it takes back all of them.
bool canTakeBack(const Event &event)
{
    static constexpr EventKind kinds[] = {EventKind::Updated,         EventKind::StatusChanged, EventKind::Reopened,
                                          EventKind::PriorityChanged, EventKind::Assigned,      EventKind::Tagged,
                                          EventKind::Linked,          EventKind::Unlinked,      EventKind::Merged};
    const bool isRecent = event.recordedAt.ms > Time::now().ms - kUndoableForMs;
    return isRecent && !event.call.isEmpty() && !bulkcall::isOfJob(event.call)
        && std::find(std::begin(kinds), std::end(kinds), event.kind) != std::end(kinds);
}

/// Collects what happened until the next message.
class Weaver
{
public:
    explicit Weaver(const Names &names) : m_names(names) {}

    void add(const Event &event)
    {
        const QStringList sentences = eventSentences(event, m_names);
        const QString call = canTakeBack(event) ? event.call : QString();
        for (const QString &sentence : sentences) {
            if (m_open.happenings.isEmpty())
                m_open.key = u"event %1"_s.arg(event.seq);
            m_open.happenings.append({event.at, sentence, call});
            m_open.at = event.at;
        }
    }

    void add(const ConversationItem &message)
    {
        close();
        m_items.append(message);
    }

    void close()
    {
        if (m_open.happenings.isEmpty())
            return;
        m_open.kind = Kind::Events;
        m_items.append(std::exchange(m_open, {}));
    }

    QList<ConversationItem> take()
    {
        close();
        return std::move(m_items);
    }

private:
    const Names &m_names;
    QList<ConversationItem> m_items;
    ConversationItem m_open;
};

} // namespace

Names namesOf(const Directory &directory)
{
    Names names;
    names.user = [&directory](UserId id) { return directory.userName(id); };
    names.tag = [&directory](TagId id) {
        const Tag *tag = directory.tag(id);
        return tag ? tag->name : QString();
    };
    names.team = [&directory](TeamId id) {
        const Team *team = directory.team(id);
        return team ? team->name : QString();
    };
    return names;
}

/// Tickets and people as this page knows them.
static Names namesOf(const TicketPage &page, const Directory &directory)
{
    Names names = namesOf(directory);
    names.ticket = [&page, &directory](TicketId id) {
        const auto row = std::find_if(page.linkedTickets.cbegin(), page.linkedTickets.cend(),
                                      [id](const TicketRow &known) { return known.id == id; });
        return row == page.linkedTickets.cend() ? QString() : directory.numberText(row->number);
    };
    names.contact = [&page](ContactId id) {
        const auto contact = std::find_if(page.participantContacts.cbegin(), page.participantContacts.cend(),
                                          [id](const Contact &known) { return known.id == id; });
        return contact == page.participantContacts.cend() ? QString() : contact->name;
    };
    return names;
}

/// Oldest first, without what still waits to be sent.
static QList<ConversationItem> storedMessages(const TicketPage &page, const WaitingMessages &waiting,
                                              const Directory &directory)
{
    const auto earlier = earlierTexts(page.events);
    QList<ConversationItem> messages;
    if (!page.olderResponses && !(page.ticket.description.trimmed().isEmpty() && page.attachments.isEmpty()))
        messages.append(descriptionItem(page));
    for (const MergedTicket &merged : page.mergedTickets) {
        const bool isLoaded = !page.olderResponses || page.responses.first().createdAt <= merged.createdAt;
        if (isLoaded)
            messages.append(mergedItem(merged, directory));
    }
    for (const Response &response : page.responses) {
        ConversationItem item = responseItem(response, directory);
        item.earlier = earlier.value(response.id);
        if (const auto edit = waiting.edits.constFind(response.id); edit != waiting.edits.cend()) {
            item.body = *edit;
            item.state = ConversationItem::State::Waiting;
        }
        messages.append(item);
    }
    for (const ConversationItem &said : waiting.chats) {
        // What is older than the first message that is loaded comes with those before it.
        if (!page.olderResponses || page.responses.isEmpty() || page.responses.first().createdAt <= said.at)
            messages.append(said);
    }
    const auto isEarlier = [](const ConversationItem &a, const ConversationItem &b) { return a.at < b.at; };
    // Nearly always they are in order; only imported and merged ones may not be.
    if (!std::is_sorted(messages.cbegin(), messages.cend(), isEarlier))
        std::stable_sort(messages.begin(), messages.end(), isEarlier);
    return messages;
}

QList<ConversationItem> conversationItems(const TicketPage &page, const WaitingMessages &waiting,
                                          const Directory &directory)
{
    const Names names = namesOf(page, directory);
    const QList<ConversationItem> messages = storedMessages(page, waiting, directory);

    Weaver weaver(names);
    qsizetype next = 0;
    for (const Event &event : page.events) {
        // What is older than the first message that is loaded belongs to those that are not.
        if (page.olderResponses && !messages.isEmpty() && event.at < messages.first().at)
            continue;
        while (next < messages.size() && messages[next].at <= event.at)
            weaver.add(messages[next++]);
        weaver.add(event);
    }
    while (next < messages.size())
        weaver.add(messages[next++]);
    for (const OutboxEntry &entry : waiting.responses) {
        const auto params = entry.as<TicketRespond>();
        if (!params)
            continue;
        ConversationItem item = waitingItem(entry, *params, page, directory);
        for (const AttachmentId file : waiting.file ? params->attachments : QList<AttachmentId>())
            item.files << waiting.file(file);
        weaver.add(item);
    }
    return weaver.take();
}

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// Writing imported conversations.
#include "server/tickets/conversationimport.h"

#include "server/contacts/contactrepository.h"
#include "server/contacts/contactstoring.h"
#include "server/db/database.h"
#include "server/events/changes.h"
#include "server/responses/responserepository.h"
#include "server/tickets/ticketrepository.h"
#include "server/tickets/ticketrules.h"
#include "server/tickets/ticketstoring.h"
#include "server/users/userrepository.h"
#include "server/users/userrules.h"

#include <QRegularExpression>

namespace sf::server {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kSubjectLength = 120;

bool isGreeting(const QString &sentence)
{
    static const QRegularExpression greeting(
        u"^(dear|hi|hello|hey|greetings|good (morning|afternoon|evening|day)|salam|thanks?|thank you|regards|"
        "best regards|kind regards)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype longestGreeting = 40;
    return sentence.size() <= longestGreeting && greeting.match(sentence).hasMatch();
}

/// More than punctuation and masked words ("ph_name").
bool isMeaningful(const QString &sentence)
{
    constexpr int fewestLetters = 8;
    static const QRegularExpression masked(u"\\bph_\\w+"_s);
    const QString words = QString(sentence).remove(masked);
    const auto letters = std::count_if(words.begin(), words.end(), [](QChar c) { return c.isLetter(); });
    return letters >= fewestLetters && !isGreeting(sentence);
}

QString shortened(QString sentence)
{
    sentence = sentence.simplified();
    if (sentence.size() > kSubjectLength) {
        const qsizetype space = sentence.lastIndexOf(u' ', kSubjectLength);
        sentence = sentence.left(space > kSubjectLength / 2 ? space : kSubjectLength) + u'…';
    }
    if (!sentence.isEmpty())
        sentence[0] = sentence[0].toUpper();
    return sentence;
}

QString textOf(const ImportedComment &comment)
{
    return comment.sentences.join(u'\n').left(ticketrules::kMaxBody);
}

/// Writes conversations inside one call, remembering whom it has looked up.
class Importing
{
public:
    Importing(const ConversationFile &file, const TicketSettings &settings, WriteTransaction &transaction)
        : m_file(file)
        , m_settings(settings)
        , m_transaction(transaction)
        , m_importer{transaction.organization(), UserId(), Role::Admin, u"Import"_s}
    {
    }

    void write(const ImportedConversation &conversation);
    const FileOutcome &outcome() const { return m_outcome; }

private:
    bool writesAsCustomer(const ImportedComment &comment) const
    {
        return comment.role != "assignee"_L1 && m_file.customers.contains(comment.author);
    }
    /// The first who asked; empty when nobody did.
    static QString reporterOf(const ImportedConversation &conversation)
    {
        for (const ImportedComment &comment : conversation.comments) {
            if (comment.role == "reporter"_L1)
                return comment.author;
        }
        return {};
    }
    /// A first public message of the requester is the ticket's description, anything else stands in the conversation.
    bool hasDescription(const ImportedConversation &conversation) const
    {
        const ImportedComment &first = conversation.comments.front();
        return !first.isPrivate && writesAsCustomer(first) && first.author == reporterOf(conversation);
    }
    QString subjectOf(const ImportedConversation &conversation) const;
    Contact contact(const QString &author, Time at);
    UserId user(const QString &author, Time at);
    TicketId makeTicket(const ImportedConversation &conversation);
    int addResponses(const ImportedConversation &conversation, TicketId ticket);
    void addResponse(const ImportedComment &comment, TicketId ticket, const QString &externalId, bool isLast);
    void finish(TicketChange &change, const ImportedComment &last) const;

    const ConversationFile &m_file;
    const TicketSettings &m_settings;
    WriteTransaction &m_transaction;
    Actor m_importer;
    QHash<QString, Contact> m_contacts;
    QHash<QString, UserId> m_users;
    FileOutcome m_outcome;
};

QString source()
{
    return QString::fromLatin1(ConversationImport::source);
}

QString Importing::subjectOf(const ImportedConversation &conversation) const
{
    // What is private must not show in a subject.
    QString spare;
    for (const ImportedComment &comment : conversation.comments) {
        if (comment.isPrivate)
            continue;
        for (const QString &sentence : comment.sentences) {
            if (isMeaningful(sentence))
                return shortened(sentence);
            if (spare.isEmpty())
                spare = sentence;
        }
    }
    return spare.isEmpty() ? u"Conversation %1"_s.arg(conversation.id) : shortened(spare);
}

Contact Importing::contact(const QString &author, Time at)
{
    if (const auto known = m_contacts.constFind(author); known != m_contacts.constEnd())
        return *known;
    const QString externalId = author.isEmpty() ? u"unknown"_s : author;
    Contact contact;
    if (const auto id = contactrepository::findExternal(m_importer, m_transaction.db(), source(), externalId)) {
        contact = *contactrepository::find(m_importer, m_transaction.db(), *id);
    } else {
        contact.name = author.isEmpty() ? u"Unknown"_s : author;
        contact.email = author.isEmpty() ? QString() : author + u"@import.invalid"_s;
        contact.externalSource = source();
        contact.externalId = externalId;
        contactstoring::add(m_importer, m_transaction, contact, at);
        ++m_outcome.contacts;
    }
    m_contacts.insert(author, contact);
    return contact;
}

UserId Importing::user(const QString &author, Time at)
{
    if (const auto known = m_users.constFind(author); known != m_users.constEnd())
        return *known;
    Database &database = m_transaction.db();
    auto id = database.single<UserId>(
        u"SELECT id FROM users WHERE organization_id = ? AND external_source = ? AND external_id = ? "
        "AND external_source <> ''"_s,
        m_importer.organization, source(), author);
    if (!id) {
        User user;
        user.id = m_transaction.nextId<UserId>(Entity::User);
        user.version = 1;
        user.createdAt = user.updatedAt = at;
        user.name = author;
        user.email = author + u"@import.invalid"_s;
        user.active = false;
        user.avatarColor = userrules::avatarColor(user.id);
        user.externalSource = source();
        user.externalId = author;
        users::insert(database, m_importer.organization, user, {});
        Event event = recordEvent(m_importer, Entity::User, user.id.value(), user.version, EventKind::Created,
                                  Changes::between(User{}, user));
        event.at = at;
        Delivery delivery;
        delivery.row = toJson(user);
        m_transaction.append(std::move(event), std::move(delivery));
        ++m_outcome.users;
        id = user.id;
    }
    m_users.insert(author, *id);
    return *id;
}

TicketId Importing::makeTicket(const ImportedConversation &conversation)
{
    const ImportedComment &first = conversation.comments.front();
    NewTicket made;
    made.kind = EventKind::Imported;
    made.at = first.at;
    made.requester = contact(reporterOf(conversation), first.at);
    made.ticket.subject = subjectOf(conversation);
    made.ticket.status = Status::Open;
    made.ticket.priority = Priority::Medium;
    made.ticket.category = m_settings.defaultCategory();
    made.ticket.externalSource = source();
    made.ticket.externalId = conversation.id;
    for (const ImportedComment &comment : conversation.comments) {
        if (comment.role == "assignee"_L1)
            made.ticket.assigneeId = user(comment.author, comment.at);
    }
    if (hasDescription(conversation)) {
        made.ticket.description = textOf(first);
        made.ticket.lastCustomerMessageAt = first.at;
    }
    TicketStoring(m_importer, m_transaction, m_settings).add(made);
    ++m_outcome.tickets;
    return made.ticket.id;
}

void Importing::finish(TicketChange &change, const ImportedComment &last) const
{
    Ticket &ticket = change.after;
    ticket.status = writesAsCustomer(last) ? Status::Open : Status::Closed;
    if (ticket.status == Status::Closed)
        ticket.resolvedAt = last.at;
    ticketrules::derive(change.before, ticket, last.at);
}

void Importing::addResponse(const ImportedComment &comment, TicketId ticket, const QString &externalId, bool isLast)
{
    Response response;
    response.id = m_transaction.nextId<ResponseId>(Entity::Response);
    response.version = 1;
    response.createdAt = response.updatedAt = comment.at;
    response.ticketId = ticket;
    response.body = textOf(comment);
    response.internal = comment.isPrivate;
    response.externalSource = source();
    response.externalId = externalId;
    Actor author = m_importer;
    author.name = comment.author;
    if (writesAsCustomer(comment)) {
        const Contact customer = contact(comment.author, comment.at);
        response.authorType = AuthorType::Customer;
        response.contactId = customer.id;
        response.authorEmail = customer.email;
    } else {
        response.authorType = AuthorType::Agent;
        response.userId = author.user = user(comment.author, comment.at);
    }
    response.authorName = comment.author;
    responserepository::insert(author, m_transaction.db(), response);
    const auto stored = ticketrepository::find(author, m_transaction.db(), ticket);
    TicketChange change{*stored, *stored, {}, {}, EventKind::Responded, response, {}, comment.at};
    ticketrules::applyMessage(change.after, response.authorType, response.internal, comment.at);
    if (isLast)
        finish(change, comment);
    else
        ticketrules::derive(change.before, change.after, comment.at);
    TicketStoring(author, m_transaction, m_settings).change(change);
    ++m_outcome.responses;
}

int Importing::addResponses(const ImportedConversation &conversation, TicketId ticket)
{
    std::vector<std::size_t> missing;
    for (std::size_t i = hasDescription(conversation) ? 1 : 0; i < conversation.comments.size(); ++i) {
        const QString externalId = conversation.id + u'/' + conversation.comments[i].id;
        if (!responserepository::hasExternal(m_importer, m_transaction.db(), source(), externalId))
            missing.push_back(i);
    }
    for (const std::size_t i : missing) {
        const ImportedComment &comment = conversation.comments[i];
        addResponse(comment, ticket, conversation.id + u'/' + comment.id, i + 1 == conversation.comments.size());
    }
    return static_cast<int>(missing.size());
}

void Importing::write(const ImportedConversation &conversation)
{
    const auto known = ticketrepository::findExternal(m_importer, m_transaction.db(), source(), conversation.id);
    const TicketId ticket = known ? *known : makeTicket(conversation);
    if (addResponses(conversation, ticket) == 0 && known)
        ++m_outcome.known;
}

} // namespace

FileOutcome &FileOutcome::operator+=(const FileOutcome &other)
{
    tickets += other.tickets;
    responses += other.responses;
    contacts += other.contacts;
    users += other.users;
    known += other.known;
    return *this;
}

ConversationImport::ConversationImport(const ConversationFile &file, const TicketSettings &settings)
    : m_file(file)
    , m_settings(settings)
{
}

int ConversationImport::count() const
{
    return static_cast<int>(m_file.conversations.size());
}

Result<FileOutcome> ConversationImport::write(WriteTransaction &transaction, int first, int count) const
{
    if (!m_settings.categories.contains(m_settings.defaultCategory()))
        return Error::of(ErrorKind::Invalid, u"The organisation has no ticket categories."_s);
    Importing importing(m_file, m_settings, transaction);
    const int end = qMin(first + count, this->count());
    for (int i = qMax(first, 0); i < end; ++i)
        importing.write(m_file.conversations[static_cast<std::size_t>(i)]);
    return importing.outcome();
}

} // namespace sf::server

// SPDX-License-Identifier: GPL-3.0-or-later
// What happened to a ticket, in a sentence.
#include "client/tickets/eventwords.h"

#include "client/tickets/linkwords.h"
#include "client/tickets/messagetext.h"
#include "client/tickets/moment.h"
#include "client/widgets/relativetime.h"
#include "client/widgets/words.h"
#include "shared/methods/ticket.h"

#include <QCoreApplication>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

struct EventWords
{
    Q_DECLARE_TR_FUNCTIONS(EventWords)
};

template<class E>
std::optional<E> enumValue(const JsonElement &value)
{
    std::string_view name;
    if (value.get(name) != simdjson::SUCCESS)
        return std::nullopt;
    return enumFromName<E>(name);
}

QString textValue(const JsonElement &value)
{
    std::string_view text;
    if (value.get(text) != simdjson::SUCCESS)
        return {};
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

qint64 numberValue(const JsonElement &value)
{
    std::int64_t number = 0;
    return value.get(number) == simdjson::SUCCESS ? number : 0;
}

std::optional<Time> timeValue(const JsonElement &value)
{
    std::string_view text;
    if (value.get(text) != simdjson::SUCCESS)
        return std::nullopt;
    return Time::fromRfc3339(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
}

template<class IdType>
QList<IdType> idValues(const JsonElement &value)
{
    QList<IdType> ids;
    simdjson::dom::array array;
    if (value.get(array) == simdjson::SUCCESS) {
        for (const JsonElement element : array)
            ids.append(IdType(numberValue(element)));
    }
    return ids;
}

QString nothing()
{
    return EventWords::tr("nothing");
}

QString wordOf(std::string_view field, const JsonElement &value, const Names &names)
{
    if (value.is_null())
        return field == "assignee_id" ? EventWords::tr("nobody") : nothing();
    if (field == "status") {
        const auto status = enumValue<Status>(value);
        return status ? statusWord(*status) : textValue(value);
    }
    if (field == "priority") {
        const auto priority = enumValue<Priority>(value);
        return priority ? priorityWord(*priority) : textValue(value);
    }
    if (field == "category")
        return categoryWord(textValue(value));
    if (field == "assignee_id")
        return names.user(UserId(numberValue(value)));
    if (field == "team_id")
        return names.team(TeamId(numberValue(value)));
    if (const auto time = timeValue(value))
        return fullTime(utc(*time));
    const QString text = textValue(value);
    return text.isEmpty() ? nothing() : excerpt(text, 80);
}

/// The sentence without its subject; %1 is who did it.
QString sentenceFor(const Event &event, std::string_view field, const JsonElement &after, const Names &names)
{
    const QString word = wordOf(field, after, names);
    if (field == "assignee_id") {
        if (after.is_null())
            return EventWords::tr("%1 left it to nobody");
        if (event.actorId && event.actorId->value() == numberValue(after))
            return EventWords::tr("%1 took the ticket");
        return EventWords::tr("%1 assigned it to %2").replace("%2"_L1, word);
    }
    if (field == "due_at" && after.is_null())
        return EventWords::tr("%1 took the due date away");
    if (field == "description")
        return EventWords::tr("%1 changed the description");
    if (field == "requester_id")
        return EventWords::tr("%1 changed the requester");
    if (field == "company_id")
        return EventWords::tr("%1 changed the company");
    struct Form
    {
        std::string_view field;
        const char *text;
    };
    static constexpr Form forms[] = {
        {"status", QT_TRANSLATE_NOOP("EventWords", "%1 set the status to %2")},
        {"priority", QT_TRANSLATE_NOOP("EventWords", "%1 set the priority to %2")},
        {"category", QT_TRANSLATE_NOOP("EventWords", "%1 set the category to %2")},
        {"team_id", QT_TRANSLATE_NOOP("EventWords", "%1 set the team to %2")},
        {"due_at", QT_TRANSLATE_NOOP("EventWords", "%1 set the due date to %2")},
        {"subject", QT_TRANSLATE_NOOP("EventWords", "%1 changed the subject to “%2”")},
    };
    for (const Form &form : forms) {
        if (field == form.field)
            return EventWords::tr(form.text).replace("%2"_L1, word);
    }
    return {};
}

/// What came and what went, each in a sentence whose %2 is its name.
template<class IdType>
QStringList setSentences(const JsonElement &before, const JsonElement &after, const QString &came, const QString &went,
                         const std::function<QString(IdType)> &nameOf)
{
    const QList<IdType> had = idValues<IdType>(before);
    const QList<IdType> has = idValues<IdType>(after);
    QStringList sentences;
    for (const IdType id : has) {
        if (!had.contains(id))
            sentences.append(QString(came).replace("%2"_L1, nameOf(id)));
    }
    for (const IdType id : had) {
        if (!has.contains(id))
            sentences.append(QString(went).replace("%2"_L1, nameOf(id)));
    }
    return sentences;
}

QStringList fileSentences(const char *form, const JsonElement &names)
{
    QStringList sentences;
    simdjson::dom::array array;
    if (names.get(array) != simdjson::SUCCESS)
        return sentences;
    for (const JsonElement name : array)
        sentences.append(EventWords::tr(form).replace("%2"_L1, textValue(name)));
    return sentences;
}

QString ticketName(const Names &names, TicketId id)
{
    const QString name = names.ticket(id);
    return name.isEmpty() ? EventWords::tr("another ticket") : name;
}

QStringList linkSentences(const JsonElement &before, const JsonElement &after, const Names &names)
{
    QStringList sentences;
    for (const TicketLink &link : fromJson<QList<TicketLink>>(after).value_or(QList<TicketLink>()))
        sentences.append(linkedSentence(link.kind, link.outgoing).replace("%2"_L1, ticketName(names, link.ticketId)));
    for (const TicketLink &link : fromJson<QList<TicketLink>>(before).value_or(QList<TicketLink>()))
        sentences.append(
            EventWords::tr("%1 took the link to %2 away").replace("%2"_L1, ticketName(names, link.ticketId)));
    return sentences;
}

/// Merging and splitting; `taken` when the change takes that back.
QString joinSentence(std::string_view field, const JsonElement &before, const JsonElement &after, const Names &names)
{
    struct Form
    {
        std::string_view field;
        const char *made;
        const char *taken;
    };
    static constexpr Form forms[] = {
        {"merged_into", QT_TRANSLATE_NOOP("EventWords", "%1 merged it into %2"),
         QT_TRANSLATE_NOOP("EventWords", "%1 took it out of %2 again")},
        {"merged_from", QT_TRANSLATE_NOOP("EventWords", "%1 merged %2 into it"),
         QT_TRANSLATE_NOOP("EventWords", "%1 took %2 out of it again")},
        {"split_into", QT_TRANSLATE_NOOP("EventWords", "%1 made %2 of a message"),
         QT_TRANSLATE_NOOP("EventWords", "%1 took the split of %2 back")},
        {"split_from", QT_TRANSLATE_NOOP("EventWords", "%1 split it off %2"),
         QT_TRANSLATE_NOOP("EventWords", "%1 took the split from %2 back")},
    };
    for (const Form &form : forms) {
        if (field != form.field)
            continue;
        const bool isTaken = after.is_null();
        const TicketId other(numberValue(isTaken ? before : after));
        return EventWords::tr(isTaken ? form.taken : form.made).replace("%2"_L1, ticketName(names, other));
    }
    return {};
}

QStringList changeSentences(const Event &event, const Names &names)
{
    QStringList sentences;
    JsonParser parser;
    const auto root = parser.parse(event.changes.bytes);
    simdjson::dom::object changes;
    if (!root || root->get(changes) != simdjson::SUCCESS)
        return sentences;
    for (const auto pair : changes) {
        simdjson::dom::element before;
        simdjson::dom::element after;
        if (pair.value.at(0).get(before) != simdjson::SUCCESS || pair.value.at(1).get(after) != simdjson::SUCCESS)
            continue;
        if (pair.key == "tags") {
            sentences += setSentences<TagId>(before, after, EventWords::tr("%1 added the tag %2"),
                                             EventWords::tr("%1 took the tag %2 away"), names.tag);
        } else if (pair.key == "participants") {
            sentences += setSentences<ContactId>(before, after, EventWords::tr("%1 added %2"),
                                                 EventWords::tr("%1 took %2 away"), [&](ContactId id) {
                                                     const QString name = names.contact(id);
                                                     return name.isEmpty() ? EventWords::tr("a person") : name;
                                                 });
        } else if (pair.key == "attachments") {
            // Those of a message are seen in it.
            if (event.kind == EventKind::Attached)
                sentences += fileSentences(QT_TRANSLATE_NOOP("EventWords", "%1 attached “%2”"), after);
            if (event.kind == EventKind::Detached)
                sentences += fileSentences(QT_TRANSLATE_NOOP("EventWords", "%1 removed the file “%2”"), before);
        } else if (pair.key == "links") {
            sentences += linkSentences(before, after, names);
        } else if (const QString joined = joinSentence(pair.key, before, after, names); !joined.isEmpty()) {
            sentences.append(joined);
        } else if (pair.key == "overdue") {
            bool isOverdue = false;
            if (after.get(isOverdue) == simdjson::SUCCESS && isOverdue)
                sentences.append(EventWords::tr("The due date passed"));
        } else if (const QString sentence = sentenceFor(event, pair.key, after, names); !sentence.isEmpty()) {
            sentences.append(sentence);
        }
    }
    return sentences;
}

/// All else that a new ticket begins with is no news.
QStringList splitSentence(const Event &event, const Names &names)
{
    JsonParser parser;
    const auto root = parser.parse(event.changes.bytes);
    simdjson::dom::element before;
    simdjson::dom::element after;
    if (!root || root->at_pointer("/split_from/0").get(before) != simdjson::SUCCESS
        || root->at_pointer("/split_from/1").get(after) != simdjson::SUCCESS)
        return {};
    return {joinSentence("split_from", before, after, names)};
}

} // namespace

QStringList eventSentences(const Event &event, const Names &names)
{
    QStringList sentences;
    if (event.kind == EventKind::Created)
        sentences.append(EventWords::tr("%1 made the ticket"));
    else if (event.kind == EventKind::Imported)
        sentences.append(EventWords::tr("%1 imported the ticket"));
    else if (event.kind == EventKind::Split && event.version == 1)
        sentences = splitSentence(event, names);
    else
        sentences = changeSentences(event, names);
    if (event.kind == EventKind::ResponseEdited)
        sentences.prepend(EventWords::tr("%1 changed a message"));
    if (event.kind == EventKind::Undone && !sentences.isEmpty())
        sentences.prepend(EventWords::tr("%1 took a change back"));
    const QString actor = event.actorName.isEmpty() ? EventWords::tr("The system") : event.actorName;
    for (QString &sentence : sentences)
        sentence.replace("%1"_L1, actor);
    return sentences;
}

QString valueWord(const QString &field, const RawJson &value, const Names &names)
{
    JsonParser parser;
    const auto element = parser.parse(value.bytes.isEmpty() ? QByteArray("null") : value.bytes);
    const QByteArray name = field.toLatin1();
    return element ? wordOf({name.constData(), static_cast<std::size_t>(name.size())}, *element, names) : QString();
}

} // namespace sf::client

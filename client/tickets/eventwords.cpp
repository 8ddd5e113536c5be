// SPDX-License-Identifier: GPL-3.0-or-later
// What happened to a ticket, in a sentence.
#include "client/tickets/eventwords.h"

#include "client/tickets/messagetext.h"
#include "client/tickets/moment.h"
#include "client/widgets/relativetime.h"
#include "client/widgets/words.h"

#include <QCoreApplication>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

QString phrase(const char *text, const char *comment = nullptr)
{
    return QCoreApplication::translate("EventWords", text, comment);
}

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

QList<TagId> tagValues(const JsonElement &value)
{
    QList<TagId> ids;
    simdjson::dom::array array;
    if (value.get(array) == simdjson::SUCCESS) {
        for (const JsonElement element : array)
            ids.append(TagId(numberValue(element)));
    }
    return ids;
}

QString nothing()
{
    return phrase(QT_TRANSLATE_NOOP("EventWords", "nothing"));
}

QString wordOf(std::string_view field, const JsonElement &value, const Names &names)
{
    if (value.is_null())
        return field == "assignee_id" ? phrase(QT_TRANSLATE_NOOP("EventWords", "nobody")) : nothing();
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
            return phrase(QT_TRANSLATE_NOOP("EventWords", "%1 left it to nobody"));
        if (event.actorId && event.actorId->value() == numberValue(after))
            return phrase(QT_TRANSLATE_NOOP("EventWords", "%1 took the ticket"));
        return phrase(QT_TRANSLATE_NOOP("EventWords", "%1 assigned it to %2")).replace("%2"_L1, word);
    }
    if (field == "due_at" && after.is_null())
        return phrase(QT_TRANSLATE_NOOP("EventWords", "%1 took the due date away"));
    if (field == "description")
        return phrase(QT_TRANSLATE_NOOP("EventWords", "%1 changed the description"));
    if (field == "requester_id")
        return phrase(QT_TRANSLATE_NOOP("EventWords", "%1 changed the requester"));
    if (field == "company_id")
        return phrase(QT_TRANSLATE_NOOP("EventWords", "%1 changed the company"));
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
            return phrase(form.text).replace("%2"_L1, word);
    }
    return {};
}

QStringList tagSentences(const JsonElement &before, const JsonElement &after, const Names &names)
{
    const QList<TagId> had = tagValues(before);
    const QList<TagId> has = tagValues(after);
    QStringList sentences;
    for (const TagId tag : has) {
        if (!had.contains(tag))
            sentences.append(
                phrase(QT_TRANSLATE_NOOP("EventWords", "%1 added the tag %2")).replace("%2"_L1, names.tag(tag)));
    }
    for (const TagId tag : had) {
        if (!has.contains(tag))
            sentences.append(
                phrase(QT_TRANSLATE_NOOP("EventWords", "%1 took the tag %2 away")).replace("%2"_L1, names.tag(tag)));
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
        sentences.append(phrase(form).replace("%2"_L1, textValue(name)));
    return sentences;
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
            sentences += tagSentences(before, after, names);
        } else if (pair.key == "attachments") {
            // Those of a message are seen in it.
            if (event.kind == EventKind::Attached)
                sentences += fileSentences(QT_TRANSLATE_NOOP("EventWords", "%1 attached “%2”"), after);
            if (event.kind == EventKind::Detached)
                sentences += fileSentences(QT_TRANSLATE_NOOP("EventWords", "%1 removed the file “%2”"), before);
        } else if (pair.key == "overdue") {
            bool isOverdue = false;
            if (after.get(isOverdue) == simdjson::SUCCESS && isOverdue)
                sentences.append(phrase(QT_TRANSLATE_NOOP("EventWords", "The due date passed")));
        } else if (const QString sentence = sentenceFor(event, pair.key, after, names); !sentence.isEmpty()) {
            sentences.append(sentence);
        }
    }
    return sentences;
}

} // namespace

QStringList eventSentences(const Event &event, const Names &names)
{
    QStringList sentences;
    if (event.kind == EventKind::Created)
        sentences.append(phrase(QT_TRANSLATE_NOOP("EventWords", "%1 made the ticket")));
    else if (event.kind == EventKind::Imported)
        sentences.append(phrase(QT_TRANSLATE_NOOP("EventWords", "%1 imported the ticket")));
    else
        sentences = changeSentences(event, names);
    if (event.kind == EventKind::ResponseEdited)
        sentences.prepend(phrase(QT_TRANSLATE_NOOP("EventWords", "%1 changed a message")));
    if (event.kind == EventKind::Undone && !sentences.isEmpty())
        sentences.prepend(phrase(QT_TRANSLATE_NOOP("EventWords", "%1 took a change back")));
    const QString actor =
        event.actorName.isEmpty() ? phrase(QT_TRANSLATE_NOOP("EventWords", "The system")) : event.actorName;
    for (QString &sentence : sentences)
        sentence.replace("%1"_L1, actor);
    return sentences;
}

QString fieldWord(const QString &field)
{
    struct Known
    {
        QLatin1String name;
        const char *text;
    };
    static constexpr Known known[] = {
        {QLatin1String("status"), QT_TRANSLATE_NOOP("EventWords", "Status")},
        {QLatin1String("priority"), QT_TRANSLATE_NOOP("EventWords", "Priority")},
        {QLatin1String("category"), QT_TRANSLATE_NOOP("EventWords", "Category")},
        {QLatin1String("assignee_id"), QT_TRANSLATE_NOOP("EventWords", "Assignee")},
        {QLatin1String("team_id"), QT_TRANSLATE_NOOP("EventWords", "Team")},
        {QLatin1String("due_at"), QT_TRANSLATE_NOOP("EventWords", "Due date")},
        {QLatin1String("subject"), QT_TRANSLATE_NOOP("EventWords", "Subject")},
        {QLatin1String("description"), QT_TRANSLATE_NOOP("EventWords", "Description")},
        {QLatin1String("requester_id"), QT_TRANSLATE_NOOP("EventWords", "Requester")},
        {QLatin1String("company_id"), QT_TRANSLATE_NOOP("EventWords", "Company")},
    };
    for (const Known &entry : known) {
        if (field == entry.name)
            return phrase(entry.text);
    }
    return categoryWord(field);
}

QString valueWord(const QString &field, const RawJson &value, const Names &names)
{
    JsonParser parser;
    const auto element = parser.parse(value.bytes.isEmpty() ? QByteArray("null") : value.bytes);
    const QByteArray name = field.toLatin1();
    return element ? wordOf({name.constData(), static_cast<std::size_t>(name.size())}, *element, names) : QString();
}

} // namespace sf::client

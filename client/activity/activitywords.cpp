// SPDX-License-Identifier: GPL-3.0-or-later
// What happened to any record, in a sentence.
#include "client/activity/activitywords.h"

#include "client/tickets/messagetext.h"

#include <QCoreApplication>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ActivityWords
{
    Q_DECLARE_TR_FUNCTIONS(ActivityWords)
};

bool hasField(const Event &event, const char *pointer)
{
    JsonParser parser;
    const auto changes = parser.parse(event.changes.bytes);
    return changes && changes->at_pointer(pointer).error() == simdjson::SUCCESS;
}

QString textAfter(const Event &event, const char *pointer)
{
    JsonParser parser;
    const auto changes = parser.parse(event.changes.bytes);
    std::string_view text;
    if (!changes || changes->at_pointer(pointer).get(text) != simdjson::SUCCESS)
        return {};
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

const char *respondedForm(const Event &event)
{
    if (hasField(event, "/last_customer_message_at"))
        return !event.actorId ? QT_TRANSLATE_NOOP("ActivityWords", "%1 wrote")
                              : QT_TRANSLATE_NOOP("ActivityWords", "%1 recorded the customer’s answer");
    if (hasField(event, "/last_agent_message_at"))
        return QT_TRANSLATE_NOOP("ActivityWords", "%1 replied");
    return QT_TRANSLATE_NOOP("ActivityWords", "%1 wrote an internal note");
}

const char *chatForm(const Event &event)
{
    switch (event.kind) {
    case EventKind::Created:
        return QT_TRANSLATE_NOOP("ActivityWords", "A visitor began a chat");
    case EventKind::Taken:
        return QT_TRANSLATE_NOOP("ActivityWords", "%1 took the chat");
    case EventKind::Transferred:
        return QT_TRANSLATE_NOOP("ActivityWords", "%1 passed the chat on");
    case EventKind::Escalated:
        return QT_TRANSLATE_NOOP("ActivityWords", "The chat needs a person");
    case EventKind::Linked:
        return QT_TRANSLATE_NOOP("ActivityWords", "%1 put the chat on a ticket");
    case EventKind::Unlinked:
        return QT_TRANSLATE_NOOP("ActivityWords", "%1 took the chat off a ticket");
    default:
        break;
    }
    const QString status = textAfter(event, "/status/1");
    if (status == "closed"_L1)
        return QT_TRANSLATE_NOOP("ActivityWords", "%1 closed the chat");
    if (status == "bot"_L1)
        return QT_TRANSLATE_NOOP("ActivityWords", "%1 handed the chat back to the bot");
    return QT_TRANSLATE_NOOP("ActivityWords", "%1 changed the chat");
}

QString messageSentence(const Event &event)
{
    const QString author = textAfter(event, "/author_name/1");
    const QString body = excerpt(textAfter(event, "/body/1"), 80);
    const QString who = author.isEmpty() ? ActivityWords::tr("A visitor") : author;
    if (body.isEmpty())
        return ActivityWords::tr("%1 wrote in the chat").replace("%1"_L1, who);
    QString sentence = ActivityWords::tr("%1 wrote: %2");
    // In one go: what a visitor wrote may itself hold a "%1".
    return sentence.arg(who, body);
}

const char *userForm(const Event &event)
{
    if (event.kind == EventKind::Created || event.kind == EventKind::Imported)
        return QT_TRANSLATE_NOOP("ActivityWords", "%1 made the user");
    const bool isAwayChange = hasField(event, "/away");
    if (isAwayChange) {
        JsonParser parser;
        const auto changes = parser.parse(event.changes.bytes);
        bool isAway = false;
        const bool isRead = changes && changes->at_pointer("/away/1").get(isAway) == simdjson::SUCCESS;
        return isRead && isAway ? QT_TRANSLATE_NOOP("ActivityWords", "%1 is away")
                                : QT_TRANSLATE_NOOP("ActivityWords", "%1 is back");
    }
    return QT_TRANSLATE_NOOP("ActivityWords", "%1 changed the user");
}

const char *sessionForm(const Event &event)
{
    switch (event.kind) {
    case EventKind::SignedIn:
        return QT_TRANSLATE_NOOP("ActivityWords", "%1 signed in");
    case EventKind::SignInFailed:
        return QT_TRANSLATE_NOOP("ActivityWords", "A sign-in was refused");
    default:
        return QT_TRANSLATE_NOOP("ActivityWords", "%1 ended a session");
    }
}

const char *organizationForm(const Event &event)
{
    switch (event.kind) {
    case EventKind::Exported:
        return QT_TRANSLATE_NOOP("ActivityWords", "%1 exported a list");
    case EventKind::Imported:
        return QT_TRANSLATE_NOOP("ActivityWords", "%1 imported a list");
    default:
        return QT_TRANSLATE_NOOP("ActivityWords", "The settings of the organisation changed");
    }
}

struct RecordForms
{
    Entity entity;
    const char *created;
    const char *changed;
    const char *deleted;
};

constexpr RecordForms kForms[] = {
    {Entity::Contact, QT_TRANSLATE_NOOP("ActivityWords", "%1 added the contact"),
     QT_TRANSLATE_NOOP("ActivityWords", "%1 changed the contact"),
     QT_TRANSLATE_NOOP("ActivityWords", "%1 deleted the contact")},
    {Entity::Company, QT_TRANSLATE_NOOP("ActivityWords", "%1 added the company"),
     QT_TRANSLATE_NOOP("ActivityWords", "%1 changed the company"),
     QT_TRANSLATE_NOOP("ActivityWords", "%1 deleted the company")},
    {Entity::Tag, QT_TRANSLATE_NOOP("ActivityWords", "%1 added the tag"),
     QT_TRANSLATE_NOOP("ActivityWords", "%1 changed the tag"),
     QT_TRANSLATE_NOOP("ActivityWords", "%1 deleted the tag")},
    {Entity::Team, QT_TRANSLATE_NOOP("ActivityWords", "%1 added the team"),
     QT_TRANSLATE_NOOP("ActivityWords", "%1 changed the team"),
     QT_TRANSLATE_NOOP("ActivityWords", "%1 deleted the team")},
    {Entity::View, QT_TRANSLATE_NOOP("ActivityWords", "%1 added the shared view"),
     QT_TRANSLATE_NOOP("ActivityWords", "%1 changed the shared view"),
     QT_TRANSLATE_NOOP("ActivityWords", "%1 deleted the shared view")},
    {Entity::Macro, QT_TRANSLATE_NOOP("ActivityWords", "%1 added the macro"),
     QT_TRANSLATE_NOOP("ActivityWords", "%1 changed the macro"),
     QT_TRANSLATE_NOOP("ActivityWords", "%1 deleted the macro")},
    {Entity::Chatbot, QT_TRANSLATE_NOOP("ActivityWords", "%1 added the chatbot"),
     QT_TRANSLATE_NOOP("ActivityWords", "%1 changed the chatbot"),
     QT_TRANSLATE_NOOP("ActivityWords", "%1 deleted the chatbot")},
    {Entity::ChatbotBlock, QT_TRANSLATE_NOOP("ActivityWords", "%1 added a block to a chatbot"),
     QT_TRANSLATE_NOOP("ActivityWords", "%1 changed a block of a chatbot"),
     QT_TRANSLATE_NOOP("ActivityWords", "%1 deleted a block of a chatbot")},
};

const char *recordForm(const Event &event)
{
    for (const RecordForms &forms : kForms) {
        if (forms.entity != event.entity)
            continue;
        switch (event.kind) {
        case EventKind::Created:
        case EventKind::Imported:
            return event.version == 1 ? forms.created : forms.changed;
        case EventKind::Deleted:
            return forms.deleted;
        case EventKind::Merged:
            return QT_TRANSLATE_NOOP("ActivityWords", "%1 merged two records into one");
        case EventKind::Undone:
            return QT_TRANSLATE_NOOP("ActivityWords", "%1 took a change back");
        default:
            return forms.changed;
        }
    }
    return QT_TRANSLATE_NOOP("ActivityWords", "%1 changed something");
}

const char *formOf(const Event &event)
{
    switch (event.entity) {
    case Entity::Chat:
        return chatForm(event);
    case Entity::User:
        return userForm(event);
    case Entity::Session:
        return sessionForm(event);
    case Entity::Organization:
        return organizationForm(event);
    default:
        return recordForm(event);
    }
}

} // namespace

QString activityPerson(const Event &event)
{
    if (event.entity == Entity::ChatMessage) {
        QString author = textAfter(event, "/author_name/1");
        if (!author.isEmpty())
            return author;
    }
    return event.actorName;
}

QStringList activitySentences(const Event &event, const Names &names)
{
    const QString actor = event.actorName.isEmpty() ? ActivityWords::tr("The system") : event.actorName;
    const auto by = [&actor](const char *form) { return ActivityWords::tr(form).replace("%1"_L1, actor); };
    if (event.entity == Entity::ChatMessage)
        return {messageSentence(event)};
    if (event.entity != Entity::Ticket)
        return {by(formOf(event))};
    QStringList sentences = eventSentences(event, names);
    if (event.kind == EventKind::Responded)
        sentences.prepend(by(respondedForm(event)));
    if (sentences.isEmpty())
        sentences.append(by(QT_TRANSLATE_NOOP("ActivityWords", "%1 changed the ticket")));
    return sentences;
}

} // namespace sf::client

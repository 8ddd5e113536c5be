// SPDX-License-Identifier: GPL-3.0-or-later
// Words for fields.
#include "client/widgets/fieldwords.h"

#include "client/widgets/words.h"

#include <QCoreApplication>
#include <QStringList>

namespace sf::client {

namespace {

struct Word
{
    const char *name;
    const char *text;
};

constexpr Word kOfTickets[] = {
    {"status", QT_TRANSLATE_NOOP("EventWords", "Status")},
    {"priority", QT_TRANSLATE_NOOP("EventWords", "Priority")},
    {"category", QT_TRANSLATE_NOOP("EventWords", "Category")},
    {"assignee_id", QT_TRANSLATE_NOOP("EventWords", "Assignee")},
    {"team_id", QT_TRANSLATE_NOOP("EventWords", "Team")},
    {"due_at", QT_TRANSLATE_NOOP("EventWords", "Due date")},
    {"subject", QT_TRANSLATE_NOOP("EventWords", "Subject")},
    {"description", QT_TRANSLATE_NOOP("EventWords", "Description")},
    {"requester_id", QT_TRANSLATE_NOOP("EventWords", "Requester")},
    {"company_id", QT_TRANSLATE_NOOP("EventWords", "Company")},
};

constexpr Word kOfOthers[] = {
    {"name", QT_TRANSLATE_NOOP("FieldLabels", "Name")},
    {"email", QT_TRANSLATE_NOOP("FieldLabels", "E-mail")},
    {"phone", QT_TRANSLATE_NOOP("FieldLabels", "Phone")},
    {"address", QT_TRANSLATE_NOOP("FieldLabels", "Address")},
    {"job_title", QT_TRANSLATE_NOOP("FieldLabels", "Job title")},
    {"department", QT_TRANSLATE_NOOP("FieldLabels", "Department")},
    {"linkedin", QT_TRANSLATE_NOOP("FieldLabels", "LinkedIn")},
    {"twitter", QT_TRANSLATE_NOOP("FieldLabels", "X / Twitter")},
    {"lead_score", QT_TRANSLATE_NOOP("FieldLabels", "Lead score")},
    {"lead_status", QT_TRANSLATE_NOOP("FieldLabels", "Lead status")},
    {"notes", QT_TRANSLATE_NOOP("FieldLabels", "Notes")},
    {"website", QT_TRANSLATE_NOOP("FieldLabels", "Website")},
    {"industry", QT_TRANSLATE_NOOP("FieldLabels", "Industry")},
    {"size", QT_TRANSLATE_NOOP("FieldLabels", "Employees")},
    {"annual_revenue", QT_TRANSLATE_NOOP("FieldLabels", "Annual revenue")},
    {"customer_since", QT_TRANSLATE_NOOP("FieldLabels", "Customer since")},
    {"logo", QT_TRANSLATE_NOOP("FieldLabels", "Logo")},
    {"health_score", QT_TRANSLATE_NOOP("FieldLabels", "Health")},
    {"tags", QT_TRANSLATE_NOOP("FieldLabels", "Tags")},
    {"participants", QT_TRANSLATE_NOOP("FieldLabels", "Participants")},
    {"body", QT_TRANSLATE_NOOP("FieldLabels", "Text")},
    {"password", QT_TRANSLATE_NOOP("FieldLabels", "Password")},
    {"role", QT_TRANSLATE_NOOP("FieldLabels", "Role")},
    {"color", QT_TRANSLATE_NOOP("FieldLabels", "Colour")},
    {"signature", QT_TRANSLATE_NOOP("FieldLabels", "Signature")},
    {"requester_name", QT_TRANSLATE_NOOP("FieldLabels", "Requester’s name")},
    {"requester_email", QT_TRANSLATE_NOOP("FieldLabels", "Requester’s e-mail")},
};

} // namespace

QString fieldWord(const QString &field)
{
    for (const Word &word : kOfTickets) {
        if (field == QLatin1String(word.name))
            return QCoreApplication::translate("EventWords", word.text);
    }
    for (const Word &word : kOfOthers) {
        if (field == QLatin1String(word.name))
            return QCoreApplication::translate("FieldLabels", word.text);
    }
    return categoryWord(field);
}

QString keptWords(const QString &kept)
{
    QStringList words = kept.split(QLatin1String(", "));
    for (QString &field : words) {
        const QString name = field.section(QLatin1String(" ("), 0, 0);
        if (!name.contains(QLatin1Char(' ')))
            field = fieldWord(name) + field.mid(name.size());
    }
    return words.join(QLatin1String(", "));
}

} // namespace sf::client

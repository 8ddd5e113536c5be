// SPDX-License-Identifier: GPL-3.0-or-later
// The ticket table's columns.
#include "client/tickets/columns.h"

#include "client/companies/companymodel.h"
#include "client/sync/directory.h"
#include "client/widgets/words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace sf::client {

using namespace Qt::StringLiterals;

namespace {

QString timeText(Time time)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(time.ms), QLocale::ShortFormat);
}

QString numberText(const TicketRow &row, const Directory &directory)
{
    return row.number > 0 ? directory.numberText(row.number) : QCoreApplication::translate("TicketColumns", "new");
}

QString subjectText(const TicketRow &row, const Directory &)
{
    return row.subject;
}

QString requesterText(const TicketRow &row, const Directory &)
{
    return row.requesterName;
}

QString companyText(const TicketRow &row, const Directory &)
{
    return row.companyName;
}

QString statusText(const TicketRow &row, const Directory &)
{
    return statusWord(row.status);
}

QString priorityText(const TicketRow &row, const Directory &)
{
    return priorityWord(row.priority);
}

QString assigneeText(const TicketRow &row, const Directory &directory)
{
    return row.assigneeId ? directory.userName(*row.assigneeId) : QString();
}

QString tagsText(const TicketRow &row, const Directory &directory)
{
    QStringList names;
    for (const TagId id : row.tags) {
        if (const Tag *tag = directory.tag(id))
            names.append(tag->name);
    }
    return names.join(", "_L1);
}

QString dueText(const TicketRow &row, const Directory &)
{
    return row.dueAt ? timeText(*row.dueAt) : QString();
}

QString updatedText(const TicketRow &row, const Directory &)
{
    return timeText(row.updatedAt);
}

QString createdText(const TicketRow &row, const Directory &)
{
    return timeText(row.createdAt);
}

QString slaText(const TicketRow &row, const Directory &)
{
    return row.resolutionDueAt ? timeText(*row.resolutionDueAt) : QString();
}

QString teamText(const TicketRow &row, const Directory &directory)
{
    const Team *team = row.teamId ? directory.team(*row.teamId) : nullptr;
    return team ? team->name : QString();
}

QString categoryText(const TicketRow &row, const Directory &)
{
    return categoryWord(row.category);
}

QString leadScoreText(const TicketRow &row, const Directory &)
{
    return row.leadScore ? QLocale().toString(*row.leadScore) : QString();
}

QString healthText(const TicketRow &row, const Directory &)
{
    return row.healthScore ? QLocale().toString(*row.healthScore) : QString();
}

QString revenueText(const TicketRow &row, const Directory &directory)
{
    return row.annualRevenue ? amountText(*row.annualRevenue, directory.organization().currency) : QString();
}

constexpr auto kLeft = Qt::AlignLeading | Qt::AlignVCenter;

} // namespace

const std::array<ColumnFacts, kTicketColumnCount> &ticketColumns()
{
    using enum TicketColumn;
    static const std::array<ColumnFacts, kTicketColumnCount> columns{{
        {Number, "number", QT_TRANSLATE_NOOP("TicketColumns", "No."), numberText, SortKey::Number, kLeft, 76},
        {Subject, "subject", QT_TRANSLATE_NOOP("TicketColumns", "Subject"), subjectText, std::nullopt, kLeft, 320},
        {Requester, "requester", QT_TRANSLATE_NOOP("TicketColumns", "Requester"), requesterText, SortKey::Requester,
         kLeft, 140},
        {Company, "company", QT_TRANSLATE_NOOP("TicketColumns", "Company"), companyText, std::nullopt, kLeft, 130},
        {Status, "status", QT_TRANSLATE_NOOP("TicketColumns", "Status"), statusText, SortKey::Status, kLeft, 118},
        {Priority, "priority", QT_TRANSLATE_NOOP("TicketColumns", "Priority"), priorityText, SortKey::Priority, kLeft,
         96},
        {Assignee, "assignee", QT_TRANSLATE_NOOP("TicketColumns", "Assignee"), assigneeText, std::nullopt, kLeft, 130},
        {Tags, "tags", QT_TRANSLATE_NOOP("TicketColumns", "Tags"), tagsText, std::nullopt, kLeft, 150},
        {Due, "due", QT_TRANSLATE_NOOP("TicketColumns", "Due"), dueText, SortKey::Due, kLeft, 100},
        {Updated, "updated", QT_TRANSLATE_NOOP("TicketColumns", "Updated"), updatedText, SortKey::Updated, kLeft, 100},
        {Created, "created", QT_TRANSLATE_NOOP("TicketColumns", "Created"), createdText, SortKey::Created, kLeft, 100},
        {SlaDeadline, "sla_deadline", QT_TRANSLATE_NOOP("TicketColumns", "SLA deadline"), slaText, SortKey::SlaDeadline,
         kLeft, 110},
        {TicketColumn::Team, "team", QT_TRANSLATE_NOOP("TicketColumns", "Team"), teamText, std::nullopt, kLeft, 120},
        {Category, "category", QT_TRANSLATE_NOOP("TicketColumns", "Category"), categoryText, std::nullopt, kLeft, 120},
        {LeadScore, "lead_score", QT_TRANSLATE_NOOP("TicketColumns", "Lead score"), leadScoreText, SortKey::LeadScore,
         kLeft, 100},
        {Health, "health", QT_TRANSLATE_NOOP("TicketColumns", "Company health"), healthText, SortKey::Health, kLeft,
         130},
        {Revenue, "revenue", QT_TRANSLATE_NOOP("TicketColumns", "Revenue"), revenueText, SortKey::Revenue, kLeft, 110},
    }};
    return columns;
}

const ColumnFacts &columnFacts(TicketColumn column)
{
    return ticketColumns()[static_cast<std::size_t>(column)];
}

QString columnTitle(TicketColumn column)
{
    return QCoreApplication::translate("TicketColumns", columnFacts(column).title);
}

QString sortTitle(SortKey key)
{
    for (const ColumnFacts &facts : ticketColumns()) {
        if (facts.sortKey == key)
            return columnTitle(facts.id);
    }
    return QCoreApplication::translate("TicketColumns", "Best match");
}

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// A query as the words on chips.
#include "client/tickets/filterchips.h"

#include "client/tickets/moment.h"
#include "client/widgets/words.h"
#include "shared/workflow.h"

#include <QCoreApplication>
#include <QLocale>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

struct FilterChips
{
    Q_DECLARE_TR_FUNCTIONS(FilterChips)
};

template<class T, class Word>
QString joined(const QList<T> &values, Word word)
{
    QStringList words;
    for (const T &value : values) {
        QString text = word(value);
        words.append(text.isEmpty() ? QString(u'?') : text);
    }
    if (words.size() > 3)
        words = {words[0], words[1], FilterChips::tr("%1 more").arg(words.size() - 2)};
    return words.join(u", "_s);
}

QString statusWords(const QList<Status> &wanted)
{
    QList<Status> sorted = wanted;
    std::sort(sorted.begin(), sorted.end());
    const bool isOpenSet = sorted.size() == 5 && std::all_of(sorted.cbegin(), sorted.cend(), isOpen);
    if (isOpenSet)
        return FilterChips::tr("all open");
    return joined(sorted, statusWord);
}

QString assigneeWords(const TicketQuery &query, const FilterNames &names)
{
    QStringList words;
    if (query.mine)
        words.append(FilterChips::tr("me"));
    if (query.unassigned)
        words.append(FilterChips::tr("nobody"));
    if (!query.assignee.isEmpty())
        words.append(joined(query.assignee, names.names.user));
    return words.join(u", "_s);
}

QString dayOf(const Time &time)
{
    return QLocale().toString(utc(time).toLocalTime().date(), QLocale::ShortFormat);
}

template<class T, class Word>
QString range(const std::optional<T> &from, const std::optional<T> &to, Word word)
{
    if (from && to && word(*from) == word(*to))
        return word(*from);
    if (from && to)
        return u"%1 – %2"_s.arg(word(*from), word(*to));
    if (from)
        return FilterChips::tr("from %1").arg(word(*from));
    return FilterChips::tr("until %1").arg(word(*to));
}

QString daysWords(const DayRange &days)
{
    if (days.from && days.from == days.to) {
        if (*days.from == 0)
            return FilterChips::tr("today");
        return *days.from == 1  ? FilterChips::tr("tomorrow")
             : *days.from == -1 ? FilterChips::tr("yesterday")
                                : FilterChips::tr("%n days ago", nullptr, -*days.from);
    }
    if (days.from && !days.to)
        return FilterChips::tr("in the last %n days", nullptr, -*days.from);
    if (days.to && !days.from)
        return *days.to == 0 ? FilterChips::tr("until today")
                             : FilterChips::tr("longer than %n days ago", nullptr, -*days.to);
    if (*days.from == 0)
        return FilterChips::tr("in the next %n days", nullptr, *days.to);
    return FilterChips::tr("%1 to %2 days ago").arg(-*days.from).arg(-*days.to);
}

QString timeWords(const TicketQuery &query, const TimeRange &time)
{
    const DayRange days = time.days ? query.*time.days : DayRange();
    return days == DayRange{} ? range(query.*time.from, query.*time.to, dayOf) : daysWords(days);
}

QString numberWord(qint64 number)
{
    return QLocale().toString(number);
}

QString yesOrNo(const std::optional<bool> &wanted)
{
    return wanted.value_or(true) ? FilterChips::tr("yes") : FilterChips::tr("no");
}

QString valueWords(const TicketQuery &query, FilterKind kind, const FilterNames &names)
{
    const auto score = [](int value) { return numberWord(value); };
    const auto money = [](qint64 minorUnits) { return numberWord(minorUnits / 100); };
    switch (kind) {
    case FilterKind::Status:
        return statusWords(query.status);
    case FilterKind::Priority:
        return joined(query.priority, priorityWord);
    case FilterKind::Category:
        return joined(query.category, categoryWord);
    case FilterKind::Assignee:
        return assigneeWords(query, names);
    case FilterKind::Tag:
        return joined(query.tagsAny, names.names.tag);
    case FilterKind::TagAll:
        return joined(query.tagsAll, names.names.tag);
    case FilterKind::Team:
        return joined(query.team, names.names.team);
    case FilterKind::Requester:
        return joined(query.requester, [&names](ContactId id) { return names.contacts.value(id); });
    case FilterKind::Company:
        return joined(query.company, [&names](CompanyId id) { return names.companies.value(id); });
    case FilterKind::Created:
    case FilterKind::Updated:
    case FilterKind::Due:
    case FilterKind::FirstResponse:
    case FilterKind::Resolved:
    case FilterKind::Reopened:
        return timeWords(query, timeRangeOf(kind));
    case FilterKind::Closed:
        return range(query.closedFrom, std::optional<Time>(), dayOf);
    case FilterKind::Overdue:
        return yesOrNo(query.overdue);
    case FilterKind::Attachment:
        return yesOrNo(query.hasAttachment);
    case FilterKind::FromChat:
        return yesOrNo(query.fromChat);
    case FilterKind::Unread:
        return yesOrNo(query.unread);
    case FilterKind::LeadScore:
        return range(query.leadScoreMin, query.leadScoreMax, score);
    case FilterKind::Health:
        return range(query.healthMin, query.healthMax, score);
    case FilterKind::Revenue:
        return range(query.revenueMin, query.revenueMax, money);
    case FilterKind::OpenAt:
        return query.openAt ? dayOf(*query.openAt) : QString();
    }
    return {};
}

void reset(const TicketQuery &fresh, const TimeRange &time, TicketQuery &query)
{
    query.*time.from = fresh.*time.from;
    query.*time.to = fresh.*time.to;
    if (time.days)
        query.*time.days = fresh.*time.days;
}

/// Sets what belongs to `kind` to what a fresh query has.
void takeFrom(const TicketQuery &fresh, FilterKind kind, TicketQuery &query)
{
    switch (kind) {
    case FilterKind::Status:
        query.status = fresh.status;
        break;
    case FilterKind::Priority:
        query.priority = fresh.priority;
        break;
    case FilterKind::Category:
        query.category = fresh.category;
        break;
    case FilterKind::Assignee:
        query.assignee = fresh.assignee;
        query.mine = fresh.mine;
        query.unassigned = fresh.unassigned;
        break;
    case FilterKind::Tag:
        query.tagsAny = fresh.tagsAny;
        break;
    case FilterKind::TagAll:
        query.tagsAll = fresh.tagsAll;
        break;
    case FilterKind::Team:
        query.team = fresh.team;
        break;
    case FilterKind::Requester:
        query.requester = fresh.requester;
        break;
    case FilterKind::Company:
        query.company = fresh.company;
        break;
    case FilterKind::Created:
    case FilterKind::Updated:
    case FilterKind::Due:
    case FilterKind::FirstResponse:
    case FilterKind::Resolved:
    case FilterKind::Reopened:
        reset(fresh, timeRangeOf(kind), query);
        break;
    case FilterKind::Closed:
        query.closedFrom = fresh.closedFrom;
        break;
    case FilterKind::Overdue:
        query.overdue = fresh.overdue;
        break;
    case FilterKind::Attachment:
        query.hasAttachment = fresh.hasAttachment;
        break;
    case FilterKind::FromChat:
        query.fromChat = fresh.fromChat;
        break;
    case FilterKind::Unread:
        query.unread = fresh.unread;
        break;
    case FilterKind::LeadScore:
        query.leadScoreMin = fresh.leadScoreMin;
        query.leadScoreMax = fresh.leadScoreMax;
        break;
    case FilterKind::Health:
        query.healthMin = fresh.healthMin;
        query.healthMax = fresh.healthMax;
        break;
    case FilterKind::Revenue:
        query.revenueMin = fresh.revenueMin;
        query.revenueMax = fresh.revenueMax;
        break;
    case FilterKind::OpenAt:
        query.openAt = fresh.openAt;
        break;
    }
}

} // namespace

TimeRange timeRangeOf(FilterKind kind)
{
    using Q = TicketQuery;
    switch (kind) {
    case FilterKind::Created:
        return {&Q::createdDays, &Q::createdFrom, &Q::createdTo};
    case FilterKind::Updated:
        return {&Q::updatedDays, &Q::updatedFrom, &Q::updatedTo};
    case FilterKind::Due:
        return {&Q::dueDays, &Q::dueFrom, &Q::dueTo};
    case FilterKind::FirstResponse:
        return {nullptr, &Q::firstResponseFrom, &Q::firstResponseTo};
    case FilterKind::Resolved:
        return {nullptr, &Q::resolvedFrom, &Q::resolvedTo};
    case FilterKind::Reopened:
        return {nullptr, &Q::reopenedFrom, &Q::reopenedTo};
    default:
        return {};
    }
}

QString filterTitle(FilterKind kind)
{
    static constexpr const char *titles[] = {
        QT_TRANSLATE_NOOP("FilterChips", "Status"),
        QT_TRANSLATE_NOOP("FilterChips", "Priority"),
        QT_TRANSLATE_NOOP("FilterChips", "Category"),
        QT_TRANSLATE_NOOP("FilterChips", "Assignee"),
        QT_TRANSLATE_NOOP("FilterChips", "Tag"),
        QT_TRANSLATE_NOOP("FilterChips", "All of the tags"),
        QT_TRANSLATE_NOOP("FilterChips", "Team"),
        QT_TRANSLATE_NOOP("FilterChips", "Requester"),
        QT_TRANSLATE_NOOP("FilterChips", "Company"),
        QT_TRANSLATE_NOOP("FilterChips", "Created"),
        QT_TRANSLATE_NOOP("FilterChips", "Updated"),
        QT_TRANSLATE_NOOP("FilterChips", "Due"),
        QT_TRANSLATE_NOOP("FilterChips", "Closed"),
        QT_TRANSLATE_NOOP("FilterChips", "Overdue"),
        QT_TRANSLATE_NOOP("FilterChips", "Has attachment"),
        QT_TRANSLATE_NOOP("FilterChips", "From chat"),
        QT_TRANSLATE_NOOP("FilterChips", "Unread"),
        QT_TRANSLATE_NOOP("FilterChips", "Lead score"),
        QT_TRANSLATE_NOOP("FilterChips", "Company health"),
        QT_TRANSLATE_NOOP("FilterChips", "Revenue"),
        QT_TRANSLATE_NOOP("FilterChips", "First answered"),
        QT_TRANSLATE_NOOP("FilterChips", "Resolved"),
        QT_TRANSLATE_NOOP("FilterChips", "Reopened"),
        QT_TRANSLATE_NOOP("FilterChips", "Open at the end of"),
    };
    static_assert(std::size(titles) == kFilterKindCount);
    return FilterChips::tr(titles[static_cast<int>(kind)]);
}

bool isFiltered(const TicketQuery &query, FilterKind kind)
{
    return !(without(query, kind) == query);
}

TicketQuery without(TicketQuery query, FilterKind kind)
{
    takeFrom(TicketQuery(), kind, query);
    return query;
}

QList<FilterChip> filterChips(const TicketQuery &query, const FilterNames &names)
{
    QList<FilterChip> chips;
    for (int i = 0; i < kFilterKindCount; ++i) {
        const auto kind = static_cast<FilterKind>(i);
        if (isFiltered(query, kind))
            chips.append({kind, u"%1: %2"_s.arg(filterTitle(kind), valueWords(query, kind, names))});
    }
    return chips;
}

} // namespace sf::client

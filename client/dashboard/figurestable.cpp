// SPDX-License-Identifier: GPL-3.0-or-later
// Figures as tables.
#include "client/dashboard/figurestable.h"

#include "client/dashboard/figures.h"
#include "client/sync/directory.h"
#include "client/widgets/words.h"
#include "shared/csvwriter.h"

#include <QCoreApplication>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

struct FigureWords
{
    Q_DECLARE_TR_FUNCTIONS(FiguresTable)
};

QString number(qint64 value)
{
    return QString::number(value);
}

/// Whole seconds, which a spreadsheet can calculate with.
QString seconds(const std::optional<qint64> &ms)
{
    return ms ? number((*ms + 500) / 1000) : QString();
}

QString chatWord(ChatStatus status)
{
    switch (status) {
    case ChatStatus::Bot:
        return FigureWords::tr("With a bot");
    case ChatStatus::Waiting:
        return FigureWords::tr("Waiting");
    case ChatStatus::Active:
        return FigureWords::tr("With an agent");
    case ChatStatus::Closed:
        return FigureWords::tr("Closed");
    }
    return {};
}

template<class T, class Word>
FiguresTable counts(const char *title, const QList<CountOf<T>> &all, Word word)
{
    const QString shown = FigureWords::tr(title);
    FiguresTable table{shown, {shown, FigureWords::tr("Count")}, {}};
    for (const CountOf<T> &each : all)
        table.rows << QStringList{word(each.value), number(each.count)};
    return table;
}

FiguresTable about(const Figures &figures, const Directory &directory)
{
    FiguresTable table{
        FigureWords::tr("Dashboard"), {FigureWords::tr("Organisation"), directory.organization().name}, {}};
    const DaySpan days = figures.inPeriod() ? figures.shownDays() : figures.period().days(figures.today());
    table.rows << QStringList{FigureWords::tr("First day"), days.first.toString(Qt::ISODate)}
               << QStringList{FigureWords::tr("Last day"), days.last.toString(Qt::ISODate)}
               << QStringList{FigureWords::tr("Time zone"), QString::fromLatin1(figures.zone().id())};
    if (figures.asOf())
        table.rows << QStringList{FigureWords::tr("As of"), QString::fromLatin1(figures.asOf()->toRfc3339())};
    return table;
}

FiguresTable standing(const StatsNow::Result &now)
{
    FiguresTable table{FigureWords::tr("Now"), {FigureWords::tr("Now"), FigureWords::tr("Count")}, {}};
    table.rows << QStringList{FigureWords::tr("Open"), number(now.open)}
               << QStringList{FigureWords::tr("Unassigned"), number(now.unassigned)}
               << QStringList{FigureWords::tr("Overdue"), number(now.overdue)}
               << QStringList{FigureWords::tr("Waiting"), number(now.waiting)}
               << QStringList{FigureWords::tr("Created today"), number(now.createdToday)}
               << QStringList{FigureWords::tr("Resolved today"), number(now.resolvedToday)};
    return table;
}

FiguresTable perDay(const StatsPeriod::Result &period)
{
    FiguresTable table{FigureWords::tr("Days"),
                       {FigureWords::tr("Day"), FigureWords::tr("Created"), FigureWords::tr("Resolved"),
                        FigureWords::tr("Open at its end")},
                       {}};
    for (const DayFigures &day : period.days)
        table.rows << QStringList{day.day, number(day.created), number(day.resolved), number(day.backlog)};
    return table;
}

FiguresTable whole(const StatsPeriod::Result &period)
{
    FiguresTable table{FigureWords::tr("Period"),
                       {FigureWords::tr("Period"), FigureWords::tr("Count"), FigureWords::tr("Median (s)"),
                        FigureWords::tr("90th percentile (s)")},
                       {}};
    const auto durations = [&table](const char *title, const Durations &of) {
        table.rows << QStringList{FigureWords::tr(title), number(of.count), seconds(of.medianMs), seconds(of.p90Ms)};
    };
    table.rows << QStringList{FigureWords::tr("Created"), number(period.created), {}, {}}
               << QStringList{FigureWords::tr("Resolved"), number(period.resolved), {}, {}}
               << QStringList{FigureWords::tr("Reopened"), number(period.reopened), {}, {}};
    durations(QT_TRANSLATE_NOOP("FiguresTable", "First response"), period.firstResponse);
    durations(QT_TRANSLATE_NOOP("FiguresTable", "Resolution"), period.resolution);
    return table;
}

FiguresTable agents(const StatsPeriod::Result &period, const Directory &directory)
{
    FiguresTable table{FigureWords::tr("Agents"),
                       {FigureWords::tr("Agent"), FigureWords::tr("Open"), FigureWords::tr("Overdue"),
                        FigureWords::tr("Replies"), FigureWords::tr("Resolved"), FigureWords::tr("Chats"),
                        FigureWords::tr("First response, median (s)"),
                        FigureWords::tr("First response, 90th percentile (s)"),
                        FigureWords::tr("Resolution, median (s)"), FigureWords::tr("Resolution, 90th percentile (s)")},
                       {}};
    for (const AgentFigures &agent : period.agents)
        table.rows << QStringList{directory.userName(agent.userId),
                                  number(agent.open),
                                  number(agent.overdue),
                                  number(agent.replies),
                                  number(agent.resolved),
                                  number(agent.chats),
                                  seconds(agent.firstResponse.medianMs),
                                  seconds(agent.firstResponse.p90Ms),
                                  seconds(agent.resolution.medianMs),
                                  seconds(agent.resolution.p90Ms)};
    return table;
}

} // namespace

QList<FiguresTable> figuresTables(const Figures &figures, const Directory &directory)
{
    QList<FiguresTable> tables{about(figures, directory)};
    if (const auto &now = figures.now()) {
        const auto person = [&directory](const std::optional<UserId> &user) {
            return user ? directory.userName(*user) : FigureWords::tr("nobody");
        };
        tables << standing(*now) << counts(QT_TRANSLATE_NOOP("FiguresTable", "Status"), now->byStatus, statusWord)
               << counts(QT_TRANSLATE_NOOP("FiguresTable", "Open by priority"), now->byPriority, priorityWord)
               << counts(QT_TRANSLATE_NOOP("FiguresTable", "Open by category"), now->byCategory, categoryWord)
               << counts(QT_TRANSLATE_NOOP("FiguresTable", "Open by assignee"), now->byAssignee, person)
               << counts(QT_TRANSLATE_NOOP("FiguresTable", "Chats"), now->chats, chatWord);
    }
    if (const auto &period = figures.inPeriod())
        tables << whole(*period) << perDay(*period) << agents(*period, directory);
    return tables;
}

QByteArray figuresCsv(const Figures &figures, const Directory &directory)
{
    QByteArray text;
    const QList<FiguresTable> tables = figuresTables(figures, directory);
    for (const FiguresTable &table : tables) {
        if (!text.isEmpty())
            text += "\r\n";
        text += csvLine(table.head);
        for (const QStringList &row : table.rows)
            text += csvLine(row);
    }
    return text;
}

} // namespace sf::client

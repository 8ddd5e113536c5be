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

QString phrase(const char *text)
{
    return QCoreApplication::translate("FiguresTable", text);
}

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
        return phrase(QT_TRANSLATE_NOOP("FiguresTable", "With a bot"));
    case ChatStatus::Waiting:
        return phrase(QT_TRANSLATE_NOOP("FiguresTable", "Waiting"));
    case ChatStatus::Active:
        return phrase(QT_TRANSLATE_NOOP("FiguresTable", "With an agent"));
    case ChatStatus::Closed:
        return phrase(QT_TRANSLATE_NOOP("FiguresTable", "Closed"));
    }
    return {};
}

template<class T, class Word>
FiguresTable counts(const char *title, const QList<CountOf<T>> &all, Word word)
{
    FiguresTable table{phrase(title), {phrase(title), phrase(QT_TRANSLATE_NOOP("FiguresTable", "Count"))}, {}};
    for (const CountOf<T> &each : all)
        table.rows << QStringList{word(each.value), number(each.count)};
    return table;
}

FiguresTable about(const Figures &figures, const Directory &directory)
{
    FiguresTable table{phrase(QT_TRANSLATE_NOOP("FiguresTable", "Dashboard")),
                       {phrase(QT_TRANSLATE_NOOP("FiguresTable", "Organisation")), directory.organization().name},
                       {}};
    const DaySpan days = figures.inPeriod() ? figures.shownDays() : figures.period().days(figures.today());
    table.rows << QStringList{phrase(QT_TRANSLATE_NOOP("FiguresTable", "First day")), days.first.toString(Qt::ISODate)}
               << QStringList{phrase(QT_TRANSLATE_NOOP("FiguresTable", "Last day")), days.last.toString(Qt::ISODate)}
               << QStringList{phrase(QT_TRANSLATE_NOOP("FiguresTable", "Time zone")),
                              QString::fromLatin1(figures.zone().id())};
    if (figures.asOf())
        table.rows << QStringList{phrase(QT_TRANSLATE_NOOP("FiguresTable", "As of")),
                                  QString::fromLatin1(figures.asOf()->toRfc3339())};
    return table;
}

FiguresTable standing(const StatsNow::Result &now)
{
    FiguresTable table{
        phrase(QT_TRANSLATE_NOOP("FiguresTable", "Now")),
        {phrase(QT_TRANSLATE_NOOP("FiguresTable", "Now")), phrase(QT_TRANSLATE_NOOP("FiguresTable", "Count"))},
        {}};
    table.rows << QStringList{phrase(QT_TRANSLATE_NOOP("FiguresTable", "Open")), number(now.open)}
               << QStringList{phrase(QT_TRANSLATE_NOOP("FiguresTable", "Unassigned")), number(now.unassigned)}
               << QStringList{phrase(QT_TRANSLATE_NOOP("FiguresTable", "Overdue")), number(now.overdue)}
               << QStringList{phrase(QT_TRANSLATE_NOOP("FiguresTable", "Waiting")), number(now.waiting)}
               << QStringList{phrase(QT_TRANSLATE_NOOP("FiguresTable", "Created today")), number(now.createdToday)}
               << QStringList{phrase(QT_TRANSLATE_NOOP("FiguresTable", "Resolved today")), number(now.resolvedToday)};
    return table;
}

FiguresTable perDay(const StatsPeriod::Result &period)
{
    FiguresTable table{phrase(QT_TRANSLATE_NOOP("FiguresTable", "Days")),
                       {phrase(QT_TRANSLATE_NOOP("FiguresTable", "Day")),
                        phrase(QT_TRANSLATE_NOOP("FiguresTable", "Created")),
                        phrase(QT_TRANSLATE_NOOP("FiguresTable", "Resolved")),
                        phrase(QT_TRANSLATE_NOOP("FiguresTable", "Open at its end"))},
                       {}};
    for (const DayFigures &day : period.days)
        table.rows << QStringList{day.day, number(day.created), number(day.resolved), number(day.backlog)};
    return table;
}

FiguresTable whole(const StatsPeriod::Result &period)
{
    FiguresTable table{phrase(QT_TRANSLATE_NOOP("FiguresTable", "Period")),
                       {phrase(QT_TRANSLATE_NOOP("FiguresTable", "Period")),
                        phrase(QT_TRANSLATE_NOOP("FiguresTable", "Count")),
                        phrase(QT_TRANSLATE_NOOP("FiguresTable", "Median (s)")),
                        phrase(QT_TRANSLATE_NOOP("FiguresTable", "90th percentile (s)"))},
                       {}};
    const auto durations = [&table](const char *title, const Durations &of) {
        table.rows << QStringList{phrase(title), number(of.count), seconds(of.medianMs), seconds(of.p90Ms)};
    };
    table.rows << QStringList{phrase(QT_TRANSLATE_NOOP("FiguresTable", "Created")), number(period.created), {}, {}}
               << QStringList{phrase(QT_TRANSLATE_NOOP("FiguresTable", "Resolved")), number(period.resolved), {}, {}}
               << QStringList{phrase(QT_TRANSLATE_NOOP("FiguresTable", "Reopened")), number(period.reopened), {}, {}};
    durations(QT_TRANSLATE_NOOP("FiguresTable", "First response"), period.firstResponse);
    durations(QT_TRANSLATE_NOOP("FiguresTable", "Resolution"), period.resolution);
    return table;
}

FiguresTable agents(const StatsPeriod::Result &period, const Directory &directory)
{
    FiguresTable table{
        phrase(QT_TRANSLATE_NOOP("FiguresTable", "Agents")),
        {phrase(QT_TRANSLATE_NOOP("FiguresTable", "Agent")), phrase(QT_TRANSLATE_NOOP("FiguresTable", "Open")),
         phrase(QT_TRANSLATE_NOOP("FiguresTable", "Overdue")), phrase(QT_TRANSLATE_NOOP("FiguresTable", "Replies")),
         phrase(QT_TRANSLATE_NOOP("FiguresTable", "Resolved")), phrase(QT_TRANSLATE_NOOP("FiguresTable", "Chats")),
         phrase(QT_TRANSLATE_NOOP("FiguresTable", "First response, median (s)")),
         phrase(QT_TRANSLATE_NOOP("FiguresTable", "First response, 90th percentile (s)")),
         phrase(QT_TRANSLATE_NOOP("FiguresTable", "Resolution, median (s)")),
         phrase(QT_TRANSLATE_NOOP("FiguresTable", "Resolution, 90th percentile (s)"))},
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
            return user ? directory.userName(*user) : phrase(QT_TRANSLATE_NOOP("FiguresTable", "nobody"));
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

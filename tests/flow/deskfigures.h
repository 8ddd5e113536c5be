// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of a desk counted by a test itself, ticket by ticket, from the rows that ticket.list answers.
#pragma once

#include "client/net/api.h"
#include "shared/methods/stats.h"
#include "shared/methods/ticket.h"
#include "tests/support/testserver.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include <algorithm>

namespace sf::test {

class DeskFigures
{
public:
    /// Reads all tickets of the desk that `api` is signed in to.
    static QList<TicketRow> read(client::Api &api)
    {
        QList<TicketRow> rows;
        TicketList::Params params{.sort = {SortKey::Number, false}, .limit = 200};
        bool isDone = false;
        while (!isDone) {
            bool isAnswered = false;
            QObject context;
            api.call<TicketList>(params, &context, [&](const Result<TicketList::Result> &answer) {
                isAnswered = true;
                isDone = !answer.ok() || answer->nextCursor.isEmpty();
                if (answer.ok()) {
                    rows += answer->rows;
                    params.cursor = answer->nextCursor;
                }
            });
            if (!QTest::qWaitFor([&] { return isAnswered; }, 10'000))
                break;
        }
        return rows;
    }

    DeskFigures(const QList<TicketRow> &rows, const QTimeZone &zone, QDate first, QDate last)
        : m_rows(rows)
        , m_zone(zone)
        , m_first(first)
        , m_last(last)
    {
    }

    static bool isOpen(const TicketRow &row)
    {
        return row.status == Status::New || row.status == Status::Open || row.status == Status::InProgress
            || row.status == Status::WaitingOnCustomer || row.status == Status::WaitingOnThirdParty;
    }
    template<class Fits>
    qint64 count(Fits fits) const
    {
        return std::count_if(m_rows.cbegin(), m_rows.cend(), fits);
    }
    QDate dayOf(Time time) const { return QDateTime::fromMSecsSinceEpoch(time.ms, m_zone).date(); }
    bool isOn(const std::optional<Time> &time, QDate day) const { return time && dayOf(*time) == day; }
    bool isWithin(const std::optional<Time> &time) const
    {
        return time && dayOf(*time) >= m_first && dayOf(*time) <= m_last;
    }

    /// None of these tickets was ever reopened or cancelled: it was open until it was resolved.
    DayFigures day(QDate day) const
    {
        DayFigures figures;
        figures.day = day.toString(Qt::ISODate);
        for (const TicketRow &row : m_rows) {
            figures.created += isOn(row.createdAt, day) ? 1 : 0;
            figures.resolved += isOn(row.resolvedAt, day) ? 1 : 0;
            const bool wasEnded = !isOpen(row) && row.resolvedAt && dayOf(*row.resolvedAt) <= day;
            figures.backlog += dayOf(row.createdAt) <= day && !wasEnded ? 1 : 0;
        }
        return figures;
    }

    Durations firstResponse(std::optional<UserId> assignee = {}) const
    {
        return durations(&TicketRow::firstResponseAt, assignee);
    }
    Durations resolution(std::optional<UserId> assignee = {}) const
    {
        return durations(&TicketRow::resolvedAt, assignee);
    }

private:
    Durations durations(std::optional<Time> TicketRow::*until, std::optional<UserId> assignee) const
    {
        QList<qint64> all;
        for (const TicketRow &row : m_rows) {
            if (isWithin(row.*until) && (!assignee || row.assigneeId == assignee))
                all << (row.*until)->ms - row.createdAt.ms;
        }
        if (all.isEmpty())
            return {};
        std::sort(all.begin(), all.end());
        // The least that so many of a hundred do not exceed.
        const auto least = [&all](qsizetype percent) {
            qsizetype place = 0;
            while ((place + 1) * 100 < all.size() * percent)
                ++place;
            return all[place];
        };
        return {all.size(), least(50), least(90)};
    }

    QList<TicketRow> m_rows;
    QTimeZone m_zone;
    QDate m_first;
    QDate m_last;
};

/// A history for importHistory(): so many tickets, each some minutes after the one before, answered and mostly ended.
inline QByteArray historyOf(const QDateTime &begin, int tickets, int minutesBetween, const QByteArray &prefix)
{
    QByteArray text = "issueid,id,comment_seq,utr_seq,author,created,is_private,actionbody,author_role\n";
    const auto line = [&](int ticket, int comment, const QByteArray &author, const QDateTime &at,
                          const QByteArray &body, const QByteArray &role) {
        text += prefix + QByteArray::number(ticket) + ".0," + prefix + QByteArray::number(ticket * 10 + comment) + ".0,"
              + QByteArray::number(comment) + ",0," + author + ','
              + at.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")).toLatin1() + "+00:00,0.0," + body + ','
              + role + '\n';
    };
    for (int i = 0; i < tickets; ++i) {
        const QDateTime made = begin.addSecs(qint64{60} * minutesBetween * i);
        const QByteArray agent = "agent_" + QByteArray::number(i % 3);
        line(i, 0, ".customer_" + QByteArray::number(i % 7), made, "Question " + QByteArray::number(i), "reporter");
        if (i % 5 == 0)
            continue; // nobody has answered it
        line(i, 1, agent, made.addSecs(60 * (7 + i * 37 % 900)), "Answer", "assignee");
        if (i % 4 == 0)
            line(i, 2, ".customer_" + QByteArray::number(i % 7), made.addSecs(60 * (1000 + i * 53 % 700)), "And now?",
                 "reporter");
    }
    return text;
}

/// `import conversations` into the demo's organisation.
inline void importHistory(TestServer &server, const QByteArray &history)
{
    using namespace Qt::Literals::StringLiterals;
    QTemporaryDir folder;
    QFile file(folder.filePath(u"history.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(history) > 0);
    file.close();
    const auto imported =
        server.run({u"import"_s, u"conversations"_s, file.fileName(), u"--organization"_s, u"demo-org"_s});
    QVERIFY2(imported.ok(), imported.err.constData());
}

} // namespace sf::test

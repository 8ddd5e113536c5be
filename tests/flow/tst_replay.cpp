// SPDX-License-Identifier: GPL-3.0-or-later
// A real help desk's work once more, as chats and tickets in front of an open dashboard: nothing lags, nothing is missed, and the figures
// are those of the messages. 30 seconds of it; all five minutes with SF_REPLAY_SECONDS=300.
#include "client/dashboard/dashboardwindow.h"
#include "client/dashboard/figures.h"
#include "shared/methods/chat.h"
#include "tests/flow/person.h"
#include "tests/flow/replay.h"
#include "tests/support/eventloopwatch.h"

namespace sf::client {

using test::Replay;
using test::ReplayedConversation;

class ReplayTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void realWorkHappensOnceMore();

private:
    QByteArray addChannel();
    void compareFigures(const Figures &shown, const Replay::Figures &expected);
    void compareWords(Replay &replay);

    std::unique_ptr<test::TestServer> m_server;
};

namespace {

constexpr int kExcerptSeconds = 30;
constexpr int kPatienceAfterMs = 60'000;

/// How long what is confirmed to one client takes to reach another.
class Lag
{
public:
    void confirmed(qint64 seq)
    {
        if (seq > m_seen)
            m_since[seq].start();
    }
    void seen(qint64 seq)
    {
        m_seen = seq;
        while (!m_since.empty() && m_since.begin()->first <= seq) {
            m_lags << m_since.begin()->second.elapsed();
            m_since.erase(m_since.begin());
        }
    }
    bool isOver() const { return m_since.empty(); }
    qint64 percentile(int percent)
    {
        std::sort(m_lags.begin(), m_lags.end());
        return m_lags.isEmpty() ? 0 : m_lags[(m_lags.size() - 1) * percent / 100];
    }

private:
    std::map<qint64, QElapsedTimer> m_since;
    QList<qint64> m_lags;
    qint64 m_seen = 0;
};

/// What was said by visitor and agents, in order.
QStringList publicWords(const ReplayedConversation &conversation)
{
    using Kind = ReplayedConversation::Kind;
    QStringList words;
    for (const auto &step : conversation.whole) {
        if (step.kind == Kind::Customer || step.kind == Kind::Agent)
            words << step.body;
    }
    return words;
}

template<class T>
QStringList lastOf(const QList<T> &all, qsizetype count)
{
    return all.mid(all.size() - std::min(all.size(), count));
}

} // namespace

void ReplayTest::initTestCase()
{
    if (!QFile::exists(test::realConversationsFile()))
        QSKIP(qPrintable(u"There are no real conversations in "_s + test::realConversationsFile()));
    m_server = std::make_unique<test::TestServer>(
        test::ServerOptions{.settings = "[organization.test]\nchats_per_agent = 1000\n"});
    QVERIFY2(m_server->isReady(), qPrintable(m_server->why()));
    QVERIFY(m_server->addUser(u"test"_s, u"supervisor@test.example"_s, u"Sue"_s, u"supervisor"_s));
}

QByteArray ReplayTest::addChannel()
{
    const auto made = m_server->run({u"user"_s, u"add"_s, u"--organization"_s, u"test"_s, u"--email"_s,
                                     u"web@test.example"_s, u"--name"_s, u"Website"_s, u"--role"_s, u"channel"_s});
    return made.out.trimmed().split('\n').last();
}

void ReplayTest::realWorkHappensOnceMore()
{
    const int asked = qEnvironmentVariableIntValue("SF_REPLAY_SECONDS");
    const int seconds = asked > 0 ? asked : kExcerptSeconds;
    const Person sue(m_server->port(), u"supervisor@test.example"_s, QString::fromLatin1(test::TestServer::Password),
                     u"test"_s);
    QVERIFY(sue.window);
    sue.act(u"dashboard.open"_s);
    QTRY_COMPARE_WITH_TIMEOUT(openWindows<DashboardWindow>().size(), 1, patienceMs);
    const DashboardWindow *dashboard = openWindows<DashboardWindow>().first();
    QTRY_VERIFY_WITH_TIMEOUT(dashboard->figures().now() && dashboard->figures().inPeriod(), patienceMs);
    test::Client watcher(*m_server, u"colleague@test.example"_s);
    watcher.signIn();
    Replay replay(test::readRealConversations(), seconds, *m_server, addChannel());
    Lag lag;
    connect(&replay, &Replay::confirmed, this, [&lag](qint64 seq) { lag.confirmed(seq); });
    connect(&watcher.workspace->feed(), &Feed::positionChanged, this, [&lag](qint64 seq) { lag.seen(seq); });
    const test::EventLoopWatch loop;
    replay.start();
    QTRY_VERIFY2_WITH_TIMEOUT(replay.isDone(), qPrintable(replay.problems().join(u'\n')),
                              seconds * 1000 + kPatienceAfterMs);
    QVERIFY2(replay.problems().isEmpty(), qPrintable(replay.problems().join(u'\n')));
    QTRY_VERIFY_WITH_TIMEOUT(lag.isOver(), patienceMs);
    qInfo("%lld messages in %d s: a colleague sees a change after %lld ms (median), %lld ms (p95), %lld ms (longest); "
          "the windows stood still for %lld ms at most",
          static_cast<long long>(replay.messages()), seconds, static_cast<long long>(lag.percentile(50)),
          static_cast<long long>(lag.percentile(95)), static_cast<long long>(lag.percentile(100)),
          static_cast<long long>(loop.longestStallMs()));
    compareFigures(dashboard->figures(), replay.expected());
    compareWords(replay);
    QTRY_COMPARE_WITH_TIMEOUT(watcher.model->total(), replay.expected().tickets, patienceMs);
}

void ReplayTest::compareFigures(const Figures &shown, const Replay::Figures &expected)
{
    const auto chats = [&shown](ChatStatus status) {
        for (const auto &each : shown.now()->chats) {
            if (each.value == status)
                return each.count;
        }
        return qint64{0};
    };
    QTRY_COMPARE_WITH_TIMEOUT(shown.now()->open, expected.tickets - expected.resolved, patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(chats(ChatStatus::Waiting), expected.chatsWaiting, patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(chats(ChatStatus::Active), expected.chatsActive, patienceMs);
    const auto sum = [&shown](qint64 AgentFigures::*figure) {
        qint64 all = 0;
        for (const AgentFigures &agent : shown.inPeriod()->agents)
            all += agent.*figure;
        return all;
    };
    QTRY_COMPARE_WITH_TIMEOUT(shown.inPeriod()->created, expected.tickets, patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(shown.inPeriod()->resolved, expected.resolved, patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(shown.inPeriod()->firstResponse.count, expected.answered, patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(sum(&AgentFigures::replies), expected.replies, patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(sum(&AgentFigures::chats), expected.chatsDone, patienceMs);
}

/// Every conversation is whole and in order, as far back as its page goes.
void ReplayTest::compareWords(Replay &replay)
{
    int compared = 0;
    for (const auto &[number, conversation] : replay.conversations()) {
        const QStringList expected = publicWords(conversation);
        const auto compare = [&compared, expected, number = number](const QStringList &stored) {
            QCOMPARE(lastOf(stored, 50), lastOf(expected, 50));
            ++compared;
        };
        if (conversation.isChat) {
            replay.agent().api.call<ChatGet>({conversation.chat, {}}, this, [compare](const Result<ChatPage> &page) {
                QVERIFY(page.ok());
                QStringList stored;
                for (const ChatMessage &message : page->messages) {
                    if (message.authorType == ChatAuthor::Visitor || message.authorType == ChatAuthor::Agent)
                        stored << message.body;
                }
                compare(stored);
            });
        } else {
            replay.agent().api.call<TicketGet>({conversation.ticket}, this, [compare](const Result<TicketPage> &page) {
                QVERIFY(page.ok());
                QStringList stored{page->ticket.description};
                for (const Response &response : page->responses) {
                    if (!response.internal)
                        stored << response.body;
                }
                compare(stored);
            });
        }
    }
    QTRY_COMPARE_WITH_TIMEOUT(compared, static_cast<int>(replay.conversations().size()), patienceMs);
}

} // namespace sf::client

QTEST_MAIN(sf::client::ReplayTest)
#include "tst_replay.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The table of calls without a network: the JSON-RPC specification's examples word by word, access, lines.
#include "server/auth/access.h"
#include "server/net/linebuffer.h"
#include "server/net/request.h"
#include "shared/methods/all.h"
#include "tests/server/storagefixture.h"
#include "tests/support/jsonline.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace sf;
using namespace sf::server;

namespace {

struct Subtract
{
    static constexpr char name[] = "subtract";
    static constexpr Effect effect = Effect::Quick;
    using Params = RawJson; // by position or by name
    using Result = qint64;
};

struct Sum
{
    static constexpr char name[] = "sum";
    static constexpr Effect effect = Effect::Quick;
    using Params = RawJson;
    using Result = qint64;
};

struct GetData
{
    static constexpr char name[] = "get_data";
    static constexpr Effect effect = Effect::Quick;
    using Params = NoParams;
    using Result = RawJson;
};

struct Update
{
    static constexpr char name[] = "update";
    static constexpr Effect effect = Effect::Quick;
    using Params = RawJson;
    using Result = NoParams;
};

struct NotifyHello
{
    static constexpr char name[] = "notify_hello";
    static constexpr Effect effect = Effect::Quick;
    using Params = RawJson;
    using Result = NoParams;
};

Result<qint64> subtract(const Actor &, Database &, const RawJson &params)
{
    const test::JsonLine given(params.bytes);
    if (given.has("/minuend"))
        return given.number("/minuend") - given.number("/subtrahend");
    return given.number("/0") - given.number("/1");
}

Result<qint64> sum(const Actor &, Database &, const RawJson &params)
{
    const test::JsonLine given(params.bytes);
    qint64 total = 0;
    for (int i = 0; i < given.count(""); ++i)
        total += given.number(('/' + QByteArray::number(i)).constData());
    return total;
}

} // namespace

class RpcTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void specificationExamples_data();
    void specificationExamples();
    void everyProductCallHasItsAccess();
    void nobodyMayCallWhatIsInNoList();
    void linesAreCut();
    void overlongAnswersBecomeErrors();

private:
    QByteArray answerTo(const QByteArray &line);

    StorageFixture m_storage{"sqlite"};
    std::unique_ptr<Database> m_database;
    Dispatcher m_dispatcher;
    JsonParser m_parser;
};

void RpcTest::initTestCase()
{
    m_database = std::make_unique<Database>(*m_storage.url, Database::Mode::Reader);
    m_dispatcher.onRead<Subtract>(Access::anybody(), subtract);
    m_dispatcher.onRead<Sum>(Access::anybody(), sum);
    m_dispatcher.onRead<GetData>(Access::anybody(), [](const Actor &, Database &, const NoParams &) -> Result<RawJson> {
        return RawJson{R"(["hello",5])"};
    });
    const auto ignore = [](const Actor &, Database &, const RawJson &) -> Result<NoParams> { return NoParams{}; };
    m_dispatcher.onRead<Update>(Access::anybody(), ignore);
    m_dispatcher.onRead<NotifyHello>(Access::anybody(), ignore);
}

QByteArray RpcTest::answerTo(const QByteArray &line)
{
    QByteArray answer;
    for (Request &request : readRequests(m_dispatcher, m_parser, line)) {
        Result<QByteArray> result = request.call ? request.call->read(Actor(), *m_database) : request.call.error();
        const QByteArray message = answerMessage(request.id, result);
        if (!request.batch)
            return message;
        request.batch->take(request.id, message);
        if (request.batch->isComplete())
            answer = request.batch->text();
    }
    return answer;
}

// https://www.jsonrpc.org/specification#examples
void RpcTest::specificationExamples_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArray>("answered"); // the error's message is our own: only its beginning counts
    const auto row = [](const char *name, const char *sent, const char *answered) {
        QTest::newRow(name) << QByteArray(sent) << QByteArray(answered);
    };
    row("positional", R"({"jsonrpc": "2.0", "method": "subtract", "params": [42, 23], "id": 1})",
        R"({"jsonrpc":"2.0","id":1,"result":19})");
    row("positional, other order", R"({"jsonrpc": "2.0", "method": "subtract", "params": [23, 42], "id": 2})",
        R"({"jsonrpc":"2.0","id":2,"result":-19})");
    row("named", R"({"jsonrpc": "2.0", "method": "subtract", "params": {"subtrahend": 23, "minuend": 42}, "id": 3})",
        R"({"jsonrpc":"2.0","id":3,"result":19})");
    row("named, other order",
        R"({"jsonrpc": "2.0", "method": "subtract", "params": {"minuend": 42, "subtrahend": 23}, "id": 4})",
        R"({"jsonrpc":"2.0","id":4,"result":19})");
    row("notification", R"({"jsonrpc": "2.0", "method": "update", "params": [1,2,3,4,5]})", "");
    row("notification to nobody", R"({"jsonrpc": "2.0", "method": "foobar"})", "");
    row("unknown method", R"({"jsonrpc": "2.0", "method": "foobar", "id": "1"})",
        R"({"jsonrpc":"2.0","id":"1","error":{"code":-32601,"message":"Method not found)");
    row("invalid JSON", R"({"jsonrpc": "2.0", "method": "foobar, "params": "bar", "baz])",
        R"({"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"Parse error)");
    row("invalid request", R"({"jsonrpc": "2.0", "method": 1, "params": "bar"})",
        R"({"jsonrpc":"2.0","id":null,"error":{"code":-32600,"message":"Invalid request)");
    row("invalid JSON in a batch",
        R"([{"jsonrpc": "2.0", "method": "sum", "params": [1,2,4], "id": "1"},{"jsonrpc": "2.0", "method"])",
        R"({"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"Parse error)");
    row("empty batch", "[]", R"({"jsonrpc":"2.0","id":null,"error":{"code":-32600,"message":"Invalid request)");
    row("invalid but not empty batch", "[1]", R"([{"jsonrpc":"2.0","id":null,"error":{"code":-32600,)");
    row("invalid batch", "[1,2,3]", R"([{"jsonrpc":"2.0","id":null,"error":{"code":-32600,)");
    row("batch of notifications",
        R"([{"jsonrpc": "2.0", "method": "notify_sum", "params": [1,2,4]},{"jsonrpc": "2.0", "method": "notify_hello", "params": [7]}])",
        "");
}

void RpcTest::specificationExamples()
{
    QFETCH(QByteArray, sent);
    QFETCH(QByteArray, answered);
    const QByteArray answer = answerTo(sent);
    QVERIFY2(answered.isEmpty() ? answer.isEmpty() : answer.startsWith(answered), answer.constData());
    if (sent == "[1,2,3]")
        QCOMPARE(test::JsonLine(answer).count(""), 3);

    const test::JsonLine batch(answerTo(
        R"([{"jsonrpc": "2.0", "method": "sum", "params": [1,2,4], "id": "1"},{"jsonrpc": "2.0", "method": "notify_hello", "params": [7]},{"jsonrpc": "2.0", "method": "subtract", "params": [42,23], "id": "2"},{"foo": "boo"},{"jsonrpc": "2.0", "method": "foo.get", "params": {"name": "myself"}, "id": "5"},{"jsonrpc": "2.0", "method": "get_data", "id": "9"}])"));
    QCOMPARE(batch.count(""), 5);
    QCOMPARE(batch.number("/0/result"), 7);
    QCOMPARE(batch.number("/1/result"), 19);
    QCOMPARE(batch.number("/2/error/code"), -32600);
    QCOMPARE(batch.json("/2/id"), QByteArray("null"));
    QCOMPARE(batch.number("/3/error/code"), -32601);
    QCOMPARE(batch.json("/4/result"), QByteArray(R"(["hello",5])"));
}

void RpcTest::everyProductCallHasItsAccess()
{
    const auto check = []<class M>(const M *) {
        const Access access = accessOf<M>();
        return access.allowsStrangers() || access.allows(Role::Admin);
    };
    const bool all = []<class... M>(auto fn, const std::tuple<M...> *) {
        return (fn(static_cast<const M *>(nullptr)) && ...);
    }(check, static_cast<const AllMethods *>(nullptr));
    QVERIFY(all);
    QVERIFY(!accessOf<UserCreate>().allows(Role::Supervisor));
    QVERIFY(!accessOf<TicketGet>().allows(Role::Channel));
    QVERIFY(!accessOf<TagCreate>().allows(Role::Agent));
}

void RpcTest::nobodyMayCallWhatIsInNoList()
{
    const Access access = accessOf<Subtract>();
    for (const Role role : {Role::Admin, Role::Supervisor, Role::Agent, Role::Channel})
        QVERIFY(!access.allows(role));
    QVERIFY(!access.allowsStrangers() && !access.allowsLocal());
}

void RpcTest::linesAreCut()
{
    LineBuffer lines;
    lines.append("one\ntw");
    QCOMPARE(lines.take(5), std::optional<QByteArray>("one"));
    QVERIFY(!lines.take(5) && !lines.isTooLong());
    lines.append("o\n\nfi");
    QCOMPARE(lines.take(5), std::optional<QByteArray>("two"));
    QCOMPARE(lines.take(5), std::optional<QByteArray>(""));
    lines.append("ve5");
    QVERIFY(!lines.take(5) && !lines.isTooLong());
    lines.append("6");
    QVERIFY(!lines.take(5) && lines.isTooLong());
}

void RpcTest::overlongAnswersBecomeErrors()
{
    const QByteArray fits = '"' + QByteArray(kMaxLine - 200, 'x') + '"';
    QVERIFY(answerMessage("1", fits).size() < kMaxLine);
    const test::JsonLine answer(answerMessage("1", '"' + QByteArray(kMaxLine, 'x') + '"'));
    QCOMPARE(answer.errorKind(), u"too_large"_s);
    QVERIFY(answerMessage("", fits).isEmpty());
}

QTEST_GUILESS_MAIN(RpcTest)
#include "tst_rpc.moc"

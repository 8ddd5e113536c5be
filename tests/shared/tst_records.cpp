// SPDX-License-Identifier: GPL-3.0-or-later
// Field tables, JSON both ways, patches, times, text folding, the workflow table and JSON-RPC envelopes.
#include "shared/envelope.h"
#include "shared/methods/all.h"
#include "shared/text.h"
#include "shared/workflow.h"

#include <QTest>

using namespace sf;
using namespace Qt::Literals::StringLiterals;

class TestRecords : public QObject
{
    Q_OBJECT

private slots:
    void recordSurvivesTheRoundTrip();
    void strictReadingNamesEveryWrongField();
    void strictReadingNamesNoMoreThanAPersonReads();
    void strictReadingRefuses_data();
    void strictReadingRefuses();
    void lenientReadingSkipsWhatItDoesNotKnow();
    void patchCarriesOnlyWhatChanged();
    void patchAcceptsOnlyEditableFields();
    void patchTellsNullFromAbsent();
    void parserRefuses_data();
    void parserRefuses();
    void timeReads_data();
    void timeReads();
    void timeRefuses_data();
    void timeRefuses();
    void textIsFoldedAlike();
    void textIsCutIntoWords();
    void workflowIsTheDocumentedTable();
    void envelopeKinds_data();
    void envelopeKinds();
    void errorsSurviveTheRoundTrip();
    void everyMethodNameIsUnique();
};

void TestRecords::recordSurvivesTheRoundTrip()
{
    Ticket ticket;
    ticket.id = TicketId(7);
    ticket.version = 3;
    ticket.createdAt = Time{1'700'000'000'123};
    ticket.subject = u"quote \" back\\slash \n tab\t bell\a umlaut ä emoji 🙂"_s;
    ticket.status = Status::WaitingOnThirdParty;
    ticket.priority = Priority::Critical;
    ticket.requesterId = ContactId(9);
    ticket.assigneeId = UserId(4);
    ticket.metadata = RawJson{R"({"a":[1,2.5,null],"b":{"c":"d"}})"};
    const auto again = fromJson<Ticket>(toJson(ticket));
    QVERIFY(again.has_value());
    QCOMPARE(toJson(*again), toJson(ticket));
    QVERIFY(*again == ticket);
}

void TestRecords::strictReadingNamesEveryWrongField()
{
    JsonParser parser;
    const auto element = parser.parse(R"({"id":0,"body":5,"bogus":1,"body":"x"})");
    QVERIFY(element.ok());
    const auto params = readParams<TicketRespond::Params>(*element);
    QVERIFY(!params.ok());
    QCOMPARE(params.error().kind, ErrorKind::InvalidParams);
    QCOMPARE(params.error().fields.keys(), (QStringList{u"body"_s, u"bogus"_s, u"id"_s, u"key"_s}));
    QCOMPARE(params.error().fields.value(u"key"_s), u"is missing"_s);
    QCOMPARE(params.error().fields.value(u"body"_s), u"is given twice"_s);
}

void TestRecords::strictReadingNamesNoMoreThanAPersonReads()
{
    QByteArray line = "{";
    for (int i = 0; i < 1000; ++i) {
        line += i > 0 ? "," : "";
        writeJson(line, u"unknown %1 "_s.arg(i) + QString(500, u'x'));
        line += ":1";
    }
    JsonParser parser;
    const auto element = parser.parse(line + '}');
    QVERIFY(element.ok());
    const auto params = readParams<TicketList::Params>(*element);
    QVERIFY(!params.ok());
    QVERIFY(errorMessage("1", params.error()).size() < 8 * 1024);
}

void TestRecords::strictReadingRefuses_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QString>("path");
    QTest::newRow("NUL") << QByteArray(R"({"query":{"text":"a\u0000b"}})") << u"query.text"_s;
    QTest::newRow("2^53") << QByteArray(R"({"offset":9007199254740992})") << u"offset"_s;
    QTest::newRow("fraction for a whole number") << QByteArray(R"({"limit":1.5})") << u"limit"_s;
    QTest::newRow("text for a number") << QByteArray(R"({"limit":"5"})") << u"limit"_s;
    QTest::newRow("unknown name") << QByteArray(R"({"query":{"status":["open","opened"]}})") << u"query.status[1]"_s;
    QTest::newRow("negative id") << QByteArray(R"({"query":{"company":[-4]}})") << u"query.company[0]"_s;
    QTest::newRow("wrong time") << QByteArray(R"({"query":{"due_from":"tomorrow"}})") << u"query.due_from"_s;
    QTest::newRow("list for an object") << QByteArray(R"({"query":[]})") << u"query"_s;
    QTest::newRow("escaped duplicate") << QByteArray(R"({"limit":5,"\u006cimit":6})") << u"limit"_s;
}

void TestRecords::strictReadingRefuses()
{
    QFETCH(QByteArray, query);
    QFETCH(QString, path);
    JsonParser parser;
    const auto element = parser.parse(query);
    QVERIFY(element.ok());
    const auto params = readParams<TicketList::Params>(*element);
    QVERIFY(!params.ok());
    QCOMPARE(params.error().fields.keys(), QStringList{path});
}

void TestRecords::lenientReadingSkipsWhatItDoesNotKnow()
{
    const auto tag = fromJson<Tag>(QByteArrayView(R"({"id":5,"name":"vip","shape":"round","color":"#fff"})"));
    QVERIFY(tag.has_value());
    QCOMPARE(tag->name, u"vip"_s);
    const auto user = fromJson<User>(QByteArrayView(R"({"id":5,"role":"emperor"})"));
    QVERIFY(user.has_value());
    QCOMPARE(user->role, Role::Agent);
}

void TestRecords::patchCarriesOnlyWhatChanged()
{
    Ticket before;
    before.subject = u"a"_s;
    Ticket after = before;
    after.priority = Priority::Urgent;
    after.assigneeId = UserId(3);
    after.version = 99;
    const auto patch = Patch<Ticket>::between(before, after);
    QCOMPARE(toJson(patch), QByteArray(R"({"priority":"urgent","assignee_id":3})"));
    QCOMPARE(patch.count(), 2);
    Ticket patched = before;
    patch.applyTo(patched);
    QCOMPARE(patched.priority, Priority::Urgent);
    QCOMPARE(patched.version, 0);
}

void TestRecords::patchAcceptsOnlyEditableFields()
{
    JsonParser parser;
    const auto element = parser.parse(R"({"key":"k","id":1,"base":1,"patch":{"number":5}})");
    const auto params = readParams<TicketUpdate::Params>(*element);
    QVERIFY(!params.ok());
    QCOMPARE(params.error().fields.keys(), QStringList{u"patch.number"_s});
}

void TestRecords::patchTellsNullFromAbsent()
{
    JsonParser parser;
    const auto element = parser.parse(R"({"key":"k","id":1,"base":1,"patch":{"due_at":null}})");
    const auto params = readParams<TicketUpdate::Params>(*element);
    QVERIFY(params.ok());
    QVERIFY(params->patch.has(&Ticket::dueAt));
    QVERIFY(!params->patch.has(&Ticket::assigneeId));
    QVERIFY(!params->patch.value.dueAt);
}

void TestRecords::parserRefuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("cut off") << QByteArray(R"({"a":)");
    QTest::newRow("single quotes") << QByteArray("{'a':1}");
    QTest::newRow("trailing comma") << QByteArray("[1,]");
    QTest::newRow("trailing text") << QByteArray("{} x");
    QTest::newRow("lone surrogate") << QByteArray(R"({"a":"\ud800"})");
    QTest::newRow("not UTF-8") << QByteArray("{\"a\":\"\xff\"}");
    QTest::newRow("65 bits") << QByteArray(R"({"a":36893488147419103232})");
    QTest::newRow("raw newline") << QByteArray("{\"a\":\"\n\"}");
    QTest::newRow("depth 33") << QByteArray(33, '[') + QByteArray(33, ']');
    QTest::newRow("empty") << QByteArray();
}

void TestRecords::parserRefuses()
{
    QFETCH(QByteArray, text);
    JsonParser parser;
    const auto element = parser.parse(text);
    QVERIFY(!element.ok());
    QCOMPARE(element.error().kind, ErrorKind::ParseError);
    QVERIFY(parser.parse("{\"still\":\"works\"}").ok());
}

void TestRecords::timeReads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("utc");
    QTest::newRow("zulu") << QByteArray("2026-01-31T09:41:00.123Z") << QByteArray("2026-01-31T09:41:00.123Z");
    QTest::newRow("no fraction") << QByteArray("2026-01-31T09:41:00Z") << QByteArray("2026-01-31T09:41:00.000Z");
    QTest::newRow("microseconds are cut")
        << QByteArray("2026-01-31T09:41:00.123999Z") << QByteArray("2026-01-31T09:41:00.123Z");
    QTest::newRow("east") << QByteArray("2026-01-01T00:30:00+01:00") << QByteArray("2025-12-31T23:30:00.000Z");
    QTest::newRow("blank") << QByteArray("2022-01-02 11:12:51+00:00") << QByteArray("2022-01-02T11:12:51.000Z");
    QTest::newRow("before 1970") << QByteArray("1969-12-31T23:59:59.999Z") << QByteArray("1969-12-31T23:59:59.999Z");
    QTest::newRow("leap day") << QByteArray("2024-02-29T00:00:00Z") << QByteArray("2024-02-29T00:00:00.000Z");
}

void TestRecords::timeReads()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, utc);
    const auto time = Time::fromRfc3339(text);
    QVERIFY(time.has_value());
    QCOMPARE(time->toRfc3339(), utc);
}

void TestRecords::timeRefuses_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"", "2026-01-31", "2026-02-30T00:00:00Z", "2026-01-31T25:00:00Z", "2026-01-31T09:41:00",
                             "9999-12-31T23:59:59-01:00", "0001-01-01T00:00:00+01:00", "2026-01-31T09:41:00.Z",
                             "2026-01-31T09:41:00+1:00", "2026-01-31T09:41:00Zx", "x026-01-31T09:41:00Z"})
        QTest::newRow(text) << QByteArray(text);
}

void TestRecords::timeRefuses()
{
    QFETCH(QByteArray, text);
    QVERIFY(!Time::fromRfc3339(text).has_value());
}

void TestRecords::textIsFoldedAlike()
{
    QCOMPARE(foldedText(u"ÄRGER Ça"_s), u"arger ca"_s);
    QCOMPARE(foldedText(u"e\u0301"_s), foldedText(u"é"_s));
    QCOMPARE(foldedText(u"John@Demo.Example"_s), u"john@demo.example"_s);
}

void TestRecords::textIsCutIntoWords()
{
    QCOMPARE(searchTokens(u"T-0001: can't log-in, see john@demo.example!"_s),
             (QStringList{u"t"_s, u"0001"_s, u"can"_s, u"t"_s, u"log"_s, u"in"_s, u"see"_s, u"john"_s, u"demo"_s,
                          u"example"_s}));
    QCOMPARE(searchTokens(u" ... "_s), QStringList());
    QCOMPARE(searchTokens(QString(100, u'a')).constFirst().size(), 64);
}

void TestRecords::workflowIsTheDocumentedTable()
{
    using enum Status;
    const QList<Status> working{Open, InProgress, WaitingOnCustomer, WaitingOnThirdParty};
    for (const Status from : working) {
        for (const Status to : working)
            QVERIFY(isTransitionAllowed(from, to));
        QVERIFY(isTransitionAllowed(from, Resolved));
        QVERIFY(isTransitionAllowed(from, Cancelled));
        QVERIFY(!isTransitionAllowed(from, Closed));
        QVERIFY(!isTransitionAllowed(from, New));
    }
    QCOMPARE(allowedTransitions(Resolved), (QList{Open, Closed}));
    QCOMPARE(allowedTransitions(Closed), QList{Open});
    QCOMPARE(allowedTransitions(Cancelled), QList{Open});
    QVERIFY(!isTransitionAllowed(New, Closed));
}

void TestRecords::envelopeKinds_data()
{
    using Kind = Message::Kind;
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("id");
    const auto row = [](const char *name, const char *line, Kind kind, const char *id) {
        QTest::newRow(name) << QByteArray(line) << static_cast<int>(kind) << QByteArray(id);
    };
    row("request", R"({"jsonrpc":"2.0","id":1,"method":"a","params":{}})", Kind::Request, "1");
    row("text id", R"({"jsonrpc":"2.0","id":"x","method":"a"})", Kind::Request, R"("x")");
    row("null id", R"({"jsonrpc":"2.0","id":null,"method":"a"})", Kind::Request, "null");
    row("notification", R"({"jsonrpc":"2.0","method":"a"})", Kind::Notification, "");
    row("no version", R"({"id":1,"method":"a"})", Kind::Invalid, "1");
    row("method not text", R"({"jsonrpc":"2.0","id":1,"method":1,"params":"bar"})", Kind::Invalid, "1");
    row("params not structured", R"({"jsonrpc":"2.0","id":1,"method":"a","params":"bar"})", Kind::Invalid, "1");
    row("object id", R"({"jsonrpc":"2.0","id":{},"method":"a"})", Kind::Invalid, "null");
    row("not an object", "1", Kind::Invalid, "null");
    row("answer", R"({"jsonrpc":"2.0","id":1,"result":19})", Kind::Answer, "1");
    row("failure", R"({"jsonrpc":"2.0","id":1,"error":{"code":-32601,"message":"m"}})", Kind::Failure, "1");
}

void TestRecords::envelopeKinds()
{
    QFETCH(QByteArray, line);
    QFETCH(int, kind);
    QFETCH(QByteArray, id);
    JsonParser parser;
    const auto element = parser.parse(line);
    QVERIFY(element.ok());
    const Message message = readMessage(*element);
    QCOMPARE(static_cast<int>(message.kind), kind);
    QCOMPARE(message.id, id);
}

void TestRecords::errorsSurviveTheRoundTrip()
{
    Error error = Error::invalid(u"subject"_s, u"must not be empty"_s);
    error.detail = R"({"a":1})";
    error.retryAfterMs = 500;
    JsonParser parser;
    const QByteArray text = errorMessage("3", error);
    const auto element = parser.parse(text);
    QVERIFY(element.ok());
    const Message message = readMessage(*element);
    QCOMPARE(message.kind, Message::Kind::Failure);
    const Error again = readError(message.body);
    QCOMPARE(again.kind, ErrorKind::Invalid);
    QCOMPARE(again.message, error.message);
    QCOMPARE(again.fields, error.fields);
    QCOMPARE(again.retryAfterMs, 500);
    QCOMPARE(again.detail, error.detail);
    QCOMPARE(errorCode(ErrorKind::Unauthenticated), -32001);
    QCOMPARE(errorCode(ErrorKind::Unsupported), -32011);
    for (int kind = 0; kind <= static_cast<int>(ErrorKind::Internal); ++kind)
        QCOMPARE(static_cast<int>(errorKind(errorCode(static_cast<ErrorKind>(kind)))), kind);
}

void TestRecords::everyMethodNameIsUnique()
{
    QSet<QByteArray> names;
    const auto add = [&names]<class... M>(std::tuple<M...> *) { (names.insert(QByteArray(M::name)), ...); };
    add(static_cast<AllMethods *>(nullptr));
    QCOMPARE(names.size(), static_cast<qsizetype>(std::tuple_size_v<AllMethods>));
}

QTEST_GUILESS_MAIN(TestRecords)
#include "tst_records.moc"

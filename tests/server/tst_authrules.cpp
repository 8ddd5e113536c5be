// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of signing in, without a clock or a network: how long accounts and addresses wait, what a password and a token are worth.
#include "server/auth/addressfailures.h"
#include "server/auth/passwordrules.h"
#include "server/auth/token.h"
#include "server/auth/tokenstanding.h"

#include <QFile>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace sf;
using namespace sf::server;

class AuthRulesTest : public QObject
{
    Q_OBJECT

private slots:
    void accountsWaitLongerAndLonger();
    void addressesWaitUntilTheOldestIsForgotten();
    void manyAtOnceAreNoWayAround();
    void networksAreCounted_data();
    void networksAreCounted();
    void weakPasswordsAreRefused();
    void wellKnownPasswordsAreRefused();
    void namesAreNoPasswords_data();
    void namesAreNoPasswords();
    void tokensOfASessionBeginAlike();
    void replacedTokensHaveTheirGrace();
};

void AuthRulesTest::accountsWaitLongerAndLonger()
{
    const Time now{1'000'000'000};
    QCOMPARE(signInDelayMs(4, now, now), 0);
    QCOMPARE(signInDelayMs(5, now, now), 1000);
    QCOMPARE(signInDelayMs(6, now, now), 2000);
    QCOMPARE(signInDelayMs(7, now, now), 4000);
    QCOMPARE(signInDelayMs(7, now, {now.ms + 1500}), 2500);
    QCOMPARE(signInDelayMs(7, now, {now.ms + 4000}), 0);
    QCOMPARE(signInDelayMs(14, now, now), 512'000);
    QCOMPARE(signInDelayMs(15, now, now), 15 * 60 * 1000);
    QCOMPARE(signInDelayMs(500, now, now), 15 * 60 * 1000);
}

void AuthRulesTest::addressesWaitUntilTheOldestIsForgotten()
{
    AddressFailures failures;
    const QString address = u"192.0.2.1"_s;
    const Time start{1'000'000'000};
    const auto after = [start](int seconds) { return Time{start.ms + seconds * 1000}; };
    for (int i = 0; i < 20; ++i) {
        QCOMPARE(failures.waitMs(address, 20, after(i)), 0);
        failures.begin(address);
        failures.end(address, true, after(i));
    }
    QCOMPARE(failures.waitMs(address, 20, after(20)), (600 - 20) * 1000);
    QCOMPARE(failures.waitMs(u"192.0.2.2"_s, 20, after(20)), 0);
    QCOMPARE(failures.waitMs(address, 21, after(20)), 0);
    QCOMPARE(failures.waitMs(address, 20, after(599)), 1000);
    QCOMPARE(failures.waitMs(address, 20, after(600)), 0);
    failures.begin(address);
    failures.end(address, true, after(600));
    QCOMPARE(failures.waitMs(address, 20, after(600)), 1000); // the second one is forgotten a second later
    QCOMPARE(failures.waitMs(address, 20, after(3000)), 0);
}

void AuthRulesTest::manyAtOnceAreNoWayAround()
{
    AddressFailures failures;
    const QString address = u"192.0.2.1"_s;
    const Time now{1'000'000'000};
    for (int i = 0; i < 20; ++i)
        failures.begin(address);
    QCOMPARE(failures.waitMs(address, 20, now), 1000);
    for (int i = 0; i < 20; ++i)
        failures.end(address, i == 0, now); // nineteen of them were right
    QCOMPARE(failures.waitMs(address, 20, now), 0);
    QVERIFY(failures.waitMs(address, 1, now) > 0);
}

void AuthRulesTest::networksAreCounted_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("isSame");
    QTest::newRow("v4") << u"192.0.2.1"_s << u"192.0.2.2"_s << false;
    QTest::newRow("v4 as v6") << u"192.0.2.1"_s << u"::ffff:192.0.2.1"_s << true;
    QTest::newRow("one v6 network") << u"2001:db8:1:2::1"_s << u"2001:db8:1:2:ffff:1:2:3"_s << true;
    QTest::newRow("two v6 networks") << u"2001:db8:1:2::1"_s << u"2001:db8:1:3::1"_s << false;
}

void AuthRulesTest::networksAreCounted()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(bool, isSame);
    AddressFailures failures;
    const Time now{1'000'000'000};
    failures.begin(one);
    failures.end(one, true, now);
    QVERIFY(failures.waitMs(one, 1, now) > 0);
    QCOMPARE(failures.waitMs(other, 1, now) > 0, isSame);
}

void AuthRulesTest::weakPasswordsAreRefused()
{
    const QStringList known{u"agent@test.example"_s, u"Test"_s, u"test"_s};
    QVERIFY(checkPassword(u"correct-horse-1"_s, known, 12).ok());
    QVERIFY(!checkPassword(u"short"_s, known, 12).ok());
    QVERIFY(!checkPassword({}, known, 12).ok());
    QVERIFY(!checkPassword(u"Agent@test.example"_s, known, 12).ok());
    QVERIFY(!checkPassword(u"aaaaaaaaaaaaaaaa"_s, known, 12).ok());
    QVERIFY(!checkPassword(u"horsehorsehorse"_s, known, 12).ok());
    QVERIFY(!checkPassword(u"ghijklmnopqrstu"_s, known, 12).ok());
    QVERIFY(!checkPassword(u"utsrqponmlkjihg"_s, known, 12).ok());
    QVERIFY(checkPassword(QString(64, u'x') + u'y', known, 12).ok());
    QVERIFY(checkPassword(u"a horse, a horse"_s, known, 12).ok());
    QVERIFY(checkPassword(u"ab"_s + QString(127, u'\u00e9'), known, 12).ok()); // 256 bytes
    QVERIFY(!checkPassword(u"abc"_s + QString(127, u'\u00e9'), known, 12).ok());
}

void AuthRulesTest::wellKnownPasswordsAreRefused()
{
    QFile file(qEnvironmentVariable("SF_SOURCE_DIR") + u"/resources/common-passwords.txt"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    int longEnough = 0;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (line.startsWith(u"# "_s))
            continue;
        QVERIFY2(!checkPassword(line, {}, 8).ok(), qPrintable(line));
        QVERIFY2(!checkPassword(line.toUpper(), {}, 8).ok(), qPrintable(line));
        longEnough += line.size() >= 12 ? 1 : 0;
    }
    QVERIFY(longEnough >= 300);
    QVERIFY(!checkPassword(u"Pass-Word 12345"_s, {}, 12).ok());
    // What the demo and these tests use is not on it.
    QVERIFY(
        checkPassword(u"demo-password-1"_s, {u"demo-org"_s, u"Demo Organization"_s, u"john@demo.example"_s}, 12).ok());
}

void AuthRulesTest::namesAreNoPasswords_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<bool>("fits");
    QTest::newRow("organisation") << u"Acme-Support!"_s << false;
    QTest::newRow("organisation and year") << u"acmesupport2026"_s << false;
    QTest::newRow("person") << u"PetraPetersen7"_s << false;
    QTest::newRow("address") << u"petra@acme.example"_s << false;
    QTest::newRow("accents") << u"P\u00e9tra-P\u00e9tersen"_s << false;
    QTest::newRow("a name and enough else") << u"acme sells anvils"_s << true;
    QTest::newRow("other names") << u"wile e coyote"_s << true;
}

void AuthRulesTest::namesAreNoPasswords()
{
    QFETCH(QString, password);
    QFETCH(bool, fits);
    const QStringList known{u"Acme Support"_s, u"acme"_s, u"petra@acme.example"_s, u"Petra Petersen"_s};
    QCOMPARE(checkPassword(password, known, 12).ok(), fits);
    QVERIFY(checkPassword(password, {}, 12).ok());
}

void AuthRulesTest::tokensOfASessionBeginAlike()
{
    const QString family = newFamily();
    const QString one = newToken(family);
    const QString other = newToken(family);
    QVERIFY(one != other);
    QCOMPARE(familyOf(one), family);
    QCOMPARE(familyOf(other), family);
    QVERIFY(newFamily() != family);
    QCOMPARE(one.size() - family.size(), 43); // 256 bits
    QCOMPARE(family.size(), 24);              // 144 bits
}

void AuthRulesTest::replacedTokensHaveTheirGrace()
{
    const Time start{1'000'000'000};
    const auto after = [start](int minutes) { return Time{start.ms + minutes * 60'000}; };
    StoredSession session;
    session.tokenHash = "first";
    QCOMPARE(standingOf(session, "first", start), TokenStanding::Current);
    QCOMPARE(standingOf(session, "x", start), TokenStanding::Reused);
    rotate(session, TokenStanding::Current, "second", start);
    QCOMPARE(standingOf(session, "second", start), TokenStanding::Current);
    QCOMPARE(standingOf(session, "first", after(9)), TokenStanding::Replaced);
    QCOMPARE(standingOf(session, "first", after(10)), TokenStanding::Expired);
    // The answer was lost: once more by the first one, which gains no time by that.
    rotate(session, TokenStanding::Replaced, "third", after(9));
    QCOMPARE(standingOf(session, "third", after(9)), TokenStanding::Current);
    QCOMPARE(standingOf(session, "second", after(9)), TokenStanding::Reused);
    QCOMPARE(standingOf(session, "first", after(10)), TokenStanding::Expired);
    rotate(session, TokenStanding::Current, "fourth", after(9));
    QCOMPARE(standingOf(session, "first", after(9)), TokenStanding::Reused);
    QCOMPARE(standingOf(session, "third", after(18)), TokenStanding::Replaced);
}

QTEST_GUILESS_MAIN(AuthRulesTest)
#include "tst_authrules.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The configuration file: the shipped sample is right, and whatever is wrong is named with file, line and what is allowed.
#include "server/config/configfile.h"

#include <QFile>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace sf;
using namespace sf::server;

class ConfigTest : public QObject
{
    Q_OBJECT

private slots:
    void sampleParsesAndHoldsTheDefaults();
    void everyKeyOfTheSampleMayBeSet();
    void wrongLinesAreNamed_data();
    void wrongLinesAreNamed();
    void allMistakesAreNamedAtOnce();
    void passwordsOfTheDatabaseAreNotShown();
    void addressesAreUnderstood_data();
    void addressesAreUnderstood();
    void relativePathsStartAtTheFile();
    void organizationsSetTheirOwn();
    void organizationsHaveLimitsOfTheirOwn();
};

namespace {

const QString kFile = u"/etc/supportflow/server.toml"_s;

QByteArray sample()
{
    QFile file(qEnvironmentVariable("SF_SOURCE_DIR") + u"/resources/server.toml"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void ConfigTest::sampleParsesAndHoldsTheDefaults()
{
    QVERIFY(sample().contains("[listen]"));
    const auto read = readConfig(sample(), kFile);
    QVERIFY2(read.ok(), read ? "" : qPrintable(read.error().message));
    const Settings defaults = defaultSettings();
    QCOMPARE(read->listen.address, defaults.listen.address);
    QCOMPARE(read->listen.port, quint16(4747));
    QCOMPARE(read->listen.tls, false);
    QCOMPARE(read->databaseUrl, defaults.databaseUrl);
    QCOMPARE(read->dataDirectory, u"/var/lib/supportflow"_s);
    QCOMPARE(read->pollSeconds, defaults.pollSeconds);
    QCOMPARE(read->limits.connections, defaults.limits.connections);
    QCOMPARE(read->limits.connectionsPerUser, defaults.limits.connectionsPerUser);
    QCOMPARE(read->limits.strangers, defaults.limits.strangers);
    QCOMPARE(read->limits.strangersPerAddress, defaults.limits.strangersPerAddress);
    QCOMPARE(read->limits.signInSeconds, defaults.limits.signInSeconds);
    QCOMPARE(read->limits.requestsPerSecond, defaults.limits.requestsPerSecond);
    QCOMPARE(read->limits.burst, defaults.limits.burst);
    QCOMPARE(read->limits.inFlight, defaults.limits.inFlight);
    QCOMPARE(read->limits.unsentBytes, defaults.limits.unsentBytes);
    QCOMPARE(read->limits.lineSeconds, defaults.limits.lineSeconds);
    QCOMPARE(read->limits.failedSignInsPerAddress, defaults.limits.failedSignInsPerAddress);
    QCOMPARE(defaults.limits.lineSeconds, 30);
    QCOMPARE(defaults.limits.failedSignInsPerAddress, 20);
    QCOMPARE(read->attachments.maxSizeMib, defaults.attachments.maxSizeMib);
    QCOMPARE(read->attachments.maxMessageMib, defaults.attachments.maxMessageMib);
    QCOMPARE(read->passwords.memoryMib, defaults.passwords.memoryMib);
    QCOMPARE(read->passwords.passes, defaults.passwords.passes);
    QCOMPARE(read->passwords.minimumLength, defaults.passwords.minimumLength);
    QCOMPARE(read->organization(u"acme"_s).categories, OrganizationSettings().categories);
    QCOMPARE(read->organization(u"acme"_s).numberFormat, OrganizationSettings().numberFormat);
}

void ConfigTest::everyKeyOfTheSampleMayBeSet()
{
    // Those that stand there as examples, uncommented.
    QByteArray text = sample();
    text.replace("#tls = true", "tls = true");
    text.replace("#certificate = ", "certificate = ");
    text.replace("#private_key = ", "private_key = ");
    text.replace("url = \"sqlite:", "#url = \"sqlite:");
    text.replace("#url = \"postgresql:///", "url = \"postgresql:///");
    for (const char *key : {"contact_labels", "[organization.acme.attachments]", "max_size_mib", "max_message_mib",
                            "[[organization", "name =", "label =", "type =", "choices =", "required_for"})
        text.replace("# " + QByteArray(key), key);
    const auto read = readConfig(text, kFile);
    QVERIFY2(read.ok(), read ? "" : qPrintable(read.error().message));
    const OrganizationSettings acme = read->organization(u"acme"_s);
    QCOMPARE(acme.contactLabels.size(), 2);
    QCOMPARE(acme.attachments.maxSizeMib, 100);
    QCOMPARE(read->attachments.maxSizeMib, 25);
    QCOMPARE(acme.customFields.value(0).choices.size(), 3);
    QCOMPARE(acme.customFields.value(0).requiredFor, QList{Status::Resolved});
    QVERIFY(read->listen.tls);
    QCOMPARE(read->listen.privateKey, u"/etc/supportflow/key.pem"_s);
    QVERIFY(read->databaseUrl.startsWith(u"postgresql:"_s));
}

void ConfigTest::wrongLinesAreNamed_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const char *text, const QString &message) {
        QTest::newRow(name) << QByteArray(text) << u"/etc/supportflow/server.toml:"_s + message;
    };
    row("unknown section", "\n[listne]\n",
        u"2: there is no section or key \"listne\"; allowed are [listen], [database]"_s);
    row("unknown key", "[listen]\nprot = 1\n", u"2: [listen] has no key \"prot\"; allowed are address, port, tls"_s);
    row("unknown limit", "[limits]\n\nconections = 3\n", u"3: [limits] has no key \"conections\""_s);
    row("unknown organization key", "[organization.acme]\ncolour = \"red\"\n",
        u"2: [organization.acme] has no key \"colour\"; allowed are number_format, currency, categories"_s);
    row("not TOML", "[listen]\nport = = 3\n", u"2: "_s);
    row("twice", "[listen]\nport = 1\nport = 2\n", u"3: "_s);
    row("no section", "listen = 3\n", u"1: listen must be a section"_s);
    row("port as text", "[listen]\nport = \"4747\"\n",
        u"2: [listen] port is \"4747\" but must be a whole number from 0 to 65535"_s);
    row("port too large", "[listen]\nport = 65536\n",
        u"2: [listen] port is 65536 but must be a whole number from 0 to 65535"_s);
    row("address", "[listen]\naddress = \"example\"\n",
        u"2: [listen] address is \"example\" but must be an IP address"_s);
    row("port in address", "[listen]\naddress = \"127.0.0.1:http\"\n",
        u"2: [listen] address is \"127.0.0.1:http\" but has a port"_s);
    row("plain text beyond loopback", "[listen]\naddress = \"0.0.0.0\"\ntls = false\n",
        u"3: [listen] tls is false but 0.0.0.0 is not a loopback address"_s);
    row("tls as text", "[listen]\ntls = \"yes\"\n", u"2: [listen] tls is \"yes\" but must be true or false"_s);
    row("certificate alone", "[listen]\ncertificate = \"a.pem\"\n", u"2: [listen] certificate stands alone"_s);
    row("database", "[database]\nurl = \"mysql://localhost/x\"\n", u"2: [database] url is not usable"_s);
    row("directory", "[data]\ndirectory = \"\"\n", u"2: [data] directory is \"\" but must name a folder"_s);
    row("limit", "[limits]\nconnections = 0\n",
        u"2: [limits] connections is 0 but must be a whole number from 1 to 100000"_s);
    row("line time", "[limits]\nline_seconds = 0\n",
        u"2: [limits] line_seconds is 0 but must be a whole number from 1 to 3600"_s);
    row("file size", "[attachments]\nmax_size_mib = 0\n",
        u"2: [attachments] max_size_mib is 0 but must be a whole number from 1 to 1024"_s);
    row("message size", "[attachments]\nmax_size_mib = 60\nmax_message_mib = 50\n",
        u"3: [attachments] max_message_mib leaves no message that could carry the largest file"_s);
    row("file size alone", "[attachments]\nmax_size_mib = 60\n",
        u"2: [attachments] max_size_mib leaves no message that could carry the largest file"_s);
    row("weak hash", "[passwords]\nmemory_mib = 1\n",
        u"2: [passwords] memory_mib is 1 but must be a whole number from 19 to 1024"_s);
    row("number format", "[organization.acme]\nnumber_format = \"T-%s\"\n",
        u"2: [organization.acme] number_format is \"T-%s\" but must hold exactly one"_s);
    row("currency", "[organization.acme]\ncurrency = \"Euro\"\n",
        u"2: [organization.acme] currency is \"Euro\" but must be"_s);
    row("category", "[organization.acme]\ncategories = [\"Bug\"]\n",
        u"2: [organization.acme] categories holds \"Bug\" but must begin"_s);
    row("too many labels", "[organization.acme]\ncontact_labels = [\"a\", \"b\", \"c\", \"d\"]\n",
        u"2: [organization.acme] contact_labels has more than three entries"_s);
    row("custom field as text", "[organization.acme]\ncustom_field = \"product\"\n",
        u"2: [organization.acme] custom_field must be written as [[organization.acme.custom_field]]"_s);
    row("custom field without name", "[[organization.acme.custom_field]]\ntype = \"text\"\n",
        u"1: [organization.acme.custom_field] name is missing"_s);
    row("custom field's type", "[[organization.acme.custom_field]]\nname = \"a\"\ntype = \"colour\"\n",
        u"3: [organization.acme.custom_field] type is \"colour\" but must be one of text, number, date"_s);
    row("choice without choices", "[[organization.acme.custom_field]]\nname = \"a\"\ntype = \"choice\"\n",
        u"1: [organization.acme.custom_field] choices is missing"_s);
    row("custom field's status", "[[organization.acme.custom_field]]\nname = \"a\"\nrequired_for = [\"done\"]\n",
        u"3: [organization.acme.custom_field] required_for holds \"done\" but must be one of new, open"_s);
    row("custom field's key", "[[organization.acme.custom_field]]\nname = \"a\"\ntitle = \"b\"\n",
        u"3: [organization.acme.custom_field] has no key \"title\""_s);
    row("custom field twice",
        "[[organization.acme.custom_field]]\nname = \"a\"\n[[organization.acme.custom_field]]\nname = \"a\"\n",
        u"3: there are two custom fields \"a\""_s);
    row("an organization's files as number", "[organization.acme]\nattachments = 3\n",
        u"2: [organization.acme] attachments must be a section of its own: [organization.acme.attachments]"_s);
    row("an organization's file size", "[organization.acme.attachments]\nmax_size_mib = 2000\n",
        u"2: [organization.acme.attachments] max_size_mib is 2000 but must be a whole number from 1 to 1024"_s);
    row("an organization's file beyond the server's message",
        "[attachments]\nmax_message_mib = 50\n[organization.acme.attachments]\nmax_size_mib = 60\n",
        u"4: [organization.acme.attachments] max_size_mib leaves no message that could carry the largest file"_s);
    row("an organization's unknown limit", "[organization.acme.attachments]\nmax_files = 3\n",
        u"2: [organization.acme.attachments] has no key \"max_files\"; allowed are max_size_mib, max_message_mib"_s);
    row("no categories", "[organization.acme]\ncategories = []\n", u"2: [organization.acme] categories is"_s);
}

void ConfigTest::wrongLinesAreNamed()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, message);
    const auto read = readConfig(text, kFile);
    QVERIFY(!read.ok());
    QVERIFY2(read.error().message.startsWith(message), qPrintable(read.error().message));
    QCOMPARE(read.error().message.count(u'\n'), 0);
}

void ConfigTest::allMistakesAreNamedAtOnce()
{
    const auto read = readConfig("[listen]\nport = -1\nprot = 2\n[limits]\nburst = \"x\"\n", kFile);
    QVERIFY(!read.ok());
    QCOMPARE(read.error().message.count(u'\n'), 2);
    QVERIFY(read.error().message.contains(u":5: [limits] burst"_s));
}

void ConfigTest::passwordsOfTheDatabaseAreNotShown()
{
    const auto read = readConfig("[database]\nurl = \"mysql://me:verysecret@host/x\"\n", kFile);
    QVERIFY(!read.ok());
    QVERIFY(!read.error().message.contains(u"verysecret"_s));
}

void ConfigTest::addressesAreUnderstood_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("address");
    QTest::addColumn<int>("port");
    QTest::addColumn<bool>("tls");
    QTest::newRow("v4") << QByteArray("address = \"127.0.0.1\"") << u"127.0.0.1"_s << 4747 << false;
    QTest::newRow("v4 and port") << QByteArray("address = \"127.0.0.1:0\"") << u"127.0.0.1"_s << 0 << false;
    QTest::newRow("name") << QByteArray("address = \"localhost:99\"") << u"127.0.0.1"_s << 99 << false;
    QTest::newRow("v6") << QByteArray("address = \"::1\"") << u"::1"_s << 4747 << false;
    QTest::newRow("v6 and port") << QByteArray("address = \"[::1]:99\"") << u"::1"_s << 99 << false;
    QTest::newRow("tls on loopback") << QByteArray("tls = true") << u"127.0.0.1"_s << 4747 << true;
    QTest::newRow("tls elsewhere") << QByteArray("address = \"192.0.2.1\"\nport = 7") << u"192.0.2.1"_s << 7 << true;
    QTest::newRow("all v4") << QByteArray("address = \"0.0.0.0\"") << u"0.0.0.0"_s << 4747 << true;
}

void ConfigTest::addressesAreUnderstood()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, address);
    QFETCH(int, port);
    QFETCH(bool, tls);
    const auto read = readConfig("[listen]\n" + text + '\n', kFile);
    QVERIFY2(read.ok(), read ? "" : qPrintable(read.error().message));
    QCOMPARE(read->listen.address.toString(), address);
    QCOMPARE(int(read->listen.port), port);
    QCOMPARE(read->listen.tls, tls);
}

void ConfigTest::relativePathsStartAtTheFile()
{
    const auto read =
        readConfig("[data]\ndirectory = \"data\"\n[database]\nurl = \"sqlite:a/b.db\"\n", u"/srv/x/server.toml"_s);
    QVERIFY(read.ok());
    QCOMPARE(read->dataDirectory, u"/srv/x/data"_s);
    QCOMPARE(read->databaseUrl, u"sqlite:/srv/x/data/a/b.db"_s);
}

void ConfigTest::organizationsHaveLimitsOfTheirOwn()
{
    const auto read =
        readConfig("[attachments]\nmax_size_mib = 10\n[organization.acme.attachments]\nmax_size_mib = 40\n"
                   "[organization.plain]\ncurrency = \"USD\"\n",
                   kFile);
    QVERIFY2(read.ok(), read ? "" : qPrintable(read.error().message));
    QCOMPARE(read->organization(u"acme"_s).attachments, (AttachmentSettings{40, 50}));
    QCOMPARE(read->organization(u"plain"_s).attachments, (AttachmentSettings{10, 50}));
    QCOMPARE(read->organization(u"unnamed"_s).attachments, (AttachmentSettings{10, 50}));
}

void ConfigTest::organizationsSetTheirOwn()
{
    const auto read =
        readConfig("[organization.acme]\nnumber_format = \"#%06d\"\ncategories = [\"a\", \"b\"]\n", kFile);
    QVERIFY(read.ok());
    QCOMPARE(read->organization(u"acme"_s).numberFormat, u"#%06d"_s);
    QCOMPARE(read->organization(u"acme"_s).categories, QList<QString>({u"a"_s, u"b"_s}));
    QCOMPARE(read->organization(u"else"_s).numberFormat, OrganizationSettings().numberFormat);
}

QTEST_GUILESS_MAIN(ConfigTest)
#include "tst_config.moc"

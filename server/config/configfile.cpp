// SPDX-License-Identifier: GPL-3.0-or-later
// The configuration file: which sections and keys there are, and what each may hold.
#include "server/config/configfile.h"

#include "server/config/attachmentsection.h"
#include "server/config/organizationsection.h"
#include "server/config/section.h"
#include "server/db/databaseurl.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace sf::server {

namespace {

constexpr const char *kSections[] = {"listen",      "database",  "data",        "limits",
                                     "attachments", "passwords", "organization"};

QString urlProblem(const QString &url)
{
    const auto parsed = DatabaseUrl::parse(url);
    return parsed ? QString() : parsed.error().message;
}

QString portProblem()
{
    return u"has a port that is no whole number from 0 to 65535"_s;
}

/// "HOST", "HOST:PORT", "[V6]" or "[V6]:PORT"; answers what is wrong, or nothing.
QString takeAddress(const QString &given, ListenSettings &listen)
{
    static const QRegularExpression form(u"^(?:\\[([^\\]]+)\\]|([^:]*))(?::(.*))?$"_s);
    QString host = given;
    if (given.count(u':') <= 1 || given.startsWith(u'[')) {
        const auto match = form.match(given);
        if (!match.hasMatch())
            return u"is not an address"_s;
        host = match.captured(1) + match.captured(2);
        if (!match.captured(3).isNull()) {
            bool isNumber = false;
            listen.port = match.captured(3).toUShort(&isNumber);
            if (!isNumber)
                return portProblem();
        }
    }
    listen.host = host;
    if (host == u"localhost"_s)
        listen.address = QHostAddress(QHostAddress::LocalHost);
    else if (host == u"*"_s)
        listen.address = QHostAddress(QHostAddress::Any);
    else if (!listen.address.setAddress(host))
        return u"must be an IP address, \"localhost\" or \"*\", with \":PORT\" behind it if you like"_s;
    return {};
}

void readListen(Section section, ListenSettings &listen)
{
    QString address;
    section.text("address", address);
    if (section.has("address") && !address.isNull()) {
        const QString why = takeAddress(address, listen);
        if (!why.isEmpty())
            section.problem("address", u"is \"%1\" but %2"_s.arg(address, why));
    }
    section.number("port", listen.port, 0, 65535);
    const bool isLoopback = listen.address.isLoopback();
    listen.tls = !isLoopback;
    if (section.flag("tls", listen.tls) && !listen.tls && !isLoopback) {
        section.problem("tls",
                        u"is false but %1 is not a loopback address: passwords would travel in the clear. Remove the "
                        "line, or listen on 127.0.0.1"_s.arg(listen.host));
    }
    section.text("certificate", listen.certificate);
    section.text("private_key", listen.privateKey);
    listen.certificateLine = section.lineOf("certificate");
    listen.privateKeyLine = section.lineOf("private_key");
    if (listen.certificate.isEmpty() != listen.privateKey.isEmpty())
        section.problem(listen.certificate.isEmpty() ? "private_key" : "certificate",
                        u"stands alone: certificate and private_key go together"_s);
    section.finish();
}

void readLimits(Section section, LimitSettings &limits)
{
    section.number("connections", limits.connections, 1, 100'000);
    section.number("connections_per_user", limits.connectionsPerUser, 1, 100'000);
    section.number("strangers", limits.strangers, 1, 100'000);
    section.number("strangers_per_address", limits.strangersPerAddress, 1, 100'000);
    section.number("requests_per_second", limits.requestsPerSecond, 1, 1'000'000);
    section.number("burst", limits.burst, 1, 1'000'000);
    section.number("in_flight", limits.inFlight, 1, 1000);
    section.number("sign_in_seconds", limits.signInSeconds, 1, 3600);
    section.number("failed_sign_ins_per_address", limits.failedSignInsPerAddress, 1, 1'000'000);
    section.number("line_seconds", limits.lineSeconds, 1, 3600);
    section.number("unsent_bytes", limits.unsentBytes, 65'536, 256 * 1024 * 1024);
    section.finish();
}

void readOrganizations(const toml::table *table, Settings &settings, ConfigProblems &problems)
{
    if (table == nullptr)
        return;
    for (const auto &[key, node] : *table) {
        const QString slug = QString::fromStdString(std::string(key.str()));
        if (!node.is_table()) {
            problems.add(node.source(),
                         u"[organization] %1 must be a section of its own: [organization.%1]"_s.arg(slug));
            continue;
        }
        settings.organizations.insert(slug, readOrganization({node.as_table(), u"organization."_s + slug, problems},
                                                             slug, settings.attachments, problems));
    }
}

const toml::table *sectionOf(const toml::table &root, const char *name, ConfigProblems &problems)
{
    const toml::node *node = root.get(name);
    if (node == nullptr)
        return nullptr;
    if (!node->is_table())
        problems.add(node->source(), u"%1 must be a section: [%1]"_s.arg(QString::fromLatin1(name)));
    return node->as_table();
}

void refuseUnknownSections(const toml::table &root, ConfigProblems &problems)
{
    QStringList known;
    for (const char *name : kSections)
        known.append(u'[' + QString::fromLatin1(name) + u']');
    for (const auto &[key, node] : root) {
        const QString name = QString::fromStdString(std::string(key.str()));
        if (!known.contains(u'[' + name + u']'))
            problems.add(key.source(),
                         u"there is no section or key \"%1\"; allowed are %2"_s.arg(name, known.join(u", "_s)));
    }
}

/// Relative paths start at the folder of the file; the database's at the data directory.
void settlePaths(Settings &settings)
{
    const QDir folder = QFileInfo(settings.file).absoluteDir();
    settings.dataDirectory = QDir::cleanPath(folder.absoluteFilePath(settings.dataDirectory));
    for (QString *path : {&settings.listen.certificate, &settings.listen.privateKey}) {
        if (!path->isEmpty())
            *path = folder.absoluteFilePath(*path);
    }
    const QString scheme = u"sqlite:"_s;
    if (settings.databaseUrl.isEmpty())
        settings.databaseUrl = scheme + u"supportflow.db"_s;
    if (settings.databaseUrl.startsWith(scheme))
        settings.databaseUrl =
            scheme + QDir(settings.dataDirectory).absoluteFilePath(settings.databaseUrl.mid(scheme.size()));
}

void readSections(const toml::table &root, Settings &settings, ConfigProblems &problems)
{
    refuseUnknownSections(root, problems);
    readListen({sectionOf(root, "listen", problems), u"listen"_s, problems}, settings.listen);

    Section database(sectionOf(root, "database", problems), u"database"_s, problems);
    database.text("url", settings.databaseUrl);
    // Without the value: it may hold a password.
    if (const QString why = urlProblem(settings.databaseUrl); database.has("url") && !why.isEmpty())
        database.problem("url", u"is not usable: "_s + why);
    database.number("readers", settings.readers, 1, 64);
    database.number("poll_seconds", settings.pollSeconds, 1, 3600);
    database.finish();

    Section data(sectionOf(root, "data", problems), u"data"_s, problems);
    data.text("directory", settings.dataDirectory,
              [](const QString &path) { return path.isEmpty() ? u"must name a folder"_s : QString(); });
    data.finish();

    readLimits({sectionOf(root, "limits", problems), u"limits"_s, problems}, settings.limits);

    settings.attachments =
        readAttachments({sectionOf(root, "attachments", problems), u"attachments"_s, problems}, settings.attachments);

    Section passwords(sectionOf(root, "passwords", problems), u"passwords"_s, problems);
    passwords.number("memory_mib", settings.passwords.memoryMib, 19, 1024);
    passwords.number("passes", settings.passwords.passes, 2, 20);
    passwords.number("minimum_length", settings.passwords.minimumLength, 8, 64);
    passwords.finish();

    readOrganizations(sectionOf(root, "organization", problems), settings, problems);
}

} // namespace

Result<Settings> readConfig(const QByteArray &text, const QString &path)
{
    Settings settings;
    settings.file = path;
    ConfigProblems problems(path);
    try {
        const toml::table root =
            toml::parse(std::string_view(text.constData(), static_cast<std::size_t>(text.size())), path.toStdString());
        readSections(root, settings, problems);
    } catch (const toml::parse_error &error) {
        problems.add(error.source(), QString::fromUtf8(error.what()));
    }
    if (!problems.isEmpty())
        return Error::of(ErrorKind::Invalid, problems.text());
    settlePaths(settings);
    return settings;
}

Result<Settings> readConfigFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error::of(ErrorKind::Invalid, u"%1: %2"_s.arg(path, file.errorString()));
    return readConfig(file.readAll(), path);
}

Settings defaultSettings()
{
    Settings settings;
    settings.file = QString::fromLatin1(kDefaultConfigFile);
    settlePaths(settings);
    return settings;
}

} // namespace sf::server

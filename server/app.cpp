// SPDX-License-Identifier: GPL-3.0-or-later
// The composition root of the server.
#include "server/app.h"

#include "server/attachments/attachmentmethods.h"
#include "server/attachments/uploadsweeper.h"
#include "server/auth/passwordhasher.h"
#include "server/auth/sessionmethods.h"
#include "server/auth/signin.h"
#include "server/bulk/bulkmethods.h"
#include "server/bulk/bulkrunner.h"
#include "server/bulk/followuprunner.h"
#include "server/chatbots/chatbotmethods.h"
#include "server/chats/chatmethods.h"
#include "server/companies/companymethods.h"
#include "server/companies/companyundo.h"
#include "server/contacts/contactfollowups.h"
#include "server/contacts/contactmethods.h"
#include "server/contacts/contactundo.h"
#include "server/db/migrations.h"
#include "server/db/readers.h"
#include "server/db/writer.h"
#include "server/events/doorbell.h"
#include "server/events/feed.h"
#include "server/macros/macromethods.h"
#include "server/net/certificate.h"
#include "server/net/dispatcher.h"
#include "server/net/feedmethods.h"
#include "server/net/listener.h"
#include "server/net/localdoor.h"
#include "server/net/openrpc.h"
#include "server/net/opensessions.h"
#include "server/organizations/administration.h"
#include "server/organizations/organizationrepository.h"
#include "server/presence/presence.h"
#include "server/presence/presencemethods.h"
#include "server/responses/responsemethods.h"
#include "server/stats/statsmethods.h"
#include "server/tags/tagmethods.h"
#include "server/tags/tagremoval.h"
#include "server/tags/tagundo.h"
#include "server/tickets/overduescheduler.h"
#include "server/tickets/recordrows.h"
#include "server/tickets/ticketmethods.h"
#include "server/tickets/ticketundo.h"
#include "server/undo/undomethods.h"
#include "server/users/userservice.h"
#include "server/views/viewmethods.h"

#include <QDir>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sf::server {

namespace {

constexpr auto kDrain = 10s;
constexpr auto kDeafPoll = 1s;
constexpr auto kOverdueInterval = 15s;
constexpr auto kBulkInterval = 15s;
constexpr auto kSweepInterval = 10min;
constexpr int kLockPatienceMs = 5000;

Error storage(const StorageError &error)
{
    return Error::of(ErrorKind::Storage, error.message());
}

} // namespace

App::App(LiveSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_dispatcher(std::make_unique<Dispatcher>())
    , m_rows(std::make_unique<RecordRows>())
{
}

App::~App() = default;

Result<Done> App::openDirectory()
{
    const QString path = m_settings.now()->dataDirectory;
    if (!QDir(path).exists()) {
        if (!QDir().mkpath(path))
            return Error::of(ErrorKind::Storage,
                             u"The data directory %1 cannot be made. Set [data] directory to a folder "
                             "you may write to."_s.arg(path));
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    m_lock = std::make_unique<QLockFile>(QDir(path).filePath(u"server.lock"_s));
    m_lock->setStaleLockTime(0);
    if (m_lock->tryLock(kLockPatienceMs))
        return Done{};
    qint64 process = 0;
    QString host;
    QString program;
    if (m_lock->error() == QLockFile::LockFailedError && m_lock->getLockInfo(&process, &host, &program))
        return Error::of(ErrorKind::Storage,
                         u"The data directory %1 is in use by process %2."_s.arg(path).arg(process));
    return Error::of(ErrorKind::Storage, u"The data directory %1 cannot be written to."_s.arg(path));
}

Result<int> App::migrate()
{
    const auto url = DatabaseUrl::parse(m_settings.now()->databaseUrl);
    if (!url)
        return url.error();
    try {
        Database database(*url, Database::Mode::Writer);
        return Migrations().apply(database);
    } catch (const StorageError &error) {
        return storage(error);
    }
}

Result<Done> App::start()
{
    const auto url = DatabaseUrl::parse(m_settings.now()->databaseUrl);
    if (!url)
        return url.error();
    m_writer = std::make_unique<Writer>(*url);
    if (auto started = m_writer->start(); !started)
        return started;
    m_readers = std::make_unique<Readers>(*url, m_settings.now()->readers);
    m_feed = std::make_unique<Feed>(*m_readers, *m_rows);
    try {
        Database database(*url, Database::Mode::Reader);
        m_feed->start(database);
    } catch (const StorageError &error) {
        return storage(error);
    }
    connect(m_writer.get(), &Writer::committed, m_feed.get(), &Feed::accept);
    connect(m_writer.get(), &Writer::told, m_feed.get(), &Feed::tell);
    m_presence = std::make_unique<Presence>();
    connect(m_presence.get(), &Presence::told, m_feed.get(), &Feed::tell);
    connect(m_presence.get(), &Presence::expired, m_feed.get(), &Feed::tell);
    if (!url->isSqlite())
        followOtherServers(*url);

    m_parts.reset(new ServerParts{*m_dispatcher, *m_readers, *m_writer, *m_feed, m_settings, m_parser});
    m_hasher = std::make_unique<PasswordHasher>(m_settings, nullptr);
    m_sessions = std::make_unique<OpenSessions>(*m_parts, nullptr);
    connect(m_feed.get(), &Feed::followed, m_sessions.get(), &OpenSessions::follow);
    m_signIn = std::make_unique<SignIn>(*m_parts, *m_sessions, *m_hasher, nullptr);
    m_users = std::make_unique<UserService>(m_settings, *m_readers, *m_hasher);
    m_administration = std::make_unique<Administration>(*m_parts, *m_hasher, nullptr);
    registerMethods();
    return Done{};
}

void App::followOtherServers(const DatabaseUrl &url)
{
    const std::chrono::milliseconds usual = std::chrono::seconds(m_settings.now()->pollSeconds);
    const std::chrono::milliseconds deaf = std::min<std::chrono::milliseconds>(usual, kDeafPoll);
    m_doorbell = std::make_unique<Doorbell>(url);
    connect(m_writer.get(), &Writer::committed, m_doorbell.get(), &Doorbell::ring);
    connect(m_writer.get(), &Writer::told, m_doorbell.get(), &Doorbell::pass);
    connect(m_doorbell.get(), &Doorbell::heard, m_feed.get(), &Feed::hear);
    connect(m_doorbell.get(), &Doorbell::told, m_feed.get(), &Feed::tell);
    connect(m_doorbell.get(), &Doorbell::told, m_presence.get(), &Presence::hear);
    connect(m_presence.get(), &Presence::told, m_doorbell.get(), &Doorbell::pass);
    connect(m_doorbell.get(), &Doorbell::opened, m_feed.get(), [this, usual] { m_feed->poll(usual); });
    connect(m_doorbell.get(), &Doorbell::closed, m_feed.get(), [this, deaf] { m_feed->poll(deaf); });
    m_feed->poll(deaf);
    m_doorbell->start();
}

void App::registerMethods()
{
    const TicketSettingsSource ticketSettings(TicketSettingsSource::Ask([this](Database &database, OrganizationId id) {
        return ticketSettingsOf(organizations::settingsOf(database, m_settings, id));
    }));
    m_signIn->registerMethods(*m_dispatcher);
    registerSessionMethods(*m_dispatcher);
    m_users->registerMethods(*m_dispatcher);
    m_administration->registerMethods(*m_dispatcher);
    registerFeedMethods(*m_dispatcher, *m_feed);
    registerTicketMethods(*m_dispatcher, ticketSettings);
    registerResponseMethods(*m_dispatcher, ticketSettings);
    registerAttachmentMethods(*m_dispatcher, *m_readers, ticketSettings);
    registerContactMethods(*m_dispatcher, ticketSettings);
    registerCompanyMethods(*m_dispatcher, ticketSettings);
    registerTagMethods(*m_dispatcher);
    registerViewMethods(*m_dispatcher, m_feed->counters());
    registerMacroMethods(*m_dispatcher, ticketSettings);
    registerChatMethods(*m_dispatcher, ticketSettings);
    registerChatbotMethods(*m_dispatcher, ticketSettings);
    registerPresenceMethods(*m_dispatcher, *m_presence, *m_readers);
    registerStatsMethods(*m_dispatcher, m_feed->counters());
    UndoTable inverses;
    registerTicketInverses(inverses, ticketSettings);
    registerContactInverses(inverses, ticketSettings);
    registerCompanyInverses(inverses);
    registerTagInverses(inverses);
    m_bulkWork = std::make_shared<const BulkWork>(ticketSettings, std::move(inverses));
    registerBulkMethods(*m_dispatcher, m_bulkWork, *m_writer);
    registerUndoMethods(*m_dispatcher, m_bulkWork, *m_writer);
    auto followUps = std::make_shared<FollowUpWork>();
    registerContactFollowUps(*followUps, ticketSettings);
    registerCompanyFollowUps(*followUps, ticketSettings);
    registerTagFollowUps(*followUps);
    registerUndoFollowUps(*followUps, m_bulkWork);
    m_followUps = std::make_unique<FollowUpRunner>(*m_readers, *m_writer, std::move(followUps));
    // Last: it describes all others.
    registerDescription(*m_dispatcher);
}

Result<Done> App::openDoor(const QString &path)
{
    m_door = std::make_unique<LocalDoor>(*m_sessions, nullptr);
    return m_door->open(path);
}

Result<QString> App::listen()
{
    const auto settings = m_settings.now();
    std::optional<QSslConfiguration> tls;
    if (settings->listen.tls) {
        const auto certificate = loadOrMakeCertificate(*settings);
        if (!certificate)
            return certificate.error();
        tls = certificate->configuration();
    }
    m_listener = std::make_unique<Listener>(*m_sessions, tls, nullptr);
    if (auto listening = m_listener->start(settings->listen); !listening)
        return std::move(listening.error());
    startWorkers();
    QString host = m_listener->serverAddress().toString();
    if (host.contains(u':'))
        host = u'[' + host + u']';
    return u"%1:%2 (%3)"_s.arg(host).arg(m_listener->serverPort()).arg(tls ? u"tls"_s : u"plain"_s);
}

void App::startWorkers()
{
    m_overdue = std::make_unique<OverdueScheduler>(*m_readers, *m_writer);
    m_overdue->start(kOverdueInterval);
    m_bulk = std::make_unique<BulkRunner>(*m_readers, *m_writer, m_bulkWork);
    m_bulk->start(kBulkInterval);
    m_followUps->start(kBulkInterval);
    m_sweeper = std::make_unique<UploadSweeper>(*m_readers, *m_writer);
    m_sweeper->start(kSweepInterval);
}

void App::announceSettings(const Settings &before)
{
    m_readers->submit<QList<Organization>>(
        [](Database &database) -> Result<QList<Organization>> { return organizations::all(database); },
        [this, before, after = m_settings.now()](const Result<QList<Organization>> &found) {
            for (const Organization &one : found ? *found : QList<Organization>()) {
                if (!(before.organization(one.slug) == after->organization(one.slug)))
                    m_writer->submit(organizations::configuredCall(one.id, m_settings));
            }
        });
}

void App::stop()
{
    if (m_listener)
        m_listener->close();
    m_overdue.reset();
    m_bulk.reset();
    m_followUps.reset();
    m_sweeper.reset();
    connect(m_sessions.get(), &OpenSessions::drained, this, &App::stopped, Qt::QueuedConnection);
    QTimer::singleShot(kDrain, this, &App::stopped);
    m_sessions->drain();
}

} // namespace sf::server

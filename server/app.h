// SPDX-License-Identifier: GPL-3.0-or-later
// App: the composition root. Opens the data directory and the database, builds all rooms, and opens the doors.
#pragma once

#include "server/config/livesettings.h"
#include "server/net/serverparts.h"
#include "shared/result.h"

#include <QLockFile>
#include <QObject>

#include <memory>

namespace sf::server {

class Administration;
class BulkRunner;
class BulkWork;
class DatabaseUrl;
class Doorbell;
class FollowUpRunner;
class Listener;
class LocalDoor;
class OpenSessions;
class OverdueScheduler;
class PasswordHasher;
class Presence;
class RowReader;
class SignIn;
class UploadSweeper;
class UserService;

class App : public QObject
{
    Q_OBJECT

public:
    explicit App(LiveSettings &settings, QObject *parent = nullptr);
    ~App() override;

    /// Makes the data directory where it is missing and takes its lock: one process works in it.
    Result<Done> openDirectory();
    /// Brings the schema up to date; answers how many migrations that took.
    Result<int> migrate();
    /// Writer, readers, feed and the table of calls.
    Result<Done> start();

    Result<Done> openDoor(const QString &path);
    /// TCP, and all that goes on by itself. Answers "HOST:PORT (tls)" or "HOST:PORT (plain)".
    Result<QString> listen();

    /// Answers what was begun, then emits stopped(); after ten seconds in any case.
    void stop();
    /// After a reload: open clients of organisations that are configured otherwise than before are told.
    void announceSettings(const Settings &before);

signals:
    void stopped();

private:
    void followOtherServers(const DatabaseUrl &url);
    void registerMethods();
    void startWorkers();

    LiveSettings &m_settings;
    std::unique_ptr<QLockFile> m_lock;
    JsonParser m_parser;
    std::unique_ptr<Dispatcher> m_dispatcher;
    std::unique_ptr<RowReader> m_rows;
    std::unique_ptr<Writer> m_writer;
    std::unique_ptr<Readers> m_readers;
    std::unique_ptr<Feed> m_feed;
    std::unique_ptr<Doorbell> m_doorbell;
    std::unique_ptr<PasswordHasher> m_hasher;
    std::unique_ptr<ServerParts> m_parts;
    std::unique_ptr<Presence> m_presence; ///< outlives the sessions, whose end it hears of
    std::unique_ptr<OpenSessions> m_sessions;
    std::unique_ptr<SignIn> m_signIn;
    std::unique_ptr<UserService> m_users;
    std::unique_ptr<Administration> m_administration;
    std::unique_ptr<OverdueScheduler> m_overdue;
    std::shared_ptr<const BulkWork> m_bulkWork;
    std::unique_ptr<BulkRunner> m_bulk;
    std::unique_ptr<FollowUpRunner> m_followUps;
    std::unique_ptr<UploadSweeper> m_sweeper;
    std::unique_ptr<LocalDoor> m_door;
    std::unique_ptr<Listener> m_listener;
};

} // namespace sf::server

// SPDX-License-Identifier: GPL-3.0-or-later
// Commands that change data.
#include "server/commands/localscript.h"

#include "server/app.h"
#include "server/net/localdoor.h"
#include "server/organizations/localmethods.h"

#include <QCoreApplication>
#include <QThread>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace sf::server {

namespace {

Result<int> runAgainstOwnServer(const Settings &settings, const LocalScript &script)
{
    LiveSettings live(settings);
    App app(live);
    if (auto opened = app.openDirectory(); !opened)
        return std::move(opened.error());
    if (auto migrated = app.migrate(); !migrated)
        return std::move(migrated.error());
    if (auto started = app.start(); !started)
        return std::move(started.error());
    // Not the well-known name: this server ends with its command.
    const QString path =
        LocalDoor::pathIn(settings.dataDirectory) + u'.' + QString::number(QCoreApplication::applicationPid());
    if (auto open = app.openDoor(path); !open)
        return std::move(open.error());

    Result<int> outcome = 1;
    QObject::connect(&app, &App::stopped, qApp, &QCoreApplication::quit);
    // A QThread: the socket wants an event dispatcher.
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        LocalClient client;
        outcome = client.connectTo(path) ? script(client)
                                         : Result<int>(Error::of(ErrorKind::Internal, u"Cannot open %1."_s.arg(path)));
        QMetaObject::invokeMethod(&app, &App::stop, Qt::QueuedConnection);
    }));
    thread->start();
    QCoreApplication::exec();
    thread->wait();
    return outcome;
}

} // namespace

Result<int> runLocalScript(const Settings &settings, const LocalScript &script)
{
    LocalClient client;
    if (client.connectTo(LocalDoor::pathIn(settings.dataDirectory)))
        return script(client);
    return runAgainstOwnServer(settings, script);
}

Result<int> runInOrganization(const Settings &settings, const QString &slug, const LocalScript &script)
{
    return runLocalScript(settings, [&](LocalClient &client) -> Result<int> {
        auto entered = client.call<LocalEnter>({slug});
        if (!entered)
            return std::move(entered.error());
        return script(client);
    });
}

QString newKey()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace sf::server

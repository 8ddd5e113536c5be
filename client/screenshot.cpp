// SPDX-License-Identifier: GPL-3.0-or-later
// Waits until the main window shows its first list with its counts, writes it to a picture and ends the program.
#include "client/screenshot.h"

#include "client/desk.h"
#include "client/net/api.h"
#include "client/net/connection.h"
#include "client/shell/mainwindow.h"

#include <QCoreApplication>
#include <QPixmap>
#include <QTextStream>

#include <cstdio>

namespace sf::client {

namespace {

constexpr int patienceMs = 30'000;
constexpr int fontsAndImagesMs = 400; // layouts and deferred repaints settle
constexpr QSize pictureSize(1440, 900);

} // namespace

Screenshot::Screenshot(const QString &file, const Connection &connection, const Api &api, QObject *parent)
    : QObject(parent)
    , m_file(file)
    , m_connection(connection)
    , m_api(api)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &Screenshot::giveUp);
    m_patience.start(patienceMs);
    connect(&connection, &Connection::firstContact, this, [this] {
        fail(tr("the certificate of the server is not trusted yet; sign in once without --screenshot"));
    });
}

void Screenshot::watch(Desk &desk)
{
    desk.window().resize(pictureSize);
    const auto takeSoon = [this, &desk] { QTimer::singleShot(fontsAndImagesMs, &desk, [this, &desk] { take(desk); }); };
    connect(&desk, &Desk::ticketShown, this, takeSoon);
    connect(&desk, &Desk::settled, this, [&desk, takeSoon] {
        if (!desk.openFirstTicket())
            takeSoon();
    });
}

void Screenshot::take(Desk &desk)
{
    if (m_isDone)
        return;
    desk.window().resize(pictureSize);
    if (!desk.window().grab().save(m_file, "PNG")) {
        fail(tr("cannot write the picture to %1").arg(m_file));
        return;
    }
    m_isDone = true;
    QCoreApplication::exit(0);
}

void Screenshot::fail(const QString &why)
{
    if (m_isDone)
        return;
    m_isDone = true;
    QTextStream(stderr) << "supportflow: " << why << Qt::endl;
    // Posted, so that it also counts before the event loop runs.
    QTimer::singleShot(0, this, [] { QCoreApplication::exit(1); });
}

void Screenshot::giveUp()
{
    if (!m_connection.isOpen())
        fail(tr("%1 does not answer: %2").arg(m_connection.address().text(), m_connection.problem()));
    else if (!m_api.isSignedIn())
        fail(tr("the server does not answer the sign-in"));
    else
        fail(tr("the list of tickets did not arrive"));
}

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// Putting the parts of one person's work together.
#include "client/sync/workspace.h"

#include "client/net/api.h"

#include <QCryptographicHash>
#include <QDir>

namespace sf::client {

using namespace Qt::StringLiterals;

Workspace::Workspace(Api &api, const Account &account, const QString &profileFolder, QObject *parent)
    : QObject(parent)
    , m_account(account)
    , m_api(api)
    , m_db(localFile(account, profileFolder))
    , m_outbox(api, m_db)
    , m_drafts(m_db)
    , m_feed(api, m_db)
    , m_directory(api, m_feed, m_db)
    , m_tickets(api, m_feed, m_outbox, m_db)
    , m_viewCounts(api, m_feed, m_db)
{
    connect(&m_outbox, &Outbox::idAssigned, &m_drafts, [this](Entity entity, qint64 local, qint64 real) {
        if (entity == Entity::Ticket)
            m_drafts.adoptId(TicketId(local), TicketId(real));
    });
}

QString Workspace::localFile(const Account &account, const QString &profileFolder)
{
    const QString who = account.server.text() + u'\n' + account.organization + u'\n' + account.email.toCaseFolded();
    const QByteArray digest = QCryptographicHash::hash(who.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return QDir(profileFolder).filePath(QLatin1String(digest) + u".sqlite"_s);
}

} // namespace sf::client

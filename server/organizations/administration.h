// SPDX-License-Identifier: GPL-3.0-or-later
// Administration: what commands do through the local socket that no user may do over the network.
#pragma once

#include "server/net/serverparts.h"
#include "server/organizations/localmethods.h"

#include <QHash>
#include <QObject>

namespace sf::server {

class PasswordHasher;
class Session;
struct ConversationFile;

class Administration : public QObject
{
    Q_OBJECT

public:
    Administration(const ServerParts &parts, PasswordHasher &hasher, QObject *parent);

    void registerMethods(Dispatcher &dispatcher);

private:
    using FilePtr = std::shared_ptr<const ConversationFile>;

    void enter(Session &session, const LocalEnter::Params &params, std::function<void(Result<Organization>)> answer);
    void readFile(Session &session, const ImportRead::Params &params, std::function<void(Result<ImportFacts>)> answer);
    void writeBatch(Session &session, const ImportBatch::Params &params,
                    std::function<void(Result<ImportedCounts>)> answer);
    void registerImport(Dispatcher &dispatcher);

    const ServerParts &m_parts;
    PasswordHasher &m_hasher;
    QHash<const QObject *, FilePtr> m_files; ///< by the session that reads them in
};

} // namespace sf::server

// SPDX-License-Identifier: GPL-3.0-or-later
// The calls of the local socket.
#include "server/organizations/administration.h"

#include "server/auth/passwordhasher.h"
#include "server/auth/sessionstore.h"
#include "server/config/livesettings.h"
#include "server/db/readers.h"
#include "server/db/writer.h"
#include "server/net/dispatcher.h"
#include "server/net/session.h"
#include "server/organizations/demo.h"
#include "server/organizations/organizationrepository.h"
#include "server/tickets/conversationimport.h"

#include <QDir>
#include <QFile>
#include <QPointer>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace sf::server {

namespace {

constexpr int kSkippedPage = 1000;

Error notEntered()
{
    return Error::of(ErrorKind::Invalid, u"Enter an organisation first."_s);
}

Error nothingRead()
{
    return Error::of(ErrorKind::Invalid, u"Read a file first."_s);
}

Result<Receipt> addOrganization(const Actor &, WriteTransaction &transaction, const OrganizationAdd::Params &params)
{
    static const QRegularExpression form(u"^[a-z0-9][a-z0-9-]{0,62}$"_s);
    if (!form.match(params.slug).hasMatch())
        return Error::invalid(u"slug"_s, u"A slug has small letters, digits and hyphens, such as \"acme-support\"."_s);
    const QString name = params.name.simplified();
    if (name.isEmpty())
        return Error::invalid(u"name"_s, u"The name is missing."_s);
    if (organizations::findBySlug(transaction.db(), params.slug))
        return Error::invalid(u"slug"_s, u"There is an organisation \"%1\" already."_s.arg(params.slug));
    const OrganizationId id = transaction.addOrganization(params.slug, name);
    return Receipt{.id = id.value(), .version = 1, .seq = transaction.headSeq()};
}

Result<ListOf<Organization>> listOrganizations(const Actor &, Database &database, const NoParams &)
{
    return ListOf<Organization>{organizations::all(database), 0};
}

Result<Receipt> issueSession(const Actor &actor, WriteTransaction &transaction, const SessionIssue::Params &params)
{
    constexpr int longestDays = 365;
    constexpr qint64 dayMs = 86'400'000;
    if (!actor.organization.isValid())
        return notEntered();
    const auto account = sessionstore::account(transaction.db(), actor.organization, params.userId);
    if (!account)
        return Error::of(ErrorKind::NotFound, u"There is no such user."_s);
    StoredSession session;
    session.tokenHash = QByteArray::fromHex(params.tokenHash.toLatin1());
    session.row.id = transaction.nextId(Entity::Session);
    session.row.userId = params.userId;
    session.row.createdAt = session.row.lastUsedAt = transaction.now();
    session.row.expiresAt = {transaction.now().ms + qBound(1, params.days, longestDays) * dayMs};
    session.address = u"local"_s;
    sessionstore::insert(transaction.db(), actor.organization, session);
    return Receipt{.id = session.row.id, .version = 1};
}

} // namespace

Administration::Administration(const ServerParts &parts, PasswordHasher &hasher, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_hasher(hasher)
{
}

void Administration::registerMethods(Dispatcher &dispatcher)
{
    dispatcher.onSession<LocalEnter>(kLocal, [this](Session &session, const auto &params, auto answer) {
        enter(session, params, std::move(answer));
    });
    dispatcher.onWrite<OrganizationAdd>(kLocal, addOrganization);
    dispatcher.onRead<OrganizationList>(kLocal, listOrganizations);
    dispatcher.onWrite<SessionIssue>(kLocal, issueSession);
    dispatcher.onWrite<DemoSeed>(
        kLocal,
        [this](const Actor &, WriteTransaction &transaction, const DemoSeed::Params &params) -> Result<Receipt> {
            const auto settings =
                ticketSettingsOf(m_parts.settings.now()->organization(QString::fromLatin1(kDemoSlug)));
            const auto receipt = seedDemo(transaction, settings, params.password);
            if (!receipt)
                return receipt.error();
            return fromJson<Receipt>(QByteArrayView(*receipt)).value_or(Receipt{});
        },
        [this](const Actor &, DemoSeed::Params &params, auto done) {
            m_hasher.hash(params.password, [&params, done = std::move(done)](Result<QString> hash) {
                if (!hash)
                    return done(std::move(hash.error()));
                params.password = *hash;
                done(Done{});
            });
        });
    registerImport(dispatcher);
}

void Administration::enter(Session &session, const LocalEnter::Params &params,
                           std::function<void(Result<Organization>)> answer)
{
    m_parts.readers.submit<Organization>(
        [slug = params.organization, settings = &m_parts.settings](Database &database) -> Result<Organization> {
            const auto found = organizations::findBySlug(database, slug);
            if (!found)
                return Error::of(ErrorKind::NotFound, u"There is no organisation \"%1\"."_s.arg(slug));
            return organizations::get(database, *settings, *found);
        },
        [target = QPointer<Session>(&session), answer = std::move(answer)](Result<Organization> result) {
            if (result && target)
                target->enter(result->id);
            answer(std::move(result));
        });
}

void Administration::registerImport(Dispatcher &dispatcher)
{
    dispatcher.onSession<ImportRead>(kLocal, [this](Session &session, const auto &params, auto answer) {
        readFile(session, params, std::move(answer));
    });
    dispatcher.onSession<ImportBatch>(kLocal, [this](Session &session, const auto &params, auto answer) {
        writeBatch(session, params, std::move(answer));
    });
    dispatcher.onSession<ImportSkipped>(kLocal, [this](Session &session, const auto &params, auto answer) {
        const FilePtr file = m_files.value(&session);
        if (!file)
            return answer(nothingRead());
        answer(ListOf<QString>{file->skipped.mid(qMax(0, params.offset), kSkippedPage), 0});
    });
}

void Administration::readFile(Session &session, const ImportRead::Params &params,
                              std::function<void(Result<ImportFacts>)> answer)
{
    const QDir directory(m_parts.settings.now()->dataDirectory);
    if (params.file.contains(u'/') || !params.file.startsWith(u"import-"_s))
        return answer(Error::invalid(u"file"_s, u"This is not a file of the data directory."_s));
    const auto file = std::make_shared<ConversationFile>();
    m_parts.readers.submit<Done>(
        [path = directory.filePath(params.file), file](Database &) -> Result<Done> {
            QFile device(path);
            if (!device.open(QIODevice::ReadOnly))
                return Error::of(ErrorKind::Invalid, u"%1: %2"_s.arg(path, device.errorString()));
            auto content = ConversationFile::read(device);
            device.remove();
            if (!content)
                return std::move(content.error());
            *file = std::move(*content);
            return Done{};
        },
        [this, target = QPointer<Session>(&session), file, answer = std::move(answer)](Result<Done> result) {
            if (!result || !target)
                return answer(result ? Error::of(ErrorKind::Offline, {}) : std::move(result.error()));
            connect(target, &QObject::destroyed, this, [this](const QObject *gone) { m_files.remove(gone); });
            m_files.insert(target, file);
            answer(ImportFacts{static_cast<int>(file->conversations.size()), file->rows,
                               static_cast<int>(file->skipped.size())});
        },
        Pace::Slow);
}

void Administration::writeBatch(Session &session, const ImportBatch::Params &params,
                                std::function<void(Result<ImportedCounts>)> answer)
{
    const FilePtr file = m_files.value(&session);
    if (!file)
        return answer(nothingRead());
    if (!session.actor().organization.isValid())
        return answer(notEntered());
    WriteCall write;
    write.organization = session.actor().organization;
    write.background = true;
    write.work = [file, first = params.first,
                  live = &m_parts.settings](WriteTransaction &transaction) -> Result<QByteArray> {
        const auto settings =
            ticketSettingsOf(organizations::settingsOf(transaction.db(), *live, transaction.organization()));
        const ConversationImport import(*file, settings);
        const auto outcome = import.write(transaction, first, ConversationImport::batchSize);
        if (!outcome)
            return outcome.error();
        return toJson(
            ImportedCounts{outcome->tickets, outcome->responses, outcome->contacts, outcome->users, outcome->known});
    };
    write.done = [answer = std::move(answer)](Result<QByteArray> result) {
        if (!result)
            return answer(std::move(result.error()));
        answer(fromJson<ImportedCounts>(QByteArrayView(*result)).value_or(ImportedCounts{}));
    };
    m_parts.writer.submit(std::move(write));
}

} // namespace sf::server

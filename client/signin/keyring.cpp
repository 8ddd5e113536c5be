// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the token that signs in again, in the desktop's keyring and nowhere else.
#include "client/signin/keyring.h"

#include <QPointer>
#include <qt6keychain/keychain.h>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

QString keyOf(const Keyring::Account &account)
{
    return u"%1/%2/%3"_s.arg(account.server, account.organization, account.email.toLower());
}

} // namespace

Keyring::Keyring(QObject *parent) : QObject(parent) {}

void Keyring::read(const Account &account, QObject *context, const std::function<void(const QString &)> &callback)
{
    auto *job = new QKeychain::ReadPasswordJob(u"SupportFlow"_s, this);
    job->setKey(keyOf(account));
    connect(job, &QKeychain::Job::finished, context, [callback](QKeychain::Job *finished) {
        const auto *done = static_cast<QKeychain::ReadPasswordJob *>(finished);
        callback(done->error() == QKeychain::NoError ? done->textData() : QString());
    });
    connect(job, &QKeychain::Job::finished, this, [this](QKeychain::Job *finished) { noticeFailure(*finished); });
    job->start();
}

void Keyring::store(const Account &account, const QString &token)
{
    auto *job = new QKeychain::WritePasswordJob(u"SupportFlow"_s, this);
    job->setKey(keyOf(account));
    job->setTextData(token);
    connect(job, &QKeychain::Job::finished, this, [this](QKeychain::Job *finished) { noticeFailure(*finished); });
    job->start();
}

void Keyring::remove(const Account &account)
{
    auto *job = new QKeychain::DeletePasswordJob(u"SupportFlow"_s, this);
    job->setKey(keyOf(account));
    connect(job, &QKeychain::Job::finished, this, [this](QKeychain::Job *finished) { noticeFailure(*finished); });
    job->start();
}

void Keyring::noticeFailure(const QKeychain::Job &job)
{
    const QKeychain::Error error = job.error();
    if (error == QKeychain::NoError || error == QKeychain::EntryNotFound || m_hasSpoken)
        return;
    m_hasSpoken = true;
    if (error == QKeychain::AccessDenied || error == QKeychain::AccessDeniedByUser)
        emit unavailable(tr("The keyring is locked, so SupportFlow asks for the password each time."));
    else
        emit unavailable(tr("No keyring is available, so SupportFlow asks for the password each time."));
}

} // namespace sf::client

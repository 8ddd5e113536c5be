// SPDX-License-Identifier: GPL-3.0-or-later
// argon2id on workers.
#include "server/auth/passwordhasher.h"

#include "server/config/livesettings.h"

#include <sodium.h>

using namespace Qt::Literals::StringLiterals;

namespace sf::server {

namespace {

constexpr int kWorkers = 2;
constexpr int kMostPasswords = 200;

std::size_t memoryBytes(const PasswordSettings &cost)
{
    return static_cast<std::size_t>(cost.memoryMib) * 1024 * 1024;
}

unsigned long long passes(const PasswordSettings &cost)
{
    return static_cast<unsigned long long>(cost.passes);
}

Error tooManySignIns()
{
    Error error = Error::of(ErrorKind::Busy, u"Too many people are signing in just now. Try again in a moment."_s);
    error.retryAfterMs = 1000;
    return error;
}

PasswordHasher::Verdict verdict(const QString &stored, const QString &password, const PasswordSettings &cost)
{
    PasswordHasher::Verdict found;
    const QByteArray given = password.toUtf8();
    if (stored.isEmpty()) {
        // As much work as for somebody who exists.
        if (!PasswordHasher::hashNow(password, cost))
            qWarning("not enough memory to hash a password");
        return found;
    }
    const QByteArray hash = stored.toLatin1();
    found.matches =
        crypto_pwhash_str_verify(hash.constData(), given.constData(), static_cast<unsigned long long>(given.size()))
        == 0;
    if (found.matches && crypto_pwhash_str_needs_rehash(hash.constData(), passes(cost), memoryBytes(cost)) != 0) {
        if (const auto renewed = PasswordHasher::hashNow(password, cost))
            found.renewed = *renewed;
    }
    return found;
}

} // namespace

PasswordHasher::PasswordHasher(const LiveSettings &settings, QObject *parent) : QObject(parent), m_settings(settings)
{
    m_pool.setMaxThreadCount(kWorkers);
}

PasswordHasher::~PasswordHasher()
{
    m_pool.clear();
    m_pool.waitForDone();
}

bool PasswordHasher::enqueue(std::function<void()> work)
{
    if (m_waiting >= kMostPasswords)
        return false;
    ++m_waiting;
    m_pool.start([this, work = std::move(work)] {
        work();
        --m_waiting;
    });
    return true;
}

void PasswordHasher::hash(const QString &password, const std::function<void(Result<QString>)> &done)
{
    const PasswordSettings cost = m_settings.now()->passwords;
    const bool queued = enqueue(
        [this, password, cost, done] { m_postbox.post([done, hash = hashNow(password, cost)] { done(hash); }); });
    if (!queued)
        done(tooManySignIns());
}

void PasswordHasher::verify(const QString &stored, const QString &password,
                            const std::function<void(Result<Verdict>)> &done)
{
    const PasswordSettings cost = m_settings.now()->passwords;
    const bool queued = enqueue([this, stored, password, cost, done] {
        m_postbox.post([done, found = verdict(stored, password, cost)] { done(found); });
    });
    if (!queued)
        done(tooManySignIns());
}

Result<QString> PasswordHasher::hashNow(const QString &password, const PasswordSettings &cost)
{
    std::array<char, crypto_pwhash_STRBYTES> out{};
    const QByteArray given = password.toUtf8();
    if (crypto_pwhash_str_alg(out.data(), given.constData(), static_cast<unsigned long long>(given.size()),
                              passes(cost), memoryBytes(cost), crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        return Error::of(ErrorKind::Busy, u"The server has not enough memory to check a password. Try again later."_s);
    return QString::fromLatin1(out.data());
}

} // namespace sf::server

// SPDX-License-Identifier: GPL-3.0-or-later
// Waiting for an entry.
#include "client/sync/submission.h"

#include "client/net/api.h"

namespace sf::client {

Submission::Submission(Api &api, Outbox &outbox, const QString &key, Done done, QObject *context)
    : QObject(context)
    , m_outbox(outbox)
    , m_key(key)
    , m_done(std::move(done))
{
    connect(&outbox, &Outbox::entrySettled, this, [this](const OutboxEntry &entry, const Receipt &receipt) {
        if (entry.key == m_key)
            finish(receipt);
    });
    connect(
        &outbox, &Outbox::entryHeld, this,
        [this](const OutboxEntry &entry, const Error &error) {
            if (entry.key != m_key)
                return;
            m_outbox.discard(m_key);
            finish(error);
        },
        Qt::QueuedConnection); // first everybody hears that it was held
    connect(&api, &Api::stateChanged, this, [this, &api] { finishWithout(api); });
    QMetaObject::invokeMethod(
        this, [this, &api] { finishWithout(api); }, Qt::QueuedConnection);
}

void Submission::finish(const Result<Receipt> &result)
{
    disconnect(&m_outbox, nullptr, this, nullptr);
    if (const Done done = std::exchange(m_done, nullptr))
        done(result);
    deleteLater();
}

void Submission::finishWithout(Api &api)
{
    if (m_key.isEmpty())
        return finish(Error::of(ErrorKind::Storage, tr("It cannot be written to this disk.")));
    const OutboxEntry *entry = m_outbox.find(m_key);
    if (!api.isSignedIn() && entry)
        finish(Receipt{.id = entry->subject()});
}

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// Submission: somebody who waits in front of a form for what became of an entry of the queue.
#pragma once

#include "client/sync/outbox.h"

#include <functional>

namespace sf::client {

class Submission : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(Result<Receipt>)>;

    /// `done` runs once, never inside, unless the context is gone: with the server's answer; or, where there is no connection to wait for,
    /// with the id that the record has until then. What is refused is no longer in the queue: the form still has it.
    Submission(Api &api, Outbox &outbox, const QString &key, Done done, QObject *context);

private:
    void finish(const Result<Receipt> &result);
    void finishWithout(Api &api);

    Outbox &m_outbox;
    QString m_key;
    Done m_done;
};

} // namespace sf::client

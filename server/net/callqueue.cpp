// SPDX-License-Identifier: GPL-3.0-or-later
// Order and pace of the calls of one connection.
#include "server/net/callqueue.h"

#include "server/config/livesettings.h"
#include "server/db/readers.h"
#include "server/db/writer.h"
#include "server/net/session.h"

#include <QPointer>
#include <QTimer>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace sf::server {

CallQueue::CallQueue(Session &session, const ServerParts &parts)
    : m_session(session)
    , m_parts(parts)
    , m_tokens(parts.settings.now()->limits.burst)
{
    m_sinceRefill.start();
}

void CallQueue::add(Request request)
{
    // What failed already has no effect, so it needs no turn.
    if (request.row == nullptr)
        return m_session.answer(request, std::move(request.call.error()));
    m_barriers += request.isBarrier() ? 1 : 0;
    m_waiting.push_back(std::move(request));
    pump();
}

bool CallQueue::mayStart(const Request &request) const
{
    if (m_isBarrierRunning || m_reads + m_writes >= m_parts.settings.now()->limits.inFlight)
        return false;
    if (request.isBarrier())
        return m_reads + m_writes == 0;
    return request.isWrite() ? m_reads == 0 : m_writes == 0;
}

bool CallQueue::spendToken()
{
    if (m_session.isLocal())
        return true;
    const auto settings = m_parts.settings.now();
    const double perMs = settings->limits.requestsPerSecond / 1000.0;
    m_tokens =
        std::min<double>(settings->limits.burst, m_tokens + static_cast<double>(m_sinceRefill.restart()) * perMs);
    if (m_tokens >= 1) {
        m_tokens -= 1;
        return true;
    }
    // Slowed rather than told `busy`: a refused call of a pipeline would take effect after those sent behind it, or never, and
    // the sender's own socket already makes it wait at no price to anybody else.
    if (!m_isSlowed) {
        m_isSlowed = true;
        const int waitMs = static_cast<int>(std::ceil((1 - m_tokens) / perMs)) + 1;
        QTimer::singleShot(waitMs, &m_session, [this] {
            m_isSlowed = false;
            pump();
            m_session.receive();
        });
    }
    return false;
}

void CallQueue::pump()
{
    // An answer that comes at once leads back here.
    if (m_isPumping)
        return;
    m_isPumping = true;
    while (!m_waiting.empty() && mayStart(m_waiting.front()) && spendToken()) {
        Request request = std::move(m_waiting.front());
        m_waiting.pop_front();
        start(std::move(request));
    }
    m_isPumping = false;
}

void CallQueue::start(Request request)
{
    m_isBarrierRunning = request.isBarrier();
    (request.isWrite() ? m_writes : m_reads) += 1;
    const auto shared = std::make_shared<Request>(std::move(request));
    auto allowed = m_session.authorize(*shared->row);
    if (!allowed)
        return finish(*shared, std::move(allowed.error()));
    if (!shared->call)
        return finish(*shared, shared->call.error());
    run(shared);
}

void CallQueue::run(const std::shared_ptr<Request> &request)
{
    const PreparedCall &call = *request->call;
    const Actor actor = m_session.actor();
    if (call.session) {
        call.session(m_session, answering(request));
    } else if (call.read) {
        m_parts.readers.submit<QByteArray>(
            [read = call.read, actor](Database &database) { return read(actor, database); }, answering(request),
            call.isSlow ? Pace::Slow : Pace::Quick);
    } else if (call.before) {
        call.before(actor, [this, session = QPointer<Session>(&m_session), request, actor](Result<Done> outcome) {
            if (session.isNull())
                return;
            if (outcome)
                submitWrite(request, actor);
            else
                finish(*request, std::move(outcome.error()));
        });
    } else {
        submitWrite(request, actor);
    }
}

void CallQueue::submitWrite(const std::shared_ptr<Request> &request, const Actor &actor)
{
    const PreparedCall &call = *request->call;
    WriteCall write;
    write.organization = actor.organization;
    write.work = [work = call.write, actor](WriteTransaction &transaction) { return work(actor, transaction); };
    write.done = answering(request);
    write.receipt = ReceiptKey{actor.user, call.key, request->row->name, call.paramsHash};
    m_parts.writer.submit(std::move(write));
}

std::function<void(Result<QByteArray>)> CallQueue::answering(const std::shared_ptr<Request> &request)
{
    return [this, session = QPointer<Session>(&m_session), request](const Result<QByteArray> &result) {
        if (!session.isNull())
            finish(*request, result);
    };
}

void CallQueue::finish(const Request &request, const Result<QByteArray> &result)
{
    (request.isWrite() ? m_writes : m_reads) -= 1;
    if (request.isBarrier()) {
        m_isBarrierRunning = false;
        --m_barriers;
    }
    m_session.answer(request, result);
    pump();
    m_session.receive();
}

} // namespace sf::server

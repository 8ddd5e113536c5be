// SPDX-License-Identifier: GPL-3.0-or-later
// From a line to calls that are ready to start, and from results to answers.
#include "server/net/request.h"

using namespace Qt::Literals::StringLiterals;

namespace sf::server {

namespace {

Error tooLong()
{
    return Error::of(ErrorKind::TooLarge, u"The answer is longer than 1 MiB: ask for fewer rows."_s);
}

Request failed(QByteArray id, ErrorKind kind, const QString &message)
{
    Request request;
    request.id = std::move(id);
    request.call = Error::of(kind, message);
    return request;
}

} // namespace

void Batch::take(const QByteArray &id, const QByteArray &message)
{
    --m_pending;
    if (message.isEmpty())
        return;
    if (!m_text.isEmpty())
        m_text += ',';
    // Room is kept for the short errors of all others.
    constexpr qsizetype room = kMaxLine - static_cast<qsizetype>(kMaxBatch) * 512;
    m_text += m_text.size() + message.size() > room ? errorMessage(id, tooLong()) : message;
}

Request makeRequest(const Dispatcher &dispatcher, const Message &message)
{
    if (message.kind != Message::Kind::Request && message.kind != Message::Kind::Notification)
        return failed(message.id, ErrorKind::InvalidRequest, u"Invalid request: this is no JSON-RPC 2.0 call"_s);
    const MethodRow *row = dispatcher.find(message.method);
    if (row == nullptr)
        return failed(message.id, ErrorKind::MethodNotFound, u"Method not found: rpc.discover lists all there are"_s);
    Request request;
    request.id = message.id;
    request.row = row;
    request.call = row->prepare(message.hasBody ? &message.body : nullptr);
    return request;
}

std::vector<Request> readRequests(const Dispatcher &dispatcher, JsonParser &parser, QByteArrayView line)
{
    std::vector<Request> requests;
    const auto element = parser.parse(line);
    if (!element) {
        requests.push_back(failed("null", ErrorKind::ParseError, element.error().message));
        return requests;
    }
    simdjson::dom::array messages;
    if (element->get(messages) != simdjson::SUCCESS) {
        requests.push_back(makeRequest(dispatcher, readMessage(*element)));
        return requests;
    }
    if (messages.size() == 0 || messages.size() > kMaxBatch) {
        requests.push_back(
            failed("null", ErrorKind::InvalidRequest, u"Invalid request: a batch holds between 1 and 100 calls"_s));
        return requests;
    }
    const auto batch = std::make_shared<Batch>();
    for (const JsonElement message : messages) {
        requests.push_back(makeRequest(dispatcher, readMessage(message)));
        requests.back().batch = batch;
        batch->expect();
    }
    return requests;
}

QByteArray answerMessage(const QByteArray &id, const Result<QByteArray> &result)
{
    if (id.isEmpty())
        return {};
    constexpr qsizetype envelope = 64;
    if (!result)
        return errorMessage(id, result.error());
    if (result->size() + id.size() + envelope > kMaxLine)
        return errorMessage(id, tooLong());
    return resultMessage(id, *result);
}

} // namespace sf::server

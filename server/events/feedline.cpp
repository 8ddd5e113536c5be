// SPDX-License-Identifier: GPL-3.0-or-later
// Writing of feed notifications.
#include "server/events/feedline.h"

#include "shared/envelope.h"
#include "shared/methods/feed.h"

namespace sf::server::feedline {

namespace {

constexpr qsizetype longestChange = 1024;

} // namespace

QByteArray withoutLongText(const QByteArray &changes)
{
    if (changes.size() <= longestChange)
        return changes;
    JsonParser parser;
    const auto parsed = parser.parse(changes);
    simdjson::dom::object object;
    if (!parsed || parsed->get(object) != simdjson::SUCCESS)
        return "{}";
    QByteArray kept = "{";
    for (const auto pair : object) {
        const std::string value = simdjson::minify(pair.value);
        if (value.size() > static_cast<std::size_t>(longestChange))
            continue;
        writeKey(kept, pair.key);
        kept.append(value.data(), static_cast<qsizetype>(value.size()));
    }
    return kept + '}';
}

QByteArray event(qint64 since, const CommittedEvent &committed, Role reader)
{
    Event pushed = committed.event;
    pushed.changes.bytes = withoutLongText(pushed.changes.bytes);
    QByteArray params;
    params += '{';
    writeKey(params, "since");
    writeJson(params, since);
    writeKey(params, "seq");
    writeJson(params, pushed.seq);
    writeKey(params, "event");
    writeJson(params, pushed);
    const bool isForStaff = pushed.entity == Entity::Chat && reader == Role::Channel;
    if (!committed.delivery.row.isEmpty() && !isForStaff) {
        writeKey(params, "row");
        params += committed.delivery.row;
    }
    if (!committed.delivery.response.isEmpty()) {
        writeKey(params, "response");
        params += committed.delivery.response;
    }
    params += '}';
    return notificationLine(kEventNotification, params);
}

QByteArray emptyRange(qint64 since, qint64 seq, Time at)
{
    return notificationLine(kEventNotification, toJson(FeedEvent{.since = since, .seq = seq, .at = at}));
}

QByteArray skip(qint64 since, qint64 seq, Time at)
{
    return notificationLine(kSkipNotification, toJson(FeedSkip{.since = since, .seq = seq, .at = at}));
}

QByteArray resync(const eventlog::Head &head)
{
    return notificationLine(
        kResyncNotification,
        toJson(FeedResync{.epoch = QString::fromLatin1(head.epoch), .seq = head.seq, .at = head.at}));
}

} // namespace sf::server::feedline

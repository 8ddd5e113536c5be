// SPDX-License-Identifier: GPL-3.0-or-later
// Following the log and handing it on.
#include "server/events/feed.h"

#include "server/events/feedgroups.h"
#include "server/events/feedline.h"

namespace sf::server {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int emptyRangeMs = 10'000;
constexpr int retryMs = 1'000;

} // namespace

struct Feed::Loaded
{
    FeedPosition head;
    Counters::Cube cube;
};

struct Feed::Channel
{
    OrganizationId organization;
    FeedPosition position;
    bool known = false;
    bool loading = false;
    bool readingLog = false;
    bool again = false; // the log grew while it was read
    FeedGroups groups;
    std::vector<std::function<void(Result<FeedPosition>)>> waiting;
};

Feed::Feed(Readers &readers, RowReader &rows, QObject *parent)
    : QObject(parent)
    , m_readers(readers)
    , m_rows(rows)
    , m_counters(std::make_shared<Counters>())
    , m_alive(std::make_shared<Feed *>(this))
{
    m_idle.setInterval(emptyRangeMs);
    connect(&m_idle, &QTimer::timeout, this, &Feed::sendEmptyRanges);
    m_idle.start();
    connect(&m_poll, &QTimer::timeout, this, &Feed::lookForOthers);
}

Feed::~Feed() = default;

void Feed::start(Database &database)
{
    Transaction snapshot(database);
    std::vector<OrganizationId> organizations;
    {
        Query query = database.select(u"SELECT organization_id FROM heads ORDER BY organization_id"_s);
        while (query.next())
            organizations.push_back(query.get<OrganizationId>(0));
    }
    for (const OrganizationId organization : organizations) {
        const auto head = eventlog::head(database, organization).value_or(eventlog::Head{});
        finishLoad(channel(organization), {head, Counters::read(database, organization)});
    }
    snapshot.commit();
}

void Feed::poll(std::chrono::milliseconds interval)
{
    m_poll.start(interval);
    lookForOthers();
}

void Feed::hear(OrganizationId organization, qint64 seq)
{
    Channel &following = channel(organization);
    if (!following.known)
        load(following);
    else if (seq > following.position.seq)
        readLog(following);
}

FeedPosition Feed::position(OrganizationId organization) const
{
    const auto found = m_channels.find(organization);
    return found == m_channels.end() ? FeedPosition{} : found->second->position;
}

Feed::Channel &Feed::channel(OrganizationId organization)
{
    auto &entry = m_channels[organization];
    if (!entry) {
        entry = std::make_unique<Channel>();
        entry->organization = organization;
    }
    return *entry;
}

void Feed::load(Channel &channel)
{
    if (std::exchange(channel.loading, true))
        return;
    const OrganizationId organization = channel.organization;
    m_readers.submit<Loaded>(
        [organization](Database &database) -> Result<Loaded> {
            const auto head = eventlog::head(database, organization);
            if (!head)
                return Error::of(ErrorKind::NotFound, u"There is no such organisation."_s);
            return Loaded{*head, Counters::read(database, organization)};
        },
        [this, &channel, alive = std::weak_ptr(m_alive)](Result<Loaded> loaded) {
            if (alive.expired())
                return;
            channel.loading = false;
            if (loaded)
                return finishLoad(channel, std::move(*loaded));
            for (const auto &answer : std::exchange(channel.waiting, {}))
                answer(loaded.error());
        });
}

void Feed::finishLoad(Channel &channel, Loaded loaded)
{
    channel.known = true;
    channel.position = loaded.head;
    m_counters->set(channel.organization, loaded.head.seq, std::move(loaded.cube));
    for (const auto &answer : std::exchange(channel.waiting, {}))
        answer(channel.position);
    if (std::exchange(channel.again, false))
        readLog(channel);
}

void Feed::accept(const std::vector<CommittedEvent> &events)
{
    std::map<OrganizationId, std::vector<const CommittedEvent *>> perOrganization;
    for (const CommittedEvent &committed : events)
        perOrganization[committed.organization].push_back(&committed);
    for (const auto &[organization, run] : perOrganization)
        acceptRun(channel(organization), run);
}

void Feed::tell(const std::vector<Telling> &tellings)
{
    for (const Telling &telling : tellings) {
        // A copy: whoever is full may leave while it takes the line.
        const auto subscriptions = m_subscriptions.values();
        for (const auto &subscription : subscriptions) {
            const Viewer &viewer = subscription->viewer;
            const bool isForThem = telling.isForStaff ? viewer.role != Role::Channel : viewer.user == telling.user;
            const bool isMeant = viewer.organization == telling.organization && isForThem;
            if (!isMeant || !subscription->subscriber || subscription->stalled)
                continue;
            if (!subscription->deliver(telling.line, subscription->position))
                channel(viewer.organization).groups.remove(subscription);
        }
    }
}

void Feed::acceptRun(Channel &channel, const std::vector<const CommittedEvent *> &run)
{
    if (!channel.known || channel.readingLog) {
        channel.again = true;
        if (!channel.known)
            load(channel);
        return;
    }
    const bool tooMany = run.size() > maxBehind;
    for (const CommittedEvent *committed : run) {
        if (committed->event.seq <= channel.position.seq)
            continue;
        if (committed->event.seq != channel.position.seq + 1)
            return readLog(channel); // another process wrote in between
        follow(channel, *committed, !tooMany);
    }
    if (tooMany)
        channel.groups.skip(channel.position.seq, channel.position.at);
}

void Feed::follow(Channel &channel, const CommittedEvent &committed, bool push)
{
    channel.position.seq = committed.event.seq;
    channel.position.at = committed.event.recordedAt;
    m_counters->move(channel.organization, committed.event.seq, committed.delivery.counts);
    if (push)
        channel.groups.push(committed);
    emit followed(committed);
}

void Feed::readLog(Channel &channel)
{
    if (std::exchange(channel.readingLog, true)) {
        channel.again = true;
        return;
    }
    channel.again = false;
    RowReader &rows = m_rows;
    m_readers.submit<LogRange>(
        [&rows, organization = channel.organization,
         after = channel.position.seq](Database &database) -> Result<LogRange> {
            return LogRange::read(database, rows, organization, after, maxBehind, std::nullopt);
        },
        [this, &channel, alive = std::weak_ptr(m_alive)](const Result<LogRange> &range) {
            if (alive.expired())
                return;
            channel.readingLog = false;
            if (range)
                finishReadLog(channel, *range);
            else
                QTimer::singleShot(retryMs, this, [this, &channel] { readLog(channel); });
        });
}

void Feed::finishReadLog(Channel &channel, const LogRange &range)
{
    for (const CommittedEvent &committed : range.events)
        follow(channel, committed, true);
    if (!range.complete && range.events.empty()) // the head is ahead of its log: nothing comes of asking at once
        QTimer::singleShot(retryMs, this, [this, &channel] { readLog(channel); });
    else if (!range.complete || channel.again)
        readLog(channel);
}

void Feed::lookForOthers()
{
    if (std::exchange(m_isLooking, true))
        return; // the database is slow or away
    using Positions = std::vector<std::pair<OrganizationId, qint64>>;
    m_readers.submit<Positions>(
        [](Database &database) -> Result<Positions> {
            Positions heads;
            Query query = database.select(u"SELECT organization_id, event_seq FROM heads"_s);
            while (query.next())
                heads.emplace_back(query.get<OrganizationId>(0), query.get<qint64>(1));
            return heads;
        },
        [this, alive = std::weak_ptr(m_alive)](const Result<Positions> &heads) {
            if (alive.expired())
                return;
            m_isLooking = false;
            if (!heads)
                return;
            for (const auto &[organization, seq] : *heads)
                hear(organization, seq);
        });
}

void Feed::subscribe(FeedSubscriber &subscriber, const Viewer &viewer, const FeedStart &start,
                     std::function<void(Result<FeedPosition>)> answer)
{
    unsubscribe(subscriber);
    auto subscription = std::make_shared<FeedSubscription>(FeedSubscription{
        .subscriber = &subscriber, .viewer = viewer, .position = start.after, .expected = start.afterAt});
    m_subscriptions.insert(&subscriber, subscription);
    auto begin = [this, subscription, epoch = start.epoch,
                  answer = std::move(answer)](const Result<FeedPosition> &head) {
        if (!subscription->subscriber)
            return;
        if (!head)
            m_subscriptions.remove(subscription->subscriber);
        answer(head);
        if (!head || !subscription->subscriber)
            return;
        subscription->resync = !epoch.isEmpty() && epoch != head->epoch;
        join(subscription);
    };
    Channel &following = channel(viewer.organization);
    if (following.known)
        return begin(following.position);
    following.waiting.push_back(std::move(begin));
    load(following);
}

void Feed::join(const std::shared_ptr<FeedSubscription> &subscription)
{
    Channel &following = channel(subscription->viewer.organization);
    const bool isAtHead = !subscription->resync && subscription->position == following.position.seq;
    if (!isAtHead || subscription->expected.value_or(following.position.at) != following.position.at)
        return catchUp(subscription);
    subscription->expected.reset();
    following.groups.add(subscription, following.position.seq);
}

void Feed::unsubscribe(FeedSubscriber &subscriber)
{
    if (const auto subscription = m_subscriptions.take(&subscriber)) {
        subscription->subscriber = nullptr;
        channel(subscription->viewer.organization).groups.remove(subscription);
    }
}

void Feed::resume(FeedSubscriber &subscriber)
{
    const auto subscription = m_subscriptions.value(&subscriber);
    if (!subscription || !subscription->stalled)
        return;
    subscription->stalled = false;
    channel(subscription->viewer.organization).groups.remove(subscription);
    join(subscription);
}

void Feed::catchUp(const std::shared_ptr<FeedSubscription> &subscription)
{
    if (std::exchange(subscription->reading, true))
        return;
    RowReader &rows = m_rows;
    m_readers.submit<LogRange>([&rows, from = *subscription](
                                   Database &database) -> Result<LogRange> { return readMissed(database, rows, from); },
                               [this, subscription, alive = std::weak_ptr(m_alive)](const Result<LogRange> &range) {
                                   if (alive.expired() || !subscription->subscriber)
                                       return;
                                   subscription->reading = false;
                                   if (!range) {
                                       QTimer::singleShot(retryMs, this, [this, subscription] {
                                           if (subscription->subscriber)
                                               catchUp(subscription);
                                       });
                                       return;
                                   }
                                   finishCatchUp(subscription, *range);
                               });
}

LogRange Feed::readMissed(Database &database, RowReader &rows, const FeedSubscription &from)
{
    const OrganizationId organization = from.viewer.organization;
    const auto head = eventlog::head(database, organization).value_or(eventlog::Head{});
    // A copied-back log that was written on has the same numbers, but other events under them.
    const bool isOtherLog = from.resync || from.position > head.seq
                         || (from.expected && from.position > 0
                             && eventlog::recordedAt(database, organization, from.position) != from.expected);
    if (isOtherLog || head.seq - from.position > maxBehind)
        return {.head = head, .events = {}, .complete = false, .isOtherLog = isOtherLog};
    return LogRange::read(database, rows, organization, from.position, maxBehind, from.viewer);
}

void Feed::finishCatchUp(const std::shared_ptr<FeedSubscription> &subscription, const LogRange &range)
{
    deliverRange(*subscription, range);
    if (!subscription->subscriber || subscription->stalled)
        return;
    Channel &following = channel(subscription->viewer.organization);
    // Ahead of the follower is fine: what it hands out again up to here is left out.
    if (subscription->position >= following.position.seq)
        following.groups.add(subscription, following.position.seq);
    else
        catchUp(subscription);
}

void Feed::deliverRange(FeedSubscription &subscription, const LogRange &range)
{
    const eventlog::Head &head = range.head;
    subscription.expected.reset();
    subscription.resync = false;
    if (range.isOtherLog) {
        subscription.deliver(feedline::resync(head), head.seq);
        return;
    }
    if (range.events.empty() && !range.complete) {
        subscription.deliver(feedline::skip(subscription.position, head.seq, head.at), head.seq);
        return;
    }
    for (const CommittedEvent &committed : range.events) {
        if (!subscription.viewer.sees(committed.delivery.audience))
            continue;
        if (!subscription.deliver(feedline::event(subscription.position, committed, subscription.viewer.role),
                                  committed.event.seq))
            return;
    }
    const qint64 last = range.complete ? head.seq : range.events.back().event.seq;
    const Time lastAt = range.complete ? head.at : range.events.back().event.recordedAt;
    if (subscription.position < last)
        subscription.deliver(feedline::emptyRange(subscription.position, last, lastAt), last);
}

void Feed::sendEmptyRanges()
{
    for (const auto &[organization, following] : m_channels)
        following->groups.emptyRange(following->position.seq, following->position.at);
}

} // namespace sf::server

// SPDX-License-Identifier: GPL-3.0-or-later
// Handing lines to groups of subscribers.
#include "server/events/feedgroups.h"

#include "server/events/feedline.h"

#include <algorithm>

namespace sf::server {

bool FeedSubscription::deliver(const QByteArray &line, qint64 seq)
{
    position = seq;
    served = true;
    stalled = !subscriber->deliver(line);
    return subscriber && !stalled;
}

FeedGroups::Key FeedGroups::keyOf(const Viewer &viewer)
{
    // Supervisors see what agents see; every channel sees only its own chats.
    const Role role = viewer.role == Role::Supervisor ? Role::Agent : viewer.role;
    return {role, role == Role::Channel ? viewer.user.value() : 0};
}

void FeedGroups::add(const std::shared_ptr<FeedSubscription> &subscription, qint64 head)
{
    const auto [entry, isNew] = m_groups.try_emplace(keyOf(subscription->viewer));
    if (isNew || entry->second.members.empty())
        entry->second.position = head;
    subscription->live = true;
    auto &members = entry->second.members;
    // It may still stand in the list from before it was full.
    if (std::find(members.begin(), members.end(), subscription) == members.end())
        members.push_back(subscription);
}

void FeedGroups::remove(const std::shared_ptr<FeedSubscription> &subscription)
{
    // It leaves the list when nobody walks over it.
    subscription->live = false;
}

void FeedGroups::push(const CommittedEvent &committed)
{
    if (committed.delivery.audience.kind == AudienceKind::User)
        return pushToUser(committed);
    const qint64 seq = committed.event.seq;
    QByteArray line;
    qint64 since = -1;
    bool isForChannel = false;
    for (auto &[key, group] : m_groups) {
        tidy(group);
        if (group.members.empty() || !group.members.front()->viewer.sees(committed.delivery.audience))
            continue;
        if (line.isEmpty() || since != group.position || isForChannel != (key.first == Role::Channel)) {
            since = group.position;
            isForChannel = key.first == Role::Channel;
            line = feedline::event(since, committed, key.first);
        }
        deliver(group, line, seq);
        group.position = seq;
    }
}

void FeedGroups::pushToUser(const CommittedEvent &committed)
{
    for (auto &[key, group] : m_groups) {
        tidy(group);
        QByteArray line;
        // By index: a subscriber may join or leave while it takes a line.
        for (std::size_t i = 0; i < group.members.size(); ++i) {
            const auto member = group.members[i];
            if (!member->live || member->position >= committed.event.seq
                || !member->viewer.sees(committed.delivery.audience))
                continue;
            if (line.isEmpty())
                line = feedline::event(group.position, committed, key.first);
            if (!member->deliver(line, committed.event.seq))
                member->live = false;
        }
    }
}

void FeedGroups::deliver(Group &group, const QByteArray &line, qint64 seq)
{
    for (std::size_t i = 0; i < group.members.size(); ++i) {
        const auto member = group.members[i];
        if (!member->live || member->position >= seq)
            continue;
        if (!member->deliver(line, seq))
            member->live = false;
    }
}

void FeedGroups::skip(qint64 seq, Time at)
{
    for (auto &[key, group] : m_groups) {
        tidy(group);
        deliver(group, feedline::skip(group.position, seq, at), seq);
        group.position = seq;
    }
}

void FeedGroups::emptyRange(qint64 seq, Time at)
{
    for (auto &[key, group] : m_groups) {
        tidy(group);
        if (group.members.empty())
            continue;
        // Also to those who have everything: it says that the server is there.
        const QByteArray line = feedline::emptyRange(group.position, seq, at);
        for (std::size_t i = 0; i < group.members.size(); ++i) {
            const auto member = group.members[i];
            if (member->live && !std::exchange(member->served, false) && member->position <= seq)
                member->live = member->deliver(line, seq);
            member->served = false;
        }
    }
}

void FeedGroups::tidy(Group &group)
{
    auto &members = group.members;
    members.erase(std::remove_if(members.begin(), members.end(), [](const auto &member) { return !member->live; }),
                  members.end());
}

} // namespace sf::server

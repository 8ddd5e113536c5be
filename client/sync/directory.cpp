// SPDX-License-Identifier: GPL-3.0-or-later
// Keeping users, teams, tags and the organisation's settings.
#include "client/sync/directory.h"

#include "client/net/api.h"
#include "client/sync/feed.h"
#include "client/sync/localdb.h"

#include <QCollator>

namespace sf::client {

using namespace Qt::StringLiterals;

namespace {

template<class T, class Key>
QList<T> byName(const QHash<Key, T> &records)
{
    QList<T> sorted(records.cbegin(), records.cend());
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::sort(sorted.begin(), sorted.end(), [&collator](const T &a, const T &b) {
        const int order = collator.compare(a.name, b.name);
        return order != 0 ? order < 0 : a.id < b.id;
    });
    return sorted;
}

template<class T, class Key>
const T *found(const QHash<Key, T> &records, Key id)
{
    const auto record = records.constFind(id);
    return record == records.constEnd() ? nullptr : &*record;
}

/// A whole list replaces what is held, except what a push has made newer meanwhile.
template<class T, class Key>
void replaceAll(QHash<Key, T> &records, const QList<T> &rows)
{
    const QHash<Key, T> old = std::exchange(records, {});
    for (const T &row : rows) {
        const T *held = found(old, row.id);
        records.insert(row.id, held && held->version > row.version ? *held : row);
    }
}

template<class T>
Directory::State loadRecords(const LocalDb &db, const QString &name, QHash<decltype(T::id), T> &into)
{
    const auto copy = fromJson<ListOf<T>>(QByteArrayView(db.value(name)));
    if (!copy)
        return Directory::State::Loading;
    replaceAll(into, copy->rows);
    return Directory::State::Ready;
}

template<class T, class Key>
void saveRecords(LocalDb &db, const QString &name, const QHash<Key, T> &records)
{
    db.saveValue(name, toJson(ListOf<T>{.rows = QList<T>(records.cbegin(), records.cend())}));
}

} // namespace

Directory::Directory(Api &api, Feed &feed, LocalDb &db, QObject *parent) : QObject(parent), m_api(api), m_db(db)
{
    load();
    connect(&m_api, &Api::signedIn, this, &Directory::signedIn);
    connect(&feed, &Feed::refetchNeeded, this, &Directory::refetch);
    connect(&feed, &Feed::eventArrived, this, &Directory::take);
    if (m_api.isSignedIn())
        signedIn(m_api.welcome());
}

void Directory::signedIn(const Welcome &welcome)
{
    m_organization = welcome.organization;
    m_me = welcome.user;
    m_users.insert(m_me.id, m_me);
    m_db.saveValue(u"organization"_s, toJson(m_organization));
    m_db.saveValue(u"me"_s, toJson(m_me));
    emit changed();
}

void Directory::load()
{
    if (const auto organization = fromJson<Organization>(QByteArrayView(m_db.value(u"organization"_s))))
        m_organization = *organization;
    if (const auto me = fromJson<User>(QByteArrayView(m_db.value(u"me"_s))))
        m_me = *me;
    m_userState = loadRecords<User>(m_db, u"users"_s, m_users);
    m_teamState = loadRecords<Team>(m_db, u"teams"_s, m_teams);
    m_tagState = loadRecords<Tag>(m_db, u"tags"_s, m_tags);
}

void Directory::refetch()
{
    fetch<UserList>(u"users"_s, m_users, m_userState);
    fetch<TeamList>(u"teams"_s, m_teams, m_teamState);
    fetch<TagList>(u"tags"_s, m_tags, m_tagState);
}

template<Method M, class T, class Key>
void Directory::fetch(const QString &name, QHash<Key, T> &into, State &state)
{
    if (state == State::Failed) {
        state = State::Loading;
        emit changed();
    }
    m_api.call<M>({}, this, [this, name, &into, &state](const Result<typename M::Result> &answer) {
        if (!answer.ok())
            return fail(state, answer.error());
        state = State::Ready;
        replaceAll(into, answer->rows);
        if (const User *me = found(m_users, m_me.id))
            m_me = *me;
        saveRecords(m_db, name, into);
        emit changed();
    });
}

void Directory::fail(State &state, const Error &error)
{
    // After a broken connection it is asked again by itself.
    if (state == State::Ready || error.kind == ErrorKind::Offline)
        return;
    state = State::Failed;
    m_problem = error.message;
    emit changed();
}

template<class T, class Key>
bool Directory::put(QHash<Key, T> &into, const RawJson &row)
{
    const auto record = fromJson<T>(QByteArrayView(row.bytes));
    if (!record)
        return false;
    const T *held = found(into, record->id);
    if (held && held->version >= record->version)
        return false;
    into.insert(record->id, *record);
    return true;
}

void Directory::take(const FeedEvent &event)
{
    bool isNew = false;
    switch (event.event->entity) {
    case Entity::User:
        isNew = put(m_users, event.row);
        if (const User *me = found(m_users, m_me.id))
            m_me = *me;
        break;
    case Entity::Team:
        isNew = event.isRemoval() ? m_teams.remove(TeamId(event.event->entityId)) : put(m_teams, event.row);
        break;
    case Entity::Tag:
        isNew = event.isRemoval() ? m_tags.remove(TagId(event.event->entityId)) : put(m_tags, event.row);
        break;
    case Entity::Organization:
        if (const auto organization = fromJson<Organization>(QByteArrayView(event.row.bytes))) {
            m_organization = *organization;
            m_db.saveValue(u"organization"_s, event.row.bytes);
            isNew = true;
        }
        break;
    default:
        break;
    }
    if (isNew)
        emit changed();
}

QString Directory::numberText(qint64 number) const
{
    // The form is the organisation's text: only one %d with an optional width is meant, so it never reaches printf.
    const QString &form = m_organization.numberFormat;
    const qsizetype start = form.indexOf(u'%');
    qsizetype end = start + 1;
    while (start >= 0 && end < form.size() && form[end].isDigit())
        ++end;
    if (start < 0 || end >= form.size() || form[end] != u'd')
        return u'#' + QString::number(number);
    const QString width = form.mid(start + 1, end - start - 1);
    const QChar filler = width.startsWith(u'0') ? u'0' : u' ';
    return form.left(start) + QString::number(number).rightJustified(qMin(width.toInt(), 20), filler)
         + form.mid(end + 1);
}

const User *Directory::user(UserId id) const
{
    return found(m_users, id);
}

const Team *Directory::team(TeamId id) const
{
    return found(m_teams, id);
}

const Tag *Directory::tag(TagId id) const
{
    return found(m_tags, id);
}

QString Directory::userName(UserId id) const
{
    const User *known = user(id);
    return known ? known->name : QString();
}

QList<User> Directory::assignable() const
{
    QList<User> people = byName(m_users);
    people.removeIf([](const User &user) { return !user.active || user.role == Role::Channel; });
    return people;
}

QList<User> Directory::users() const
{
    return byName(m_users);
}

QList<Team> Directory::teams() const
{
    return byName(m_teams);
}

QList<Team> Directory::myTeams() const
{
    QList<Team> mine = teams();
    mine.removeIf([this](const Team &team) { return !team.members.contains(m_me.id); });
    return mine;
}

QList<Tag> Directory::tags() const
{
    return byName(m_tags);
}

} // namespace sf::client

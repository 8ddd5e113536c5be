// SPDX-License-Identifier: GPL-3.0-or-later
// Users: who works here.
#include "server/users/userservice.h"

#include "server/auth/passwordhasher.h"
#include "server/auth/passwordrules.h"
#include "server/auth/sessionstore.h"
#include "server/config/livesettings.h"
#include "server/db/readers.h"
#include "server/events/changes.h"
#include "server/events/eventlog.h"
#include "server/events/stalepatch.h"
#include "server/net/dispatcher.h"
#include "server/organizations/organizationrepository.h"
#include "server/users/teamservice.h"
#include "server/users/userrepository.h"
#include "server/users/userrules.h"
#include "shared/plainline.h"

using namespace Qt::Literals::StringLiterals;

namespace sf::server {

namespace {

Error noSuchUser()
{
    return Error::of(ErrorKind::NotFound, u"There is no such user."_s);
}

Result<Done> checkAddressIsFree(Database &database, OrganizationId organization, const User &user)
{
    const auto other = users::findByEmail(database, organization, user.email);
    if (other && other->id != user.id)
        return Error::invalid(u"email"_s, u"%1 has this address already."_s.arg(other->name));
    return Done{};
}

Result<ListOf<User>> listUsers(const Actor &actor, Database &database, const NoParams &)
{
    return ListOf<User>{users::all(database, actor.organization), eventlog::asOf(database, actor.organization)};
}

Result<Receipt> createUser(const Actor &actor, WriteTransaction &transaction, const UserCreate::Params &params)
{
    User user;
    user.version = 1;
    user.createdAt = user.updatedAt = transaction.now();
    user.name = plainLine(params.name);
    user.email = plainLine(params.email);
    user.role = params.role;
    if (auto fit = userrules::check(user); !fit)
        return std::move(fit.error());
    if (auto free = checkAddressIsFree(transaction.db(), actor.organization, user); !free)
        return std::move(free.error());
    user.id = transaction.nextId<UserId>(Entity::User);
    user.avatarColor = userrules::avatarColor(user.id);
    users::insert(transaction.db(), actor.organization, user, params.password);
    const qint64 seq = transaction.append(recordEvent(actor, Entity::User, user.id.value(), user.version,
                                                      EventKind::Created, Changes::between(User{}, user)),
                                          {.row = toJson(user)});
    return Receipt{.id = user.id.value(), .version = user.version, .seq = seq};
}

Result<Receipt> updateUser(const Actor &actor, WriteTransaction &transaction, const UserUpdate::Params &params)
{
    Database &database = transaction.db();
    const auto before = users::find(database, actor.organization, params.id);
    if (!before)
        return noSuchUser();
    if (auto current = checkBase(actor, transaction.db(), Entity::User, *before, params.base, params.patch); !current)
        return std::move(current.error());
    User after = *before;
    params.patch.applyTo(after);
    after.name = plainLine(after.name);
    after.email = plainLine(after.email);
    if (after == *before)
        return Receipt{.id = params.id.value(), .version = before->version};
    if (auto fit = userrules::check(after); !fit)
        return std::move(fit.error());
    if (auto free = checkAddressIsFree(database, actor.organization, after); !free)
        return std::move(free.error());
    const bool wasAdmin = before->role == Role::Admin && before->active;
    const bool staysAdmin = after.role == Role::Admin && after.active;
    if (wasAdmin && !staysAdmin && users::otherAdmins(database, actor.organization, after.id) == 0)
        return Error::invalid(after.active ? u"role"_s : u"active"_s,
                              u"This is the last administrator. Make somebody else one first."_s);
    after.version = before->version + 1;
    after.updatedAt = transaction.now();
    users::update(database, actor.organization, *before, after);
    if (!after.active)
        sessionstore::removeAllOf(database, actor.organization, after.id);
    const qint64 seq = transaction.append(recordEvent(actor, Entity::User, after.id.value(), after.version,
                                                      EventKind::Updated, Changes::between(*before, after)),
                                          {.row = toJson(after)});
    return Receipt{.id = after.id.value(), .version = after.version, .seq = seq};
}

/// What everybody may change of themselves.
template<class T>
Result<Receipt> changeOneself(const Actor &actor, WriteTransaction &transaction, T User::*member, const T &value)
{
    const auto before = users::find(transaction.db(), actor.organization, actor.user);
    if (!before)
        return noSuchUser();
    UserUpdate::Params change;
    change.id = actor.user;
    change.base = before->version;
    change.patch.set(member, value);
    return updateUser(actor, transaction, change);
}

Result<Receipt> setSignature(const Actor &actor, WriteTransaction &transaction, const UserSetSignature::Params &params)
{
    return changeOneself(actor, transaction, &User::signature, params.signature);
}

Result<Receipt> setAway(const Actor &actor, WriteTransaction &transaction, const UserSetAway::Params &params)
{
    return changeOneself(actor, transaction, &User::away, params.away);
}

Result<Receipt> setPassword(const Actor &actor, WriteTransaction &transaction, const UserSetPassword::Params &params)
{
    Database &database = transaction.db();
    const auto before = users::find(database, actor.organization, params.id);
    if (!before)
        return noSuchUser();
    if (before->role == Role::Channel)
        return Error::invalid(u"id"_s, u"A channel signs in by token and has no password."_s);
    User after = *before;
    after.version = before->version + 1;
    after.updatedAt = transaction.now();
    users::update(database, actor.organization, *before, after);
    users::setPasswordHash(database, actor.organization, after.id, params.password);
    sessionstore::removeAllOf(database, actor.organization, after.id);
    sessionstore::forgetFailures(database, actor.organization, after.email);
    Changes changes; // that it changed, not what
    changes.add("password", false, true);
    const qint64 seq = transaction.append(
        recordEvent(actor, Entity::User, after.id.value(), after.version, EventKind::Updated, changes),
        {.row = toJson(after)});
    return Receipt{.id = after.id.value(), .version = after.version, .seq = seq};
}

} // namespace

UserService::UserService(const LiveSettings &settings, Readers &readers, PasswordHasher &hasher)
    : m_settings(settings)
    , m_readers(readers)
    , m_hasher(hasher)
{
}

void UserService::hashIn(const Actor &actor, QString &password, const User &owner,
                         std::function<void(Result<Done>)> done)
{
    m_readers.submit<QStringList>(
        [settings = &m_settings, organization = actor.organization, owner](Database &database) -> Result<QStringList> {
            const Organization here = organizations::get(database, *settings, organization);
            const User stored = users::find(database, organization, owner.id).value_or(owner);
            return QStringList{here.name, here.slug, stored.email, stored.name};
        },
        [this, &password, done = std::move(done)](Result<QStringList> known) {
            const QString given = std::exchange(password, {});
            if (!known)
                return done(std::move(known.error()));
            if (auto fit = checkPassword(given, *known, m_settings.now()->passwords.minimumLength); !fit)
                return done(std::move(fit.error()));
            m_hasher.hash(given, [&password, done](Result<QString> hash) {
                if (!hash)
                    return done(std::move(hash.error()));
                password = *hash;
                done(Done{});
            });
        });
}

void UserService::registerMethods(Dispatcher &dispatcher)
{
    dispatcher.onRead<UserList>(listUsers);
    dispatcher.onRead<TeamList>(teamservice::list);
    dispatcher.onWrite<TeamCreate>(teamservice::create);
    dispatcher.onWrite<TeamUpdate>(teamservice::update);
    dispatcher.onWrite<TeamDelete>(teamservice::remove);
    dispatcher.onWrite<UserUpdate>(updateUser);
    dispatcher.onWrite<UserSetSignature>(setSignature);
    dispatcher.onWrite<UserSetAway>(setAway);
    dispatcher.onWrite<UserCreate>(
        accessOf<UserCreate>(), createUser, [this](const Actor &actor, UserCreate::Params &params, auto done) {
            if (params.role == Role::Channel && !params.password.isEmpty())
                return done(Error::invalid(u"password"_s, u"A channel signs in by token and has no password."_s));
            if (params.role == Role::Channel)
                return done(Done{});
            User owner;
            owner.email = params.email;
            owner.name = params.name;
            hashIn(actor, params.password, owner, std::move(done));
        });
    dispatcher.onWrite<UserSetPassword>(accessOf<UserSetPassword>(), setPassword,
                                        [this](const Actor &actor, UserSetPassword::Params &params, auto done) {
                                            User owner;
                                            owner.id = params.id;
                                            hashIn(actor, params.password, owner, std::move(done));
                                        });
}

} // namespace sf::server

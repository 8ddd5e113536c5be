// SPDX-License-Identifier: GPL-3.0-or-later
// Dispatcher: the table of all calls. A row knows the call's name, effect, access, schema, and how to carry it out.
//
// A room registers its calls once at start:
//     dispatcher.onRead<TicketGet>([this](const Actor &actor, Database &database, const TicketGet::Params &params) { … });
//     dispatcher.onWrite<TicketCreate>([this](const Actor &actor, WriteTransaction &transaction, const TicketCreate::Params &params) { … });
// Who may call is in server/auth/access.h; the form with an Access of its own is for calls that are no part of the product's table.
// Reads run on a reader's thread in one snapshot, writes on the writer's thread in one savepoint: handlers hold no state that changes.
#pragma once

#include "server/auth/access.h"
#include "server/auth/actor.h"
#include "server/net/schemawriter.h"
#include "shared/methods/method.h"
#include "shared/result.h"

#include <functional>
#include <map>
#include <memory>

namespace sf::server {

class Database;
class Session;
class WriteTransaction;

/// A call with its checked params, ready to run. Exactly one of read, write and session is set.
struct PreparedCall
{
    using Answer = std::function<void(Result<QByteArray>)>; // the result as JSON text

    std::function<Result<QByteArray>(const Actor &, Database &)> read;
    std::function<Result<QByteArray>(const Actor &, WriteTransaction &)> write;
    std::function<void(Session &, Answer)> session;
    /// Reads only: asks for much, so it waits for the worker of slow calls.
    bool isSlow = false;
    /// Writes only: work that belongs on no database thread (hashing a password), done before.
    std::function<void(const Actor &, std::function<void(Result<Done>)>)> before;
    QByteArray key;
    QByteArray paramsHash;
};

struct MethodRow
{
    QByteArray name;
    Effect effect = Effect::Quick;
    Access access;
    bool isBarrier = false; ///< nothing of the connection runs beside it
    std::function<Result<PreparedCall>(const JsonElement *params)> prepare;
    std::function<QByteArray(SchemaWriter &)> describeParams;
    std::function<QByteArray(SchemaWriter &)> describeResult;
};

class Dispatcher
{
public:
    template<Method M>
    using ReadHandler =
        std::function<Result<typename M::Result>(const Actor &, Database &, const typename M::Params &)>;
    template<Method M>
    using WriteHandler = std::function<Result<Receipt>(const Actor &, WriteTransaction &, const typename M::Params &)>;
    template<Method M>
    using SessionHandler =
        std::function<void(Session &, const typename M::Params &, std::function<void(Result<typename M::Result>)>)>;
    /// Replaces what must not be stored as it came; runs on the main thread and answers there.
    template<Method M>
    using Preparation = std::function<void(const Actor &, typename M::Params &, std::function<void(Result<Done>)>)>;

    /// Of one call; where there is none, all calls of a method are as its effect says.
    template<Method M>
    using Slowness = std::function<bool(const typename M::Params &)>;

    template<Method M>
    void onRead(ReadHandler<M> handler, Slowness<M> isSlow = {})
    {
        onRead<M>(accessOf<M>(), std::move(handler), std::move(isSlow));
    }
    template<Method M>
    void onRead(Access access, ReadHandler<M> handler, Slowness<M> isSlow = {})
    {
        static_assert(M::effect == Effect::Quick || M::effect == Effect::Slow);
        add<M>(access, false, [handler = std::move(handler), isSlow](std::shared_ptr<typename M::Params> params) {
            PreparedCall call;
            call.isSlow = isSlow ? isSlow(*params) : M::effect == Effect::Slow;
            call.read = [handler, params](const Actor &actor, Database &database) {
                return asJson<typename M::Result>(handler(actor, database, *params));
            };
            return call;
        });
    }

    template<Method M>
    void onWrite(WriteHandler<M> handler)
    {
        onWrite<M>(accessOf<M>(), std::move(handler));
    }
    template<Method M>
    void onWrite(Access access, WriteHandler<M> handler, Preparation<M> preparation = {})
    {
        static_assert(M::effect == Effect::Write);
        add<M>(access, preparation != nullptr,
               [handler = std::move(handler), preparation](std::shared_ptr<typename M::Params> params) {
                   PreparedCall call;
                   call.key = params->key.toUtf8();
                   call.paramsHash = hashed(*params);
                   call.write = [handler, params](const Actor &actor, WriteTransaction &transaction) {
                       return asJson<Receipt>(handler(actor, transaction, *params));
                   };
                   if (preparation) {
                       call.before = [preparation, params](const Actor &actor, std::function<void(Result<Done>)> done) {
                           preparation(actor, *params, std::move(done));
                       };
                   }
                   return call;
               });
    }

    /// On the main thread. A barrier waits for everything before it and holds up everything after it.
    template<Method M>
    void onSession(SessionHandler<M> handler)
    {
        onSession<M>(accessOf<M>(), std::move(handler));
    }
    template<Method M>
    void onSession(Access access, SessionHandler<M> handler)
    {
        add<M>(access, M::effect == Effect::Session,
               [handler = std::move(handler)](std::shared_ptr<typename M::Params> params) {
                   PreparedCall call;
                   call.session = [handler, params](Session &session, PreparedCall::Answer answer) {
                       handler(session, *params, [answer = std::move(answer)](Result<typename M::Result> result) {
                           answer(asJson<typename M::Result>(std::move(result)));
                       });
                   };
                   return call;
               });
    }

    const MethodRow *find(const QByteArray &name) const;
    const std::map<QByteArray, MethodRow> &rows() const { return m_rows; }

private:
    template<class T>
    static Result<QByteArray> asJson(Result<T> result)
    {
        if (!result)
            return std::move(result.error());
        return toJson(*result);
    }

    /// A hash of the params as we write them; what is secret stays out of it, since it is stored.
    template<class Params>
    static QByteArray hashed(const Params &params)
    {
        if constexpr (requires { params.password; }) {
            Params open = params;
            open.password.clear();
            return hashOf(toJson(open));
        } else {
            return hashOf(toJson(params));
        }
    }
    static QByteArray hashOf(const QByteArray &json);
    static Result<Done> checkKey(const QString &key);

    template<Method M, class Make>
    void add(Access access, bool isBarrier, Make make)
    {
        MethodRow row;
        row.name = M::name;
        row.effect = M::effect;
        row.access = access;
        row.isBarrier = isBarrier;
        row.prepare = [make = std::move(make)](const JsonElement *from) -> Result<PreparedCall> {
            auto params = readOrEmpty<typename M::Params>(from);
            if (!params)
                return std::move(params.error());
            if constexpr (M::effect == Effect::Write) {
                if (auto key = checkKey(params->key); !key)
                    return std::move(key.error());
            }
            return make(std::make_shared<typename M::Params>(std::move(*params)));
        };
        row.describeParams = [](SchemaWriter &writer) {
            if constexpr (Described<typename M::Params>)
                return writer.descriptors<typename M::Params>();
            else
                return QByteArray("[]"); // takes anything
        };
        row.describeResult = [](SchemaWriter &writer) { return writer.schema<typename M::Result>(); };
        insert(std::move(row));
    }

    template<class Params>
    static Result<Params> readOrEmpty(const JsonElement *from)
    {
        return from != nullptr ? readParams<Params>(*from) : readParams<Params>(emptyObject());
    }
    static JsonElement emptyObject();
    void insert(MethodRow row);

    std::map<QByteArray, MethodRow> m_rows;
};

} // namespace sf::server

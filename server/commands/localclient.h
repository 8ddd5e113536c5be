// SPDX-License-Identifier: GPL-3.0-or-later
// LocalClient: a command's end of the server's local socket. Blocks; used on a thread that serves nobody.
#pragma once

#include "shared/envelope.h"
#include "shared/methods/method.h"

#include <QLocalSocket>

namespace sf::server {

class LocalClient
{
public:
    /// False where no server listens.
    bool connectTo(const QString &path);

    template<Method M>
    Result<typename M::Result> call(const typename M::Params &params)
    {
        auto answer = exchange(M::name, toJson(params));
        if (!answer)
            return std::move(answer.error());
        auto result = fromJson<typename M::Result>(QByteArrayView(*answer));
        if (!result)
            return Error::of(ErrorKind::Internal, QStringLiteral("The server answered something unexpected."));
        return std::move(*result);
    }

private:
    Result<QByteArray> exchange(std::string_view method, const QByteArray &params);
    Result<QByteArray> readAnswer(qint64 id);

    QLocalSocket m_socket;
    qint64 m_lastId = 0;
};

} // namespace sf::server

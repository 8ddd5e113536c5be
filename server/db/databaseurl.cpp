// SPDX-License-Identifier: GPL-3.0-or-later
// Reading of database URLs.
#include "server/db/databaseurl.h"

#include <QUrl>
#include <QUrlQuery>

namespace sf::server {

using namespace Qt::Literals::StringLiterals;

namespace {

Error refused(const QString &why)
{
    return Error::invalid(u"url"_s, why
                                        + u" Allowed are sqlite:PATH, postgresql://user:password@host:port/name and "
                                          "postgresql:///name?host=/socket-directory."_s);
}

} // namespace

Result<DatabaseUrl> DatabaseUrl::parse(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.startsWith("sqlite:"_L1)) {
        const QString path = trimmed.mid(7);
        if (path.isEmpty())
            return refused(u"The path of the SQLite file is missing."_s);
        return sqlite(path);
    }
    const QUrl url(trimmed, QUrl::StrictMode);
    if (!url.isValid() || (url.scheme() != "postgresql"_L1 && url.scheme() != "postgres"_L1))
        return refused(u"This is not a database URL."_s);
    DatabaseUrl result;
    result.m_engine = Engine::Postgresql;
    result.m_host = url.host();
    result.m_port = url.port(5432);
    result.m_user = url.userName(QUrl::FullyDecoded);
    result.m_password = url.password(QUrl::FullyDecoded);
    result.m_name = url.path(QUrl::FullyDecoded).mid(1);
    if (result.m_name.isEmpty())
        return refused(u"The name of the PostgreSQL database is missing."_s);
    const auto items = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    for (const auto &[key, value] : items) {
        bool understood = true;
        if (key == "host"_L1)
            result.m_host = value;
        else if (key == "user"_L1)
            result.m_user = value;
        else if (key == "port"_L1)
            result.m_port = value.toInt(&understood);
        else
            understood = false;
        if (!understood)
            return refused(u"\"%1\" in the database URL is not understood."_s.arg(key));
    }
    return result;
}

DatabaseUrl DatabaseUrl::sqlite(const QString &path)
{
    DatabaseUrl result;
    result.m_path = path;
    return result;
}

QString DatabaseUrl::withoutPassword() const
{
    if (isSqlite())
        return u"sqlite:"_s + m_path;
    const QString user = m_user.isEmpty() ? QString() : m_user + u'@';
    if (m_host.startsWith(u'/'))
        return u"postgresql://%1/%2?host=%3"_s.arg(user, m_name, m_host);
    return u"postgresql://%1%2:%3/%4"_s.arg(user, m_host).arg(m_port).arg(m_name);
}

} // namespace sf::server

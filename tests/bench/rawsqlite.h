// SPDX-License-Identifier: GPL-3.0-or-later
// SQLite through its C interface, with the settings of the server's connections.
#pragma once

#include "tests/bench/rawconnection.h"

struct sqlite3;

namespace sf::bench {

class RawSqlite : public RawConnection
{
public:
    explicit RawSqlite(const QString &path);
    ~RawSqlite() override;
    RawSqlite(const RawSqlite &) = delete;
    RawSqlite &operator=(const RawSqlite &) = delete;

    std::unique_ptr<RawStatement> prepare(const QByteArray &sql) override;
    void execute(const QByteArray &sql) override;
    bool isSqlite() const override { return true; }

private:
    sqlite3 *m_handle = nullptr;
};

} // namespace sf::bench

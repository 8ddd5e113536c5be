// SPDX-License-Identifier: GPL-3.0-or-later
// PostgreSQL through libpq.
#pragma once

#include "tests/bench/rawconnection.h"

struct pg_conn;

namespace sf::bench {

class RawPostgres : public RawConnection
{
public:
    explicit RawPostgres(const QString &url);
    ~RawPostgres() override;
    RawPostgres(const RawPostgres &) = delete;
    RawPostgres &operator=(const RawPostgres &) = delete;

    std::unique_ptr<RawStatement> prepare(const QByteArray &sql) override;
    void execute(const QByteArray &sql) override;
    bool isSqlite() const override { return false; }

private:
    pg_conn *m_handle = nullptr;
    int m_prepared = 0;
};

} // namespace sf::bench

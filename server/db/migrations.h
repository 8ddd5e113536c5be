// SPDX-License-Identifier: GPL-3.0-or-later
// Brings the schema of a database up to this program's.
#pragma once

#include "shared/result.h"

#include <QMap>
#include <QString>

#include <vector>

namespace sf::server {

class Database;

struct Migration
{
    int number = 0;
    QString name;
    QString text;
};

class Migrations
{
public:
    Migrations(); // those embedded in this program
    explicit Migrations(std::vector<Migration> migrations);

    // Applies what is missing, whatever its number, each in its own transaction, so that a broken run is simply repeated; answers how
    // many were applied. Refuses a schema that knows more than the program. Wants a writing connection; throws StorageError.
    Result<int> apply(Database &database) const;

    int newest() const;
    static int version(Database &database); // the highest one applied; 0: empty

private:
    Result<Done> check(const QMap<int, QString> &applied) const;

    std::vector<Migration> m_migrations;
};

} // namespace sf::server

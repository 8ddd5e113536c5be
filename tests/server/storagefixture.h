// SPDX-License-Identifier: GPL-3.0-or-later
// An empty, migrated database with one organisation, and a writer on it: for tests of the storage rooms.
#pragma once

#include "server/db/database.h"
#include "server/db/migrations.h"
#include "server/db/writer.h"
#include "tests/support/testdatabase.h"

#include <memory>

namespace sf::server {

class StorageFixture
{
    test::TestDatabase m_file; // outlives every connection to it

public:
    explicit StorageFixture(const QByteArray &engine) : m_file(engine)
    {
        if (!m_file.isReady())
            return;
        url = std::make_unique<DatabaseUrl>(DatabaseUrl::parse(m_file.url()).value());
        Database database(*url, Database::Mode::Writer);
        [[maybe_unused]] const auto applied = Migrations().apply(database);
    }

    bool isReady() const { return m_file.isReady(); }
    QString why() const { return m_file.why(); }

    // Starts the writer and makes the organisation.
    bool begin()
    {
        writer = std::make_unique<Writer>(*url);
        if (!writer->start().ok())
            return false;
        organization = addOrganization(QStringLiteral("first"));
        return organization.isValid();
    }

    OrganizationId addOrganization(const QString &slug)
    {
        const auto made =
            writer->runNow({.organization = {},
                            .work = [slug](WriteTransaction &transaction) -> Result<QByteArray> {
                                return QByteArray::number(transaction.addOrganization(slug, slug).value());
                            },
                            .done = {},
                            .receipt = {},
                            .background = false});
        return OrganizationId(made.ok() ? made.value().toLongLong() : 0);
    }

    WriteCall call(std::function<Result<QByteArray>(WriteTransaction &)> work) const
    {
        return {.organization = organization, .work = std::move(work), .done = {}, .receipt = {}, .background = false};
    }

    Result<QByteArray> write(std::function<Result<QByteArray>(WriteTransaction &)> work)
    {
        return writer->runNow(call(std::move(work)));
    }

    std::unique_ptr<DatabaseUrl> url;
    std::unique_ptr<Writer> writer;
    OrganizationId organization;
};

// Appends one event about a new tag: the cheapest change there is.
inline Result<QByteArray> addTag(WriteTransaction &transaction)
{
    const auto id = transaction.nextId<TagId>(Entity::Tag);
    const QString name = QStringLiteral("tag %1").arg(id.value());
    transaction.db().run(
        QStringLiteral("INSERT INTO tags (organization_id, id, version, created_at, updated_at, name, name_key, color) "
                       "VALUES (?, ?, 1, ?, ?, ?, ?, '')"),
        transaction.organization(), id, transaction.now(), transaction.now(), name, name);
    Event event;
    event.entity = Entity::Tag;
    event.entityId = id.value();
    event.version = 1;
    event.kind = EventKind::Created;
    event.changes.bytes = R"({"name":["","tag"]})";
    transaction.append(event, {.row = toJson(id), .response = {}, .counts = {}, .audience = {}});
    return QByteArray("{\"id\":") + QByteArray::number(id.value()) + '}';
}

} // namespace sf::server

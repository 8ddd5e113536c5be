// SPDX-License-Identifier: GPL-3.0-or-later
// Organisations as stored and as configured.
#include "server/organizations/organizationrepository.h"

#include "server/db/database.h"
#include "server/events/changes.h"

using namespace Qt::Literals::StringLiterals;

namespace sf::server {

namespace {

constexpr qint64 kMib = 1024 * 1024;

} // namespace

TicketSettings ticketSettingsOf(const OrganizationSettings &settings)
{
    TicketSettings result;
    result.numberFormat = settings.numberFormat;
    result.categories = settings.categories;
    result.customFields = settings.customFields;
    result.maxFileBytes = qint64{settings.attachments.maxSizeMib} * kMib;
    result.maxMessageBytes = qint64{settings.attachments.maxMessageMib} * kMib;
    result.chatsPerAgent = settings.chatsPerAgent;
    result.botThreshold = settings.botThresholdPercent / 100.0;
    return result;
}

namespace organizations {

std::optional<OrganizationId> findBySlug(Database &database, const QString &slug)
{
    return database.single<OrganizationId>(u"SELECT id FROM organizations WHERE slug = ?"_s, slug);
}

QString slugOf(Database &database, OrganizationId organization)
{
    return database.single<QString>(u"SELECT slug FROM organizations WHERE id = ?"_s, organization).value_or(QString());
}

QList<Organization> all(Database &database)
{
    QList<Organization> found;
    Query rows = database.select(u"SELECT id, slug, name FROM organizations ORDER BY id"_s);
    while (rows.next()) {
        Organization organization;
        organization.id = rows.get<OrganizationId>(0);
        organization.slug = rows.get<QString>(1);
        organization.name = rows.get<QString>(2);
        found.append(organization);
    }
    return found;
}

Organization get(Database &database, const LiveSettings &settings, OrganizationId organization)
{
    Organization found;
    Query rows = database.select(u"SELECT slug, name FROM organizations WHERE id = ?"_s, organization);
    if (!rows.next())
        return found;
    found.id = organization;
    found.slug = rows.get<QString>(0);
    found.name = rows.get<QString>(1);
    const OrganizationSettings configured = settings.now()->organization(found.slug);
    found.numberFormat = configured.numberFormat;
    found.currency = configured.currency;
    found.categories = configured.categories;
    found.contactLabels = configured.contactLabels;
    found.customFields = configured.customFields;
    found.maxAttachmentBytes = qint64{configured.attachments.maxSizeMib} * kMib;
    found.chatsPerAgent = configured.chatsPerAgent;
    return found;
}

OrganizationSettings settingsOf(Database &database, const LiveSettings &settings, OrganizationId organization)
{
    return settings.now()->organization(slugOf(database, organization));
}

qint64 nextVersion(Database &database, OrganizationId organization, Time now)
{
    database.run(u"UPDATE organizations SET version = version + 1, updated_at = ? WHERE id = ?"_s, now, organization);
    return database.single<qint64>(u"SELECT version FROM organizations WHERE id = ?"_s, organization).value_or(0);
}

WriteCall configuredCall(OrganizationId organization, const LiveSettings &settings)
{
    WriteCall call;
    call.organization = organization;
    call.work = [organization, &settings](WriteTransaction &transaction) -> Result<QByteArray> {
        const Actor server{organization, UserId(), Role::Admin, QString()};
        const qint64 version = nextVersion(transaction.db(), organization, transaction.now());
        Delivery delivery;
        delivery.row = toJson(get(transaction.db(), settings, organization));
        transaction.append(
            recordEvent(server, Entity::Organization, organization.value(), version, EventKind::Configured, {}),
            std::move(delivery));
        return QByteArray();
    };
    call.done = [](Result<QByteArray>) {};
    return call;
}

} // namespace organizations

} // namespace sf::server

// SPDX-License-Identifier: GPL-3.0-or-later
// Settings: everything that the configuration file sets, with its defaults; checked values only.
#pragma once

#include "shared/customfield.h"

#include <QHostAddress>
#include <QList>
#include <QMap>
#include <QString>

#include <memory>

namespace sf::server {

struct AttachmentSettings
{
    int maxSizeMib = 25;    ///< of one file
    int maxMessageMib = 50; ///< of all files of one message
    friend bool operator==(const AttachmentSettings &, const AttachmentSettings &) = default;
};

struct OrganizationSettings
{
    QString numberFormat = QStringLiteral("T-%04d"); ///< printf form with one whole number
    QString currency = QStringLiteral("EUR");
    QList<QString> categories{QStringLiteral("bug"),     QStringLiteral("feature_request"), QStringLiteral("question"),
                              QStringLiteral("billing"), QStringLiteral("technical"),       QStringLiteral("account"),
                              QStringLiteral("other")};
    QList<QString> contactLabels; ///< of the three custom fields of contacts; empty: not offered
    QList<CustomField> customFields;
    AttachmentSettings attachments;
    int chatsPerAgent = 5;        ///< that one agent may have at a time
    int botThresholdPercent = 40; ///< how much of a question a block must cover to be an answer
    friend bool operator==(const OrganizationSettings &, const OrganizationSettings &) = default;
};

struct ListenSettings
{
    QString host = QStringLiteral("127.0.0.1"); ///< as written
    QHostAddress address = QHostAddress(QHostAddress::LocalHost);
    quint16 port = 4747; ///< 0: any free one
    bool tls = false;    ///< off only on a loopback address
    QString certificate; ///< PEM files; empty: self-made in the data directory
    QString privateKey;
    int certificateLine = 0; ///< where the file names them
    int privateKeyLine = 0;
};

struct LimitSettings
{
    int connections = 2000;
    int connectionsPerUser = 10;
    int strangers = 200; ///< connections that have not signed in
    int strangersPerAddress = 20;
    int requestsPerSecond = 50;
    int burst = 100;
    int inFlight = 32;
    int signInSeconds = 30;           ///< to sign in before the connection is closed
    int lineSeconds = 30;             ///< for the rest of a line that has begun
    int failedSignInsPerAddress = 20; ///< within ten minutes
    int unsentBytes = 4 * 1024 * 1024;
};

struct PasswordSettings
{
    int memoryMib = 19;
    int passes = 2;
    int minimumLength = 12;
};

struct Settings
{
    QString file;
    ListenSettings listen;
    QString databaseUrl;
    int readers = 2;
    int pollSeconds = 5; ///< between looks at what other servers wrote
    QString dataDirectory = QStringLiteral("/var/lib/supportflow");
    LimitSettings limits;
    AttachmentSettings attachments;
    PasswordSettings passwords;
    QMap<QString, OrganizationSettings> organizations; ///< by slug

    /// One without a section of its own has what holds for all.
    OrganizationSettings organization(const QString &slug) const
    {
        OrganizationSettings usual;
        usual.attachments = attachments;
        return organizations.value(slug, usual);
    }
};

} // namespace sf::server

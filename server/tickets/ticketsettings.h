// SPDX-License-Identifier: GPL-3.0-or-later
// What the configuration says about tickets and chats.
#pragma once

#include "shared/customfield.h"
#include "shared/ids.h"

#include <QString>
#include <QStringList>

#include <functional>

namespace sf::server {

class Database;

struct TicketSettings
{
    QString numberFormat = QStringLiteral("T-%04d"); ///< printf form with one %d
    QStringList categories{QStringLiteral("bug"),     QStringLiteral("feature_request"), QStringLiteral("question"),
                           QStringLiteral("billing"), QStringLiteral("technical"),       QStringLiteral("account"),
                           QStringLiteral("other")};
    qint64 maxFileBytes = qint64{25} * 1024 * 1024;
    qint64 maxMessageBytes = qint64{50} * 1024 * 1024; ///< of all files of one message

    QList<CustomField> customFields;
    int chatsPerAgent = 5;     ///< at a time
    double botThreshold = 0.4; ///< the score that a block must reach to be an answer

    /// What a ticket gets that names none: "other" where there is one, else the first.
    QString defaultCategory() const;
    /// 7 -> "T-0007"; grows past the width of the format.
    QString formatted(qint64 number) const;
};

/// Which settings an organisation has right now: the same for all, or asked for in each call.
class TicketSettingsSource
{
public:
    using Ask = std::function<TicketSettings(Database &, OrganizationId)>;

    TicketSettingsSource(TicketSettings settings)
        : m_ask([settings = std::move(settings)](Database &, OrganizationId) { return settings; })
    {
    }
    TicketSettingsSource(Ask ask) : m_ask(std::move(ask)) {}

    TicketSettings operator()(Database &database, OrganizationId organization) const
    {
        return m_ask(database, organization);
    }

private:
    Ask m_ask;
};

} // namespace sf::server

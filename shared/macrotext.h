// SPDX-License-Identifier: GPL-3.0-or-later
// Variables of canned texts: {{requester_name}} becomes the name of the ticket's requester.
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <array>
#include <string_view>

namespace sf::macrotext {

inline constexpr std::array<std::string_view, 10> kVariables{
    "requester_name", "requester_first_name", "requester_email", "company_name",     "ticket_number",
    "ticket_subject", "ticket_category",      "agent_name",      "agent_first_name", "agent_email",
};

using Values = QHash<QString, QString>;

/// The names between double braces that mean nothing, each once, as they stand.
QStringList unknownVariables(const QString &text);

/// Known variables replaced; one without a value becomes empty, unknown ones stay as they stand.
QString filled(const QString &text, const Values &values);

/// "Sarah" of "Sarah Johnson".
QString firstName(const QString &name);

} // namespace sf::macrotext

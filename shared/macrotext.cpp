// SPDX-License-Identifier: GPL-3.0-or-later
// Finding and filling the variables of canned texts.
#include "shared/macrotext.h"

#include <QRegularExpression>

#include <algorithm>

namespace sf::macrotext {

namespace {

const QRegularExpression &variable()
{
    static const QRegularExpression pattern(QStringLiteral("\\{\\{\\s*([^{}\\n]*?)\\s*\\}\\}"));
    return pattern;
}

bool isKnown(const QString &name)
{
    return std::any_of(kVariables.begin(), kVariables.end(), [&name](std::string_view known) {
        return name == QLatin1StringView(known.data(), static_cast<qsizetype>(known.size()));
    });
}

} // namespace

QStringList unknownVariables(const QString &text)
{
    QStringList unknown;
    auto matches = variable().globalMatch(text);
    while (matches.hasNext()) {
        const QString name = matches.next().captured(1);
        if (!isKnown(name) && !unknown.contains(name))
            unknown << name;
    }
    return unknown;
}

QString filled(const QString &text, const Values &values)
{
    QString result;
    qsizetype from = 0;
    auto matches = variable().globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (!isKnown(match.captured(1)))
            continue;
        result += QStringView(text).mid(from, match.capturedStart() - from);
        result += values.value(match.captured(1));
        from = match.capturedEnd();
    }
    result += QStringView(text).mid(from);
    return result;
}

QString firstName(const QString &name)
{
    return name.trimmed().section(u' ', 0, 0);
}

} // namespace sf::macrotext

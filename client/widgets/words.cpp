// SPDX-License-Identifier: GPL-3.0-or-later
// The translated words for the fixed terms of the helpdesk.
#include "client/widgets/words.h"

#include <QCoreApplication>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

QString word(const char *text)
{
    return QCoreApplication::translate("Words", text);
}

} // namespace

QString statusWord(Status status)
{
    switch (status) {
    case Status::New:
        return word(QT_TRANSLATE_NOOP("Words", "New"));
    case Status::Open:
        return word(QT_TRANSLATE_NOOP("Words", "Open"));
    case Status::InProgress:
        return word(QT_TRANSLATE_NOOP("Words", "In progress"));
    case Status::WaitingOnCustomer:
        return word(QT_TRANSLATE_NOOP("Words", "Waiting on customer"));
    case Status::WaitingOnThirdParty:
        return word(QT_TRANSLATE_NOOP("Words", "Waiting on 3rd party"));
    case Status::Resolved:
        return word(QT_TRANSLATE_NOOP("Words", "Resolved"));
    case Status::Closed:
        return word(QT_TRANSLATE_NOOP("Words", "Closed"));
    case Status::Cancelled:
        return word(QT_TRANSLATE_NOOP("Words", "Cancelled"));
    }
    return {};
}

QString priorityWord(Priority priority)
{
    switch (priority) {
    case Priority::Low:
        return word(QT_TRANSLATE_NOOP("Words", "Low"));
    case Priority::Medium:
        return word(QT_TRANSLATE_NOOP("Words", "Medium"));
    case Priority::High:
        return word(QT_TRANSLATE_NOOP("Words", "High"));
    case Priority::Urgent:
        return word(QT_TRANSLATE_NOOP("Words", "Urgent"));
    case Priority::Critical:
        return word(QT_TRANSLATE_NOOP("Words", "Critical"));
    }
    return {};
}

QString categoryWord(const QString &category)
{
    struct Known
    {
        QLatin1String name;
        const char *text;
    };
    static constexpr Known known[] = {
        {QLatin1String("bug"), QT_TRANSLATE_NOOP("Words", "Bug")},
        {QLatin1String("feature_request"), QT_TRANSLATE_NOOP("Words", "Feature request")},
        {QLatin1String("question"), QT_TRANSLATE_NOOP("Words", "Question")},
        {QLatin1String("billing"), QT_TRANSLATE_NOOP("Words", "Billing")},
        {QLatin1String("technical"), QT_TRANSLATE_NOOP("Words", "Technical")},
        {QLatin1String("account"), QT_TRANSLATE_NOOP("Words", "Account")},
        {QLatin1String("other"), QT_TRANSLATE_NOOP("Words", "Other")},
    };
    for (const Known &entry : known) {
        if (category == entry.name)
            return word(entry.text);
    }
    QString text = category;
    text.replace(u'_', u' ');
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// Errors in words.
#include "client/net/errorwords.h"

#include "client/widgets/fieldwords.h"

#include <QCoreApplication>
#include <QStringList>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

const char *sentence(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Unauthenticated:
        return QT_TRANSLATE_NOOP("ErrorWords", "You are not signed in, or what you signed in with is wrong.");
    case ErrorKind::Forbidden:
        return QT_TRANSLATE_NOOP("ErrorWords", "You may not do this. Ask an administrator.");
    case ErrorKind::NotFound:
        return QT_TRANSLATE_NOOP("ErrorWords", "It does not exist, or not any more.");
    case ErrorKind::Invalid:
        return QT_TRANSLATE_NOOP("ErrorWords", "The server does not accept this.");
    case ErrorKind::Conflict:
        return QT_TRANSLATE_NOOP("ErrorWords", "Somebody else changed the same meanwhile.");
    case ErrorKind::Stale:
        return QT_TRANSLATE_NOOP("ErrorWords", "Something new happened here meanwhile.");
    case ErrorKind::Busy:
        return QT_TRANSLATE_NOOP("ErrorWords", "The server has too much to do at the moment. Try again soon.");
    case ErrorKind::TooLarge:
        return QT_TRANSLATE_NOOP("ErrorWords", "This is more than the server takes.");
    case ErrorKind::Storage:
        return QT_TRANSLATE_NOOP("ErrorWords", "The server cannot store anything at the moment. Try again later.");
    case ErrorKind::Unsupported:
        return QT_TRANSLATE_NOOP("ErrorWords", "This is not possible.");
    case ErrorKind::KeyMismatch:
    case ErrorKind::ParseError:
    case ErrorKind::InvalidRequest:
    case ErrorKind::MethodNotFound:
    case ErrorKind::InvalidParams:
    case ErrorKind::Internal:
        return QT_TRANSLATE_NOOP("ErrorWords", "The server and this program do not understand each other.");
    case ErrorKind::Offline:
        break; // said by the client itself
    }
    return "";
}

constexpr char kPleaseCorrect[] = QT_TRANSLATE_NOOP("ErrorWords", "Please correct: %1.");

QString translated(const char *text)
{
    return *text ? QCoreApplication::translate("ErrorWords", text) : QString();
}

bool isTranslated(const char *text)
{
    return translated(text) != QLatin1String(text);
}

/// "Bitte prüfen: Name. Der Server sagt: “The name is missing.”"
QString withDetail(const QString &words, const QString &detail)
{
    return detail.isEmpty() ? words
                            : QCoreApplication::translate("ErrorWords", "%1 The server says: “%2”").arg(words, detail);
}

} // namespace

Error inWords(Error error)
{
    const char *general = sentence(error.kind);
    if (!isTranslated(general)) {
        if (error.message.isEmpty())
            error.message = translated(general);
        return error;
    }
    QStringList names;
    for (auto field = error.fields.begin(); field != error.fields.end(); ++field) {
        names.append(fieldWord(field.key()));
        *field = withDetail(translated(kPleaseCorrect).arg(names.last()), *field);
    }
    const QString words = names.isEmpty() ? translated(general) : translated(kPleaseCorrect).arg(names.join(u", "_s));
    error.message = withDetail(words, error.message);
    return error;
}

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// The list of them, read once.
#include "server/auth/commonpasswords.h"

#include "shared/text.h"

#include <QFile>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

// The list lies in a static library, where nothing else asks for it; the macro works outside of a namespace only.
static void loadList()
{
    Q_INIT_RESOURCE(commonpasswords);
}

namespace sf::server {

namespace {

QSet<QString> readList()
{
    loadList();
    QSet<QString> list;
    QFile file(u":/supportflow/common-passwords.txt"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the list of common passwords is missing");
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (!line.startsWith(u"# "_s))
            list.insert(foldedText(line.trimmed()));
    }
    return list;
}

} // namespace

bool isCommonPassword(const QString &password)
{
    static const QSet<QString> list = readList();
    const QString folded = foldedText(password);
    return list.contains(folded) || list.contains(searchTokens(password).join(QString()));
}

} // namespace sf::server

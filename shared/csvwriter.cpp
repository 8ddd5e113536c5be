// SPDX-License-Identifier: GPL-3.0-or-later
// Records of a comma-separated file.
#include "shared/csvwriter.h"

namespace sf {

namespace {

bool looksLikeFormula(QStringView cell)
{
    return !cell.isEmpty() && QStringView(u"=+-@\t\r").contains(cell.front());
}

} // namespace

QByteArray csvLine(const QStringList &cells)
{
    QByteArray line;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        QString cell = looksLikeFormula(cells[i]) ? u'\'' + cells[i] : cells[i];
        const bool isQuoted = cell.contains(u',') || cell.contains(u'"') || cell.contains(u'\n') || cell.contains(u'\r')
                           || cell != cell.trimmed();
        if (isQuoted)
            cell = u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
        if (i > 0)
            line += ',';
        line += cell.toUtf8();
    }
    return line + "\r\n";
}

QString withoutApostrophe(const QString &cell)
{
    return cell.startsWith(u'\'') && looksLikeFormula(QStringView(cell).mid(1)) ? cell.mid(1) : cell;
}

} // namespace sf

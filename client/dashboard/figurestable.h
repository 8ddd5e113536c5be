// SPDX-License-Identifier: GPL-3.0-or-later
// All figures as tables, as they leave the program: in a file for spreadsheets, and on paper.
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace sf::client {

class Directory;
class Figures;

struct FiguresTable
{
    QString title;
    QStringList head;
    QList<QStringList> rows;
};

/// What is not known yet is left out.
QList<FiguresTable> figuresTables(const Figures &figures, const Directory &directory);
/// Tables one below the other, as records of a comma-separated file.
QByteArray figuresCsv(const Figures &figures, const Directory &directory);

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// The dashboard on paper: charts on the first page, all figures as tables behind them.
#pragma once

#include <QString>

class QPagedPaintDevice;
class QWidget;

namespace sf::client {

class DashboardBody;
class Directory;
class Figures;

struct PaperContent
{
    const DashboardBody &body;
    const Figures &figures;
    const Directory &directory;
};

/// Fills the pages of a device whose resolution is the screen's; false when it could not be written.
bool paintPages(QPagedPaintDevice &device, const PaperContent &content);
/// Writes a PDF; empty when it is there, else why not.
QString writePdf(const QString &path, const PaperContent &content);
/// Asks for the printer and prints; belongs to `window`.
void choosePrinter(QWidget *window, const PaperContent &content);

} // namespace sf::client

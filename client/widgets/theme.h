// SPDX-License-Identifier: GPL-3.0-or-later
// The colours of the client, light and dark, and the arithmetic that keeps every word readable.
#pragma once

#include "shared/enums.h"

#include <QColor>
#include <QPalette>
#include <QString>

namespace sf::client {

struct PillColours
{
    QColor text;
    QColor background; // translucent: it takes the tint of the row under it
};

/// A value; `Theme::of(widget->palette())` finds the one in force, so nobody has to hand it around.
struct Theme
{
    bool isDark = false;
    QColor window, base, sidebar, text, muted, line, border;
    QColor accent, accentText, accentFill;
    QColor selection, sidebarSelection, hover;
    QColor note, noteBorder, noteText;
    QColor success, warning, danger; // as text

    static const Theme &light();
    static const Theme &dark();
    static const Theme &of(const QPalette &palette);

    QPalette palette() const;
    /// The text of the style sheet with every @token@ replaced by its colour.
    QString styled(QString sheet) const;

    QColor statusColour(Status status) const;
    QColor priorityColour(Priority priority) const;
    PillColours statusPill(Status status) const;
    PillColours priorityPill(Priority priority) const;
    /// For any colour that a person chose, such as a tag's.
    PillColours pill(const QColor &colour) const;
    /// `colour`, darkened or lightened just so far that it can be read as text on `background`.
    QColor readable(const QColor &colour, const QColor &background) const;
};

/// WCAG 2 contrast, 1 to 21.
double contrastRatio(const QColor &a, const QColor &b);
QColor blended(const QColor &over, const QColor &under, double strength);
/// White or near black, whichever reads better on `background`.
QColor inkOn(const QColor &background);

} // namespace sf::client

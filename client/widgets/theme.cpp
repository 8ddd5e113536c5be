// SPDX-License-Identifier: GPL-3.0-or-later
// The colours of the client, light and dark, and the arithmetic that keeps every word readable.
#include "client/widgets/theme.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double readableContrast = 4.5;

double linearChannel(int value)
{
    static const std::array<double, 256> table = [] {
        std::array<double, 256> values{};
        for (std::size_t i = 0; i < values.size(); ++i) {
            const double part = static_cast<double>(i) / 255.0;
            values[i] = part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
        }
        return values;
    }();
    return table[static_cast<std::size_t>(std::clamp(value, 0, 255))];
}

double luminance(const QColor &colour)
{
    return 0.2126 * linearChannel(colour.red()) + 0.7152 * linearChannel(colour.green())
         + 0.0722 * linearChannel(colour.blue());
}

double pillStrength(const Theme &theme)
{
    return theme.isDark ? 0.22 : 0.12;
}

Theme makeLight()
{
    Theme t;
    t.isDark = false;
    t.window = QColor(0xf6f7f9);
    t.base = QColor(0xffffff);
    t.sidebar = QColor(0xeef0f4);
    t.text = QColor(0x1b1f27);
    t.muted = QColor(0x5b6270);
    t.line = QColor(0xe3e6eb);
    t.border = QColor(0xcfd4dc);
    t.accent = QColor(0x2f6feb);
    t.accentText = QColor(0x1f5fd6);
    t.accentFill = QColor(0x2f6feb);
    t.selection = QColor(0xe8f0ff);
    t.sidebarSelection = QColor(0xdfe8f8);
    t.hover = QColor(0xf3f5f8);
    t.note = QColor(0xfff7e0);
    t.noteBorder = QColor(0xe6c35c);
    t.noteText = QColor(0x7a5a00);
    t.success = t.readable(QColor(0x1a9a55), t.selection);
    t.warning = t.readable(QColor(0xd08700), t.selection);
    t.danger = t.readable(QColor(0xdc4a3d), t.selection);
    return t;
}

Theme makeDark()
{
    Theme t;
    t.isDark = true;
    t.window = QColor(0x16181d);
    t.base = QColor(0x1c1f26);
    t.sidebar = QColor(0x13151a);
    t.text = QColor(0xe6e9ef);
    t.muted = QColor(0x8b93a3);
    t.line = QColor(0x2a2f39);
    t.border = QColor(0x3a404d);
    t.accent = QColor(0x5b8cff);
    t.accentText = QColor(0x8fb0ff);
    t.accentFill = QColor(0x3a6ae0);
    t.selection = QColor(0x232c40);
    t.sidebarSelection = QColor(0x22304f);
    t.hover = QColor(0x21252d);
    t.note = QColor(0x2b2619);
    t.noteBorder = QColor(0x8f7430);
    t.noteText = QColor(0xe6c35c);
    t.success = t.readable(QColor(0x1a9a55), t.selection);
    t.warning = t.readable(QColor(0xe0931a), t.selection);
    t.danger = t.readable(QColor(0xdc4a3d), t.selection);
    return t;
}

} // namespace

double contrastRatio(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QColor blended(const QColor &over, const QColor &under, double strength)
{
    const auto mix = [strength](int o, int u) {
        return static_cast<int>(std::lround(o * strength + u * (1.0 - strength)));
    };
    return QColor(mix(over.red(), under.red()), mix(over.green(), under.green()), mix(over.blue(), under.blue()));
}

QColor inkOn(const QColor &background)
{
    const QColor white(0xffffff);
    const QColor ink(0x14171d);
    const double whiteRatio = contrastRatio(white, background);
    return whiteRatio >= readableContrast || whiteRatio >= contrastRatio(ink, background) ? white : ink;
}

const Theme &Theme::light()
{
    static const Theme theme = makeLight();
    return theme;
}

const Theme &Theme::dark()
{
    static const Theme theme = makeDark();
    return theme;
}

const Theme &Theme::of(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::WindowText).lightness() > 128 ? dark() : light();
}

QPalette Theme::palette() const
{
    QPalette p(base, window);
    p.setColor(QPalette::Window, window);
    p.setColor(QPalette::WindowText, text);
    p.setColor(QPalette::Base, base);
    p.setColor(QPalette::AlternateBase, hover);
    p.setColor(QPalette::Text, text);
    p.setColor(QPalette::PlaceholderText, muted);
    p.setColor(QPalette::Button, base);
    p.setColor(QPalette::ButtonText, text);
    p.setColor(QPalette::BrightText, danger);
    p.setColor(QPalette::Highlight, selection);
    p.setColor(QPalette::HighlightedText, text);
    p.setColor(QPalette::Link, accentText);
    p.setColor(QPalette::LinkVisited, accentText);
    p.setColor(QPalette::ToolTipBase, isDark ? border : text);
    p.setColor(QPalette::ToolTipText, isDark ? text : base);
    p.setColor(QPalette::Light, isDark ? border : base);
    p.setColor(QPalette::Midlight, line);
    p.setColor(QPalette::Mid, border);
    p.setColor(QPalette::Dark, isDark ? sidebar : border);
    p.setColor(QPalette::Shadow, isDark ? QColor(Qt::black) : muted);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, blended(muted, window, 0.7));
    p.setColor(QPalette::Disabled, QPalette::Highlight, line);
    return p;
}

QString Theme::styled(QString sheet) const
{
    const std::pair<QLatin1String, QColor> tokens[] = {
        {"@window@"_L1, window},
        {"@base@"_L1, base},
        {"@sidebar@"_L1, sidebar},
        {"@text@"_L1, text},
        {"@muted@"_L1, muted},
        {"@line@"_L1, line},
        {"@border@"_L1, border},
        {"@accent@"_L1, accent},
        {"@accentText@"_L1, accentText},
        {"@accentFill@"_L1, accentFill},
        {"@accentPressed@"_L1, blended(QColor(Qt::black), accentFill, 0.15)},
        {"@selection@"_L1, selection},
        {"@sidebarSelection@"_L1, sidebarSelection},
        {"@hover@"_L1, hover},
        {"@note@"_L1, note},
        {"@noteBorder@"_L1, noteBorder},
        {"@noteText@"_L1, noteText},
        {"@success@"_L1, success},
        {"@warning@"_L1, warning},
        {"@danger@"_L1, danger},
        {"@dangerTint@"_L1, blended(QColor(0xdc4a3d), base, pillStrength(*this))},
        {"@warningTint@"_L1, blended(QColor(0xd08700), base, pillStrength(*this))},
        {"@disabled@"_L1, blended(muted, window, 0.7)},
        {"@toolTip@"_L1, isDark ? border : text},
        {"@toolTipText@"_L1, isDark ? text : base},
    };
    for (const auto &[token, colour] : tokens)
        sheet.replace(token, colour.name());
    sheet.replace("@shade@"_L1, isDark ? "dark"_L1 : "light"_L1);
    return sheet;
}

QColor Theme::statusColour(Status status) const
{
    switch (status) {
    case Status::New:
        return QColor(0x8b5cf6);
    case Status::Open:
        return QColor(0x2f6feb);
    case Status::InProgress:
        return QColor(0x0ea5a4);
    case Status::WaitingOnCustomer:
    case Status::WaitingOnThirdParty:
        return QColor(0xd08700);
    case Status::Resolved:
        return QColor(0x1a9a55);
    case Status::Closed:
        return QColor(0x7a8190);
    case Status::Cancelled:
        return QColor(0x9a6b6b);
    }
    return muted;
}

QColor Theme::priorityColour(Priority priority) const
{
    switch (priority) {
    case Priority::Low:
        return QColor(0xb3bac6);
    case Priority::Medium:
        return QColor(0x8792a4);
    case Priority::High:
        return QColor(0xe0812d);
    case Priority::Urgent:
        return QColor(0xdc4a3d);
    case Priority::Critical:
        return QColor(0xb91c1c);
    }
    return muted;
}

PillColours Theme::statusPill(Status status) const
{
    return pill(statusColour(status));
}

PillColours Theme::priorityPill(Priority priority) const
{
    return pill(priorityColour(priority));
}

PillColours Theme::pill(const QColor &colour) const
{
    const QColor tint = colour.isValid() ? colour : QColor(0x7a8190);
    PillColours result;
    result.background = tint;
    result.background.setAlphaF(static_cast<float>(pillStrength(*this)));
    // The surface nearest to the word's own lightness is the hardest one to be read on.
    const auto surfaces = {base, window, selection, hover, note, sidebar};
    const auto brighter = [](const QColor &a, const QColor &b) { return luminance(a) < luminance(b); };
    const QColor hardest = isDark ? std::max(surfaces, brighter) : std::min(surfaces, brighter);
    result.text = readable(tint, blended(tint, hardest, pillStrength(*this)));
    return result;
}

QColor Theme::readable(const QColor &colour, const QColor &background) const
{
    const QColor end = isDark ? QColor(Qt::white) : QColor(Qt::black);
    for (double strength = 0.0; strength < 1.0; strength += 0.04) {
        const QColor candidate = blended(end, colour, strength);
        if (contrastRatio(candidate, background) >= readableContrast + 0.05)
            return candidate;
    }
    return end;
}

} // namespace sf::client

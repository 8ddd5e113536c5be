// SPDX-License-Identifier: GPL-3.0-or-later
// A window as it hangs on a wall.
#include "client/dashboard/wallmode.h"

#include <QApplication>
#include <QCursor>
#include <QEvent>
#include <QWidget>

#include <chrono>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLargeScreen = 1600;
constexpr qreal kLarge = 1.2;
constexpr qreal kLarger = 1.4;

/// What the style sheet gives sizes of its own.
QString sheet(const QFont &font)
{
    const auto points = [&font](qreal factor) { return QString::number(font.pointSizeF() * factor, 'f', 1); };
    return u"QHeaderView::section { font-size: %1pt; } QLabel[role=\"small\"] { font-size: %1pt; } "
           "QLabel[role=\"title\"] { font-size: %2pt; }"_s.arg(points(0.9), points(1.42));
}

} // namespace

WallMode::WallMode(QWidget &window) : QObject(&window), m_window(window)
{
    m_still.setSingleShot(true);
    m_still.setInterval(std::chrono::seconds(3));
    connect(&m_still, &QTimer::timeout, this, &WallMode::hideCursor);
}

WallMode::~WallMode()
{
    showCursor();
}

void WallMode::setOn(bool isOn)
{
    if (m_isOn == isOn)
        return;
    m_isOn = isOn;
    if (isOn) {
        m_font = QApplication::font();
        m_wasMaximized = m_window.isMaximized();
        m_window.showFullScreen();
        fitScale();
        qApp->installEventFilter(this);
        m_still.start();
    } else {
        qApp->removeEventFilter(this);
        m_still.stop();
        showCursor();
        setScale(1);
        if (m_wasMaximized)
            m_window.showMaximized();
        else
            m_window.showNormal();
    }
    emit changed(isOn);
}

void WallMode::fitScale()
{
    const qreal factor = m_window.width() < kLargeScreen ? kLarge : kLarger;
    if (!qFuzzyCompare(factor, m_scale))
        setScale(factor);
}

void WallMode::setScale(qreal factor)
{
    m_scale = factor;
    QFont font = m_font;
    font.setPointSizeF(m_font.pointSizeF() * factor);
    m_window.setStyleSheet(factor > 1 ? sheet(font) : QString());
    // Under the application's style sheet a font is not handed down.
    const auto all = m_window.findChildren<QWidget *>();
    for (QWidget *widget : all)
        widget->setFont(factor > 1 ? font : QFont());
}

void WallMode::hideCursor()
{
    if (m_isCursorHidden || !m_window.isActiveWindow())
        return;
    m_isCursorHidden = true;
    QApplication::setOverrideCursor(Qt::BlankCursor);
}

void WallMode::showCursor()
{
    if (!m_isCursorHidden)
        return;
    m_isCursorHidden = false;
    QApplication::restoreOverrideCursor();
}

bool WallMode::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseMove || event->type() == QEvent::MouseButtonPress
        || event->type() == QEvent::WindowDeactivate) {
        showCursor();
        m_still.start();
    } else if (event->type() == QEvent::Resize && watched == &m_window) {
        fitScale();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// An icon in the desktop's tray, where there is one.
#include "client/shell/tray.h"

#include "client/widgets/icons.h"
#include "client/widgets/theme.h"

#include <QPainter>
#include <QSystemTrayIcon>

namespace sf::client {

namespace {

/// The icon with the number on it.
QIcon badged(int count)
{
    constexpr int kSide = 64;
    QPixmap picture = icon(QLatin1String("supportflow")).pixmap(kSide, kSide);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal side = picture.width();
    const QRectF badge(side * 0.34, side * 0.34, side * 0.66, side * 0.66);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::light().danger);
    painter.drawEllipse(badge);
    QFont font = painter.font();
    font.setBold(true);
    font.setPixelSize(static_cast<int>(side * (count > 9 ? 0.38 : 0.48)));
    painter.setFont(font);
    painter.setPen(inkOn(Theme::light().danger));
    painter.drawText(badge, Qt::AlignCenter, count > 99 ? QStringLiteral("99") : QString::number(count));
    return QIcon(picture);
}

} // namespace

Tray::Tray(QObject *parent) : QObject(parent)
{
    if (!QSystemTrayIcon::isSystemTrayAvailable())
        return;
    m_icon = new QSystemTrayIcon(icon(QLatin1String("supportflow")), this);
    connect(m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger)
            emit clicked();
    });
    setAttention(0);
    m_icon->show();
}

void Tray::setAttention(int count)
{
    if (!m_icon)
        return;
    m_icon->setIcon(count > 0 ? badged(count) : icon(QLatin1String("supportflow")));
    m_icon->setToolTip(count > 0 ? tr("SupportFlow: %n unread", nullptr, count) : tr("SupportFlow"));
}

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// An icon in the desktop's tray, where there is one.
#include "client/shell/tray.h"

#include "client/widgets/icons.h"

#include <QSystemTrayIcon>

namespace sf::client {

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
    if (m_icon)
        m_icon->setToolTip(count > 0 ? tr("SupportFlow: %n unread", nullptr, count) : tr("SupportFlow"));
}

} // namespace sf::client

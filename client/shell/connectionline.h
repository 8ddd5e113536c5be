// SPDX-License-Identifier: GPL-3.0-or-later
// The state of the connection as a dot and words; a click shows what is waiting.
#pragma once

#include "client/shell/sidebar.h"

#include <QAbstractButton>

namespace sf::client {

class ConnectionLine : public QAbstractButton
{
    Q_OBJECT

public:
    explicit ConnectionLine(QWidget *parent = nullptr);

    void setState(Sidebar::Light light, const QString &words);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Sidebar::Light m_light = Sidebar::Light::Waiting;
};

} // namespace sf::client

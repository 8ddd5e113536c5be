// SPDX-License-Identifier: GPL-3.0-or-later
// WallMode: a window as it hangs on a wall: the whole screen, larger type, and no cursor while nobody moves it.
#pragma once

#include <QFont>
#include <QObject>
#include <QTimer>

class QWidget;

namespace sf::client {

class WallMode : public QObject
{
    Q_OBJECT

public:
    explicit WallMode(QWidget &window);
    ~WallMode() override;

    bool isOn() const { return m_isOn; }
    void setOn(bool isOn);

signals:
    void changed(bool isOn);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Larger type the more room there is.
    void fitScale();
    void setScale(qreal factor);
    void hideCursor();
    void showCursor();

    QWidget &m_window;
    QFont m_font; ///< as it is at a desk
    qreal m_scale = 1;
    QTimer m_still;
    bool m_isOn = false;
    bool m_wasMaximized = false;
    bool m_isCursorHidden = false;
};

} // namespace sf::client

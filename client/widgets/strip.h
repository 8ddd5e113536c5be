// SPDX-License-Identifier: GPL-3.0-or-later
// Strip: a card across a page in which something is picked or filled in; Esc and leave() put it away. It is made hidden.
#pragma once

#include <QFrame>

namespace sf::client {

class Strip : public QFrame
{
    Q_OBJECT

public:
    /// Hides it; the page has the focus again.
    void leave();

protected:
    /// `above` pixels stay free to what stands over it.
    Strip(int above, QWidget *parent);

    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    int m_above;
};

} // namespace sf::client

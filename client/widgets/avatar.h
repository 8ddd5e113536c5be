// SPDX-License-Identifier: GPL-3.0-or-later
// A person as initials in a circle.
#pragma once

#include <QColor>
#include <QWidget>

namespace sf::client {

class Avatar : public QWidget
{
    Q_OBJECT

public:
    explicit Avatar(int diameter = 28, QWidget *parent = nullptr);

    /// An invalid colour gives the steady one of the name.
    void setPerson(const QString &name, const QColor &colour = {});

    /// Somebody who is away.
    void setDimmed(bool isDimmed);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_diameter;
    QString m_name;
    QColor m_colour;
    bool m_isDimmed = false;
};

} // namespace sf::client

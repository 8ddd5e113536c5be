// SPDX-License-Identifier: GPL-3.0-or-later
// A company's health as a gauge: an arc that fills and changes its colour, with the number in it.
#pragma once

#include <QWidget>

#include <optional>

namespace sf::client {

class Gauge : public QWidget
{
    Q_OBJECT

public:
    explicit Gauge(const QString &title, QWidget *parent = nullptr);

    void setScore(std::optional<int> score);
    QSize sizeHint() const override { return {112, 84}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_title;
    std::optional<int> m_score;
};

} // namespace sf::client

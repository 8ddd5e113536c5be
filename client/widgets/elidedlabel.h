// SPDX-License-Identifier: GPL-3.0-or-later
// A one-line label that ends in an ellipsis instead of forcing its neighbours aside.
#pragma once

#include <QFrame>
#include <QString>

namespace sf::client {

class ElidedLabel : public QFrame
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);
    explicit ElidedLabel(const QString &text, QWidget *parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString &text);
    void setElideMode(Qt::TextElideMode mode);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateToolTip();

    QString m_text;
    Qt::TextElideMode m_elideMode = Qt::ElideRight;
};

} // namespace sf::client

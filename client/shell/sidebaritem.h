// SPDX-License-Identifier: GPL-3.0-or-later
// One row of the sidebar: a title and, if it is known, a number.
#pragma once

#include <QAbstractButton>
#include <QColor>
#include <QString>

namespace sf::client {

class SidebarItem : public QAbstractButton
{
    Q_OBJECT

public:
    SidebarItem(const QString &key, const QString &title, const QColor &dot, QWidget *parent);

    QString key() const { return m_key; }
    void setCount(const QString &count);
    QString count() const { return m_count; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QString m_key;
    QColor m_dot;
    QString m_count;
};

} // namespace sf::client

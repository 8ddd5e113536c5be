// SPDX-License-Identifier: GPL-3.0-or-later
// Lays widgets in lines as words are laid in a paragraph; for chips.
#pragma once

#include <QLayout>
#include <QList>

namespace sf::client {

class FlowLayout : public QLayout
{
    Q_OBJECT

public:
    explicit FlowLayout(QWidget *parent = nullptr, int spacing = 6);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override;
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override;
    bool hasHeightForWidth() const override;
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    int arrange(const QRect &rect, bool isDry) const;

    QList<QLayoutItem *> m_items;
};

} // namespace sf::client

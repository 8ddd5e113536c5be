// SPDX-License-Identifier: GPL-3.0-or-later
// The table of agents: sortable, each of its numbers leads on by a click or by Enter.
#pragma once

#include "client/dashboard/drilldown.h"

#include <QStyledItemDelegate>
#include <QTableView>

namespace sf::client {

class AgentModel;

class AgentDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

class AgentTable : public QTableView
{
    Q_OBJECT

public:
    explicit AgentTable(AgentModel &model, QWidget *parent = nullptr);

signals:
    void chosen(const sf::client::DrillDown &target);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void choose(const QModelIndex &index);
    void fitRows();
    void fitColumns();
};

} // namespace sf::client

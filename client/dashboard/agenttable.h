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

    void setDimmed(bool isDimmed) { m_isDimmed = isDimmed; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    bool m_isDimmed = false;
};

class AgentTable : public QTableView
{
    Q_OBJECT

public:
    explicit AgentTable(AgentModel &model, QWidget *parent = nullptr);

    /// What it shows is old.
    void setDimmed(bool isDimmed);

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
    int neededWidth(int column) const;

    AgentDelegate *m_delegate;
};

} // namespace sf::client

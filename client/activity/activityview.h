// SPDX-License-Identifier: GPL-3.0-or-later
// ActivityView: what happened, as a list grouped by day; what one chooses is opened. On the Activity page and on the dashboard.
#pragma once

#include "shared/enums.h"

#include <QListView>
#include <QPersistentModelIndex>
#include <QStyledItemDelegate>
#include <QTimer>

namespace sf::client {

class ActivityModel;

class ActivityDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
};

class ActivityView : public QListView
{
    Q_OBJECT

public:
    explicit ActivityView(ActivityModel &model, QWidget *parent = nullptr);

signals:
    void recordChosen(sf::Entity entity, qint64 id);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void choose(const QModelIndex &index);
    void rememberTop();
    void keepTop();

    ActivityModel &m_model;
    QPersistentModelIndex m_top; ///< the row under the eye while newer ones come above it
    int m_topAt = 0;
    QTimer m_minute;
};

} // namespace sf::client

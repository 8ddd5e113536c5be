// SPDX-License-Identifier: GPL-3.0-or-later
// AgentModel: what each agent did in the period and has now; a table whose every number leads to what it counts.
#pragma once

#include "client/dashboard/drilldown.h"

#include <QAbstractTableModel>
#include <QColor>
#include <QTimeZone>

namespace sf::client {

class Directory;

class AgentModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Agent, Open, Overdue, Replies, Resolved, FirstResponse, Resolution, Chats, ColumnCount };
    enum Role {
        TargetRole = Qt::UserRole + 1, ///< a DrillDown
        KeyRole,                       ///< what it is sorted by
        PartRole,                      ///< of the most that anybody has, 0 to 1
        ColourRole,                    ///< of the avatar
        StateRole,                     ///< below the name
    };

    explicit AgentModel(const Directory &directory, QObject *parent = nullptr);

    /// `now` is newer than what `figures` says is open.
    void setFigures(const StatsPeriod::Result &figures, const std::optional<StatsNow::Result> &now, const DaySpan &days,
                    const QTimeZone &zone);
    void setNow(const StatsNow::Result &now);
    const QList<AgentFigures> &agents() const { return m_agents; }
    QString nameOf(UserId user) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    void putInOrder();
    bool isBefore(const AgentFigures &a, const AgentFigures &b) const;
    DrillDown target(const AgentFigures &agent, Column column) const;
    QString toolTip(const AgentFigures &agent, Column column) const;
    QString stateOf(UserId user) const;

    const Directory &m_directory;
    QList<AgentFigures> m_agents;
    DaySpan m_days;
    QTimeZone m_zone;
    Column m_sortedBy = Open;
    Qt::SortOrder m_order = Qt::DescendingOrder;
};

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// All that the dashboard shows below its head: tiles, charts, agents and what happens now, placed by how much room there is.
#pragma once

#include "client/dashboard/drilldown.h"
#include "shared/enums.h"

#include <QTimer>
#include <QWidget>

#include <array>

class QGridLayout;

namespace sf::client {

class ActivityModel;
class ActivityView;
class AgentModel;
class AgentTable;
class BacklogChart;
class FigureCard;
class Figures;
class ShareBars;
class ShareRing;
class SpeedCard;
class ThroughputChart;
class Tile;
class TitledCard;
class Workspace;

class DashboardBody : public QWidget
{
    Q_OBJECT

public:
    enum TileKind { Open, Unassigned, Overdue, Waiting, CreatedToday, ResolvedToday, ChatsWaiting, TileCount };

    DashboardBody(Workspace &workspace, Figures &figures, QWidget *parent = nullptr);

    Tile &tile(TileKind kind) const { return *m_tiles[static_cast<std::size_t>(kind)]; }
    /// In the order in which they are placed, for paper.
    QList<FigureCard *> charts() const;
    AgentModel &agents() const { return *m_agents; }
    ActivityModel &activity() const { return *m_activity; }
    void setDimmed(bool isDimmed);
    /// What moves by itself moves only while it is seen.
    void setWatched(bool isWatched);

    QSize minimumSizeHint() const override;

signals:
    void chosen(const sf::client::DrillDown &target);
    void recordChosen(sf::Entity entity, qint64 id);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void place();
    void showNow();
    void showPeriod();
    void showTiles();
    void showShares();
    void showWaiting();

    Workspace &m_workspace;
    Figures &m_figures;
    std::array<Tile *, TileCount> m_tiles;
    ThroughputChart *m_throughput;
    BacklogChart *m_backlog;
    SpeedCard *m_speed;
    ShareBars *m_statuses;
    ShareRing *m_priorities;
    ShareBars *m_categories;
    AgentModel *m_agents;
    AgentTable *m_agentTable;
    TitledCard *m_agentCard;
    ActivityModel *m_activity;
    ActivityView *m_activityView;
    TitledCard *m_activityCard;
    QGridLayout *m_tileGrid;
    QGridLayout *m_grid;
    QTimer m_tick; ///< of the words that tell how long
    int m_columns = 0;
};

} // namespace sf::client

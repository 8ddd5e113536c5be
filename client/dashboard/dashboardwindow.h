// SPDX-License-Identifier: GPL-3.0-or-later
// DashboardWindow: the supervisor's window: figures as they stand and as they were in a period, on a desk or on a wall.
#pragma once

#include "client/dashboard/drilldown.h"

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;
class QScrollArea;
class QSettings;
class QStackedWidget;

namespace sf::client {

class Banner;
class DashboardBody;
class ElidedLabel;
class EmptyState;
class Figures;
class PeriodBar;
class WallMode;
class Workspace;

class DashboardWindow : public QWidget
{
    Q_OBJECT

public:
    DashboardWindow(Workspace &workspace, QSettings &settings);
    ~DashboardWindow() override;

    /// What its buttons offer.
    void setActions(const QList<QAction *> &exports, QAction *wall);
    Figures &figures() const { return *m_figures; }
    DashboardBody &body() const { return *m_body; }
    WallMode &wall() const { return *m_wall; }
    QString statusWords() const;

    void chooseCsvFile();
    void choosePdfFile();
    void saveCsv(const QString &path);
    void savePdf(const QString &path);
    void print();

signals:
    void chosen(const sf::client::DrillDown &target);
    void recordChosen(sf::Entity entity, qint64 id);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeHead();
    void chooseFile(const QString &title, const QString &name, const QString &kind,
                    void (DashboardWindow::*save)(const QString &));
    void showWritten(const QString &path, const QString &problem);
    void watch();
    void showState();
    void showProblem();
    void showWall(bool isOn);
    void keep();

    Workspace &m_workspace;
    QSettings &m_settings;
    Figures *m_figures;
    WallMode *m_wall;
    PeriodBar *m_periods;
    QLabel *m_title;
    QLabel *m_shownPeriod;
    ElidedLabel *m_status;
    QPushButton *m_export;
    QPushButton *m_onWall;
    Banner *m_banner;
    QStackedWidget *m_stack;
    QScrollArea *m_scroll;
    DashboardBody *m_body;
    EmptyState *m_empty;
    bool m_isProblemShown = false;
};

} // namespace sf::client

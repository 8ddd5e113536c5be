// SPDX-License-Identifier: GPL-3.0-or-later
// The main window: sidebar, list and page side by side, menus made from the actions, panels over it instead of dialogs.
#pragma once

#include <QHash>
#include <QMainWindow>
#include <QString>

class QMenu;
class QSettings;
class QSplitter;
class QStackedWidget;

namespace sf::client {

class Actions;
class Banner;
class Panel;
class Sidebar;

class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    struct Panes
    {
        Sidebar *sidebar;
        QWidget *list;
        QWidget *page;
    };

    /// Takes the panes. `settings` keeps where the splitters stand.
    MainWindow(const Panes &panes, Actions &actions, QSettings &settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Instead of list and page; belongs to the window from then on.
    void showPage(QWidget *page);
    /// List and page of tickets again.
    void showTickets();
    /// The strip above list and page.
    Banner &banner() { return *m_banner; }
    Panel &panel() { return *m_panel; }
    void showPalette();
    void showShortcuts();
    /// A number in the title, as the desktop's task bar shows it; 0 takes it away.
    void setAttention(int count, const QString &organization);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void addToMenu(const QString &group, QAction *action);
    void restore();
    void keep();

    Actions &m_actions;
    QSettings &m_settings;
    QSplitter *m_outer;
    QSplitter *m_inner;
    QStackedWidget *m_pages;
    Banner *m_banner;
    Panel *m_panel;
    QHash<QString, QMenu *> m_menus;
};

} // namespace sf::client

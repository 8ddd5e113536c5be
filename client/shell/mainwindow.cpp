// SPDX-License-Identifier: GPL-3.0-or-later
// The main window: sidebar, list and page side by side, menus made from the actions, panels over it instead of dialogs.
#include "client/shell/mainwindow.h"

#include "client/shell/actions.h"
#include "client/shell/palette.h"
#include "client/shell/panel.h"
#include "client/shell/shortcutsheet.h"
#include "client/shell/sidebar.h"
#include "client/widgets/banner.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

QSplitter *makeSplitter(const QString &name, QWidget *parent)
{
    auto *splitter = new QSplitter(Qt::Horizontal, parent);
    splitter->setObjectName(name);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    return splitter;
}

} // namespace

MainWindow::MainWindow(const Panes &panes, Actions &actions, QSettings &settings, QWidget *parent)
    : QMainWindow(parent)
    , m_actions(actions)
    , m_settings(settings)
    , m_outer(makeSplitter(u"outerSplitter"_s, this))
    , m_inner(makeSplitter(u"innerSplitter"_s, nullptr))
    , m_pages(new QStackedWidget)
    , m_banner(new Banner)
    , m_panel(new Panel(this))
{
    auto *right = new QWidget;
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_banner->setProperty("strip", true);
    column->addWidget(m_banner);
    m_pages->addWidget(m_inner);
    column->addWidget(m_pages, 1);
    // The page folds its property column when it gets narrow; its own minimum would keep it from ever getting there.
    panes.list->setMinimumWidth(360);
    panes.page->setMinimumWidth(480);
    m_inner->addWidget(panes.list);
    m_inner->addWidget(panes.page);
    m_inner->setStretchFactor(0, 6);
    m_inner->setStretchFactor(1, 5);
    m_outer->addWidget(panes.sidebar);
    m_outer->addWidget(right);
    m_outer->setStretchFactor(0, 0);
    m_outer->setStretchFactor(1, 1);
    setCentralWidget(m_outer);

    for (const Actions::Entry &entry : actions.entries())
        addToMenu(entry.group, entry.action);
    connect(&actions, &Actions::added, this, [this](QAction *action) {
        for (const Actions::Entry &entry : m_actions.entries()) {
            if (entry.action == action)
                addToMenu(entry.group, action);
        }
    });
    actions.attachTo(this);
    actions.setCover(m_panel);
    setAttention(0, {});
    restore();
}

MainWindow::~MainWindow() = default;

void MainWindow::addToMenu(const QString &group, QAction *action)
{
    QMenu *&menu = m_menus[group];
    if (!menu) {
        menu = menuBar()->addMenu(group);
        menu->setToolTipsVisible(false);
    }
    menu->addAction(action);
}

void MainWindow::showPage(QWidget *page)
{
    if (m_pages->indexOf(page) < 0)
        m_pages->addWidget(page);
    m_pages->setCurrentWidget(page);
}

void MainWindow::showTickets()
{
    m_pages->setCurrentWidget(m_inner);
}

void MainWindow::showPalette()
{
    auto *palette = new Palette(m_actions);
    connect(palette, &Palette::chosen, this, [this](QAction *action) {
        m_panel->dismiss(); // first: the action may want the focus
        action->trigger();
    });
    m_panel->present({}, palette, QSize(560, 420));
}

void MainWindow::showShortcuts()
{
    m_panel->present(tr("Keyboard shortcuts"), new ShortcutSheet(m_actions), QSize(760, 560));
}

void MainWindow::setAttention(int count, const QString &organization)
{
    const QString title = organization.isEmpty() ? tr("SupportFlow") : tr("%1 - SupportFlow").arg(organization);
    setWindowTitle(count > 0 ? tr("(%1) %2").arg(count).arg(title) : title);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    keep();
    QMainWindow::closeEvent(event);
}

void MainWindow::restore()
{
    resize(1440, 900);
    restoreGeometry(m_settings.value(u"window/geometry"_s).toByteArray());
    if (!m_outer->restoreState(m_settings.value(u"window/outer"_s).toByteArray()))
        m_outer->setSizes({228, 1212});
    if (!m_inner->restoreState(m_settings.value(u"window/inner"_s).toByteArray()))
        m_inner->setSizes({690, 522});
}

void MainWindow::keep()
{
    m_settings.setValue(u"window/geometry"_s, saveGeometry());
    m_settings.setValue(u"window/outer"_s, m_outer->saveState());
    m_settings.setValue(u"window/inner"_s, m_inner->saveState());
    m_settings.sync();
}

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// The left pane: views with live counts, the pages of the desk, who I am and how the connection stands.
#include "client/shell/sidebar.h"

#include "client/shell/connectionline.h"
#include "client/shell/sidebaritem.h"
#include "client/widgets/avatar.h"
#include "client/widgets/elidedlabel.h"
#include "client/widgets/icons.h"
#include "client/widgets/paint.h"

#include <QAction>
#include <QButtonGroup>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

Sidebar::Sidebar(QWidget *parent) : QWidget(parent), m_group(new QButtonGroup(this))
{
    setMinimumWidth(176);
    setAccessibleName(tr("Views"));
    auto *inside = new QWidget;
    inside->setObjectName(u"sidebarInside"_s);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(8, 4, 8, 8);
    column->setSpacing(0);
    m_views = addSection(tr("VIEWS"), m_viewsHolder);
    m_saved = addSection(tr("SAVED"), m_savedHolder);
    m_pages = addSection(tr("DESK"), m_pagesHolder);
    for (QWidget *holder : {m_viewsHolder, m_savedHolder, m_pagesHolder})
        column->addWidget(holder);
    column->addStretch(1);

    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inside);
    scroll->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);

    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 8, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(scroll, 1);
    outer->addWidget(makeFoot());

    connect(m_group, &QButtonGroup::buttonClicked, this, [this](QAbstractButton *button) {
        const auto *item = qobject_cast<SidebarItem *>(button);
        const bool isPage = m_pagesHolder->isAncestorOf(button);
        if (isPage)
            emit pageChosen(item->key());
        else
            emit viewChosen(item->key());
    });
}

QVBoxLayout *Sidebar::addSection(const QString &title, QWidget *&holder)
{
    holder = new QWidget(this);
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 8, 0, 4);
    column->setSpacing(1);
    auto *heading = new QLabel(title, holder);
    heading->setProperty("role", u"section"_s);
    heading->setIndent(10);
    heading->setMinimumHeight(24);
    column->addWidget(heading);
    holder->hide();
    return column;
}

QWidget *Sidebar::makeFoot()
{
    auto *foot = new QWidget(this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(12, 10, 8, 12);
    row->setSpacing(8);
    m_avatar = new Avatar(28, foot);
    m_name = new ElidedLabel(foot);
    m_name->setFont(headingFont());
    m_connection = new ConnectionLine(foot);
    auto *menu = new QToolButton(foot);
    menu->setIcon(icon("more"_L1));
    menu->setToolTip(tr("Preferences, sign out"));
    menu->setAccessibleName(tr("My menu"));
    auto *words = new QGridLayout;
    words->setSpacing(2);
    words->setColumnStretch(0, 1);
    words->addWidget(m_name, 0, 0);
    words->addWidget(menu, 0, 1);
    words->addWidget(m_connection, 1, 0, 1, 2);
    m_away = new QToolButton(foot);
    m_away->setCheckable(true);
    m_away->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_away->setIconSize(QSize(11, 11));
    m_away->setAutoRaise(true);
    m_away->setProperty("compact", true);
    m_away->setFont(smallFont());
    m_away->hide();
    words->addWidget(m_away, 2, 0, 1, 2, Qt::AlignLeft);
    row->addWidget(m_avatar, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    connect(m_connection, &QAbstractButton::clicked, this, &Sidebar::queueRequested);
    connect(menu, &QToolButton::clicked, this,
            [this, menu] { emit personMenuRequested(menu->mapToGlobal(QPoint(0, 0))); });
    return foot;
}

void Sidebar::fill(QVBoxLayout *column, QWidget *holder, const QList<Entry> &entries, Section section)
{
    QList<Entry> &shown = m_entries[static_cast<std::size_t>(section)];
    if (shown == entries)
        return;
    shown = entries;
    const QString chosen = current();
    while (column->count() > 1) { // the heading stays
        QLayoutItem *old = column->takeAt(1);
        if (auto *item = qobject_cast<SidebarItem *>(old->widget())) {
            m_items.remove(item->key());
            m_group->removeButton(item);
            item->hide();
            item->deleteLater();
        }
        delete old;
    }
    for (const Entry &entry : entries) {
        auto *item = new SidebarItem(entry.key, entry.title, section == Section::Saved ? entry.dot : QColor(), holder);
        m_group->addButton(item);
        m_items.insert(entry.key, item);
        if (section == Section::Saved) {
            item->setContextMenuPolicy(Qt::CustomContextMenu);
            connect(item, &QWidget::customContextMenuRequested, this,
                    [this, item](const QPoint &at) { emit savedMenuRequested(item->key(), item->mapToGlobal(at)); });
        }
        column->addWidget(item);
    }
    holder->setVisible(!entries.isEmpty());
    setCurrent(chosen);
}

void Sidebar::setViews(const QList<Entry> &views)
{
    fill(m_views, m_viewsHolder, views, Section::Views);
}

void Sidebar::setSavedViews(const QList<Entry> &views)
{
    fill(m_saved, m_savedHolder, views, Section::Saved);
}

void Sidebar::setPages(const QList<Entry> &pages)
{
    fill(m_pages, m_pagesHolder, pages, Section::Pages);
}

void Sidebar::setCount(const QString &key, std::optional<qint64> count, bool isAtLeast)
{
    SidebarItem *item = m_items.value(key);
    if (!item)
        return;
    QString text = count ? QLocale().toString(*count) : QString();
    if (count && isAtLeast)
        text += u'+';
    item->setCount(text);
}

void Sidebar::setCurrent(const QString &key)
{
    if (SidebarItem *item = m_items.value(key)) {
        item->setChecked(true);
    } else if (QAbstractButton *old = m_group->checkedButton()) {
        m_group->setExclusive(false); // an exclusive group keeps one of them checked
        old->setChecked(false);
        m_group->setExclusive(true);
    }
}

QString Sidebar::current() const
{
    const auto *item = qobject_cast<SidebarItem *>(m_group->checkedButton());
    return item ? item->key() : QString();
}

void Sidebar::setPerson(const QString &name, const QColor &colour)
{
    m_avatar->setPerson(name, colour);
    m_name->setText(name);
}

void Sidebar::setAwayAction(QAction *action)
{
    const auto follow = [this, action] {
        const bool isAway = action->isChecked();
        m_avatar->setDimmed(isAway);
        m_away->setChecked(isAway);
        m_away->setIcon(icon(isAway ? "moon"_L1 : "check"_L1));
        m_away->setText(isAway ? tr("Away") : tr("Available"));
        m_away->setAccessibleName(tr("I am away"));
        m_away->setToolTip(isAway ? tr("Colleagues see that you are away. Click when you are back.")
                                  : tr("Tell colleagues that you are away"));
    };
    connect(action, &QAction::changed, this, follow);
    connect(m_away, &QToolButton::clicked, action, &QAction::trigger);
    follow();
    m_away->show();
}

void Sidebar::setConnection(Light light, const QString &words)
{
    m_connection->setState(light, words);
}

QString Sidebar::connectionWords() const
{
    return m_connection->text();
}

QSize Sidebar::sizeHint() const
{
    return QSize(228, 600);
}

void Sidebar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::of(palette()).sidebar);
}

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// What a list of tickets is sorted by.
#include "client/tickets/sortbutton.h"

#include "client/tickets/columns.h"
#include "client/widgets/icons.h"

#include <QActionGroup>
#include <QMenu>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

SortButton::SortButton(QWidget *parent) : QToolButton(parent), m_menu(new QMenu(this))
{
    setIcon(sf::client::icon("sort"_L1));
    setAutoRaise(true);
    setPopupMode(InstantPopup);
    setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &SortButton::fill);
    setSort({});
}

void SortButton::setSort(const TicketSort &sort)
{
    m_sort = sort;
    const QString words = sort.by == SortKey::Relevance ? tr("Sorted by %1").arg(sortTitle(sort.by))
                        : sort.descending               ? tr("Sorted by %1, highest first").arg(sortTitle(sort.by))
                                                        : tr("Sorted by %1, lowest first").arg(sortTitle(sort.by));
    setToolTip(words);
    setAccessibleName(words);
}

void SortButton::fill()
{
    m_menu->clear();
    auto *keys = new QActionGroup(m_menu);
    for (int key = 0; key < static_cast<int>(SortKey::Relevance); ++key) {
        const auto by = static_cast<SortKey>(key);
        QAction *choice = keys->addAction(m_menu->addAction(sortTitle(by)));
        choice->setCheckable(true);
        choice->setChecked(by == m_sort.by);
        connect(choice, &QAction::triggered, this, [this, by] { emit sortChosen({by, m_sort.descending}); });
    }
    m_menu->addSeparator();
    auto *ways = new QActionGroup(m_menu);
    for (const bool isDescending : {true, false}) {
        QAction *choice = ways->addAction(
            m_menu->addAction(isDescending ? tr("Highest or newest first") : tr("Lowest or oldest first")));
        choice->setCheckable(true);
        choice->setChecked(isDescending == m_sort.descending);
        choice->setEnabled(m_sort.by != SortKey::Relevance);
        connect(choice, &QAction::triggered, this, [this, isDescending] {
            emit sortChosen({m_sort.by, isDescending});
        });
    }
}

} // namespace sf::client

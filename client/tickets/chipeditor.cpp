// SPDX-License-Identifier: GPL-3.0-or-later
// Chips with a button behind them.
#include "client/tickets/chipeditor.h"

#include "client/widgets/flowlayout.h"
#include "client/widgets/icons.h"
#include "client/widgets/pill.h"

#include <QMenu>
#include <QToolButton>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

ChipEditor::ChipEditor(const QString &addWords, QWidget *parent)
    : QWidget(parent)
    , m_add(new QToolButton(this))
    , m_menu(new QMenu(this))
{
    auto *flow = new FlowLayout(this, 5);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->addWidget(m_add);
    m_add->setIcon(icon("plus"_L1));
    m_add->setIconSize(QSize(13, 13));
    m_add->setToolTip(addWords);
    m_add->setAccessibleName(addWords);
    m_add->setPopupMode(QToolButton::InstantPopup);
    m_add->setMenu(m_menu);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChipEditor::openMenu()
{
    m_add->showMenu();
}

void ChipEditor::showChips(const QList<Chip> &chips)
{
    layout()->removeWidget(m_add);
    for (Pill *gone : std::as_const(m_chips)) {
        layout()->removeWidget(gone);
        gone->hide();
        gone->deleteLater();
    }
    m_chips.clear();
    for (const Chip &chip : chips) {
        auto *pill = new Pill(this);
        pill->showChip(chip.text, chip.colour);
        pill->setToolTip(chip.toolTip);
        pill->setRemovable(true);
        connect(pill, &Pill::removeRequested, this, chip.remove);
        layout()->addWidget(pill);
        pill->show();
        m_chips.append(pill);
    }
    layout()->addWidget(m_add);
    layout()->invalidate();
    layout()->activate();
    updateGeometry();
}

} // namespace sf::client

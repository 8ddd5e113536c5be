// SPDX-License-Identifier: GPL-3.0-or-later
// The tags of a ticket as chips.
#include "client/tickets/tageditor.h"

#include "client/widgets/flowlayout.h"
#include "client/widgets/icons.h"
#include "client/widgets/pill.h"

#include <QMenu>
#include <QPainter>
#include <QToolButton>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

QIcon dot(const QColor &colour)
{
    QPixmap pixmap(32, 32);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(QRectF(8, 8, 16, 16));
    return QIcon(pixmap);
}

} // namespace

TagEditor::TagEditor(QWidget *parent) : QWidget(parent), m_add(new QToolButton(this)), m_menu(new QMenu(this))
{
    auto *flow = new FlowLayout(this, 5);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->addWidget(m_add);
    m_add->setIcon(icon("plus"_L1));
    m_add->setIconSize(QSize(13, 13));
    m_add->setToolTip(tr("Add a tag"));
    m_add->setAccessibleName(tr("Add a tag"));
    m_add->setPopupMode(QToolButton::InstantPopup);
    m_add->setMenu(m_menu);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_menu, &QMenu::aboutToShow, this, &TagEditor::fillMenu);
}

void TagEditor::setKnown(const QList<Tag> &known)
{
    if (known == m_known)
        return;
    m_known = known;
    rebuild();
}

void TagEditor::setTags(const QList<TagId> &tags)
{
    if (tags == m_tags)
        return;
    m_tags = tags;
    rebuild();
}

void TagEditor::openMenu()
{
    m_add->showMenu();
}

void TagEditor::rebuild()
{
    layout()->removeWidget(m_add);
    for (Pill *chip : std::as_const(m_chips)) {
        layout()->removeWidget(chip);
        chip->hide();
        chip->deleteLater();
    }
    m_chips.clear();
    for (const TagId id : std::as_const(m_tags)) {
        const auto known =
            std::find_if(m_known.cbegin(), m_known.cend(), [id](const Tag &tag) { return tag.id == id; });
        if (known == m_known.cend())
            continue;
        auto *chip = new Pill(this);
        chip->showChip(known->name, QColor(known->color));
        chip->setRemovable(true);
        connect(chip, &Pill::removeRequested, this, [this, id] { toggle(id, false); });
        layout()->addWidget(chip);
        chip->show();
        m_chips.append(chip);
    }
    layout()->addWidget(m_add);
    layout()->invalidate();
    layout()->activate();
    updateGeometry();
}

void TagEditor::fillMenu()
{
    m_menu->clear();
    for (const Tag &tag : std::as_const(m_known)) {
        QAction *choice = m_menu->addAction(dot(QColor(tag.color)), tag.name);
        choice->setCheckable(true);
        choice->setChecked(m_tags.contains(tag.id));
        connect(choice, &QAction::toggled, this, [this, id = tag.id](bool isOn) { toggle(id, isOn); });
    }
    if (m_known.isEmpty())
        m_menu->addAction(tr("There are no tags yet"))->setEnabled(false);
}

void TagEditor::toggle(TagId tag, bool isOn)
{
    if (isOn == m_tags.contains(tag))
        return;
    if (isOn)
        m_tags.append(tag);
    else
        m_tags.removeAll(tag);
    rebuild();
    if (isOn)
        emit tagAdded(tag);
    else
        emit tagRemoved(tag);
}

} // namespace sf::client

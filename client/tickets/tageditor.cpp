// SPDX-License-Identifier: GPL-3.0-or-later
// The tags of a ticket as chips.
#include "client/tickets/tageditor.h"

#include <QMenu>
#include <QPainter>

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

TagEditor::TagEditor(QWidget *parent) : ChipEditor(tr("Add a tag"), parent)
{
    connect(&menu(), &QMenu::aboutToShow, this, &TagEditor::fillMenu);
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

void TagEditor::rebuild()
{
    QList<Chip> chips;
    for (const TagId id : std::as_const(m_tags)) {
        const auto known =
            std::find_if(m_known.cbegin(), m_known.cend(), [id](const Tag &tag) { return tag.id == id; });
        if (known != m_known.cend())
            chips.append({known->name, QColor(known->color), {}, [this, id] { toggle(id, false); }});
    }
    showChips(chips);
}

void TagEditor::fillMenu()
{
    menu().clear();
    for (const Tag &tag : std::as_const(m_known)) {
        QAction *choice = menu().addAction(dot(QColor(tag.color)), tag.name);
        choice->setCheckable(true);
        choice->setChecked(m_tags.contains(tag.id));
        connect(choice, &QAction::toggled, this, [this, id = tag.id](bool isOn) { toggle(id, isOn); });
    }
    if (m_known.isEmpty())
        menu().addAction(tr("There are no tags yet"))->setEnabled(false);
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

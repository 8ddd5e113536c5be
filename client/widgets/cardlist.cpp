// SPDX-License-Identifier: GPL-3.0-or-later
// A column of cards.
#include "client/widgets/cardlist.h"

#include "client/widgets/elidedlabel.h"
#include "client/widgets/emptystate.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

CardList::CardList(QWidget *parent)
    : QScrollArea(parent)
    , m_inside(new QWidget)
    , m_column(new QVBoxLayout(m_inside))
    , m_empty(new EmptyState(m_inside))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_column->setContentsMargins(20, 4, 20, 16);
    m_column->setSpacing(10);
    setWidget(m_inside);
    viewport()->setAutoFillBackground(false);
    m_inside->setAutoFillBackground(false);
}

void CardList::showEmpty(QLatin1String icon, const QString &title, const QString &text)
{
    beginCards();
    m_empty->setContent(icon, title, text);
    m_column->addWidget(m_empty, 1);
    m_empty->show();
}

void CardList::beginCards()
{
    m_empty->hide();
    while (QLayoutItem *item = m_column->takeAt(0)) {
        if (QWidget *old = item->widget(); old && old != m_empty) {
            old->hide();
            old->deleteLater();
        }
        delete item;
    }
}

void CardList::endCards(const QString &more)
{
    if (!more.isEmpty())
        m_column->addWidget(new QLabel(more, m_inside));
    m_column->addStretch(1);
}

QHBoxLayout *CardList::addCard(const Card &card)
{
    auto *row = new QFrame(m_inside);
    row->setObjectName(u"card"_s);
    row->setAccessibleName(card.title);
    auto *state = new QLabel(card.state, row);
    state->setProperty("role", card.isError ? u"error"_s : u"small"_s);
    state->setTextFormat(Qt::PlainText);
    state->setWordWrap(true);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(new ElidedLabel(card.title, row));
    texts->addWidget(state);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(14, 10, 10, 10);
    line->setSpacing(8);
    line->addLayout(texts, 1);
    m_column->addWidget(row);
    return line;
}

QPushButton *CardList::addButton(QHBoxLayout *card, const QString &text, const QString &accessibleName)
{
    auto *button = new QPushButton(text, card->parentWidget());
    button->setProperty("small", true);
    button->setAccessibleName(accessibleName);
    card->addWidget(button);
    return button;
}

} // namespace sf::client

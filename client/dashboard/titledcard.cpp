// SPDX-License-Identifier: GPL-3.0-or-later
// A card around a list or a table.
#include "client/dashboard/titledcard.h"

#include "client/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

TitledCard::TitledCard(const QString &title, const QString &aside, QWidget *content, QWidget *parent)
    : QFrame(parent)
    , m_content(content)
    , m_words(new QLabel(this))
{
    auto *name = new QLabel(title, this);
    name->setProperty("role", u"heading"_s);
    name->setTextFormat(Qt::PlainText);
    auto *words = new QLabel(aside, this);
    words->setProperty("role", u"small"_s);
    words->setTextFormat(Qt::PlainText);
    words->setMinimumWidth(0);
    words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    words->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(14, 9, 14, 4);
    head->setSpacing(12);
    head->addWidget(name);
    head->addWidget(words, 1);
    m_words->setProperty("role", u"muted"_s);
    m_words->setAlignment(Qt::AlignCenter);
    m_words->hide();
    content->setParent(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 6);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(content, 1);
    column->addWidget(m_words, 1);
    setAccessibleName(title);
}

void TitledCard::showWords(const QString &words)
{
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
    m_content->setVisible(words.isEmpty());
}

void TitledCard::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(theme.base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
}

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// One field that two people changed at once, and whose value it shall have.
#include "client/tickets/clashline.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

ClashLine::ClashLine(const QString &field, const QString &words, QWidget *parent) : QWidget(parent)
{
    auto *text = new QLabel(words, this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(text, 1);
    auto *group = new QButtonGroup(this); // one of them shows as pressed until the others are decided
    for (const bool isMine : {true, false}) {
        auto *button = new QPushButton(isMine ? tr("Keep mine") : tr("Take theirs"), this);
        button->setProperty("small", true);
        button->setCheckable(true);
        button->setAccessibleName(u"%1: %2"_s.arg(field, button->text()));
        group->addButton(button);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, isMine] { emit chosen(isMine); });
    }
}

} // namespace sf::client

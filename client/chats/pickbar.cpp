// SPDX-License-Identifier: GPL-3.0-or-later
// Picking one thing.
#include "client/chats/pickbar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kFree = 2; // to what stands over it

} // namespace

PickBar::PickBar(const QString &placeholder, SearchList::Lookup lookup, QWidget *parent)
    : Strip(kFree, parent)
    , m_title(new QLabel(this))
    , m_search(new SearchList(placeholder, std::move(lookup), this))
{
    m_title->setProperty("role", u"section"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_search->setMaximumWidth(QWIDGETSIZE_MAX);
    auto *away = new QPushButton(tr("Cancel"), this);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_title, 1);
    head->addWidget(away);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, kFree + 8, 10, 8);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(m_search);
    connect(away, &QPushButton::clicked, this, &PickBar::leave);
    connect(m_search, &SearchList::chosen, this, [this](qint64 id) {
        leave();
        emit picked(id);
    });
}

void PickBar::open(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
    show();
    m_search->start();
}

} // namespace sf::client

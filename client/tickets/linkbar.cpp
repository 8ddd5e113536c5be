// SPDX-License-Identifier: GPL-3.0-or-later
// Picking another ticket.
#include "client/tickets/linkbar.h"

#include "client/tickets/linkwords.h"
#include "client/tickets/valuecombo.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kAbove = 10; // to the head of the page

struct DirectedKind
{
    LinkKind kind;
    bool isOutgoing;
};

constexpr DirectedKind kKinds[] = {{LinkKind::RelatesTo, true},
                                   {LinkKind::Duplicates, true},
                                   {LinkKind::Duplicates, false},
                                   {LinkKind::ParentOf, true},
                                   {LinkKind::ParentOf, false}};

} // namespace

LinkBar::LinkBar(SearchList::Lookup tickets, QWidget *parent)
    : Strip(kAbove, parent)
    , m_title(new QLabel(this))
    , m_kind(new ValueCombo(this))
    , m_search(new SearchList(tr("Number or words"), std::move(tickets), this))
    , m_question(new QLabel(this))
    , m_merge(new QPushButton(tr("Merge"), this))
    , m_leave(new QPushButton(tr("Cancel"), this))
{
    QList<ValueCombo::Choice> choices;
    for (int i = 0; i < static_cast<int>(std::size(kKinds)); ++i)
        choices.append({i, linkWord(kKinds[i].kind, kKinds[i].isOutgoing)});
    m_kind->setChoices(choices);
    m_kind->setAccessibleName(tr("What it is to the other ticket"));
    m_title->setProperty("role", u"section"_s);
    m_question->setWordWrap(true);
    m_question->setTextFormat(Qt::PlainText);
    m_merge->setProperty("primary", true);
    m_search->setMinimumWidth(280);
    m_search->setMaximumWidth(QWIDGETSIZE_MAX);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_title);
    head->addWidget(m_kind);
    head->addStretch(1);
    head->addWidget(m_leave);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(m_question, 1);
    foot->addWidget(m_merge);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, kAbove + 8, 10, 8);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(m_search);
    column->addLayout(foot);
    connect(m_search, &SearchList::chosen, this,
            [this](qint64 id, const QString &title) { take(TicketId(id), title); });
    connect(m_merge, &QPushButton::clicked, this, &LinkBar::accept);
    connect(m_leave, &QPushButton::clicked, this, &LinkBar::leave);
}

void LinkBar::open(Mode mode, const QString &label)
{
    m_mode = mode;
    m_label = label;
    m_target = TicketId();
    const bool isLink = mode == Mode::Link;
    m_title->setText(isLink ? tr("Link %1:").arg(label) : tr("Merge %1 into:").arg(label));
    setAccessibleName(m_title->text());
    m_kind->setValue(0);
    m_kind->setVisible(isLink);
    m_question->hide();
    m_merge->hide();
    show();
    m_search->start();
}

void LinkBar::take(TicketId other, const QString &title)
{
    m_target = other;
    if (m_mode == Mode::Link)
        return accept();
    m_question->setText(
        tr("All messages of %1 move to %2. %1 is closed, and what customers answer to it arrives there.")
            .arg(m_label, title));
    m_question->show();
    m_merge->show();
    m_merge->setFocus();
}

void LinkBar::accept()
{
    if (!m_target.isValid())
        return;
    leave();
    if (m_mode == Mode::Merge)
        return emit mergeChosen(m_target);
    const DirectedKind &kind = kKinds[std::clamp(m_kind->value().toInt(), 0, static_cast<int>(std::size(kKinds)) - 1)];
    emit linkChosen(kind.kind, kind.isOutgoing, m_target);
}

void LinkBar::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_merge->hasFocus())
        return accept();
    Strip::keyPressEvent(event);
}

} // namespace sf::client

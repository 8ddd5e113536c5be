// SPDX-License-Identifier: GPL-3.0-or-later
// The tickets that one is linked to.
#include "client/tickets/linklist.h"

#include "client/sync/directory.h"
#include "client/tickets/linkwords.h"
#include "client/widgets/icons.h"
#include "client/widgets/words.h"
#include "shared/workflow.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kTextWidth = 176;

bool isBefore(const TicketLink &a, const TicketLink &b)
{
    return std::tuple(a.kind, b.outgoing, a.ticketId) < std::tuple(b.kind, a.outgoing, b.ticketId);
}

/// A merge is taken back by undo.
bool isRemovable(LinkKind kind)
{
    return kind != LinkKind::MergedInto;
}

} // namespace

LinkList::LinkList(const Directory &directory, QWidget *parent)
    : QWidget(parent)
    , m_directory(directory)
    , m_lines(new QWidget(this))
    , m_column(new QVBoxLayout(m_lines))
    , m_add(new QToolButton(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(1);
    m_add->setIcon(icon("plus"_L1));
    m_add->setIconSize(QSize(13, 13));
    m_add->setToolTip(tr("Link another ticket (L)"));
    m_add->setAccessibleName(tr("Link another ticket"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_lines);
    column->addWidget(m_add, 0, Qt::AlignLeft);
    m_lines->hide();
    connect(m_add, &QToolButton::clicked, this, &LinkList::addRequested);
}

void LinkList::showLinks(const TicketPage &page)
{
    QList<TicketLink> links = page.links;
    std::sort(links.begin(), links.end(), isBefore);
    if (links == m_links && page.linkedTickets == m_rows)
        return;
    m_links = links;
    m_rows = page.linkedTickets;
    rebuild();
}

void LinkList::rebuild()
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        if (QWidget *line = item->widget()) {
            line->hide();
            line->deleteLater();
        }
        delete item;
    }
    QString heading;
    for (const TicketLink &link : std::as_const(m_links)) {
        const auto row = std::find_if(m_rows.cbegin(), m_rows.cend(),
                                      [&link](const TicketRow &known) { return known.id == link.ticketId; });
        if (row == m_rows.cend())
            continue;
        if (const QString words = linkWord(link.kind, link.outgoing); words != heading) {
            auto *label = new QLabel(words, m_lines);
            label->setProperty("role", u"small"_s);
            m_column->addWidget(label);
            heading = words;
        }
        addLink(link, *row);
    }
    m_lines->setVisible(m_column->count() > 0);
}

void LinkList::addLink(const TicketLink &link, const TicketRow &row)
{
    auto *line = new QWidget(m_lines);
    auto *open = new QPushButton(line);
    open->setProperty("link", true);
    const QString words = u"%1  %2"_s.arg(m_directory.numberText(row.number), row.subject);
    QFont font = open->font();
    font.setStrikeOut(!isOpen(row.status));
    open->setFont(font);
    open->setText(QFontMetrics(font).elidedText(words, Qt::ElideRight, kTextWidth).replace(u'&', u"&&"_s));
    open->setToolTip(u"%1 · %2"_s.arg(words, statusWord(row.status)));
    open->setAccessibleName(u"%1 %2"_s.arg(linkWord(link.kind, link.outgoing), words));
    open->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(open, &QPushButton::clicked, this, [this, id = link.ticketId] { emit ticketRequested(id); });
    auto *both = new QHBoxLayout(line);
    both->setContentsMargins(0, 0, 0, 0);
    both->setSpacing(2);
    both->addWidget(open, 1);
    if (isRemovable(link.kind)) {
        auto *away = new QToolButton(line);
        away->setIcon(icon("close"_L1));
        away->setIconSize(QSize(11, 11));
        away->setAutoRaise(true);
        away->setToolTip(tr("Take the link away"));
        away->setAccessibleName(tr("Take the link to %1 away").arg(m_directory.numberText(row.number)));
        connect(away, &QToolButton::clicked, this, [this, link] { emit removeRequested(link); });
        both->addWidget(away);
    }
    m_column->addWidget(line);
    line->show();
}

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// Likely duplicates of what is being written.
#include "client/tickets/similarlist.h"

#include "client/sync/directory.h"
#include "client/widgets/words.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <chrono>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostShown = 5;
constexpr qsizetype kShortestSubject = 4;

} // namespace

SimilarList::SimilarList(const Directory &directory, SimilarLookup lookup, QWidget *parent)
    : QWidget(parent)
    , m_directory(directory)
    , m_lookup(std::move(lookup))
    , m_title(new QLabel(tr("Is it one of these?"), this))
    , m_lines(new QVBoxLayout(this))
{
    m_title->setProperty("role", u"small"_s);
    m_lines->setContentsMargins(0, 0, 0, 2);
    m_lines->setSpacing(1);
    m_lines->addWidget(m_title);
    setAccessibleName(tr("Tickets that may be about the same"));
    m_soon.setSingleShot(true);
    m_soon.setInterval(std::chrono::milliseconds(350));
    connect(&m_soon, &QTimer::timeout, this, &SimilarList::look);
    hide();
}

void SimilarList::ask(const TicketSimilar::Params &params)
{
    if (params == m_wanted)
        return;
    m_wanted = params;
    m_soon.start();
}

void SimilarList::clear()
{
    m_soon.stop();
    m_wanted = {};
    ++m_asked;
    show({});
}

void SimilarList::look()
{
    const int number = ++m_asked;
    const bool hasRequester = m_wanted.requesterId || !m_wanted.requesterEmail.isEmpty();
    if (!hasRequester && m_wanted.subject.size() < kShortestSubject)
        return show({});
    TicketSimilar::Params params = m_wanted;
    params.limit = kMostShown;
    m_lookup(params, this, [this, number](const QList<TicketRow> &rows) {
        if (number == m_asked) // an older answer that comes late is of no use
            show(rows);
    });
}

void SimilarList::show(const QList<TicketRow> &rows)
{
    for (QWidget *button : std::as_const(m_buttons)) {
        m_lines->removeWidget(button);
        button->hide();
        button->deleteLater();
    }
    m_buttons.clear();
    for (const TicketRow &row : rows) {
        const QString words = u"%1  %2"_s.arg(m_directory.numberText(row.number), row.subject);
        const QString facts = u"%1, %2"_s.arg(row.requesterName, statusWord(row.status));
        auto *line = new QPushButton(this);
        line->setProperty("link", true);
        line->setText(QString(u"%1  ·  %2"_s.arg(words, facts)).replace(u'&', u"&&"_s));
        line->setToolTip(tr("Open %1").arg(words));
        line->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        connect(line, &QPushButton::clicked, this, [this, id = row.id] { emit ticketRequested(id); });
        m_lines->addWidget(line);
        line->show();
        m_buttons.append(line);
    }
    setVisible(!rows.isEmpty());
}

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// What happened between two messages, in words.
#include "client/tickets/eventline.h"

#include "client/tickets/moment.h"
#include "client/widgets/icons.h"
#include "client/widgets/relativetime.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kUnfolded = 2;

QString clock(const ConversationItem::Happening &happening)
{
    return clockTime(utc(happening.at), QDateTime::currentDateTimeUtc());
}

} // namespace

EventLine::EventLine(QWidget *parent) : QWidget(parent), m_words(new QLabel(this)), m_fold(new QToolButton(this))
{
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setProperty("role", u"small"_s);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_fold->setAutoRaise(true);
    m_fold->setIconSize(QSize(12, 12));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(40, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_words, 1);
    row->addWidget(m_fold, 0, Qt::AlignTop);
    connect(m_fold, &QToolButton::clicked, this, [this] { setFolded(!m_isFolded); });
}

void EventLine::show(const ConversationItem &item)
{
    m_item = item;
    m_fold->setVisible(item.happenings.size() > kUnfolded);
    setFolded(m_isFolded);
}

void EventLine::setFolded(bool isFolded)
{
    m_isFolded = isFolded;
    m_fold->setIcon(icon(isFolded ? "chevron-right"_L1 : "chevron-down"_L1));
    m_fold->setToolTip(isFolded ? tr("Show all that happened") : tr("Fold"));
    m_fold->setAccessibleName(m_fold->toolTip());
    updateTimes();
}

QString EventLine::text() const
{
    return m_words->text();
}

QString EventLine::line(const ConversationItem::Happening &happening) const
{
    return u"%1  %2"_s.arg(clock(happening), happening.sentence);
}

void EventLine::updateTimes()
{
    if (m_item.happenings.isEmpty())
        return;
    QStringList lines;
    for (const ConversationItem::Happening &happening : std::as_const(m_item.happenings))
        lines.append(line(happening));
    m_words->setToolTip(fullTime(utc(m_item.happenings.last().at)));
    if (!m_isFolded) {
        m_words->setText(lines.join(u'\n'));
        return;
    }
    const qsizetype more = std::max<qsizetype>(0, lines.size() - kUnfolded);
    QString shown = lines.value(more);
    for (qsizetype i = more + 1; i < lines.size(); ++i) {
        // The same minute is not said twice.
        const bool isSameTime = clock(m_item.happenings[i]) == clock(m_item.happenings[i - 1]);
        shown += u"   ·   "_s + (isSameTime ? m_item.happenings[i].sentence : lines[i]);
    }
    m_words->setText(more > 0 ? tr("%1   ·   %n earlier", nullptr, static_cast<int>(more)).arg(shown) : shown);
}

} // namespace sf::client

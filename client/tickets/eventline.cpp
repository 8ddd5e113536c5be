// SPDX-License-Identifier: GPL-3.0-or-later
// What happened between two messages, in words.
#include "client/tickets/eventline.h"

#include "client/tickets/moment.h"
#include "client/widgets/icons.h"
#include "client/widgets/relativetime.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
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

EventLine::EventLine(QWidget *parent)
    : QWidget(parent)
    , m_words(new QLabel(this))
    , m_fold(new QToolButton(this))
    , m_undo(new QToolButton(this))
    , m_choices(new QMenu(this))
{
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setProperty("role", u"small"_s);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_fold->setAutoRaise(true);
    m_fold->setIconSize(QSize(12, 12));
    m_undo->setAutoRaise(true);
    m_undo->setIcon(icon("undo"_L1));
    m_undo->setIconSize(QSize(12, 12));
    m_undo->setToolTip(tr("Undo what was done here"));
    m_undo->setAccessibleName(m_undo->toolTip());
    m_undo->setPopupMode(QToolButton::InstantPopup);
    m_undo->setMenu(m_choices);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(40, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_words, 1);
    row->addWidget(m_undo, 0, Qt::AlignTop);
    row->addWidget(m_fold, 0, Qt::AlignTop);
    connect(m_fold, &QToolButton::clicked, this, [this] { setFolded(!m_isFolded); });
}

void EventLine::show(const ConversationItem &item)
{
    m_item = item;
    offerUndo();
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

/// What one call did is taken back together, so it is one choice.
void EventLine::offerUndo()
{
    QStringList calls;
    QHash<QString, QStringList> words;
    for (const ConversationItem::Happening &happening : std::as_const(m_item.happenings)) {
        if (happening.call.isEmpty())
            continue;
        if (!calls.contains(happening.call))
            calls.prepend(happening.call);
        words[happening.call].append(happening.sentence);
    }
    m_choices->clear();
    for (const QString &call : std::as_const(calls)) {
        const QString what = words.value(call).join(u", "_s);
        connect(m_choices->addAction(tr("Undo: %1").arg(QString(what).replace(u'&', u"&&"_s))), &QAction::triggered,
                this, [this, call, what] { emit undoRequested(call, what); });
    }
    m_undo->setVisible(!calls.isEmpty());
}

QList<QAction *> EventLine::undoActions() const
{
    return m_choices->actions();
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

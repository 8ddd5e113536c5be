// SPDX-License-Identifier: GPL-3.0-or-later
// The head of a ticket.
#include "client/tickets/ticketheader.h"

#include "client/presence/presencestrip.h"
#include "client/widgets/elidedlabel.h"
#include "client/widgets/flowlayout.h"
#include "client/widgets/icons.h"
#include "client/widgets/paint.h"
#include "client/widgets/pill.h"
#include "client/widgets/theme.h"
#include "client/widgets/words.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostButtons = 3;

/// The steps people take most come as buttons, the others stay in the menu beside them.
int rankOf(Status to)
{
    static constexpr Status order[] = {
        Status::InProgress, Status::WaitingOnCustomer,   Status::Resolved, Status::Closed,
        Status::Open,       Status::WaitingOnThirdParty, Status::Cancelled};
    int rank = 0;
    while (rank < 6 && order[rank] != to)
        ++rank;
    return rank;
}

} // namespace

TicketHeader::TicketHeader(QWidget *parent)
    : QWidget(parent)
    , m_subject(new ElidedLabel(this))
    , m_presence(new PresenceStrip(this))
    , m_subjectEdit(new QLineEdit(this))
    , m_rename(new QToolButton(this))
    , m_window(new QToolButton(this))
    , m_actions(new QToolButton(this))
    , m_number(new QLabel(this))
    , m_state(new QLabel(this))
    , m_statusPill(new Pill(this))
    , m_priorityPill(new Pill(this))
    , m_facts(new QWidget(this))
    , m_buttons(new QWidget(this))
    , m_buttonRow(new QHBoxLayout(m_buttons))
    , m_more(new QToolButton(this))
    , m_menu(new QMenu(this))
    , m_first(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_second(new QBoxLayout(QBoxLayout::LeftToRight))
{
    m_subject->setFont(titleFont());
    m_subjectEdit->setMaxLength(300);
    m_subjectEdit->setAccessibleName(tr("Subject"));
    m_subjectEdit->installEventFilter(this);
    m_subjectEdit->hide();
    m_rename->setIcon(icon("edit"_L1));
    m_rename->setToolTip(tr("Change the subject"));
    m_rename->setAccessibleName(m_rename->toolTip());
    m_window->setIcon(icon("window"_L1));
    m_window->setToolTip(tr("Open in its own window (Ctrl+Return)"));
    m_window->setAccessibleName(m_window->toolTip());
    m_actions->setIcon(icon("ticket"_L1));
    m_actions->setToolTip(tr("Link, merge, split, watch..."));
    m_actions->setAccessibleName(tr("Actions of the ticket"));
    m_actions->setPopupMode(QToolButton::InstantPopup);
    m_actions->hide();
    m_number->setProperty("role", u"muted"_s);
    m_number->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_number->setFixedHeight(m_statusPill->sizeHint().height());
    m_state->setFixedHeight(m_statusPill->sizeHint().height());
    m_state->setProperty("role", u"small"_s);
    m_more->setIcon(icon("more"_L1));
    m_more->setToolTip(tr("More steps"));
    m_more->setAccessibleName(m_more->toolTip());
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_menu);

    m_first->setSpacing(4);
    m_first->addWidget(m_subject, 1);
    m_first->addWidget(m_subjectEdit, 1);
    m_first->addWidget(m_rename);
    m_first->addWidget(m_presence);
    m_first->addWidget(m_actions);
    m_first->addWidget(m_window);
    auto *facts = new FlowLayout(m_facts, 7);
    facts->setContentsMargins(0, 0, 0, 0);
    facts->addWidget(m_number);
    facts->addWidget(m_statusPill);
    facts->addWidget(m_priorityPill);
    facts->addWidget(m_state);
    m_buttonRow->setContentsMargins(0, 0, 0, 0);
    m_buttonRow->setSpacing(7);
    m_buttonRow->addWidget(m_more);
    m_second->setSpacing(8);
    m_second->addWidget(m_facts, 1, Qt::AlignVCenter);
    m_second->addWidget(m_buttons, 0, Qt::AlignVCenter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 10, 14, 12);
    column->setSpacing(6);
    column->addLayout(m_first);
    column->addLayout(m_second);

    connect(m_rename, &QToolButton::clicked, this, &TicketHeader::startSubject);
    connect(m_window, &QToolButton::clicked, this, &TicketHeader::windowRequested);
    const auto offerLatest = [this] {
        offer(m_latest);
        arrange();
    };
    connect(m_menu, &QMenu::aboutToHide, this, offerLatest, Qt::QueuedConnection);
}

QString TicketHeader::workflowWord(Status from, Status to)
{
    switch (to) {
    case Status::Open:
        if (from == Status::New)
            return tr("Accept");
        return isOpen(from) ? tr("Back to open") : tr("Reopen");
    case Status::InProgress:
        return tr("Start work");
    case Status::WaitingOnCustomer:
        return tr("Wait for customer");
    case Status::WaitingOnThirdParty:
        return tr("Wait for 3rd party");
    case Status::Resolved:
        return tr("Resolve");
    case Status::Closed:
        return tr("Close");
    case Status::Cancelled:
        return tr("Cancel ticket");
    case Status::New:
        break;
    }
    return statusWord(to);
}

void TicketHeader::showTicket(const Ticket &ticket, const QString &number, const QList<Tag> &tags,
                              const QString &stateWords)
{
    m_subjectText = ticket.subject;
    m_subject->setText(ticket.subject);
    m_number->setText(number);
    m_statusPill->showStatus(ticket.status);
    m_priorityPill->showPriority(ticket.priority);
    m_state->setText(stateWords);
    m_state->setVisible(!stateWords.isEmpty());
    if (tags != m_tags)
        showTags(tags);
    m_latest = ticket.status;
    if (!m_menu->isVisible()) // an open menu stays as it is; it is made anew when it closes
        offer(ticket.status);
    m_facts->updateGeometry();
    arrange();
}

void TicketHeader::showTags(const QList<Tag> &tags)
{
    m_tags = tags;
    QLayout *facts = m_facts->layout();
    for (Pill *pill : std::as_const(m_tagPills)) {
        facts->removeWidget(pill);
        pill->hide();
        pill->deleteLater();
    }
    m_tagPills.clear();
    facts->removeWidget(m_state);
    for (const Tag &tag : tags) {
        auto *pill = new Pill(m_facts);
        pill->showChip(tag.name, QColor(tag.color));
        facts->addWidget(pill);
        pill->show();
        m_tagPills.append(pill);
    }
    facts->addWidget(m_state);
    facts->invalidate();
    facts->activate();
}

void TicketHeader::offer(Status status)
{
    if (m_hasStatus && status == m_status)
        return;
    m_status = status;
    m_hasStatus = true;
    m_offered = allowedTransitions(status);
    for (QPushButton *step : std::as_const(m_steps)) {
        m_buttonRow->removeWidget(step);
        step->hide();
        step->deleteLater();
    }
    m_steps.clear();
    m_menu->clear();
    QList<Status> ranked = m_offered;
    std::stable_sort(ranked.begin(), ranked.end(), [](Status a, Status b) { return rankOf(a) < rankOf(b); });
    for (const Status next : std::as_const(ranked)) {
        const QString words = workflowWord(status, next);
        m_menu->addAction(words, this, [this, next] { emit statusChosen(next); });
        if (m_steps.size() >= kMostButtons)
            continue;
        auto *step = new QPushButton(words, m_buttons);
        step->setToolTip(tr("Set the status to %1").arg(statusWord(next)));
        connect(step, &QPushButton::clicked, this, [this, next] { emit statusChosen(next); });
        m_buttonRow->insertWidget(static_cast<int>(m_steps.size()), step);
        m_steps.append(step);
        step->show();
    }
}

void TicketHeader::arrange()
{
    int room = width() - 36;
    const int factsWidth = m_facts->layout()->sizeHint().width();
    int wanted = 0;
    for (const QPushButton *step : std::as_const(m_steps))
        wanted += step->sizeHint().width() + m_buttonRow->spacing();
    wanted += m_more->sizeHint().width();
    const bool fits = factsWidth + wanted + 24 <= room;
    m_second->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_second->setAlignment(m_buttons, fits ? Qt::AlignVCenter | Qt::AlignRight : Qt::AlignLeft);
    int used = m_more->sizeHint().width();
    int shown = 0;
    for (QPushButton *step : std::as_const(m_steps)) {
        used += step->sizeHint().width() + m_buttonRow->spacing();
        step->setVisible(used <= room);
        shown += used <= room ? 1 : 0;
    }
    m_more->setVisible(shown < m_offered.size());
}

void TicketHeader::openStatusMenu()
{
    m_menu->popup(m_buttons->mapToGlobal(QPoint(0, m_buttons->height() + 2)));
}

void TicketHeader::setWindowButtonVisible(bool isVisible)
{
    m_window->setVisible(isVisible);
}

void TicketHeader::addTool(QWidget *tool)
{
    m_first->addWidget(tool);
}

void TicketHeader::setStepsVisible(bool isVisible)
{
    m_buttons->setVisible(isVisible);
}

void TicketHeader::setActions(const QList<QAction *> &actions)
{
    auto *menu = new QMenu(m_actions);
    menu->addActions(actions);
    connect(menu, &QMenu::aboutToShow, this, &TicketHeader::actionsOpened);
    m_actions->setMenu(menu);
    m_actions->show();
}

void TicketHeader::startSubject()
{
    m_subjectEdit->setText(m_subjectText);
    m_subject->hide();
    m_rename->hide();
    m_subjectEdit->show();
    m_subjectEdit->setFocus();
    m_subjectEdit->selectAll();
}

void TicketHeader::endSubject(bool isKept)
{
    if (m_subjectEdit->isHidden())
        return;
    m_subjectEdit->hide();
    m_subject->show();
    m_rename->show();
    const QString subject = m_subjectEdit->text().trimmed();
    if (isKept && !subject.isEmpty() && subject != m_subjectText)
        emit subjectEdited(subject);
}

bool TicketHeader::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_subjectEdit && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter) {
            endSubject(key != Qt::Key_Escape);
            return true;
        }
    }
    if (watched == m_subjectEdit && event->type() == QEvent::FocusOut)
        endSubject(true);
    return QWidget::eventFilter(watched, event);
}

void TicketHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_presence->updateGeometry();
    arrange();
}

void TicketHeader::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.base);
    painter.setPen(theme.line);
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

} // namespace sf::client

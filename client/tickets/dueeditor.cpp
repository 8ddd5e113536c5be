// SPDX-License-Identifier: GPL-3.0-or-later
// The due date as a word that opens what one usually wants.
#include "client/tickets/dueeditor.h"

#include "client/tickets/moment.h"
#include "client/widgets/relativetime.h"
#include "client/widgets/theme.h"

#include <QCalendarWidget>
#include <QLocale>
#include <QMenu>
#include <QWidgetAction>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

const QTime kEndOfWork(17, 0);

} // namespace

DueEditor::DueEditor(QWidget *parent) : ChoiceButton(parent), m_menu(new QMenu(this))
{
    setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &DueEditor::fillMenu);
    connect(m_menu, &QMenu::aboutToHide, this, &DueEditor::showDue, Qt::QueuedConnection);
    showDue();
}

void DueEditor::setDue(std::optional<Time> due, bool isOverdue)
{
    m_due = due;
    m_isOverdue = isOverdue;
    if (!m_menu->isVisible())
        showDue();
}

void DueEditor::showDue()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    setText(m_due ? clockTime(utc(*m_due), now) : tr("No due date"));
    setToolTip(m_due ? fullTime(utc(*m_due)) : tr("Set a due date"));
    setAccessibleName(tr("Due date: %1").arg(text()));
    QPalette colours = palette();
    const Theme &theme = Theme::of(palette());
    colours.setColor(QPalette::ButtonText, m_isOverdue ? theme.danger : theme.text);
    setPalette(colours);
}

void DueEditor::addChoice(const QString &words, const QDate &date)
{
    const QDateTime when(date, kEndOfWork);
    //: The form of a date, as QLocale knows it
    const QString day = locale().toString(when, tr("ddd d MMM"));
    m_menu->addAction(u"%1\t%2"_s.arg(words, day), this, [this, when] { choose(moment(when)); });
}

void DueEditor::fillMenu()
{
    m_menu->clear();
    const QDate today = QDate::currentDate();
    addChoice(tr("Today"), today);
    addChoice(tr("Tomorrow"), today.addDays(1));
    addChoice(tr("In three days"), today.addDays(3));
    addChoice(tr("In a week"), today.addDays(7));
    m_menu->addSeparator();
    QMenu *other = m_menu->addMenu(tr("Another day"));
    auto *calendar = new QCalendarWidget;
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setSelectedDate(m_due ? utc(*m_due).toLocalTime().date() : today);
    auto *holder = new QWidgetAction(other);
    holder->setDefaultWidget(calendar);
    other->addAction(holder);
    connect(calendar, &QCalendarWidget::activated, this, [this](const QDate &date) {
        m_menu->close();
        const QTime time = m_due ? utc(*m_due).toLocalTime().time() : kEndOfWork;
        choose(moment(QDateTime(date, time)));
    });
    connect(calendar, &QCalendarWidget::clicked, calendar,
            [calendar](const QDate &date) { emit calendar->activated(date); });
    m_menu->addSeparator();
    m_menu->addAction(tr("No due date"), this, [this] { choose(std::nullopt); })->setEnabled(m_due.has_value());
}

void DueEditor::choose(std::optional<Time> due)
{
    if (due == m_due)
        return;
    m_due = due;
    m_isOverdue = false;
    showDue();
    emit dueChosen(due);
}

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// Choosing the period.
#include "client/dashboard/periodbar.h"

#include "client/tickets/dayrangeform.h"
#include "client/tickets/moment.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QWidgetAction>

#include <array>

namespace sf::client {

namespace {

constexpr std::array kInFront{PeriodKind::Today, PeriodKind::Last7, PeriodKind::Last30, PeriodKind::Last90};
constexpr std::array kBehind{PeriodKind::Yesterday, PeriodKind::ThisMonth, PeriodKind::LastMonth};

QString shortTitle(PeriodKind kind)
{
    switch (kind) {
    case PeriodKind::Last7:
        return PeriodBar::tr("7 days");
    case PeriodKind::Last30:
        return PeriodBar::tr("30 days");
    case PeriodKind::Last90:
        return PeriodBar::tr("90 days");
    default:
        return Period::title(kind);
    }
}

QDate dayOf(const std::optional<Time> &time)
{
    return time ? utc(*time).toLocalTime().date() : QDate();
}

} // namespace

PeriodBar::PeriodBar(QWidget *parent) : QWidget(parent), m_more(new QPushButton(this)), m_menu(new QMenu(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    for (const PeriodKind kind : kInFront) {
        auto *button = new QPushButton(shortTitle(kind), this);
        button->setCheckable(true);
        button->setToolTip(Period::title(kind));
        button->setAccessibleName(Period::title(kind));
        button->setProperty("small", true);
        connect(button, &QPushButton::clicked, this, [this, kind] {
            setPeriod({kind, {}});
            emit chosen(m_period);
        });
        m_buttons.append(button);
        row->addWidget(button);
    }
    m_more->setCheckable(true);
    m_more->setProperty("small", true);
    m_more->setToolTip(tr("Yesterday, months, or any days"));
    m_more->setMenu(m_menu);
    row->addWidget(m_more);
    connect(m_menu, &QMenu::aboutToShow, this, &PeriodBar::fillMenu);
    connect(m_menu, &QMenu::aboutToHide, this, [this] { setPeriod(m_period); });
    setPeriod({});
}

void PeriodBar::setPeriod(const Period &period)
{
    m_period = period;
    bool isInFront = false;
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        const bool isIt = period.kind == kInFront[static_cast<std::size_t>(i)];
        m_buttons[i]->setChecked(isIt);
        isInFront = isInFront || isIt;
    }
    m_more->setChecked(!isInFront && !m_isCompact);
    m_more->setText(isInFront && !m_isCompact ? tr("More") : period.title());
}

void PeriodBar::setCompact(bool isCompact)
{
    if (m_isCompact == isCompact)
        return;
    m_isCompact = isCompact;
    for (QPushButton *button : std::as_const(m_buttons))
        button->setVisible(!isCompact);
    setPeriod(m_period);
}

void PeriodBar::fillMenu()
{
    m_menu->clear();
    QList<PeriodKind> kinds(kBehind.begin(), kBehind.end());
    if (m_isCompact)
        kinds = QList<PeriodKind>(kInFront.begin(), kInFront.end()) + kinds;
    for (const PeriodKind kind : std::as_const(kinds)) {
        QAction *choice = m_menu->addAction(Period::title(kind), this, [this, kind] {
            setPeriod({kind, {}});
            emit chosen(m_period);
        });
        choice->setCheckable(true);
        choice->setChecked(m_period.kind == kind);
    }
    m_menu->addSeparator();
    const DaySpan days = m_period.days(QDate::currentDate());
    auto *form = new DayRangeForm(moment(days.first.startOfDay()), moment(days.last.endOfDay()), m_menu);
    auto *holder = new QWidgetAction(m_menu);
    holder->setDefaultWidget(form);
    m_menu->addAction(holder);
    connect(form, &DayRangeForm::chosen, this, [this](const std::optional<Time> &from, const std::optional<Time> &to) {
        const QDate last = to ? dayOf(to) : QDate::currentDate();
        setPeriod(Period::between(from ? dayOf(from) : last.addDays(1 - Period::mostDays), last));
        m_menu->close();
        emit chosen(m_period);
    });
}

} // namespace sf::client

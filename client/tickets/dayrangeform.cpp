// SPDX-License-Identifier: GPL-3.0-or-later
// "From … to …" for days.
#include "client/tickets/dayrangeform.h"

#include "client/tickets/moment.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QKeyEvent>
#include <QPushButton>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

QDateEdit *dayEdit(const std::optional<Time> &time, const QString &name, QWidget *parent)
{
    auto *edit = new QDateEdit(parent);
    edit->setDisplayFormat(
        QLocale().dateFormat(QLocale::ShortFormat).replace("yyyy"_L1, "yy"_L1).replace("yy"_L1, "yyyy"_L1));
    edit->setCalendarPopup(true);
    edit->setDate(time ? utc(*time).toLocalTime().date() : QDate::currentDate());
    edit->setAccessibleName(name);
    return edit;
}

QCheckBox *endBox(const QString &text, bool isOn, QWidget *parent)
{
    auto *box = new QCheckBox(text, parent);
    box->setChecked(isOn);
    return box;
}

} // namespace

DayRangeForm::DayRangeForm(const std::optional<Time> &from, const std::optional<Time> &to, QWidget *parent)
    : QWidget(parent)
    , m_hasFrom(endBox(tr("From"), from || !to, this))
    , m_from(dayEdit(from, tr("First day"), this))
    , m_hasTo(endBox(tr("to"), to || !from, this))
    , m_to(dayEdit(to, tr("Last day"), this))
    , m_apply(new QPushButton(tr("Apply"), this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(12, 6, 12, 8);
    grid->setSpacing(6);
    grid->addWidget(m_hasFrom, 0, 0);
    grid->addWidget(m_from, 0, 1);
    grid->addWidget(m_hasTo, 1, 0);
    grid->addWidget(m_to, 1, 1);
    grid->addWidget(m_apply, 2, 1, Qt::AlignRight);
    m_from->setMinimumWidth(130);
    m_apply->setProperty("primary", true);
    setFocusProxy(m_from);
    for (QCheckBox *box : {m_hasFrom, m_hasTo})
        connect(box, &QCheckBox::toggled, this, &DayRangeForm::check);
    for (QDateEdit *edit : {m_from, m_to})
        connect(edit, &QDateEdit::dateChanged, this, &DayRangeForm::check);
    connect(m_apply, &QPushButton::clicked, this, &DayRangeForm::choose);
    check();
}

void DayRangeForm::check()
{
    m_from->setEnabled(m_hasFrom->isChecked());
    m_to->setEnabled(m_hasTo->isChecked());
    const bool isBackwards = m_hasFrom->isChecked() && m_hasTo->isChecked() && m_to->date() < m_from->date();
    m_apply->setEnabled(!isBackwards);
    m_apply->setToolTip(isBackwards ? tr("The last day is before the first one") : QString());
}

void DayRangeForm::choose()
{
    std::optional<Time> from;
    std::optional<Time> to;
    if (m_hasFrom->isChecked())
        from = moment(m_from->date().startOfDay());
    if (m_hasTo->isChecked())
        to = moment(m_to->date().endOfDay());
    emit chosen(from, to);
}

void DayRangeForm::keyPressEvent(QKeyEvent *event)
{
    // The menu around it would take the key for its own entries.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        m_apply->click();
    else
        QWidget::keyPressEvent(event);
}

} // namespace sf::client

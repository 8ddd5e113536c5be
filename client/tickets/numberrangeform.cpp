// SPDX-License-Identifier: GPL-3.0-or-later
// "From … to …" for whole numbers.
#include "client/tickets/numberrangeform.h"

#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

namespace sf::client {

namespace {

constexpr int Open = -1; // the lowest value of a field, shown as a word

} // namespace

NumberRangeForm::NumberRangeForm(const Range &range, qint64 largest, QWidget *parent)
    : QWidget(parent)
    , m_from(numberEdit(range.from, largest, tr("At least")))
    , m_to(numberEdit(range.to, largest, tr("At most")))
    , m_apply(new QPushButton(tr("Apply"), this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(12, 6, 12, 8);
    grid->setSpacing(6);
    grid->addWidget(new QLabel(tr("From"), this), 0, 0);
    grid->addWidget(m_from, 0, 1);
    grid->addWidget(new QLabel(tr("to"), this), 1, 0);
    grid->addWidget(m_to, 1, 1);
    grid->addWidget(m_apply, 2, 1, Qt::AlignRight);
    m_apply->setProperty("primary", true);
    setFocusProxy(m_from);
    for (QDoubleSpinBox *edit : {m_from, m_to})
        connect(edit, &QDoubleSpinBox::valueChanged, this, &NumberRangeForm::check);
    connect(m_apply, &QPushButton::clicked, this, &NumberRangeForm::choose);
    check();
}

/// A double holds whole numbers up to 2^53; a plain spin box ends at two thousand millions.
QDoubleSpinBox *NumberRangeForm::numberEdit(const std::optional<qint64> &value, qint64 largest, const QString &name)
{
    auto *edit = new QDoubleSpinBox(this);
    edit->setDecimals(0);
    edit->setRange(Open, static_cast<double>(largest));
    edit->setSpecialValueText(tr("any"));
    edit->setGroupSeparatorShown(true);
    edit->setStepType(largest > 1000 ? QAbstractSpinBox::AdaptiveDecimalStepType : QAbstractSpinBox::DefaultStepType);
    edit->setMinimumWidth(130);
    edit->setAccessibleName(name);
    edit->setValue(static_cast<double>(value.value_or(Open)));
    return edit;
}

std::optional<qint64> NumberRangeForm::valueOf(const QDoubleSpinBox &edit)
{
    const auto value = static_cast<qint64>(edit.value());
    return value < 0 ? std::nullopt : std::optional(value);
}

void NumberRangeForm::check()
{
    const auto from = valueOf(*m_from);
    const auto to = valueOf(*m_to);
    const bool isBackwards = from && to && *to < *from;
    m_apply->setEnabled(!isBackwards);
    m_apply->setToolTip(isBackwards ? tr("The largest is below the smallest") : QString());
}

void NumberRangeForm::choose()
{
    emit chosen(valueOf(*m_from), valueOf(*m_to));
}

void NumberRangeForm::keyPressEvent(QKeyEvent *event)
{
    // The menu around it would take the key for its own entries.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        m_apply->click();
    else
        QWidget::keyPressEvent(event);
}

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// A choice among values.
#include "client/tickets/valuecombo.h"

#include <QAbstractItemView>
#include <QSignalBlocker>
#include <QWheelEvent>

namespace sf::client {

ValueCombo::ValueCombo(QWidget *parent) : QComboBox(parent)
{
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
    setIconSize(QSize(18, 18));
    setFocusPolicy(Qt::StrongFocus);
    setMaxVisibleItems(16);
    connect(this, &QComboBox::activated, this, [this](int index) {
        const QVariant chosen = itemData(index);
        if (chosen == m_value)
            return;
        m_value = chosen;
        emit valueChosen(chosen);
    });
}

void ValueCombo::setChoices(const QList<Choice> &choices)
{
    if (isListOpen()) {
        m_late.hasChoices = true;
        m_late.choices = choices;
        return;
    }
    const QSignalBlocker blocker(this);
    const QString text = currentText();
    clear();
    for (const Choice &choice : choices)
        addItem(choice.icon, choice.text, choice.value);
    setValue(m_value, text);
}

void ValueCombo::setValue(const QVariant &value, const QString &text)
{
    if (isListOpen()) {
        m_late.hasValue = true;
        m_late.value = value;
        m_late.text = text;
        return;
    }
    const QSignalBlocker blocker(this);
    m_value = value;
    int index = indexOf(value);
    if (index < 0 && !text.isEmpty()) {
        addItem(text, value);
        index = count() - 1;
    }
    setCurrentIndex(index);
}

int ValueCombo::indexOf(const QVariant &value) const
{
    for (int i = 0; i < count(); ++i) {
        if (itemData(i) == value)
            return i;
    }
    return -1;
}

bool ValueCombo::isListOpen() const
{
    // view() would build the list; without one it cannot be open.
    const auto *list = findChild<QAbstractItemView *>();
    return list && list->isVisible();
}

void ValueCombo::hidePopup()
{
    QComboBox::hidePopup();
    const Late late = std::exchange(m_late, {});
    if (late.hasChoices)
        setChoices(late.choices);
    if (late.hasValue)
        setValue(late.value, late.text);
}

void ValueCombo::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // scrolling past must not change a ticket
}

} // namespace sf::client

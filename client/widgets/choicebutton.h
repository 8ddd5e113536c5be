// SPDX-License-Identifier: GPL-3.0-or-later
// ChoiceButton: a button whose menu holds its values, with words and arrow where those of a combo box are. The arrow only where the property
// "choice" is set.
#pragma once

#include "client/widgets/icons.h"

#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QStyleOptionButton>

namespace sf::client {

class ChoiceButton : public QPushButton
{
    Q_OBJECT

public:
    using QPushButton::QPushButton;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QPushButton::paintEvent(event);
        if (!property("choice").toBool())
            return;
        QPainter painter(this);
        const QRect place(width() - arrowSize - 6, 0, arrowSize, height());
        client::icon(QLatin1String("chevron-down"))
            .paint(&painter, QStyle::visualRect(layoutDirection(), rect(), place));
    }
    void initStyleOption(QStyleOptionButton *option) const override
    {
        QPushButton::initStyleOption(option);
        option->features &= ~QStyleOptionButton::HasMenu; // a style sheet does not pad a button with a menu
    }

private:
    static constexpr int arrowSize = 12;
};

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// The due date as a word that opens what one usually wants, and a calendar for the rest.
#pragma once

#include "client/widgets/choicebutton.h"
#include "shared/time.h"

#include <optional>

class QMenu;

namespace sf::client {

class DueEditor : public ChoiceButton
{
    Q_OBJECT

public:
    explicit DueEditor(QWidget *parent = nullptr);

    /// Does not emit. Shown behind an open menu only after it closed.
    void setDue(std::optional<Time> due, bool isOverdue = false);
    std::optional<Time> due() const { return m_due; }

signals:
    void dueChosen(std::optional<sf::Time> due);

private:
    void choose(std::optional<Time> due);
    void addChoice(const QString &words, const QDate &date);
    void fillMenu();
    void showDue();

    std::optional<Time> m_due;
    bool m_isOverdue = false;
    QMenu *m_menu;
};

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// "From … to …" for days of the person's own calendar. Both are included; either may be left open.
#pragma once

#include "shared/time.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QDateEdit;
class QPushButton;

namespace sf::client {

class DayRangeForm : public QWidget
{
    Q_OBJECT

public:
    DayRangeForm(const std::optional<Time> &from, const std::optional<Time> &to, QWidget *parent = nullptr);

signals:
    /// The first moment of the first day and the last one of the last day.
    void chosen(const std::optional<sf::Time> &from, const std::optional<sf::Time> &to);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void check();
    void choose();

    QCheckBox *m_hasFrom;
    QDateEdit *m_from;
    QCheckBox *m_hasTo;
    QDateEdit *m_to;
    QPushButton *m_apply;
};

} // namespace sf::client

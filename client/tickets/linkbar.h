// SPDX-License-Identifier: GPL-3.0-or-later
// A strip in the ticket page in which another ticket is picked, to link this one to it or to merge this one into it.
#pragma once

#include "client/tickets/searchlist.h"
#include "client/widgets/strip.h"
#include "shared/enums.h"
#include "shared/ids.h"

class QLabel;
class QPushButton;

namespace sf::client {

class ValueCombo;

class LinkBar : public Strip
{
    Q_OBJECT

public:
    enum class Mode { Link, Merge };

    explicit LinkBar(SearchList::Lookup tickets, QWidget *parent = nullptr);

    /// `label` is how people call this ticket.
    void open(Mode mode, const QString &label);

signals:
    void linkChosen(sf::LinkKind kind, bool isOutgoing, sf::TicketId other);
    void mergeChosen(sf::TicketId target);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void take(TicketId other, const QString &title);
    void accept();

    Mode m_mode = Mode::Link;
    QString m_label;
    TicketId m_target;
    QLabel *m_title;
    ValueCombo *m_kind;
    SearchList *m_search;
    QLabel *m_question;
    QPushButton *m_merge;
    QPushButton *m_leave;
};

} // namespace sf::client

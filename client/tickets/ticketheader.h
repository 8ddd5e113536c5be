// SPDX-License-Identifier: GPL-3.0-or-later
// The head of a ticket: subject, number, status, priority, tags, and a button for every status that may follow.
#pragma once

#include "shared/tag.h"
#include "shared/ticket.h"
#include "shared/workflow.h"

#include <QWidget>

class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QToolButton;

namespace sf::client {

class ElidedLabel;
class FlowLayout;
class Pill;
class PresenceStrip;

class TicketHeader : public QWidget
{
    Q_OBJECT

public:
    explicit TicketHeader(QWidget *parent = nullptr);

    void showTicket(const Ticket &ticket, const QString &number, const QList<Tag> &tags, const QString &stateWords);
    /// Exactly the workflow's transitions, in its order.
    const QList<Status> &offered() const { return m_offered; }
    /// "Resolve", "Wait for customer" …
    static QString workflowWord(Status from, Status to);
    void openStatusMenu();
    /// Who else is here.
    PresenceStrip &presence() { return *m_presence; }
    void setWindowButtonVisible(bool isVisible);
    /// At the end of the first line.
    void addTool(QWidget *tool);
    /// A merged ticket takes no more steps.
    void setStepsVisible(bool isVisible);
    /// What else can be done with the ticket, behind a button of its own.
    void setActions(const QList<QAction *> &actions);

signals:
    void statusChosen(sf::Status status);
    void subjectEdited(const QString &subject);
    void windowRequested();
    /// Its actions are about to be seen.
    void actionsOpened();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void offer(Status status);
    void arrange();
    void showTags(const QList<Tag> &tags);
    void startSubject();
    void endSubject(bool isKept);

    Status m_status = Status::New;
    Status m_latest = Status::New;
    bool m_hasStatus = false;
    QString m_subjectText;
    QList<Status> m_offered;
    QList<QPushButton *> m_steps;
    QList<Tag> m_tags;
    QList<Pill *> m_tagPills;
    ElidedLabel *m_subject;
    PresenceStrip *m_presence;
    QLineEdit *m_subjectEdit;
    QToolButton *m_rename;
    QToolButton *m_window;
    QToolButton *m_actions;
    QLabel *m_number;
    QLabel *m_state;
    Pill *m_statusPill;
    Pill *m_priorityPill;
    QWidget *m_facts;
    QWidget *m_buttons;
    QHBoxLayout *m_buttonRow;
    QToolButton *m_more;
    QMenu *m_menu;
    QBoxLayout *m_first;
    QBoxLayout *m_second;
};

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// ChatbotsPage: the chatbots, the one that is chosen with what it says and knows, and a place to try it out. Supervisors and administrators.
#pragma once

#include "client/chatbots/botdetail.h"
#include "client/chatbots/chatbots.h"

class QListWidget;
class QStackedWidget;

namespace sf::client {

class EmptyState;

class ChatbotsPage : public QWidget
{
    Q_OBJECT

public:
    explicit ChatbotsPage(Workspace &workspace, QWidget *parent = nullptr);

    /// Asks for a name where the list is.
    void startNew();
    /// The next (1) or previous (-1) of the list.
    void step(int by);
    BotDetail &detail() { return *m_detail; }
    BotTrial &trial() { return *m_trial; }
    Chatbots &bots() { return m_bots; }
    QListWidget &list() { return *m_list; }
    LineField &newName() { return *m_newName; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    void fillList();
    void showNone();
    void showSide();
    void choose(ChatbotId id);
    void make();
    QString linesOf(const Chatbot &bot) const;

    Workspace &m_workspace;
    Chatbots m_bots;
    BotDrafts m_drafts;
    QWidget *m_side; ///< the list and what is below it
    QListWidget *m_list;
    LineField *m_newName;
    QPushButton *m_new;
    QStackedWidget *m_stack;
    QWidget *m_work;
    EmptyState *m_empty;
    BotDetail *m_detail;
    BotTrial *m_trial;
};

} // namespace sf::client

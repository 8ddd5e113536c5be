// SPDX-License-Identifier: GPL-3.0-or-later
// BotDetail: one chatbot: its name, whether it answers visitors, what it says by itself, and the blocks it knows. What is typed is a draft
// until it is saved; switches and the order of blocks take effect at once.
#pragma once

#include "client/chatbots/botdrafts.h"
#include "client/chatbots/bottrial.h"

#include <QPointer>
#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;
class QScrollArea;

namespace sf::client {

class Banner;
class BlockCard;
class BlockList;
class BotForm;
class Chatbots;
class HeldNotice;
class LineField;
class Outbox;
class Workspace;
struct OutboxEntry;

class BotDetail : public QWidget
{
    Q_OBJECT

public:
    BotDetail(Workspace &workspace, Chatbots &bots, BotDrafts &drafts, QWidget *parent);

    void showBot(ChatbotId id);
    ChatbotId id() const { return m_id; }
    bool hasBot() const;
    /// As it is on the screen.
    BotTrial::Bot onTrial() const;

    void save();
    void discard();
    void toggleActive();
    void newBlock();
    BlockCard *currentBlock() const;
    void moveCurrent(int by);
    void toggleCurrent();
    void removeCurrent();
    void showBlock(ChatbotBlockId id);

    LineField &name() { return *m_name; }
    QCheckBox &active() { return *m_active; }
    BotForm &form() { return *m_form; }
    BlockList &blocks() { return *m_blocks; }
    QPushButton &saveButton() { return *m_save; }
    QString problem() const;

signals:
    /// Of what onTrial() answers.
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makePage();
    QWidget *makeFoot();
    void refresh();
    void refreshBlocks();
    QList<ChatbotBlock> shownBlocks() const;
    bool saveBlocks(const QString &name);
    void moveBlock(ChatbotBlockId id, int to);
    void switchBlock(const ChatbotBlock &block, bool isActive);
    void askForRemoval(const ChatbotBlock &block);
    void takeBack(const OutboxEntry &entry);
    void adoptId(Entity entity, qint64 local, qint64 real);

    Workspace &m_workspace;
    Chatbots &m_bots;
    BotDrafts &m_drafts;
    ChatbotId m_id;
    QScrollArea *m_scroll;
    LineField *m_name;
    QLabel *m_state;
    QCheckBox *m_active;
    Banner *m_banner;
    Banner *m_question;
    HeldNotice *m_held;
    BotForm *m_form;
    QLabel *m_noBlocks;
    BlockList *m_blocks;
    QPushButton *m_add;
    QWidget *m_bar = nullptr; ///< in the foot, as wide as the page
    QWidget *m_foot;
    QLabel *m_problem;
    QPushButton *m_discard;
    QPushButton *m_save;
    bool m_isRefreshing = false;
};

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// BlockCard: one context block of a bot: its title, what the bot answers with it, its place among the others and whether it is used.
#pragma once

#include "shared/chatbot.h"
#include "shared/patch.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QToolButton;

namespace sf::client {

class Banner;
class HeldNotice;
class LineField;
class Outbox;
class TextField;

class BlockCard : public QWidget
{
    Q_OBJECT

public:
    /// How a block stands.
    struct Standing
    {
        int place = 0; ///< from 1
        bool isFirst = false;
        bool isLast = false;
        bool isNew = false;     ///< nowhere but here
        bool isEdited = false;  ///< not saved
        bool isWaiting = false; ///< saved, but the server does not have it
    };

    BlockCard(Outbox &outbox, QWidget *parent);

    void showBlock(const ChatbotBlock &block, const Standing &standing);
    const ChatbotBlock &block() const { return m_block; }
    /// The bot answers the question that is tried with it.
    void setAnswering(bool isAnswering);
    /// Where it can be taken to be moved.
    QWidget *grip() const;
    /// False, and the field is shown, when something is missing.
    bool isComplete();

    LineField &title() { return *m_title; }
    TextField &body() { return *m_body; }
    QCheckBox &active() { return *m_active; }

signals:
    void edited(const sf::Patch<sf::ChatbotBlock> &patch);
    void switched(bool isActive);
    void moveRequested(int by);
    void removalRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ChatbotBlock m_block;
    Standing m_standing;
    QToolButton *m_grip;
    LineField *m_title;
    QLabel *m_state;
    QCheckBox *m_active;
    QToolButton *m_up;
    QToolButton *m_down;
    QToolButton *m_remove;
    TextField *m_body;
    QLabel *m_problem;
    Banner *m_banner;
    HeldNotice *m_held;
    qint64 m_followed = 0;
    bool m_isShowing = false;
    bool m_isAnswering = false;
};

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// The left half of the page of chats: filters with their numbers, a search field, the list, and what stands there when it has nothing to show.
#pragma once

#include "client/chats/chatmodel.h"

#include <QTimer>
#include <QWidget>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QListView;
class QToolButton;

namespace sf::client {

class Api;
class EmptyState;

class ChatListPane : public QWidget
{
    Q_OBJECT

public:
    ChatListPane(ChatStore &store, const Directory &directory, const Api &api, QWidget *parent = nullptr);

    ChatModel &model() { return *m_model; }
    QListView &view() { return *m_view; }
    ChatId current() const;
    /// Emits chosen() when it is another one. One that the filter hides is shown all the same: the filter goes.
    void select(ChatId id);
    void step(int by);
    void focusSearch();
    void showGroup(std::optional<ChatModel::Group> group);
    QString stateWords() const;

signals:
    void chosen(sf::ChatId id);
    /// Return: on to the conversation.
    void opened(sf::ChatId id);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void addFilter(std::optional<ChatModel::Group> group);
    void showCounts();
    void showState();
    void setFilter();
    void tick();

    ChatStore &m_store;
    const Api &m_api;
    ChatModel *m_model;
    QListView *m_view;
    EmptyState *m_empty;
    QLineEdit *m_search;
    QLabel *m_old;
    QWidget *m_chips;
    QButtonGroup *m_groups;
    ChatId m_shown; ///< survives a row that leaves the list for a moment
    QTimer m_clock;
};

} // namespace sf::client

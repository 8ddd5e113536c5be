// SPDX-License-Identifier: GPL-3.0-or-later
// The list of chats under headings: who waits (the longest first), mine, others', those with a bot, closed ones. It follows the store in
// single steps, so that a selection and the scroll bar stay where they are.
#pragma once

#include "shared/chat.h"

#include <QAbstractListModel>
#include <QSet>
#include <QTimer>

namespace sf::client {

class ChatStore;
class Directory;

class ChatModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Group : quint8 { Waiting, Mine, Others, Bot, Closed };
    static constexpr int kGroups = 5;

    struct Filter
    {
        std::optional<Group> group;
        QString words; ///< in the visitor's name, address or last words
        friend bool operator==(const Filter &, const Filter &) = default;
    };

    ChatModel(const ChatStore &store, const Directory &directory, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    void setFilter(const Filter &filter);
    const Filter &filter() const { return m_filter; }
    /// Null for a heading.
    const Chat *chatAt(int row) const;
    ChatId idAt(int row) const;
    /// -1 where there is none.
    int rowOf(ChatId id) const;
    bool isHeading(int row) const;
    /// The next chat from there; -1 where there is none. From -1: the first.
    int step(int from, int by) const;
    /// Without the filter.
    int count(Group group) const { return m_counts[static_cast<std::size_t>(group)]; }
    int unread(int row) const;
    QString agentName(const Chat &chat) const;
    Group groupOf(const Chat &chat) const;
    static QString title(Group group);

signals:
    /// Numbers, or whether anything is there.
    void countsChanged();

private:
    struct Row
    {
        Group group = Group::Waiting;
        ChatId chat; ///< none: the heading of the group
        friend bool operator==(const Row &, const Row &) = default;
        bool isSame(const Row &other) const { return chat == other.chat && (chat.isValid() || group == other.group); }
    };

    void noteChange(ChatId id);
    void update();
    QList<Row> wanted();
    bool matches(const Chat &chat) const;
    void arrange(const QList<Row> &rows);
    QString spoken(const Chat &chat) const;

    const ChatStore &m_store;
    const Directory &m_directory;
    Filter m_filter;
    QList<Row> m_rows;
    std::array<int, kGroups> m_counts{};
    QSet<ChatId> m_touched;
    bool m_isAllTouched = false;
    QTimer m_soon; // a burst of events is one change of the list
};

} // namespace sf::client

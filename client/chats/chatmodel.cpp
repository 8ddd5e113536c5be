// SPDX-License-Identifier: GPL-3.0-or-later
// The list of chats under headings.
#include "client/chats/chatmodel.h"

#include "client/chats/chatstore.h"
#include "client/chats/chatwords.h"
#include "client/sync/directory.h"

#include <QLocale>

#include <algorithm>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kSoonMs = 50;

bool stands(ChatModel::Group group, const Chat *a, const Chat *b)
{
    if (group == ChatModel::Group::Waiting) // the longest first
        return std::pair(a->waitingSince.value_or(a->createdAt), a->id)
             < std::pair(b->waitingSince.value_or(b->createdAt), b->id);
    if (group == ChatModel::Group::Closed)
        return std::pair(a->closedAt.value_or(a->updatedAt), a->id)
             > std::pair(b->closedAt.value_or(b->updatedAt), b->id);
    if (group == ChatModel::Group::Mine) // they keep their places while one works in them
        return a->id < b->id;
    return a->id > b->id;
}

} // namespace

ChatModel::ChatModel(const ChatStore &store, const Directory &directory, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
    , m_directory(directory)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &ChatModel::update);
    connect(&store, &ChatStore::changed, this, &ChatModel::noteChange);
    connect(&directory, &Directory::changed, this, [this] { noteChange(ChatId()); });
    update();
}

void ChatModel::noteChange(ChatId id)
{
    if (id.isValid())
        m_touched.insert(id);
    else
        m_isAllTouched = true;
    if (!m_soon.isActive())
        m_soon.start();
}

void ChatModel::setFilter(const Filter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    update();
}

ChatModel::Group ChatModel::groupOf(const Chat &chat) const
{
    switch (chat.status) {
    case ChatStatus::Waiting:
        return Group::Waiting;
    case ChatStatus::Bot:
        return Group::Bot;
    case ChatStatus::Closed:
        return Group::Closed;
    case ChatStatus::Active:
        break;
    }
    return m_store.isMine(chat) ? Group::Mine : Group::Others;
}

bool ChatModel::matches(const Chat &chat) const
{
    if (m_filter.words.isEmpty())
        return true;
    const auto has = [this](const QString &text) { return text.contains(m_filter.words, Qt::CaseInsensitive); };
    return has(chat.visitorName) || has(chat.visitorEmail) || has(chat.lastMessage) || has(agentName(chat));
}

QList<ChatModel::Row> ChatModel::wanted()
{
    std::array<QList<const Chat *>, kGroups> groups;
    m_counts = {};
    for (const Chat &chat : m_store.chats()) {
        const Group group = groupOf(chat);
        const auto at = static_cast<std::size_t>(group);
        ++m_counts[at];
        if (matches(chat) && m_filter.group.value_or(group) == group)
            groups[at].append(&chat);
    }
    QList<Row> rows;
    for (int i = 0; i < kGroups; ++i) {
        QList<const Chat *> &chats = groups[static_cast<std::size_t>(i)];
        const auto group = static_cast<Group>(i);
        if (chats.isEmpty())
            continue;
        std::sort(chats.begin(), chats.end(), [group](const Chat *a, const Chat *b) { return stands(group, a, b); });
        rows.append({group, ChatId()});
        for (const Chat *chat : std::as_const(chats))
            rows.append({group, chat->id});
    }
    return rows;
}

void ChatModel::update()
{
    m_soon.stop();
    const auto before = m_counts;
    arrange(wanted());
    const QSet<ChatId> touched = std::exchange(m_touched, {});
    const bool isAll = std::exchange(m_isAllTouched, false);
    for (int row = 0; row < m_rows.size(); ++row) {
        if (isAll || !m_rows[row].chat.isValid() || touched.contains(m_rows[row].chat))
            emit dataChanged(index(row), index(row));
    }
    if (before != m_counts || isAll)
        emit countsChanged();
}

/// In single steps from what is shown to what is wanted.
void ChatModel::arrange(const QList<Row> &rows)
{
    const auto indexIn = [](const QList<Row> &list, const Row &row, qsizetype from) {
        for (qsizetype i = from; i < list.size(); ++i) {
            if (list[i].isSame(row))
                return static_cast<int>(i);
        }
        return -1;
    };
    for (int i = static_cast<int>(m_rows.size()) - 1; i >= 0; --i) {
        if (indexIn(rows, m_rows[i], 0) >= 0)
            continue;
        beginRemoveRows({}, i, i);
        m_rows.removeAt(i);
        endRemoveRows();
    }
    for (int i = 0; i < rows.size(); ++i) {
        const int there = indexIn(m_rows, rows[i], i);
        if (there < 0) {
            beginInsertRows({}, i, i);
            m_rows.insert(i, rows[i]);
            endInsertRows();
        } else if (there > i) {
            beginMoveRows({}, there, there, {}, i);
            m_rows.move(there, i);
            endMoveRows();
        }
        m_rows[i].group = rows[i].group;
    }
}

int ChatModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

const Chat *ChatModel::chatAt(int row) const
{
    const ChatId id = idAt(row);
    const auto found = m_store.chats().constFind(id);
    return id.isValid() && found != m_store.chats().cend() ? &*found : nullptr;
}

ChatId ChatModel::idAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows[row].chat : ChatId();
}

bool ChatModel::isHeading(int row) const
{
    return row >= 0 && row < m_rows.size() && !m_rows[row].chat.isValid();
}

int ChatModel::rowOf(ChatId id) const
{
    for (int row = 0; row < m_rows.size() && id.isValid(); ++row) {
        if (m_rows[row].chat == id)
            return row;
    }
    return -1;
}

int ChatModel::step(int from, int by) const
{
    for (int row = from + by; row >= 0 && row < m_rows.size(); row += by) {
        if (!isHeading(row))
            return row;
    }
    return -1;
}

int ChatModel::unread(int row) const
{
    const Chat *chat = chatAt(row);
    return chat ? m_store.unread(*chat) : 0;
}

QString ChatModel::agentName(const Chat &chat) const
{
    return chat.agentId ? m_directory.userName(*chat.agentId) : QString();
}

QString ChatModel::title(Group group)
{
    switch (group) {
    case Group::Waiting:
        return tr("Waiting");
    case Group::Mine:
        return tr("Mine");
    case Group::Others:
        return tr("With colleagues");
    case Group::Bot:
        return tr("With the bot");
    case Group::Closed:
        return tr("Recently closed");
    }
    return {};
}

QString ChatModel::spoken(const Chat &chat) const
{
    QStringList parts{chat.visitorName, chatStateWords(chat, m_directory)};
    if (chat.status == ChatStatus::Waiting) {
        parts.append(waitingTime(chat.waitingSince.value_or(chat.createdAt), Time::now()));
        parts.append(chat.escalationReason);
    }
    if (const int news = m_store.unread(chat); news > 0)
        parts.append(tr("%n unread", nullptr, news));
    parts.append(chat.lastMessage);
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QVariant ChatModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row &row = m_rows[index.row()];
    if (!row.chat.isValid()) {
        const QString words = u"%1  %2"_s.arg(title(row.group), QLocale().toString(count(row.group)));
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? QVariant(words) : QVariant();
    }
    const Chat *chat = chatAt(index.row());
    if (!chat)
        return {};
    if (role == Qt::DisplayRole)
        return chat->visitorName;
    if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
        return spoken(*chat);
    return {};
}

Qt::ItemFlags ChatModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return isHeading(index.row()) ? Qt::ItemFlags(Qt::ItemNeverHasChildren)
                                  : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// Drafts: what is being typed, per ticket and kind or per chat, on disk 0.3 s after the last key and back after a crash.
#pragma once

#include "shared/ids.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace sf::client {

class LocalDb;

/// ReplyFiles to NewTicketFiles: the files of the first four, as client/attachments/draftfiles writes them. Edits: messages that are
/// worked over. Chatbots: what of them is not saved.
enum class DraftKind : quint8 {
    Reply,
    Note,
    CustomerAnswer,
    NewTicket,
    ReplyFiles,
    NoteFiles,
    CustomerAnswerFiles,
    NewTicketFiles,
    Edits,
    NewContact,
    NewCompany,
    ChatReply, ///< of a chat, not of a ticket
    Chatbots,
};

constexpr DraftKind filesKind(DraftKind kind)
{
    constexpr int distance = static_cast<int>(DraftKind::ReplyFiles);
    return static_cast<DraftKind>(static_cast<int>(kind) % distance + distance);
}

inline size_t qHash(DraftKind kind, size_t seed = 0)
{
    return ::qHash(static_cast<quint8>(kind), seed);
}

class Drafts : public QObject
{
    Q_OBJECT

public:
    explicit Drafts(LocalDb &db, QObject *parent = nullptr);
    ~Drafts() override;

    /// For the form of something new the id is TicketId() and the text whatever the form made of its fields.
    QString text(TicketId ticket, DraftKind kind) const;
    /// Empty text is no draft. Written after 0.3 s of quiet, and at least every second while somebody types.
    void setText(TicketId ticket, DraftKind kind, const QString &text);
    void clear(TicketId ticket, DraftKind kind);
    bool hasDraft(TicketId ticket) const;
    /// What is being typed in a chat; one text, wherever that is.
    QString text(ChatId chat) const;
    void setText(ChatId chat, const QString &text);
    void clear(ChatId chat);
    /// The texts of all drafts' files.
    QStringList allFiles() const;
    /// Writes what waits, now.
    void flush();
    /// A local ticket got its number: its drafts move along (already moved on disk by the queue).
    void adoptId(TicketId local, TicketId real);

signals:
    /// Appeared or went, for a mark in lists.
    void draftPresenceChanged(sf::TicketId ticket);
    /// Typed, sent or taken back, wherever that was.
    void chatTextChanged(sf::ChatId chat);
    /// All that was typed for it is on disk.
    void saved(sf::TicketId ticket);
    /// It is kept here and written as soon as the disk takes it.
    void saveFailed(const QString &why);

private:
    using Key = std::pair<qint64, DraftKind>;

    void keep(const Key &key, const QString &text);
    void write(const Key &key);
    bool isOnDisk(TicketId ticket) const;
    void tellFailure();

    LocalDb &m_db;
    QHash<Key, QString> m_texts;
    QSet<Key> m_dirty;
    QHash<Key, int> m_onTheWay; // handed to the disk, how often
    QTimer m_quiet;
    QTimer m_latest;
};

} // namespace sf::client

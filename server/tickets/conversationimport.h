// SPDX-License-Identifier: GPL-3.0-or-later
// Import of a help desk's history: a CSV of sentences becomes tickets, contacts, users, responses and notes with their true times.
#pragma once

#include "server/tickets/ticketsettings.h"
#include "shared/ids.h"
#include "shared/result.h"
#include "shared/time.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <vector>

class QIODevice;

namespace sf::server {

class WriteTransaction;

/// One comment: the sentences of its rows, put together.
struct ImportedComment
{
    QString id;
    QString author;
    QString role;
    Time at;
    bool isPrivate = false;
    int sequence = 0;
    QStringList sentences;
};

struct ImportedConversation
{
    QString id;
    int firstLine = 0;
    std::vector<ImportedComment> comments; ///< in order
};

/// What was read of a file: conversations, and what was skipped and why, by line.
struct ConversationFile
{
    std::vector<ImportedConversation> conversations;
    QSet<QString> customers; ///< authors who are ever `reporter`, or whose id begins with a dot
    QSet<QString> agents;    ///< all others, and those who write as `assignee`
    QStringList skipped;     ///< "line 17: no text"
    int rows = 0;

    static Result<ConversationFile> read(QIODevice &device);
};

struct FileOutcome
{
    int tickets = 0;
    int responses = 0;
    int contacts = 0;
    int users = 0;
    int known = 0; ///< conversations that were there already, unchanged

    FileOutcome &operator+=(const FileOutcome &other);
};

/// Writes conversations [first, first + count) inside one call; what exists already by its external id is left as it is, and new comments of a
/// known conversation are added. Called once per batch, as background calls, so that other calls go on in between.
class ConversationImport
{
public:
    static constexpr int batchSize = 10;
    static constexpr char source[] = "conversations";

    ConversationImport(const ConversationFile &file, const TicketSettings &settings);

    int count() const;
    Result<FileOutcome> write(WriteTransaction &transaction, int first, int count) const;

private:
    const ConversationFile &m_file;
    TicketSettings m_settings;
};

} // namespace sf::server

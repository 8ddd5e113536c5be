// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the rows of a help desk's history into conversations.
#include "server/tickets/conversationimport.h"
#include "shared/csvreader.h"

#include <QHash>

#include <algorithm>

namespace sf::server {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array kColumns{"issueid"_L1, "id"_L1,         "comment_seq"_L1, "utr_seq"_L1,    "author"_L1,
                              "created"_L1, "is_private"_L1, "actionbody"_L1,  "author_role"_L1};
enum Column : std::size_t {
    IssueColumn,
    IdColumn,
    CommentSequenceColumn,
    SentenceSequenceColumn,
    AuthorColumn,
    CreatedColumn,
    PrivateColumn,
    BodyColumn,
    AuthorRoleColumn
};

/// "1004298.0" is 1004298: the numbers went through a table of decimals.
QString plainId(const QString &text)
{
    const QString id = text.trimmed();
    return id.endsWith(".0"_L1) ? id.chopped(2) : id;
}

struct Row
{
    QString issue;
    QString comment;
    int sequence = 0;
    int sentence = 0;
    QString author;
    Time at;
    bool isPrivate = false;
    QString body;
    QString role;
};

class RowForm
{
public:
    /// Which columns are missing; empty when the header is right.
    QStringList readHeader(const QStringList &header)
    {
        QStringList missing;
        for (std::size_t i = 0; i < kColumns.size(); ++i) {
            m_at[i] = header.indexOf(kColumns[i]);
            if (m_at[i] < 0)
                missing << kColumns[i];
        }
        m_count = header.size();
        return missing;
    }

    /// Why the row cannot be used; empty when it can.
    QString read(const QStringList &fields, Row &row) const
    {
        if (fields.size() != m_count)
            return u"has %1 columns instead of %2"_s.arg(fields.size()).arg(m_count);
        const auto text = [&](Column column) { return fields[m_at[column]].trimmed(); };
        bool isNumber = true;
        const auto number = [&](Column column) {
            bool ok = false;
            const double value = text(column).toDouble(&ok);
            isNumber = isNumber && ok && value >= 0 && value < 1e9;
            return isNumber ? static_cast<int>(value) : 0;
        };
        row.issue = plainId(text(IssueColumn));
        row.comment = plainId(text(IdColumn));
        row.author = text(AuthorColumn);
        row.role = text(AuthorRoleColumn);
        row.body = text(BodyColumn);
        if (row.issue.isEmpty() || row.comment.isEmpty())
            return u"has no issueid or id"_s;
        if (row.author.isEmpty())
            return u"has no author"_s;
        if (row.role != "reporter"_L1 && row.role != "assignee"_L1 && row.role != "others"_L1)
            return u"has an unknown author_role: \"%1\""_s.arg(row.role.left(40));
        const auto at = Time::fromRfc3339(text(CreatedColumn).toUtf8());
        if (!at)
            return u"has no readable time in created: \"%1\""_s.arg(text(CreatedColumn).left(40));
        row.at = *at;
        row.sequence = number(CommentSequenceColumn);
        row.sentence = number(SentenceSequenceColumn);
        const int isPrivate = number(PrivateColumn);
        if (!isNumber || isPrivate > 1)
            return u"has something else than a number in comment_seq, utr_seq or is_private"_s;
        row.isPrivate = isPrivate == 1;
        return {};
    }

private:
    std::array<qsizetype, kColumns.size()> m_at{};
    qsizetype m_count = 0;
};

/// Puts rows together to comments and comments to conversations, in the order of the file.
class Collector
{
public:
    explicit Collector(ConversationFile &file) : m_file(file) {}

    void add(const Row &row, int line)
    {
        if (row.role == "reporter"_L1 || row.author.startsWith(u'.'))
            m_file.customers.insert(row.author);
        else
            m_others.insert(row.author);
        if (row.role == "assignee"_L1)
            m_file.agents.insert(row.author);
        if (row.body.isEmpty()) {
            m_file.skipped << u"line %1: has no text"_s.arg(line);
            return;
        }
        ImportedComment &comment = commentOf(row, line);
        comment.isPrivate = comment.isPrivate || row.isPrivate;
        m_sentences[row.issue + u'\n' + row.comment].append({row.sentence, row.body});
    }

    void finish()
    {
        m_file.agents += m_others - m_file.customers;
        for (ImportedConversation &conversation : m_file.conversations) {
            for (ImportedComment &comment : conversation.comments) {
                auto sentences = m_sentences.take(conversation.id + u'\n' + comment.id);
                std::stable_sort(sentences.begin(), sentences.end(),
                                 [](const auto &a, const auto &b) { return a.first < b.first; });
                for (const auto &sentence : std::as_const(sentences))
                    comment.sentences << sentence.second;
            }
            std::stable_sort(
                conversation.comments.begin(), conversation.comments.end(),
                [](const auto &a, const auto &b) { return std::tie(a.sequence, a.at) < std::tie(b.sequence, b.at); });
        }
    }

private:
    ImportedComment &commentOf(const Row &row, int line)
    {
        auto known = m_conversations.constFind(row.issue);
        if (known == m_conversations.constEnd()) {
            known = m_conversations.insert(row.issue, m_file.conversations.size());
            m_file.conversations.push_back({row.issue, line, {}});
        }
        auto &comments = m_file.conversations[*known].comments;
        const QString key = row.issue + u'\n' + row.comment;
        auto at = m_comments.constFind(key);
        if (at == m_comments.constEnd()) {
            at = m_comments.insert(key, comments.size());
            comments.push_back({row.comment, row.author, row.role, row.at, row.isPrivate, row.sequence, {}});
        }
        return comments[*at];
    }

    ConversationFile &m_file;
    QSet<QString> m_others;
    QHash<QString, std::size_t> m_conversations;
    QHash<QString, std::size_t> m_comments;
    QHash<QString, QList<std::pair<int, QString>>> m_sentences;
};

} // namespace

Result<ConversationFile> ConversationFile::read(QIODevice &device)
{
    CsvReader csv(device);
    RowForm rows;
    if (!csv.next())
        return Error::of(ErrorKind::Invalid, u"The file is empty."_s);
    if (const QStringList missing = rows.readHeader(csv.fields()); !missing.isEmpty())
        return Error::of(ErrorKind::Invalid,
                         u"The first line must name the columns; missing: %1."_s.arg(missing.join(u", "_s)));
    ConversationFile file;
    Collector collector(file);
    while (csv.next()) {
        ++file.rows;
        Row row;
        const QString why = csv.isCut() ? u"begins a quoted text that never ends"_s : rows.read(csv.fields(), row);
        if (why.isEmpty())
            collector.add(row, csv.line());
        else
            file.skipped << u"line %1: %2"_s.arg(csv.line()).arg(why);
    }
    collector.finish();
    return file;
}

} // namespace sf::server

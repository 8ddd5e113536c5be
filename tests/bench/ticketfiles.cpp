// SPDX-License-Identifier: GPL-3.0-or-later
// The files of generated tickets.
#include "tests/bench/ticketfiles.h"

#include "server/attachments/attachmentrepository.h"
#include "server/attachments/contentrepository.h"
#include "server/attachments/upload.h"

#include <QCryptographicHash>

using namespace Qt::Literals::StringLiterals;

namespace sf::bench {

namespace {

constexpr int Contents = 48;

} // namespace

TicketFiles::TicketFiles(server::Database &database, OrganizationId organization) : m_database(database)
{
    m_actor.organization = organization;
}

void TicketFiles::addContents()
{
    Dice dice(25);
    const Prose prose;
    for (int i = 0; i < Contents; ++i) {
        QByteArray bytes = "file " + QByteArray::number(i) + '\n';
        for (qint64 left = 1 + dice.skewed(40); left > 0; --left)
            bytes += prose.message(dice).toUtf8() + '\n';
        server::Upload upload;
        upload.id = AttachmentId(++m_lastId);
        upload.size = bytes.size();
        upload.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
        server::contentrepository::append(m_actor, m_database, upload.id, 0, bytes);
        server::contentrepository::keep(m_actor, m_database, upload, Time{1});
        m_contents.push_back({QString::fromLatin1(upload.sha256.toHex()), upload.size});
    }
}

void TicketFiles::attachTo(const Response &response, Dice &dice)
{
    const Content &content = m_contents[static_cast<std::size_t>(dice.below(Contents))];
    Attachment attachment;
    attachment.id = AttachmentId(++m_lastId);
    attachment.version = 1;
    attachment.createdAt = attachment.updatedAt = response.createdAt;
    attachment.ticketId = response.ticketId;
    attachment.responseId = response.id;
    attachment.fileName = u"log-%1.txt"_s.arg(attachment.id.value());
    attachment.size = content.size;
    attachment.mimeType = u"text/plain"_s;
    attachment.uploaderId = response.userId;
    attachment.sha256 = content.sha256;
    server::attachmentrepository::place(m_actor, m_database, attachment);
}

} // namespace sf::bench

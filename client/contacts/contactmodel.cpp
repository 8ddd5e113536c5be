// SPDX-License-Identifier: GPL-3.0-or-later
// The list of contacts.
#include "client/contacts/contactmodel.h"

#include "client/sync/workspace.h"
#include "client/tickets/moment.h"
#include "client/widgets/relativetime.h"

#include <QColor>
#include <QLocale>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

QVariant tagCells(const QList<TagId> &tags, const Directory &directory)
{
    QVariantList cells;
    for (const TagId id : tags) {
        if (const Tag *tag = directory.tag(id))
            cells << QVariant(QVariantList{tag->name, QColor(tag->color)});
    }
    return cells;
}

QVariant scoreCell(std::optional<int> score)
{
    return score ? QVariant(*score) : QVariant();
}

using Column = ContactModel::Column;
using Key = ContactSortKey;

constexpr std::array<Column, 8> kColumns{{
    {"name", QT_TRANSLATE_NOOP("RecordColumns", "Name"), CellKind::Person, 200, Key::Name,
     [](const ContactRow &row, const Directory &) { return row.contact.name; }},
    {"company", QT_TRANSLATE_NOOP("RecordColumns", "Company"), CellKind::Text, 150, Key::Company,
     [](const ContactRow &row, const Directory &) { return row.companyName; }},
    {"lead_score", QT_TRANSLATE_NOOP("RecordColumns", "Lead score"), CellKind::LeadScore, 120, Key::LeadScore,
     [](const ContactRow &row, const Directory &) {
         return row.contact.leadScore ? QLocale().toString(*row.contact.leadScore) : QString();
     },
     [](const ContactRow &row, const Directory &) { return scoreCell(row.contact.leadScore); }},
    {"lead_status", QT_TRANSLATE_NOOP("RecordColumns", "Lead status"), CellKind::Chip, 110, Key::LeadStatus,
     [](const ContactRow &row, const Directory &) { return leadStatusWord(row.contact.leadStatus); },
     [](const ContactRow &row, const Directory &) { return QVariant(leadStatusColour(row.contact.leadStatus)); }},
    {"open_tickets", QT_TRANSLATE_NOOP("RecordColumns", "Open"), CellKind::Count, 76, Key::OpenTickets,
     [](const ContactRow &row, const Directory &) {
         return row.openTickets > 0 ? QLocale().toString(row.openTickets) : QString();
     }},
    {"email", QT_TRANSLATE_NOOP("RecordColumns", "E-mail"), CellKind::Text, 200, Key::Email,
     [](const ContactRow &row, const Directory &) { return row.contact.email; }},
    {"tags", QT_TRANSLATE_NOOP("RecordColumns", "Tags"), CellKind::Tags, 140, std::nullopt,
     [](const ContactRow &, const Directory &) { return QString(); },
     [](const ContactRow &row, const Directory &directory) { return tagCells(row.contact.tags, directory); }},
    {"updated", QT_TRANSLATE_NOOP("RecordColumns", "Updated"), CellKind::Text, 96, Key::Updated,
     [](const ContactRow &row, const Directory &) {
         return relativeTime(utc(row.contact.updatedAt), QDateTime::currentDateTimeUtc());
     }},
}};

} // namespace

QString leadStatusWord(LeadStatus status)
{
    switch (status) {
    case LeadStatus::New:
        return QCoreApplication::translate("LeadStatus", "New");
    case LeadStatus::Contacted:
        return QCoreApplication::translate("LeadStatus", "Contacted");
    case LeadStatus::Qualified:
        return QCoreApplication::translate("LeadStatus", "Qualified");
    case LeadStatus::Customer:
        return QCoreApplication::translate("LeadStatus", "Customer");
    case LeadStatus::Lost:
        return QCoreApplication::translate("LeadStatus", "Lost");
    }
    return {};
}

QColor leadStatusColour(LeadStatus status)
{
    static constexpr QRgb colours[] = {0x8b5cf6, 0x2f6feb, 0x0ea5a4, 0x1a9a55, 0x7a8190};
    return QColor(colours[static_cast<std::size_t>(status)]);
}

void layChanges(const Outbox &outbox, Contact &contact)
{
    const QList<OutboxEntry> entries = outbox.entriesAbout(Entity::Contact, contact.id.value());
    for (const OutboxEntry &entry : entries) {
        const auto change = entry.as<ContactUpdate>();
        if (!change || entry.state == OutboxEntry::State::Held)
            continue;
        change->patch.applyTo(contact);
        for (const TagId tag : change->tagsAdded) {
            if (!contact.tags.contains(tag))
                contact.tags << tag;
        }
        for (const TagId tag : change->tagsRemoved)
            contact.tags.removeAll(tag);
    }
}

ContactModel *makeContactModel(Workspace &workspace, QObject *parent)
{
    auto *model = new ContactModel({workspace.api(), workspace.feed(), workspace.outbox(), workspace.directory()},
                                   kColumns, parent);
    model->overlay = [&outbox = workspace.outbox()](ContactRow &row) { layChanges(outbox, row.contact); };
    return model;
}

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// Contacts from and to files.
#include "client/contacts/contacttransfer.h"

#include "client/records/transfer.h"
#include "client/sync/workspace.h"

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kCompany = u"company"_s;
const QString kTags = u"tags"_s;

ContactImportRow importRow(const RecordTexts &texts)
{
    QList<recordtexts::Problem> problems;
    ContactImportRow row;
    row.contact = recordtexts::patch<Contact>(texts, problems);
    row.company = texts.value(kCompany);
    const QStringList tags = texts.value(kTags).split(u';', Qt::SkipEmptyParts);
    for (const QString &tag : tags)
        row.tags << tag.trimmed();
    return row;
}

QStringList tagNames(const QList<TagId> &tags, const Directory &directory)
{
    QStringList names;
    for (const TagId id : tags) {
        if (const Tag *tag = directory.tag(id))
            names << tag->name;
    }
    return names;
}

} // namespace

ImportTarget contactImportTarget(Workspace &workspace)
{
    ImportTarget target = transfer::importTarget<Contact, ContactCheckImport, ContactImport>(workspace, importRow);
    target.fields << ImportTarget::Field{kCompany, CsvImport::tr("Company (by name)")}
                  << ImportTarget::Field{kTags, CsvImport::tr("Tags (separated by ;)")};
    target.uniqueField = u"email"_s;
    return target;
}

CsvExport *exportContacts(Workspace &workspace, const ContactList::Params &list, const QString &path, QObject *parent)
{
    const QStringList names = recordtexts::names<Contact>();
    return transfer::exportList<ContactList, ContactExport>(
        workspace, list, path, names + QStringList{kCompany, kTags},
        [](const ContactRow &row) -> const Contact & { return row.contact; },
        [names, &directory = workspace.directory()](const ContactRow &row) {
            QStringList cells;
            for (const QString &name : names)
                cells << recordtexts::text(row.contact, name);
            return cells << row.companyName << tagNames(row.contact.tags, directory).join(u';');
        },
        parent);
}

} // namespace sf::client

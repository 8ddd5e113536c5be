// SPDX-License-Identifier: GPL-3.0-or-later
// import conversations FILE: brings in the history of another help desk; may be run again.
#include "server/commands/command.h"
#include "server/commands/localscript.h"
#include "server/organizations/localmethods.h"

#include <QDir>
#include <QFile>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace sf::server {

namespace {

constexpr int kBatch = 10; // of the server
constexpr int kProgressStep = 50;

/// The server may not be allowed to read the person's file, so it gets a copy where both can.
Result<QString> copyForServer(const QString &path, const QString &dataDirectory)
{
    const QString name = u"import-%1.csv"_s.arg(QUuid::createUuid().toString(QUuid::WithoutBraces));
    const QString target = QDir(dataDirectory).filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error::of(ErrorKind::Invalid, u"%1: %2"_s.arg(path, file.errorString()));
    if (!QDir().mkpath(dataDirectory) || !file.copy(target))
        return Error::of(ErrorKind::Storage, u"%1 cannot be copied to %2: %3"_s.arg(path, target, file.errorString()));
    QFile::setPermissions(target, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    return name;
}

Result<Done> printSkipped(LocalClient &client, int count)
{
    QTextStream err(stderr);
    for (int offset = 0; offset < count;) {
        const auto page = client.call<ImportSkipped>({offset});
        if (!page)
            return page.error();
        for (const QString &line : page->rows)
            err << "skipped " << line << '\n';
        offset += qMax<int>(1, static_cast<int>(page->rows.size()));
    }
    return Done{};
}

Result<ImportedCounts> importAll(LocalClient &client, const ImportFacts &facts)
{
    QTextStream err(stderr);
    ImportedCounts sum;
    for (int first = 0; first < facts.conversations; first += kBatch) {
        const auto counts = client.call<ImportBatch>({first});
        if (!counts)
            return counts.error();
        sum.tickets += counts->tickets;
        sum.responses += counts->responses;
        sum.contacts += counts->contacts;
        sum.users += counts->users;
        sum.known += counts->known;
        const int done = qMin(first + kBatch, facts.conversations);
        if (done % kProgressStep == 0 || done == facts.conversations)
            err << done << " of " << facts.conversations << " conversations" << Qt::endl;
    }
    return sum;
}

Result<int> importAll(CommandContext &context)
{
    const QString path = context.options.positionalArguments().first();
    return runInOrganization(
        context.settings, context.text(u"organization"_s), [&](LocalClient &client) -> Result<int> {
            const auto copy = copyForServer(path, context.settings.dataDirectory);
            if (!copy)
                return copy.error();
            const auto facts = client.call<ImportRead>({*copy});
            QFile::remove(QDir(context.settings.dataDirectory).filePath(*copy));
            if (!facts)
                return facts.error();
            if (auto printed = printSkipped(client, facts->skipped); !printed)
                return std::move(printed.error());
            const auto sum = importAll(client, *facts);
            if (!sum)
                return sum.error();
            context.out << "Read " << facts->rows << " rows, skipped " << facts->skipped << ". Added " << sum->tickets
                        << " tickets, " << sum->responses << " messages, " << sum->contacts << " contacts, "
                        << sum->users << " users; " << sum->known << " conversations were there already.\n";
            return 0;
        });
}

} // namespace

Command importConversationsCommand()
{
    return {.name = u"import conversations"_s,
            .summary = u"Imports conversations from a CSV file; running it again doubles nothing."_s,
            .options = {organizationOption()},
            .required = {u"organization"_s},
            .operands = {u"FILE"_s},
            .run = importAll};
}

} // namespace sf::server

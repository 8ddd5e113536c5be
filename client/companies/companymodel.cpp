// SPDX-License-Identifier: GPL-3.0-or-later
// The list of companies.
#include "client/companies/companymodel.h"

#include "client/sync/workspace.h"
#include "client/tickets/moment.h"

#include <QCoreApplication>
#include <QLocale>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

using Column = CompanyModel::Column;
using Key = CompanySortKey;

QString countText(qint64 count)
{
    return count > 0 ? QLocale().toString(count) : QString();
}

constexpr std::array<Column, 7> kColumns{{
    {"name", QT_TRANSLATE_NOOP("RecordColumns", "Name"), CellKind::Company, 220, Key::Name,
     [](const CompanyRow &row, const Directory &) { return row.company.name; }},
    {"industry", QT_TRANSLATE_NOOP("RecordColumns", "Industry"), CellKind::Text, 130, Key::Industry,
     [](const CompanyRow &row, const Directory &) { return row.company.industry; }},
    {"health", QT_TRANSLATE_NOOP("RecordColumns", "Health"), CellKind::Health, 120, Key::Health,
     [](const CompanyRow &row, const Directory &) {
         return row.company.healthScore ? QLocale().toString(*row.company.healthScore) : QString();
     },
     [](const CompanyRow &row, const Directory &) {
         return row.company.healthScore ? QVariant(*row.company.healthScore) : QVariant();
     }},
    {"open_tickets", QT_TRANSLATE_NOOP("RecordColumns", "Open"), CellKind::Count, 76, Key::OpenTickets,
     [](const CompanyRow &row, const Directory &) { return countText(row.openTickets); }},
    {"revenue", QT_TRANSLATE_NOOP("RecordColumns", "Revenue"), CellKind::Count, 110, Key::Revenue,
     [](const CompanyRow &row, const Directory &directory) {
         return row.company.annualRevenue ? amountText(*row.company.annualRevenue, directory.organization().currency)
                                          : QString();
     }},
    {"contacts", QT_TRANSLATE_NOOP("RecordColumns", "Contacts"), CellKind::Count, 84, std::nullopt,
     [](const CompanyRow &row, const Directory &) { return countText(row.contacts); }},
    {"customer_since", QT_TRANSLATE_NOOP("RecordColumns", "Customer since"), CellKind::Text, 120, Key::CustomerSince,
     [](const CompanyRow &row, const Directory &) {
         return row.company.customerSince
                  ? QLocale().toString(utc(*row.company.customerSince).date(), QLocale::ShortFormat)
                  : QString();
     }},
}};

} // namespace

QString amountText(qint64 minorUnits, const QString &currency)
{
    constexpr double kThousand = 1000;
    static constexpr const char *kUnits[] = {QT_TRANSLATE_NOOP("Amounts", "%1"), QT_TRANSLATE_NOOP("Amounts", "%1 k"),
                                             QT_TRANSLATE_NOOP("Amounts", "%1 M"),
                                             QT_TRANSLATE_NOOP("Amounts", "%1 bn")};
    double amount = static_cast<double>(minorUnits) / 100;
    std::size_t unit = 0;
    while (amount >= kThousand && unit + 1 < std::size(kUnits)) {
        amount /= kThousand;
        ++unit;
    }
    const QString number = QLocale().toString(amount, 'f', unit > 0 && amount < 100 ? 1 : 0);
    return (QCoreApplication::translate("Amounts", kUnits[unit]).arg(number) + u' ' + currency).trimmed();
}

void layChanges(const Outbox &outbox, Company &company)
{
    const QList<OutboxEntry> entries = outbox.entriesAbout(Entity::Company, company.id.value());
    for (const OutboxEntry &entry : entries) {
        const auto change = entry.as<CompanyUpdate>();
        if (change && entry.state != OutboxEntry::State::Held)
            change->patch.applyTo(company);
    }
}

CompanyModel *makeCompanyModel(Workspace &workspace, QObject *parent)
{
    auto *model = new CompanyModel({workspace.api(), workspace.feed(), workspace.outbox(), workspace.directory()},
                                   kColumns, parent);
    Thumbnails &thumbnails = workspace.thumbnails();
    model->overlay = [&outbox = workspace.outbox()](CompanyRow &row) { layChanges(outbox, row.company); };
    model->picture = [&thumbnails](const CompanyRow &row) {
        return row.company.logo ? thumbnails.picture(*row.company.logo) : QPixmap();
    };
    QObject::connect(&thumbnails, &Thumbnails::arrived, model, &CompanyModel::repaintAll);
    return model;
}

} // namespace sf::client

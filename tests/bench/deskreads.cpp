// SPDX-License-Identifier: GPL-3.0-or-later
// The desk's reads, each with its floor.
#include "tests/bench/deskreads.h"

#include "server/db/searchindex.h"
#include "server/tickets/ticketquerysql.h"
#include "server/tickets/ticketrepository.h"
#include "server/views/savedviewrepository.h"
#include "shared/methods/directory.h"
#include "shared/methods/ticketlink.h"
#include "shared/methods/view.h"
#include "shared/text.h"
#include "tests/bench/customers.h"
#include "tests/bench/rawjson.h"
#include "tests/bench/wire.h"

using namespace Qt::Literals::StringLiterals;

namespace sf::bench {

namespace {

constexpr double Target = 3;
constexpr double LongestMs = 50;
constexpr auto NamePart = "tur"; // of about every twentieth name
constexpr qint64 SomeContact = 77;

const QByteArray ContactMore =
    ", (SELECT k.name FROM companies k WHERE k.organization_id = contacts.organization_id AND k.id = "
    "contacts.company_id), (SELECT count(*) FROM tickets t WHERE t.organization_id = contacts.organization_id AND "
    "t.requester_id = contacts.id AND t.is_open = 1)";
const QByteArray CompanyMore =
    ", (SELECT count(*) FROM contacts p WHERE p.organization_id = companies.organization_id AND p.company_id = "
    "companies.id), (SELECT count(*) FROM tickets t WHERE t.organization_id = companies.organization_id AND "
    "t.company_id = companies.id AND t.is_open = 1)";

template<class List>
Call listCall(const QString &title, const typename List::Params &params)
{
    return {.title = title,
            .target = Target,
            .longest = LongestMs,
            .clients = 8,
            .request = [params](qint64 n) { return lineOf<List>(n, params); },
            .problem = checked<List>(
                [](const auto &result) { return result.rows.isEmpty() ? u"nothing was found"_s : QString(); })};
}

QByteArray part()
{
    return QByteArray("%") + NamePart + '%';
}

QList<TicketQuery> viewQueries()
{
    TicketQuery open = Calls::openTickets().query;
    TicketQuery promising = open;
    promising.leadScoreMin = 80;
    TicketQuery unhappy = open;
    unhappy.healthMax = 40;
    TicketQuery tagged = open;
    tagged.tagsAny = {TagId(1), TagId(2)};
    TicketQuery files;
    files.hasAttachment = true;
    return {promising, unhappy, tagged, files};
}

/// As the server takes them from a subject.
QStringList tellingWords(const QString &subject)
{
    QStringList words = searchTokens(subject);
    words.removeDuplicates();
    words.removeIf([](const QString &word) { return word.size() < 3; });
    std::stable_sort(words.begin(), words.end(),
                     [](const QString &a, const QString &b) { return a.size() > b.size(); });
    return words.mid(0, 6);
}

} // namespace

DeskReads::DeskReads(RawConnection &raw, server::Database &database, const server::Actor &actor, qint64 tickets)
    : m_raw(raw)
    , m_database(database)
    , m_actor(actor)
    , m_contacts(Customers::contactsFor(tickets))
    , m_floor(raw, database, actor.organization, actor.user)
{
}

std::vector<DeskRead> DeskReads::all()
{
    std::vector<DeskRead> reads;
    addContacts(reads);
    addCompanies(reads);
    addTickets(reads);
    reads.push_back(tagUses());
    reads.push_back(viewCounts());
    reads.push_back(similar());
    return reads;
}

void DeskReads::addViews(server::Database &database, const server::Actor &actor)
{
    qint64 id = 0;
    for (const TicketQuery &query : viewQueries()) {
        SavedView view;
        view.id = ViewId(++id);
        view.version = 1;
        view.createdAt = view.updatedAt = Time{1};
        view.name = u"View %1"_s.arg(id);
        view.query = query;
        server::savedviewrepository::insert(actor, database, view);
    }
    database.run(u"UPDATE heads SET last_view_id = ? WHERE organization_id = ?"_s, id, actor.organization);
}

template<Described T>
FloorRead DeskReads::list(const QByteArray &table, const QByteArray &more, const Chosen &chosen)
{
    const QByteArray own = " FROM " + table + " WHERE organization_id = ?";
    const QByteArray ids = chosen.ids.isEmpty()
                             ? "SELECT id" + own + chosen.conditions + " ORDER BY " + chosen.order + " LIMIT 50"
                             : chosen.ids;
    const std::shared_ptr<RawStatement> rows =
        m_raw.prepare("SELECT " + rawColumns<T>() + more + own + " AND id IN (" + ids + ")");
    const std::shared_ptr<RawStatement> count = m_raw.prepare("SELECT count(*)" + own + chosen.conditions);
    Cells counted{m_actor.organization.value()};
    counted.insert(counted.end(), chosen.values.begin(), chosen.values.end());
    Cells values{m_actor.organization.value()};
    values.insert(values.end(), counted.begin(), counted.end());
    return FloorRead([=](qint64, QByteArray *out) {
        rows->run(values, [out](const RawRow &row) {
            if (out == nullptr)
                return;
            writeRawRow<T>(*out, row);
            writeJson(*out, row.text(row.columns() - 2));
            writeJson(*out, row.number(row.columns() - 1));
        });
        count->run(counted);
    });
}

DeskRead DeskReads::contacts(const QString &title, const ContactList::Params &params, const Chosen &chosen)
{
    return {listCall<ContactList>(title, params), list<Contact>("contacts", ContactMore, chosen)};
}

DeskRead DeskReads::companies(const QString &title, const CompanyList::Params &params, const Chosen &chosen)
{
    return {listCall<CompanyList>(title, params), list<Company>("companies", CompanyMore, chosen)};
}

void DeskReads::addContacts(std::vector<DeskRead> &reads)
{
    const QByteArray byName = "name_key, id";
    reads.push_back(contacts(u"contacts, by name"_s, {}, {{}, {}, byName, {}}));

    ContactList::Params params;
    params.descending = true;
    params.sort = ContactSortKey::LeadScore;
    reads.push_back(contacts(u"contacts, by lead score"_s, params,
                             {{}, {}, "lead_score DESC NULLS LAST, name_key DESC, id DESC", {}}));
    params.sort = ContactSortKey::Company;
    params.descending = false;
    reads.push_back(
        contacts(u"contacts, by company"_s, params,
                 {{},
                  {},
                  "(SELECT k.name_key FROM companies k WHERE k.organization_id = contacts.organization_id AND "
                  "k.id = contacts.company_id) NULLS LAST, name_key, id",
                  {}}));
    params.sort = ContactSortKey::OpenTickets;
    params.descending = true;
    reads.push_back(contacts(u"contacts, by open tickets"_s, params,
                             {{},
                              {},
                              {},
                              "SELECT requester_id FROM tickets WHERE organization_id = ? AND is_open = 1 GROUP BY "
                              "requester_id ORDER BY count(*) DESC LIMIT 50"}));

    ContactList::Params filtered;
    filtered.query.leadScoreMin = 60;
    filtered.query.leadStatus = {LeadStatus::Contacted};
    filtered.query.tagsAny = {TagId(1)};
    reads.push_back(
        contacts(u"contacts, filtered"_s, filtered,
                 {" AND lead_status = ? AND lead_score >= ? AND id IN (SELECT contact_id FROM contact_tags WHERE "
                  "organization_id = ? AND tag_id = ?)",
                  {static_cast<qint64>(LeadStatus::Contacted), qint64{60}, m_actor.organization.value(), qint64{1}},
                  byName,
                  {}}));
    ContactList::Params found;
    found.query.text = QLatin1StringView(NamePart);
    reads.push_back(contacts(u"contacts, found by a part of a word"_s, found,
                             {" AND (name_key LIKE ? OR email_key LIKE ? OR phone LIKE ? OR company_id IN (SELECT id "
                              "FROM companies k WHERE k.organization_id = ? AND k.name_key LIKE ?))",
                              {part(), part(), part(), m_actor.organization.value(), part()},
                              byName,
                              {}}));
    reads.push_back(contact());
}

DeskRead DeskReads::contact()
{
    const qint64 contacts = m_contacts;
    Call call{.title = u"contact"_s,
              .target = Target,
              .request = [contacts](qint64 n) { return lineOf<ContactGet>(n, {ContactId(1 + n * 7919 % contacts)}); },
              .problem = checked<ContactGet>([](const ContactRow &row) {
                  return row.contact.id.isValid() ? QString() : u"the contact is missing"_s;
              })};
    const std::shared_ptr<RawStatement> row = m_raw.prepare("SELECT " + rawColumns<Contact>() + ContactMore
                                                            + " FROM contacts WHERE organization_id = ? AND id = ?");
    const qint64 organization = m_actor.organization.value();
    return {std::move(call), FloorRead([=](qint64 n, QByteArray *out) {
                row->run({organization, 1 + n % contacts}, [out](const RawRow &raw) {
                    if (out != nullptr)
                        writeRawRow<Contact>(*out, raw);
                });
            })};
}

void DeskReads::addCompanies(std::vector<DeskRead> &reads)
{
    CompanyList::Params params;
    reads.push_back(companies(u"companies, by name"_s, params, {{}, {}, "name_key, id", {}}));
    params.descending = true;
    params.sort = CompanySortKey::OpenTickets;
    reads.push_back(companies(u"companies, by open tickets"_s, params,
                              {{},
                               {},
                               {},
                               "SELECT company_id FROM tickets WHERE organization_id = ? AND is_open = 1 AND "
                               "company_id IS NOT NULL GROUP BY company_id ORDER BY count(*) DESC LIMIT 50"}));
    params.sort = CompanySortKey::Health;
    reads.push_back(companies(u"companies, by health"_s, params,
                              {{}, {}, "health_score DESC NULLS LAST, name_key DESC, id DESC", {}}));
    CompanyList::Params found;
    found.query.text = QLatin1StringView(NamePart);
    reads.push_back(companies(u"companies, found by a part of a word"_s, found,
                              {" AND (name_key LIKE ? OR lower(industry) LIKE ? OR lower(website) LIKE ?)",
                               {part(), part(), part()},
                               "name_key, id",
                               {}}));
}

DeskRead DeskReads::tickets(const QString &title, const TicketQuery &query, SortKey by)
{
    TicketList::Params params;
    params.query = query;
    params.sort.by = by;
    return {listCall<TicketList>(title, params), m_floor.list(params)};
}

void DeskReads::addTickets(std::vector<DeskRead> &reads)
{
    const TicketQuery open = Calls::openTickets().query;
    TicketQuery own;
    own.requester = {ContactId(SomeContact)};
    reads.push_back(tickets(u"a contact's tickets"_s, own, SortKey::Updated));
    reads.push_back(tickets(u"open tickets, by lead score"_s, open, SortKey::LeadScore));
    reads.push_back(tickets(u"open tickets, by revenue"_s, open, SortKey::Revenue));
    reads.push_back(tickets(u"all tickets, by lead score"_s, {}, SortKey::LeadScore));
    reads.push_back(tickets(u"all tickets, by health"_s, {}, SortKey::Health));
    TicketQuery promising;
    promising.leadScoreMin = 90;
    reads.push_back(tickets(u"tickets of a lead score from 90"_s, promising, SortKey::Updated));
    TicketQuery unhappy = open;
    unhappy.healthMax = 30;
    reads.push_back(tickets(u"open tickets of a health up to 30"_s, unhappy, SortKey::Updated));
    TicketQuery tagged;
    tagged.tagsAny = {TagId(35)};
    reads.push_back(tickets(u"tickets with a rare tag"_s, tagged, SortKey::Updated));
}

DeskRead DeskReads::tagUses()
{
    const std::shared_ptr<RawStatement> onTickets =
        m_raw.prepare("SELECT tag_id, count(*) FROM ticket_tags WHERE organization_id = ? GROUP BY tag_id");
    const std::shared_ptr<RawStatement> onContacts =
        m_raw.prepare("SELECT tag_id, count(*) FROM contact_tags WHERE organization_id = ? GROUP BY tag_id");
    const qint64 organization = m_actor.organization.value();
    return {listCall<TagUses>(u"uses of the tags"_s, {}), FloorRead([=](qint64, QByteArray *out) {
                const auto write = [out](const RawRow &row) {
                    if (out != nullptr)
                        writeJson(*out, row.number(1));
                };
                onTickets->run({organization}, write);
                onContacts->run({organization}, write);
            })};
}

DeskRead DeskReads::viewCounts()
{
    std::vector<std::pair<std::shared_ptr<RawStatement>, Cells>> counts;
    for (const TicketQuery &query : viewQueries()) {
        const auto counted = server::TicketQuerySql(m_actor, m_database, query, TicketSort{}).count(10'001);
        counts.emplace_back(m_raw.prepare(counted.sql.toUtf8()), cellsOf(counted.values));
    }
    return {listCall<SavedViewCounts>(u"counts of 4 saved views"_s, {}), FloorRead([counts](qint64, QByteArray *out) {
                for (const auto &[statement, values] : counts)
                    statement->run(values, [out](const RawRow &row) {
                        if (out != nullptr)
                            writeJson(*out, row.number(0));
                    });
            })};
}

DeskRead DeskReads::similar()
{
    Dice dice(5);
    const QString subject = Prose().subject(dice) + u" invoice"_s;
    struct Round
    {
        std::shared_ptr<RawStatement> statement;
        Cells values;
    };
    std::vector<Round> rounds;
    for (QStringList words = tellingWords(subject); words.size() >= 2; words.removeLast()) {
        const auto hits = server::searchindex::hits(m_database, m_actor.organization, words, false, 40);
        rounds.push_back({m_raw.prepare("SELECT DISTINCT ticket_id FROM (" + hits.sql.toUtf8() + ") AS hits"),
                          cellsOf(hits.bindings)});
    }
    const std::shared_ptr<RawStatement> row =
        m_raw.prepare("SELECT " + server::ticketrepository::rowColumns(m_database).toUtf8() + " FROM "
                      + server::ticketrepository::rowTables().toUtf8() + " WHERE t.organization_id = ? AND t.id = ?");
    const qint64 organization = m_actor.organization.value();
    TicketSimilar::Params params;
    params.subject = subject;
    Call call = listCall<TicketSimilar>(u"likely duplicates"_s, params);
    call.problem = checked<TicketSimilar>([](const TicketSimilar::Result &) { return QString(); });
    return {std::move(call), FloorRead([=](qint64, QByteArray *out) {
                std::vector<qint64> tickets;
                for (const Round &round : rounds) {
                    if (!tickets.empty())
                        break;
                    round.statement->run(round.values,
                                         [&tickets](const RawRow &raw) { tickets.push_back(raw.number(0)); });
                }
                for (const qint64 ticket : tickets) {
                    row->run({organization, ticket}, [out](const RawRow &raw) {
                        if (out != nullptr)
                            writeRawRow<TicketRow>(*out, raw);
                    });
                }
            })};
}

} // namespace sf::bench

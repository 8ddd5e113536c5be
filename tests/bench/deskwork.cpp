// SPDX-License-Identifier: GPL-3.0-or-later
// The desk's long work against a server, beside the same work done by the bare interfaces.
#include "tests/bench/deskwork.h"

#include "shared/methods/attachment.h"
#include "shared/methods/bulk.h"
#include "shared/methods/contact.h"
#include "shared/methods/feed.h"
#include "shared/methods/ticket.h"
#include "shared/methods/ticketlink.h"
#include "shared/methods/undo.h"
#include "shared/workflow.h"
#include "tests/bench/calls.h"
#include "tests/bench/customers.h"
#include "tests/bench/generator.h"
#include "tests/bench/table.h"
#include "tests/bench/wire.h"

#include <QCryptographicHash>

using namespace Qt::Literals::StringLiterals;

namespace sf::bench {

namespace {

constexpr int Piece = 50; // tickets of a job, as the server takes them
constexpr int ImportPiece = 100;

const auto Job = u"job over many tickets"_s;
const auto Undo = u"undo of it"_s;
const auto Upload = u"file up"_s;
const auto Download = u"file down"_s;
const auto Import = u"contacts imported"_s;
const auto ContactsMerged = u"contacts merged"_s;
const auto TicketsMerged = u"tickets merged"_s;

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

qint64 chunksOf(qint64 bytes)
{
    return (bytes + kAttachmentChunk - 1) / kAttachmentChunk;
}

/// The newest tickets, as many as that.
TicketQuery newest(qint64 tickets, int count)
{
    TicketQuery query;
    query.createdFrom = Generator::createdAfter(tickets, tickets - count);
    query.createdTo = Time{Generator::createdAfter(tickets, tickets).ms - 1};
    return query;
}

} // namespace

DeskWork::DeskWork(const Plan &plan, Gate &gate, Gate &colleague, EchoServer &echo)
    : m_plan(plan)
    , m_gate(gate)
    , m_echo(echo)
    , m_socket(gate.open())
    , m_colleague(colleague.open())
{
}

DeskWork::Work &DeskWork::work(const QString &what, const QString &unit)
{
    for (Work &known : m_works) {
        if (known.what == what)
            return known;
    }
    m_works.push_back({.what = what, .unit = unit});
    return m_works.back();
}

template<class Method>
std::optional<typename Method::Result> DeskWork::call(LineSocket &socket, const typename Method::Params &params)
{
    socket.send(lineOf<Method>(m_next++, params));
    QByteArray line = socket.readLine();
    while (line.left(60).contains("\"method\"")) // what a subscriber is told between
        line = socket.readLine();
    QString problem;
    auto result = resultOf<Method>(line, problem);
    if (!result)
        m_problems << problem;
    return result;
}

void DeskWork::run()
{
    runJobs();
    m_socket = m_gate.open(); // not a subscriber
    moveFile();
    importContacts();
    mergeContacts();
    mergeTickets();
}

void DeskWork::follow()
{
    FeedSubscribe::Params params;
    params.epoch = QString::fromUtf8(m_gate.epoch());
    params.after = m_gate.head();
    call<FeedSubscribe>(*m_socket, params);
}

void DeskWork::runJobs()
{
    follow();
    BulkStart::Params params;
    params.key = newKey();
    params.query = newest(m_plan.tickets, m_plan.jobTickets);
    params.actions.patch.set(&Ticket::dueAt, std::optional(Time{2'100'000'000'000}));
    Work &job = work(Job, u"tickets"_s);
    auto start = Clock::now();
    if (call<BulkStart>(*m_socket, params))
        awaitJob(job, u"while a job runs"_s);
    job.served = secondsSince(start);
    Work &undo = work(Undo, u"tickets"_s);
    start = Clock::now();
    if (call<UndoCall>(*m_socket, {newKey(), params.key}))
        awaitJob(undo, u"while it is taken back"_s);
    undo.served = secondsSince(start);
}

void DeskWork::awaitJob(Work &job, const QString &title)
{
    Timings meanwhile;
    const Call change = Calls(m_plan.tickets / 2).change();
    for (;;) {
        const QByteArray line = m_socket->readLine();
        if (!line.left(60).contains("\"method\":\"bulk\""))
            continue;
        if (!line.contains("\"state\":\"running\"")) {
            if (!line.contains("\"changed\":" + QByteArray::number(m_plan.jobTickets)))
                m_problems << u"a job changed other tickets than it should: "_s + QString::fromUtf8(line.left(400));
            break;
        }
        const auto start = Clock::now();
        m_colleague->send(change.request(m_next++));
        if (const QString problem = change.problem(m_colleague->readLine()); !problem.isEmpty())
            m_problems << problem;
        meanwhile.add(Clock::now() - start);
    }
    job.amount = m_plan.jobTickets;
    m_meanwhile.emplace_back(title, meanwhile);
}

void DeskWork::moveFile()
{
    QByteArray bytes(m_plan.fileBytes, Qt::Uninitialized);
    Dice dice(static_cast<quint64>(Clock::now().time_since_epoch().count())); // never stored before
    for (char &byte : bytes)
        byte = static_cast<char>(dice.below(256));
    sendFile(bytes);
    readFile();
}

void DeskWork::sendFile(const QByteArray &bytes)
{
    Work &up = work(Upload, u"MB"_s);
    const QString sha256 = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    const auto start = Clock::now();
    const auto begun = call<AttachmentBegin>(*m_socket, {newKey(), u"film.bin"_s, bytes.size(), sha256, {}});
    if (!begun)
        return;
    m_file = AttachmentId(begun->id);
    for (qint64 at = 0; at < bytes.size(); at += kAttachmentChunk)
        call<AttachmentChunk>(*m_socket,
                              {newKey(), m_file, at, QString::fromLatin1(bytes.mid(at, kAttachmentChunk).toBase64())});
    call<AttachmentFinish>(*m_socket, {newKey(), m_file, {}});
    up.served = secondsSince(start);
    up.amount = static_cast<double>(bytes.size()) / 1e6;
    up.requestBytes = kAttachmentChunk * 4 / 3;
    up.roundTrips = static_cast<double>(chunksOf(bytes.size()));
}

void DeskWork::readFile()
{
    Work &down = work(Download, u"MB"_s);
    const qint64 chunks = chunksOf(m_plan.fileBytes);
    std::vector<QByteArray> lines;
    const auto start = Clock::now();
    for (qint64 i = 0; i < chunks; ++i) {
        m_socket->send(lineOf<AttachmentRead>(m_next++, {m_file, i * kAttachmentChunk}));
        lines.push_back(m_socket->readLine());
    }
    down.served = secondsSince(start);
    qint64 arrived = 0;
    QString problem;
    for (const QByteArray &line : lines) {
        if (const auto part = resultOf<AttachmentRead>(line, problem))
            arrived += QByteArray::fromBase64(part->bytes.toLatin1()).size();
    }
    if (arrived != m_plan.fileBytes)
        m_problems << u"%1 bytes of a file came back. %2"_s.arg(arrived).arg(problem);
    down.amount = static_cast<double>(arrived) / 1e6;
    down.answerBytes = kAttachmentChunk * 4 / 3;
    down.roundTrips = static_cast<double>(chunks);
}

void DeskWork::importContacts()
{
    Work &import = work(Import, u"rows"_s);
    const QString run = newKey().left(8);
    const auto start = Clock::now();
    for (int first = 0; first < m_plan.importRows; first += ImportPiece) {
        ContactImport::Params params;
        params.key = newKey();
        for (int i = first; i < first + ImportPiece; ++i) {
            ContactImportRow row;
            row.contact.set(&Contact::name, u"Imported %1"_s.arg(i));
            row.contact.set(&Contact::email, u"%1.%2@import.example"_s.arg(run).arg(i));
            row.contact.set(&Contact::leadScore, std::optional(i % 101));
            params.rows << row;
        }
        call<ContactImport>(*m_socket, params);
    }
    import.served = secondsSince(start);
    import.amount = m_plan.importRows;
    import.requestBytes = 10'000;
    import.roundTrips = m_plan.importRows / static_cast<double>(ImportPiece);
}

void DeskWork::mergeContacts()
{
    Work &merge = work(ContactsMerged, u"merges"_s);
    for (int i = 0; i < m_plan.merges; ++i) {
        const ContactId kept(Customers::contactsFor(m_plan.tickets) / 2 + 2 * i);
        const ContactId gone(kept.value() + 1);
        const auto one = call<ContactGet>(*m_socket, {kept});
        const auto other = call<ContactGet>(*m_socket, {gone});
        if (!one || !other)
            return;
        ContactMerge::Params params;
        params.key = newKey();
        params.id = kept;
        params.base = one->contact.version;
        params.other = gone;
        params.otherBase = other->contact.version;
        params.patch.set(&Contact::custom3, u"merged"_s);
        const auto start = Clock::now();
        call<ContactMerge>(*m_socket, params);
        merge.served += secondsSince(start);
    }
    merge.amount = m_plan.merges;
    merge.roundTrips = m_plan.merges;
}

void DeskWork::mergeTickets()
{
    Work &merge = work(TicketsMerged, u"merges"_s);
    for (int i = 0; i < m_plan.merges; ++i) {
        TicketId source(m_plan.tickets / 2 + 2 * i);
        TicketId into(source.value() + 1);
        const auto target = call<TicketGet>(*m_socket, {.id = into});
        if (!target)
            return;
        if (!isOpen(target->ticket.status))
            std::swap(source, into); // an open one is not merged into one that is done
        const auto start = Clock::now();
        call<TicketMerge>(*m_socket, {newKey(), source, into});
        merge.served += secondsSince(start);
    }
    merge.amount = m_plan.merges;
    merge.roundTrips = m_plan.merges;
}

double DeskWork::echoSeconds(const Work &work) const
{
    LineSocket socket(m_echo.port());
    const QByteArray line = QByteArray::number(work.answerBytes) + ' ' + QByteArray(work.requestBytes, 'q') + '\n';
    const auto echo = [&] {
        socket.send(line);
        socket.readLine();
    };
    return bench::measure(std::chrono::milliseconds(100), echo).p50() / 1e6;
}

template<class Step>
void DeskWork::measureRaw(const QString &what, int times, Step step)
{
    Work &measured = work(what, {});
    const auto start = Clock::now();
    for (int i = 0; i < times; ++i)
        step(i);
    measured.raw = secondsSince(start) + measured.roundTrips * echoSeconds(measured);
}

void DeskWork::measureFloor(RawConnection &raw, OrganizationId organization, UserId user)
{
    DeskWrites writes(raw, organization, user, m_plan.tickets);
    const int pieces = (m_plan.jobTickets + Piece - 1) / Piece;
    const auto piece = [&](int i) { writes.changeMany(i * Piece, qMin(Piece, m_plan.jobTickets - i * Piece)); };
    measureRaw(Job, pieces, piece);
    measureRaw(Undo, pieces, piece);
    const QByteArray chunk(kAttachmentChunk, 'b');
    const auto chunks = static_cast<int>(chunksOf(m_plan.fileBytes));
    measureRaw(Upload, chunks, [&](int) { writes.storeChunk(chunk); });
    measureRaw(Download, chunks, [&](int i) { writes.readChunk(i); });
    writes.dropChunks();
    measureRaw(Import, m_plan.importRows / ImportPiece, [&](int) { writes.importContacts(ImportPiece); });
    const qint64 contact = Customers::contactsFor(m_plan.tickets) / 2 + 2 * m_plan.merges;
    measureRaw(ContactsMerged, m_plan.merges,
               [&](int i) { writes.mergeContacts(contact + 2 * i, contact + 2 * i + 1); });
    const qint64 ticket = m_plan.tickets / 2 + 2 * m_plan.merges;
    measureRaw(TicketsMerged, m_plan.merges, [&](int i) { writes.mergeTickets(ticket + 2 * i, ticket + 2 * i + 1); });
}

void DeskWork::print() const
{
    Table table({u"work"_s, u"amount"_s, u"seconds"_s, u"per second"_s, u"raw per second"_s, u"x raw"_s});
    for (const Work &done : m_works)
        table.add({done.what, Table::number(done.amount) + u' ' + done.unit, QString::number(done.served, 'f', 2),
                   Table::number(done.amount / done.served), Table::number(done.amount / done.raw),
                   QString::number(done.served / done.raw, 'f', 2)});
    table.print();
    say({});
    Table waits({u"a colleague's change, microseconds"_s, u"p50"_s, u"p95"_s, u"longest"_s});
    for (const auto &[title, timings] : m_meanwhile) {
        Timings sorted = timings;
        waits.add({title, Table::number(sorted.p50()), Table::number(sorted.percentile(95)),
                   Table::number(sorted.percentile(100))});
    }
    waits.print();
    say({});
}

} // namespace sf::bench

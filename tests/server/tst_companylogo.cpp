// SPDX-License-Identifier: GPL-3.0-or-later
// The logo of a company on both databases: which pictures it may be, who sees it, how long it stays, and how it is taken back.
#include "server/attachments/attachmentservice.h"
#include "server/companies/companyimport.h"
#include "server/companies/companyrepository.h"
#include "server/companies/companyservice.h"
#include "tests/server/filesofworld.h"
#include "tests/server/undoworld.h"

#include <QTest>

using namespace sf;
using namespace sf::server;
using namespace Qt::Literals::StringLiterals;

class TestCompanyLogo : public QObject
{
    Q_OBJECT

private slots:
    void everyColleagueSeesIt_data() { test::addDatabaseRows(); }
    void everyColleagueSeesIt();
    void onlyOnesOwnUnusedPicture_data() { test::addDatabaseRows(); }
    void onlyOnesOwnUnusedPicture();
    void itBelongsToTheCompany_data() { test::addDatabaseRows(); }
    void itBelongsToTheCompany();
    void itStaysWhileItMayReturn_data() { test::addDatabaseRows(); }
    void itStaysWhileItMayReturn();
    void changesAreTakenBack_data() { test::addDatabaseRows(); }
    void changesAreTakenBack();
    void aDeletedCompanyReturnsWithIt_data() { test::addDatabaseRows(); }
    void aDeletedCompanyReturnsWithIt();
    void clashesAreTold_data() { test::addDatabaseRows(); }
    void clashesAreTold();
    void importLeavesItAlone_data() { test::addDatabaseRows(); }
    void importLeavesItAlone();
};

namespace {

/// One of so many bytes that no two are alike.
QByteArray picture(int width)
{
    QImage image(width, 100, QImage::Format_RGB32);
    image.fill(Qt::darkBlue);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

Patch<Company> patchOf(const QString &name, std::optional<AttachmentId> logo)
{
    Patch<Company> patch;
    patch.set(&Company::name, name);
    patch.set(&Company::logo, logo);
    return patch;
}

Result<Receipt> make(UndoWorld &world, const Actor &actor, std::optional<AttachmentId> logo)
{
    const CompanyCreate::Params params{.key = {}, .company = patchOf(u"Acme"_s, logo)};
    return world.receipt([&](WriteTransaction &t) { return companyservice::create(actor, t, params); });
}

Company stored(UndoWorld &world, CompanyId id)
{
    return companyrepository::find(world.john, *world.reader, id).value_or(Company{});
}

/// Answers the key of the call; `world.last` has what it came to.
QString setLogo(UndoWorld &world, const Actor &actor, CompanyId id, std::optional<AttachmentId> logo, qint64 base = 0)
{
    CompanyUpdate::Params params;
    params.id = id;
    params.base = base > 0 ? base : stored(world, id).version;
    params.patch.set(&Company::logo, logo);
    return world.keyed([&](WriteTransaction &t) { return companyservice::update(actor, t, params); });
}

QString removeCompany(UndoWorld &world, CompanyId id)
{
    const CompanyDelete::Params params{.key = {}, .id = id};
    return world.keyed(
        [&](WriteTransaction &t) { return companyservice::remove(world.sofia, t, params, world.settings); });
}

QStringList wrongFields(const Result<Receipt> &answer)
{
    return answer.ok() ? QStringList{u"nothing"_s} : QStringList(answer.error().fields.keys());
}

bool isSeen(UndoWorld &world, const Actor &actor, AttachmentId id)
{
    const auto small = attachmentservice::thumbnail(actor, *world.reader, {id});
    return small.ok() && !small->bytes.isEmpty() && !readAll(world, actor, id).isEmpty();
}

} // namespace

void TestCompanyLogo::everyColleagueSeesIt()
{
    SF_UNDO_WORLD;
    const AttachmentId logo = upload(world, world.john, picture(300), u"logo.png"_s);
    QVERIFY(!isSeen(world, world.emma, logo));
    const auto made = make(world, world.john, logo);
    QVERIFY2(made.ok(), made ? "" : qPrintable(made.error().message));
    QCOMPARE(stored(world, CompanyId(made->id)).logo, std::optional(logo));
    QVERIFY(isSeen(world, world.john, logo) && isSeen(world, world.emma, logo));
    QCOMPARE(readAll(world, world.emma, logo), picture(300));
    Actor stranger = world.emma;
    stranger.organization = world.addOrganization(u"second"_s);
    QVERIFY(!isSeen(world, stranger, logo));
    QCOMPARE(attachmentservice::get(stranger, *world.reader, {logo}).error().kind, ErrorKind::NotFound);
    const auto events = eventlog::ofRecord(*world.reader, world.organization, Entity::Company, made->id, 0, 9);
    QCOMPARE(events.size(), std::size_t(1));
    QVERIFY(events.front().changes.bytes.contains("\"logo\":[null,"));
}

void TestCompanyLogo::onlyOnesOwnUnusedPicture()
{
    SF_UNDO_WORLD;
    const QStringList wrong{u"logo"_s};
    const AttachmentId ofEmma = upload(world, world.emma, picture(101), u"a.png"_s);
    const AttachmentId text = upload(world, world.john, longText(200), u"logo.png"_s);
    const TicketId ticket = world.ticket(u"T"_s);
    const AttachmentId onTicket = upload(world, world.john, picture(102), u"b.png"_s, ticket);
    const AttachmentId inMessage = upload(world, world.john, picture(103), u"c.png"_s);
    QVERIFY(world.respond(world.john, replyWith(ticket, {inMessage})).ok());
    const AttachmentId unfinished(begin(world, world.john, picture(104), u"d.png"_s)->id);
    for (const AttachmentId id : {ofEmma, text, onTicket, inMessage, unfinished, AttachmentId(9999)})
        QCOMPARE(wrongFields(make(world, world.john, id)), wrong);
    QVERIFY(make(world, world.john, text).error().message.contains(u"PNG"_s));
    Actor stranger = world.emma;
    stranger.organization = world.addOrganization(u"second"_s);
    QCOMPARE(wrongFields(make(world, stranger, ofEmma)), wrong);

    // Another company's is not free either, its uploader's no more than a colleague's.
    const CompanyId first(make(world, world.emma, ofEmma)->id);
    QCOMPARE(wrongFields(make(world, world.emma, ofEmma)), wrong);
    const CompanyId second(make(world, world.john, std::nullopt)->id);
    setLogo(world, world.emma, second, ofEmma);
    QCOMPARE(wrongFields(world.last), wrong);
    QCOMPARE(stored(world, first).logo, std::optional(ofEmma));
}

void TestCompanyLogo::itBelongsToTheCompany()
{
    SF_UNDO_WORLD;
    const AttachmentId logo = upload(world, world.john, picture(300), u"logo.png"_s);
    const CompanyId company(make(world, world.john, logo)->id);
    QVERIFY(company.isValid());
    // Its uploader can neither give it up nor send it away.
    QCOMPARE(removeFile(world, world.john, logo).error().kind, ErrorKind::NotFound);
    const TicketId ticket = world.ticket(u"T"_s);
    QCOMPARE(world.respond(world.john, replyWith(ticket, {logo})).error().fields.keys(), QStringList{u"attachments"_s});
    // The same bytes on a ticket come and go without it.
    const AttachmentId twin = upload(world, world.emma, picture(300), u"twin.png"_s, ticket);
    QVERIFY(removeFile(world, world.emma, twin).ok());
    QVERIFY(isSeen(world, world.emma, logo));
}

void TestCompanyLogo::itStaysWhileItMayReturn()
{
    SF_UNDO_WORLD;
    const AttachmentId first = upload(world, world.john, picture(301), u"first.png"_s);
    const AttachmentId second = upload(world, world.john, picture(302), u"second.png"_s);
    const CompanyId company(make(world, world.john, first)->id);
    QCOMPARE(sweepAfter(world, 24 * 40), 1); // the second one, which nobody took
    QCOMPARE(sweepAfter(world, 24 * 400), 0);
    QVERIFY(isSeen(world, world.emma, first));
    QVERIFY(!isSeen(world, world.john, second));

    const AttachmentId third = upload(world, world.john, picture(303), u"third.png"_s);
    setLogo(world, world.emma, company, third);
    QCOMPARE(wrongFields(world.last), QStringList{u"logo"_s}); // John's
    setLogo(world, world.john, company, third);
    QVERIFY(world.last.ok());
    QCOMPARE(sweepAfter(world, 24 * 29), 0);
    QVERIFY(isSeen(world, world.emma, first));
    // Back to the earlier one by anybody's choice.
    setLogo(world, world.emma, company, first);
    QVERIFY2(world.last.ok(), qPrintable(world.last.ok() ? QString() : world.last.error().message));
    QCOMPARE(sweepAfter(world, 24 * 31), 1);
    QVERIFY(isSeen(world, world.emma, first) && !isSeen(world, world.emma, third));
    removeCompany(world, company);
    QVERIFY(world.last.ok());
    QCOMPARE(sweepAfter(world, 24 * 29), 0);
    QCOMPARE(sweepAfter(world, 24 * 31), 1);
    QCOMPARE(count(world, u"uploads"_s), 0);
    QCOMPARE(count(world, u"blobs"_s), 0);
}

void TestCompanyLogo::changesAreTakenBack()
{
    SF_UNDO_WORLD;
    const AttachmentId first = upload(world, world.john, picture(301), u"first.png"_s);
    const AttachmentId second = upload(world, world.john, picture(302), u"second.png"_s);
    const CompanyId company(make(world, world.john, first)->id);
    const QString change = setLogo(world, world.john, company, second);
    const QString undone = world.undo(world.emma, change);
    QVERIFY2(world.last.ok(), qPrintable(world.last.ok() ? QString() : world.last.error().message));
    QCOMPARE(stored(world, company).logo, std::optional(first));
    world.undo(world.john, undone);
    QCOMPARE(stored(world, company).logo, std::optional(second));
    const QString taken = setLogo(world, world.john, company, std::nullopt);
    QCOMPARE(stored(world, company).logo, std::nullopt);
    QCOMPARE(sweepAfter(world, 24 * 29), 0);
    world.undo(world.emma, taken);
    QCOMPARE(stored(world, company).logo, std::optional(second));
    QVERIFY(isSeen(world, world.emma, second));
}

void TestCompanyLogo::aDeletedCompanyReturnsWithIt()
{
    SF_UNDO_WORLD;
    const AttachmentId logo = upload(world, world.john, picture(301), u"logo.png"_s);
    const CompanyId company(make(world, world.john, logo)->id);
    const QString removed = removeCompany(world, company);
    QVERIFY(world.last.ok());
    QCOMPARE(sweepAfter(world, 24 * 29), 0);
    world.undo(world.sofia, removed);
    QVERIFY2(world.last.ok(), qPrintable(world.last.ok() ? QString() : world.last.error().message));
    QCOMPARE(stored(world, company).logo, std::optional(logo));
    QCOMPARE(sweepAfter(world, 24 * 400), 0);
    QVERIFY(isSeen(world, world.emma, logo));
}

void TestCompanyLogo::clashesAreTold()
{
    SF_UNDO_WORLD;
    const AttachmentId ofJohn = upload(world, world.john, picture(301), u"john.png"_s);
    const AttachmentId ofEmma = upload(world, world.emma, picture(302), u"emma.png"_s);
    const CompanyId company(make(world, world.sofia, std::nullopt)->id);
    setLogo(world, world.john, company, ofJohn);
    setLogo(world, world.emma, company, ofEmma, 1);
    QCOMPARE(world.last.error().kind, ErrorKind::Conflict);
    QVERIFY(world.last.error().detail.contains("\"logo\""));
    setLogo(world, world.emma, company, ofEmma, 2); // mine, now that I have seen his
    QVERIFY(world.last.ok());
    QCOMPARE(stored(world, company).logo, std::optional(ofEmma));
}

void TestCompanyLogo::importLeavesItAlone()
{
    SF_UNDO_WORLD;
    const AttachmentId logo = upload(world, world.john, picture(301), u"logo.png"_s);
    const CompanyId company(make(world, world.john, logo)->id);
    Patch<Company> row = patchOf(u"Acme"_s, std::nullopt);
    row.set(&Company::industry, u"Anvils"_s);
    const CompanyImport::Params params{.key = {}, .rows = {row, patchOf(u"Other"_s, AttachmentId(77))}};
    QVERIFY(world.receipt([&](WriteTransaction &t) { return companyservice::import(world.sofia, t, params); }).ok());
    QCOMPARE(stored(world, company).logo, std::optional(logo));
    QCOMPARE(stored(world, company).industry, u"Anvils"_s);
    QCOMPARE(companyrepository::findByName(world.john, *world.reader, u"Other"_s)->logo, std::nullopt);
}

QTEST_GUILESS_MAIN(TestCompanyLogo)
#include "tst_companylogo.moc"

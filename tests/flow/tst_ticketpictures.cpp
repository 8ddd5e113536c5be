// SPDX-License-Identifier: GPL-3.0-or-later
// What a ticket looks like with fields of the configuration, after a merge, while it is split, with a picture in a message; and the pages
// of customers from right to left.
#include "client/attachments/draftfiles.h"
#include "client/attachments/filedesk.h"
#include "client/attachments/filestrip.h"
#include "client/attachments/picturepreview.h"
#include "client/companies/companiespage.h"
#include "client/companies/companydetail.h"
#include "client/contacts/contactdetail.h"
#include "client/contacts/contactspage.h"
#include "client/shell/panel.h"
#include "client/shell/preferences.h"
#include "client/tickets/ticketview.h"
#include "tests/flow/customerpages.h"
#include "tests/flow/picturebook.h"
#include "tests/support/wirepeer.h"

#include <QLinearGradient>
#include <QPainter>

namespace sf::client {

class TicketPicturesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void ticket_data() { test::PictureBook::addLooks(); }
    void ticket();
    void rightToLeft_data() { test::PictureBook::addLooks(); }
    void rightToLeft();

private:
    void look(const Person &person);
    void show(qint64 number);
    /// As soon as it has arrived.
    std::optional<Attachment> photo() const;
    TicketView &view() const { return *m_admin->window->findChild<TicketView *>(); }

    test::PictureBook m_book;
    QTemporaryDir m_folder;
    std::unique_ptr<test::TestServer> m_server;
    std::unique_ptr<Person> m_admin;
};

namespace {

constexpr char kFields[] = R"(
[organization.demo-org]
categories = ["bug", "question", "billing", "technical", "account", "feature_request", "other"]
contact_labels = ["Newsletter", "Region", "Shoe size"]
[[organization.demo-org.custom_field]]
name = "product"
label = "Product"
type = "choice"
choices = ["Desk", "Chair", "Lamp"]
required_for = ["resolved"]
[[organization.demo-org.custom_field]]
name = "areas"
label = "Areas"
type = "multi_choice"
choices = ["Delivery", "Assembly", "Warranty"]
[[organization.demo-org.custom_field]]
name = "seats"
label = "Seats"
type = "number"
[[organization.demo-org.custom_field]]
name = "renewal"
label = "Renewal"
type = "date"
[[organization.demo-org.custom_field]]
name = "escalated"
label = "Escalated before"
type = "yes_no"
[[organization.demo-org.custom_field]]
name = "contract"
label = "Contract number"
type = "text"
)";

QString makePhoto(const QString &folder)
{
    QImage photo(1200, 800, QImage::Format_RGB32);
    QPainter painter(&photo);
    QLinearGradient sky(0, 0, 0, 800);
    sky.setColorAt(0, QColor(0x2f, 0x6f, 0xeb));
    sky.setColorAt(1, QColor(0xff, 0xc8, 0x7c));
    painter.fillRect(photo.rect(), sky);
    painter.setBrush(QColor(0xff, 0xee, 0xaa));
    painter.drawEllipse(QPoint(820, 460), 120, 120);
    painter.end();
    QString path = folder + u"/where it stands.png"_s;
    return photo.save(path) ? path : QString();
}

} // namespace

void TicketPicturesTest::initTestCase()
{
    m_server = std::make_unique<test::TestServer>(test::ServerOptions{.settings = kFields, .demo = true});
    QVERIFY2(m_server->isReady(), qPrintable(m_server->why()));
    test::WirePeer peer(m_server->port());
    QVERIFY(!peer.signIn("demo-org", "admin@demo.example", test::TestServer::DemoPassword).isError());
    const auto call = [&peer](const char *method, const QByteArray &rest) {
        return peer.call(method, R"({"key":")" + test::newKey() + R"(",)" + rest + '}');
    };
    const qint64 twin =
        call("ticket.create", R"("subject":"Cannot log in again","description":"It is still the same.",)"
                              R"("requester_name":"Sarah Johnson","requester_email":"sarah.johnson@acme.example")")
            .number("/result/id");
    const auto merged = call("ticket.merge", "\"id\":" + QByteArray::number(twin) + ",\"into\":1");
    QVERIFY2(!merged.isError(), merged.bytes().constData());
    const auto filled = call("ticket.update",
                             R"("id":1,"base":)" + peer.call("ticket.get", R"({"id":1})").json("/result/ticket/version")
                                 + R"(,"patch":{"custom_fields":{"product":"Desk","areas":["Delivery",)"
                                   R"("Warranty"],"seats":12,"renewal":"2027-03-31","escalated":true}})");
    QVERIFY2(!filled.isError(), filled.bytes().constData());
    m_admin = std::make_unique<Person>(*m_server, u"admin@demo.example"_s,
                                       QString::fromLatin1(test::TestServer::DemoPassword));
    QVERIFY(m_admin->window);
    show(1);
    const QString photo = makePhoto(m_folder.path());
    QVERIFY(!photo.isEmpty());
    view().files().putOnTicket(m_admin->row(1)->id, {photo}, u"T-0001"_s);
}

void TicketPicturesTest::look(const Person &person)
{
    QFETCH(bool, isDark);
    QFETCH(QSize, size);
    m_book.setLook(QString::fromLatin1(QTest::currentDataTag()));
    person.window->resize(size);
    person.act(u"app.preferences"_s);
    emit person.window->findChild<Preferences *>()->themeChosen(isDark ? ThemeChoice::Dark : ThemeChoice::Light);
    person.window->panel().dismiss();
    QTRY_VERIFY(!person.window->findChild<Preferences *>());
}

void TicketPicturesTest::show(qint64 number)
{
    m_admin->act(u"go.all"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_admin->row(number), patienceMs);
    m_admin->table().select(m_admin->row(number)->id);
    emit m_admin->window->findChild<TicketListPane *>()->ticketChosen(m_admin->row(number)->id);
    QTRY_VERIFY_WITH_TIMEOUT(view().titleText().startsWith(u"T-%1"_s.arg(number, 4, 10, QChar(u'0'))), patienceMs);
}

std::optional<Attachment> TicketPicturesTest::photo() const
{
    for (const FileStrip *strip : view().findChildren<FileStrip *>()) {
        for (const Attachment &file : strip->files()) {
            if (strip->isVisible() && file.id.isValid() && file.mimeType == "image/png"_L1)
                return file;
        }
    }
    return std::nullopt;
}

void TicketPicturesTest::ticket()
{
    look(*m_admin);
    show(1);
    m_admin->act(u"ticket.assign"_s); // unfolds the properties
    QTRY_VERIFY_WITH_TIMEOUT(photo(), patienceMs);
    m_book.add(*m_admin->window, u"ticket-fields"_s);
    m_admin->act(u"ticket.split"_s);
    m_book.add(*m_admin->window, u"ticket-split"_s);
    buttonNamed(*m_admin->window, u"Discard"_s)->click();
    show(1);
    QTRY_VERIFY_WITH_TIMEOUT(photo(), patienceMs);
    view().fileDesk().activate(*photo(), {*photo()});
    QTRY_COMPARE_WITH_TIMEOUT(openWindows<PicturePreview>().size(), 1, patienceMs);
    PicturePreview *preview = openWindows<PicturePreview>().first();
    QTRY_VERIFY_WITH_TIMEOUT(!preview->image().isNull(), patienceMs);
    m_book.add(*preview, u"picture-preview"_s);
    preview->close();
    show(9); // went into the first
    m_book.add(*m_admin->window, u"ticket-merged"_s);
}

void TicketPicturesTest::rightToLeft()
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::Arabic, QLocale::Egypt));
    QApplication::setLayoutDirection(Qt::RightToLeft);
    {
        const Person admin(*m_server, u"admin@demo.example"_s, QString::fromLatin1(test::TestServer::DemoPassword));
        QVERIFY(admin.window);
        look(admin);
        auto *contacts = openPage<ContactsPage>(admin, u"go.contacts"_s);
        QVERIFY(contacts);
        choose(contacts->list().table(), u"Sarah Johnson"_s);
        QTRY_VERIFY_WITH_TIMEOUT(contacts->detail().stored().contact.id.isValid(), patienceMs);
        // The list is where reading begins.
        QVERIFY(contacts->list().mapTo(admin.window, QPoint()).x()
                > contacts->detail().mapTo(admin.window, QPoint()).x());
        m_book.add(*admin.window, u"contacts-arabic"_s);
        auto *companies = openPage<CompaniesPage>(admin, u"go.companies"_s);
        choose(companies->list().table(), u"Acme Corporation"_s);
        QTRY_VERIFY_WITH_TIMEOUT(companies->detail().id().isValid(), patienceMs);
        m_book.add(*admin.window, u"companies-arabic"_s);
    }
    QApplication::setLayoutDirection(Qt::LeftToRight);
    QLocale::setDefault(before);
}

} // namespace sf::client

QTEST_MAIN(sf::client::TicketPicturesTest)
#include "tst_ticketpictures.moc"

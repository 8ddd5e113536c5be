// SPDX-License-Identifier: GPL-3.0-or-later
// Companies in the real windows against a real server: what belongs to one, its logo, unfinished ones, the columns of the list.
#include "client/companies/companiespage.h"
#include "client/companies/companydetail.h"
#include "client/companies/companylogo.h"
#include "client/widgets/banner.h"
#include "client/widgets/columnmenu.h"
#include "tests/flow/customerpages.h"

#include <QClipboard>
#include <QHeaderView>

using namespace Qt::Literals::StringLiterals;

namespace sf::client {

namespace {

const QString kAcme = u"Acme Corporation"_s;

QImage plainPicture(Qt::GlobalColor colour)
{
    QImage image(64, 64, QImage::Format_RGB32);
    image.fill(colour);
    return image;
}

/// Whether it is drawn in that colour, as the eye sees it: small pictures are made by a lossy format.
bool isSeenIn(QWidget &widget, const QColor &colour)
{
    const QImage picture = widget.grab().toImage();
    const QColor seen = picture.pixelColor(picture.rect().center());
    return std::abs(seen.red() - colour.red()) + std::abs(seen.green() - colour.green())
             + std::abs(seen.blue() - colour.blue())
         < 30;
}

QAction *choiceNamed(const QMenu &menu, const QString &text)
{
    for (QAction *action : menu.actions()) {
        if (action->text() == text)
            return action;
    }
    return nullptr;
}

} // namespace

class CompaniesTest : public CustomerPagesTest
{
    Q_OBJECT

private slots:
    void companyShowsItsContactsAndTickets();
    void pastedLogoIsSeenByColleagues();
    void logoWaitsForTheConnection();
    void fileThatIsNoPictureIsRefused();
    void logoIsRemoved();
    void unfinishedCompanyIsThereTheNextDay();
    void hiddenColumnsComeBack();

private:
    CompaniesPage *acmeOf(const Person &person);
};

CompaniesPage *CompaniesTest::acmeOf(const Person &person)
{
    auto *page = openPage<CompaniesPage>(person, u"go.companies"_s);
    if (!page || !QTest::qWaitFor([page] { return rowNamed(page->list().table(), kAcme) >= 0; }, patienceMs))
        return nullptr;
    choose(page->list().table(), kAcme);
    return QTest::qWaitFor([page] { return page->detail().stored().company.name == kAcme; }, patienceMs) ? page
                                                                                                         : nullptr;
}

void CompaniesTest::companyShowsItsContactsAndTickets()
{
    auto *page = openPage<CompaniesPage>(*m_admin, u"go.companies"_s);
    QTRY_VERIFY_WITH_TIMEOUT(page->model().total() >= 3, patienceMs);
    page->list().table().step(1);
    QTRY_VERIFY(page->detail().id().isValid());
    auto *contacts = &page->detail().contacts();
    QTRY_VERIFY_WITH_TIMEOUT(contacts->model()->rowCount() == 0 || contacts->model()->rowCount() == 2, patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(!fieldNamed(page->detail(), u"Name"_s)->text().isEmpty(), patienceMs);
    LineField *industry = fieldNamed(page->detail(), u"Industry"_s);
    QVERIFY(industry);
    type(industry, u"Aerospace"_s);
    QTRY_COMPARE_WITH_TIMEOUT(page->model().rowAt(page->model().rowOf(page->detail().id().value()))->company.industry,
                              u"Aerospace"_s, patienceMs);
}

void CompaniesTest::pastedLogoIsSeenByColleagues()
{
    CompaniesPage *mine = acmeOf(*m_admin);
    CompaniesPage *theirs = acmeOf(*m_emma);
    QVERIFY(mine && theirs);
    CompanyLogo &logo = mine->detail().logo();
    QGuiApplication::clipboard()->setImage(plainPicture(Qt::red));
    logo.setFocus();
    QTest::keySequence(&logo, QKeySequence::Paste);
    QTRY_VERIFY_WITH_TIMEOUT(isSeenIn(logo, Qt::red), patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(mine->detail().stored().company.logo, patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(isSeenIn(theirs->detail().logo(), Qt::red), patienceMs);
    // In the colleague's list, too.
    const QModelIndex name = theirs->model().index(rowNamed(theirs->list().table(), kAcme), 0);
    QTRY_VERIFY(!name.data(RecordModel::PictureRole).value<QPixmap>().isNull());
}

void CompaniesTest::logoWaitsForTheConnection()
{
    CompaniesPage *mine = acmeOf(*m_admin);
    CompaniesPage *theirs = acmeOf(*m_emma);
    QVERIFY(mine && theirs);
    CompanyLogo &logo = mine->detail().logo();
    m_server->stop();
    QTRY_VERIFY_WITH_TIMEOUT(!logo.toolTip().isEmpty(), patienceMs);
    logo.takeImage(plainPicture(Qt::blue));
    QTRY_VERIFY_WITH_TIMEOUT(isSeenIn(logo, Qt::blue), patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(logo.toolTip().contains(u"when the connection is back"_s), patienceMs);
    logo.cancel();
    QTRY_VERIFY(isSeenIn(logo, Qt::red));
    logo.takeImage(plainPicture(Qt::blue));
    QTRY_VERIFY_WITH_TIMEOUT(isSeenIn(logo, Qt::blue), patienceMs);
    QVERIFY(m_server->start());
    QTRY_VERIFY_WITH_TIMEOUT(isSeenIn(theirs->detail().logo(), Qt::blue), patienceMs);
}

void CompaniesTest::fileThatIsNoPictureIsRefused()
{
    CompaniesPage *mine = acmeOf(*m_admin);
    QVERIFY(mine);
    QTemporaryDir folder;
    QFile text(folder.filePath(u"logo.png"_s));
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write("no picture");
    text.close();
    mine->detail().logo().takeFile(text.fileName());
    const auto *banner = mine->detail().findChild<Banner *>();
    QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible() && banner->text().contains(u"logo.png"_s), patienceMs);
}

void CompaniesTest::logoIsRemoved()
{
    CompaniesPage *mine = acmeOf(*m_admin);
    CompaniesPage *theirs = acmeOf(*m_emma);
    QVERIFY(mine && theirs);
    QMenu &menu = *mine->detail().logo().menu();
    emit menu.aboutToShow();
    QAction *remove = choiceNamed(menu, u"Remove"_s);
    QVERIFY(remove);
    remove->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!theirs->detail().stored().company.logo, patienceMs);
    QTRY_VERIFY(!isSeenIn(theirs->detail().logo(), Qt::blue));
}

void CompaniesTest::unfinishedCompanyIsThereTheNextDay()
{
    auto *page = openPage<CompaniesPage>(*m_emma, u"go.companies"_s);
    m_emma->act(u"company.new"_s);
    QTRY_VERIFY(page->detail().isNew());
    QVERIFY(!page->detail().logo().isEnabled());
    type(fieldNamed(page->detail(), u"Name"_s), u"Half & Co"_s);
    typeOnly(fieldNamed(page->detail(), u"Industry"_s), u"Furnit"_s);
    m_emma->startAgain();
    QVERIFY(m_emma->window);
    page = openPage<CompaniesPage>(*m_emma, u"go.companies"_s);
    QVERIFY(page->detail().isNew());
    QCOMPARE(fieldNamed(page->detail(), u"Name"_s)->text(), u"Half & Co"_s);
    type(fieldNamed(page->detail(), u"Industry"_s), u"Furniture"_s);
    buttonNamed(page->detail(), u"Create company"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(page->detail().id().isValid(), patienceMs);
    QTRY_COMPARE(page->detail().stored().company.industry, u"Furniture"_s);
    m_emma->act(u"company.new"_s);
    QVERIFY(fieldNamed(page->detail(), u"Name"_s)->text().isEmpty());
    buttonNamed(page->detail(), u"Discard"_s)->click();
}

void CompaniesTest::hiddenColumnsComeBack()
{
    auto *page = openPage<CompaniesPage>(*m_emma, u"go.companies"_s);
    const auto isHidden = [&page] { return page->list().table().isColumnHidden(1); };
    const auto toggle = [&page](const QString &column) {
        auto *menu = page->list().table().findChild<ColumnMenu *>();
        emit menu->aboutToShow();
        choiceNamed(*menu, column)->trigger();
    };
    QVERIFY(!isHidden());
    toggle(u"Industry"_s);
    QVERIFY(isHidden());
    m_emma->startAgain();
    page = openPage<CompaniesPage>(*m_emma, u"go.companies"_s);
    QTRY_VERIFY_WITH_TIMEOUT(page->model().total() > 0, patienceMs);
    QVERIFY(isHidden());
    toggle(u"Industry"_s);
    QVERIFY(!isHidden());
    QVERIFY(page->list().table().columnWidth(1) > 40);
    toggle(u"Industry"_s);
    toggle(u"Reset columns"_s);
    QTRY_VERIFY(!isHidden());
}

} // namespace sf::client

QTEST_MAIN(sf::client::CompaniesTest)
#include "tst_companies.moc"

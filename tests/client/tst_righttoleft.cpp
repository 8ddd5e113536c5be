// SPDX-License-Identifier: GPL-3.0-or-later
// The windows for people who read from right to left: everything is on its other side, and pictures of it are kept.
#include "client/desk.h"
#include "client/shell/mainwindow.h"
#include "client/shell/sidebar.h"
#include "client/signin/signinform.h"
#include "client/tickets/composer.h"
#include "client/tickets/conversation.h"
#include "client/tickets/newticketform.h"
#include "client/tickets/propertycolumn.h"
#include "client/tickets/ticketlistpane.h"
#include "client/tickets/tickettable.h"
#include "client/tickets/ticketview.h"
#include "tests/client/pictures.h"
#include "tests/client/ticketuitest.h"

#include <QAction>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSplitter>

using namespace sf;
using namespace sf::client;
using namespace sf::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// An Arabic desktop for one test.
class Arabic
{
public:
    Arabic()
    {
        QLocale::setDefault(QLocale(QLocale::Arabic, QLocale::Egypt));
        QApplication::setLayoutDirection(Qt::RightToLeft);
    }
    ~Arabic()
    {
        QApplication::setLayoutDirection(Qt::LeftToRight);
        QLocale::setDefault(m_before);
    }
    Q_DISABLE_COPY_MOVE(Arabic)

private:
    QLocale m_before;
};

int middleOf(const QWidget &widget, const QWidget &window)
{
    return widget.mapTo(&window, widget.rect().center()).x();
}

QAction *actionNamed(const QWidget &window, const QString &text)
{
    const auto actions = window.actions();
    for (QAction *action : actions) {
        if (action->text() == text)
            return action;
    }
    return nullptr;
}

} // namespace

class RightToLeftTest : public TicketUiTest
{
    Q_OBJECT

private slots:
    void mainWindowIsMirrored();
    void formsAreMirrored();
};

void RightToLeftTest::mainWindowIsMirrored()
{
    const Arabic arabic;
    signIn();
    Desk desk(*m_workspace, *m_settings, *m_appearance);
    desk.show();
    MainWindow &window = desk.window();
    auto *sidebar = window.findChild<Sidebar *>();
    auto *list = window.findChild<TicketListPane *>();
    auto *view = window.findChild<TicketView *>();
    QVERIFY(sidebar && list && view);
    QTRY_COMPARE(list->model().rowCount(), static_cast<int>(m_rows.size()));
    list->table().select(TicketId(2));
    view->showTicket(TicketId(2));
    QTRY_VERIFY(!view->conversation().items().isEmpty());
    view->write(DraftKind::Reply);
    QTest::keyClicks(view->composer().findChild<QPlainTextEdit *>(), u"Good to hear."_s);

    QTRY_VERIFY(middleOf(*sidebar, window) > middleOf(*list, window));
    QVERIFY(middleOf(*list, window) > middleOf(*view, window));
    QVERIFY(list->table().columnViewportPosition(0) > list->table().columnViewportPosition(1));
    auto *properties = view->findChild<PropertyColumn *>();
    window.resize(1920, 1080);
    window.findChild<QSplitter *>(u"innerSplitter"_s)->setSizes({760, 930}); // wide enough for the properties
    QTRY_VERIFY(properties->isVisible());
    QTRY_VERIFY(middleOf(*properties, window) < middleOf(view->conversation(), window));
    for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
        m_appearance->choose(theme);
        QTest::qWait(500);
        QVERIFY(keepPicture(window, theme == ThemeChoice::Light ? u"main-arabic-light"_s : u"main-arabic-dark"_s));
    }
    m_appearance->choose(ThemeChoice::Light);
    window.resize(1280, 800);
    QTest::qWait(300);
    QVERIFY(keepPicture(window, u"main-arabic-small"_s));

    actionNamed(window, u"New ticket"_s)->trigger();
    auto *form = window.findChild<NewTicketForm *>();
    QTRY_VERIFY(form->isVisible());
    QTest::qWait(300);
    QVERIFY(keepPicture(window, u"newticket-arabic"_s));
}

void RightToLeftTest::formsAreMirrored()
{
    const Arabic arabic;
    SignInForm form;
    form.resize(560, 680);
    form.fill({u"desk.example:4747"_s, u"demo-org"_s, u"john@demo.example"_s, {}, true});
    form.show();
    QCOMPARE(form.layoutDirection(), Qt::RightToLeft);
    QVERIFY(keepPicture(form, u"signin-arabic"_s));
    form.showFingerprint(u"desk.example:4747"_s, QByteArray(32, '\x5a'));
    const auto labels = form.findChildren<QLabel *>();
    const auto digits = std::find_if(labels.cbegin(), labels.cend(), [](const QLabel *label) {
        return label->accessibleName() == "Fingerprint of the certificate"_L1;
    });
    QVERIFY(digits != labels.cend());
    QCOMPARE((*digits)->layoutDirection(), Qt::LeftToRight);
    QVERIFY(keepPicture(form, u"fingerprint-arabic"_s));
}

QTEST_MAIN(RightToLeftTest)
#include "tst_righttoleft.moc"

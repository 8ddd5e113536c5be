// SPDX-License-Identifier: GPL-3.0-or-later
// Administering in the real windows against a real server: users, teams, and a configuration that is read again.
#include "client/people/newuserform.h"
#include "client/people/peoplepage.h"
#include "client/people/teamline.h"
#include "client/people/userline.h"
#include "client/records/fieldeditors.h"
#include "client/shell/shortcuteditor.h"
#include "client/tickets/customfieldsform.h"
#include "client/tickets/newticketform.h"
#include "client/tickets/propertycolumn.h"
#include "client/tickets/ticketview.h"
#include "client/tickets/valuecombo.h"
#include "client/widgets/banner.h"
#include "client/widgets/choicebutton.h"
#include "tests/flow/person.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>

#include <csignal>

using namespace Qt::Literals::StringLiterals;

namespace sf::client {

namespace {

/// JSON with single quotes, which macros can hold.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

} // namespace

class PeopleTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void userIsMadeAndCanSignIn();
    void lastAdministratorStays();
    void teamGetsMembers();
    void teamsOpenTicketsAreInTheSidebarOfItsMembers();
    void configurationIsReadAgainForOpenClients();
    void fieldThatAStatusNeedsIsAskedFor();
    void choiceThatIsNoLongerOfferedIsKept();
    void shortcutIsChangedAndKept();

private:
    void configure(const QByteArray &field);
    template<class W>
    W *editor(const Person &who, const QString &name) const
    {
        auto *column = who.window->findChild<PropertyColumn *>();
        for (W *found : column->findChildren<W *>()) {
            if (found->accessibleName() == name && found->isVisibleTo(column))
                return found;
        }
        return nullptr;
    }
    void choose(ValueCombo *combo, const QString &words) const
    {
        combo->setCurrentIndex(combo->findText(words));
        emit combo->activated(combo->currentIndex());
    }
    PeoplePage *page()
    {
        m_admin->act(u"go.people"_s);
        PeoplePage *found = nullptr;
        (void)QTest::qWaitFor(
            [&] { return (found = m_admin->window->findChild<PeoplePage *>()) && found->isVisible(); });
        return found;
    }
    const User *userNamed(const QString &name) const
    {
        for (UserLine *line : m_admin->window->findChildren<UserLine *>()) {
            if (line->user().name == name)
                return &line->user();
        }
        return nullptr;
    }

    std::unique_ptr<test::TestServer> m_server;
    std::unique_ptr<Person> m_admin;
};

void PeopleTest::initTestCase()
{
    m_server = std::make_unique<test::TestServer>(test::ServerOptions{.demo = true});
    QVERIFY2(m_server->isReady(), qPrintable(m_server->why()));
    m_admin = std::make_unique<Person>(*m_server, u"admin@demo.example"_s,
                                       QString::fromLatin1(test::TestServer::DemoPassword));
    QVERIFY(m_admin->window);
}

void PeopleTest::userIsMadeAndCanSignIn()
{
    PeoplePage *people = page();
    QVERIFY(people);
    QTRY_VERIFY_WITH_TIMEOUT(userNamed(u"Emma Clark"_s), patienceMs);
    people->newUser();
    people->form().fill(u"Nina New"_s, u"nina@demo.example"_s, Role::Agent, u"short"_s);
    people->form().submit();
    QTRY_VERIFY_WITH_TIMEOUT(!people->form().problem().isEmpty(), patienceMs);
    people->form().fill(u"Nina New"_s, u"nina@demo.example"_s, Role::Agent, u"a-long-first-word-7"_s);
    people->form().submit();
    QTRY_VERIFY_WITH_TIMEOUT(userNamed(u"Nina New"_s), patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(people->form().isHidden(), patienceMs); // what is pushed may overtake the answer
    const Person nina(*m_server, u"nina@demo.example"_s, u"a-long-first-word-7"_s);
    QVERIFY(nina.window);
}

void PeopleTest::lastAdministratorStays()
{
    PeoplePage *people = page();
    UserLine *admin = people->lineOf(userNamed(u"Alex Admin"_s)->id);
    QVERIFY(admin);
    admin->active().click();
    auto *banner = people->findChild<Banner *>();
    QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible() && banner->text().contains(u"last administrator"_s), patienceMs);
    QTRY_VERIFY(admin->active().isChecked());
}

void PeopleTest::teamGetsMembers()
{
    PeoplePage *people = page();
    people->newTeam();
    TeamLine *fresh = people->lineOf(TeamId());
    QVERIFY(fresh);
    QTest::keyClicks(&fresh->name(), u"Second level"_s);
    QTest::keyClick(&fresh->name(), Qt::Key_Return);
    const auto team = [people]() -> TeamLine * {
        for (TeamLine *line : people->findChildren<TeamLine *>()) {
            if (line->team().name == u"Second level"_s && line->recordId().isValid())
                return line;
        }
        return nullptr;
    };
    QTRY_VERIFY_WITH_TIMEOUT(team(), patienceMs);
    const UserId emma = userNamed(u"Emma Clark"_s)->id;
    team()->toggle(emma, true);
    QTRY_COMPARE_WITH_TIMEOUT(team()->team().members, QList{emma}, patienceMs);
}

void PeopleTest::teamsOpenTicketsAreInTheSidebarOfItsMembers()
{
    const Person emma(*m_server, u"emma@demo.example"_s, QString::fromLatin1(test::TestServer::DemoPassword));
    QVERIFY(emma.window);
    const auto team = [&]() -> SidebarItem * {
        for (SidebarItem *item : emma.window->findChildren<SidebarItem *>()) {
            if (item->key().startsWith(u"team/"_s) && item->isVisible())
                return item;
        }
        return nullptr;
    };
    QTRY_VERIFY_WITH_TIMEOUT(team() && team()->count() == u"0"_s, patienceMs);
    QVERIFY(team()->text().contains(u"Second level"_s) || team()->accessibleName().contains(u"Second level"_s));
    emma.act(u"go.all_open"_s);
    QTRY_VERIFY_WITH_TIMEOUT(emma.model().rowCount() > 1, patienceMs);
    emma.act(u"list.next"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!emma.window->findChild<TicketView *>()->titleText().isEmpty(), patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(editor<ValueCombo>(emma, u"Team"_s), patienceMs);
    choose(editor<ValueCombo>(emma, u"Team"_s), u"Second level"_s);
    QTRY_COMPARE_WITH_TIMEOUT(team()->count(), u"1"_s, patienceMs);
    team()->click();
    QTRY_COMPARE_WITH_TIMEOUT(emma.model().rowCount(), 1, patienceMs);
    // A new ticket can be given to the team at once.
    emma.act(u"ticket.new"_s);
    auto *form = emma.window->findChild<NewTicketForm *>();
    for (QLineEdit *field : form->findChildren<QLineEdit *>()) {
        if (field->accessibleName() == u"Requester"_s)
            QTest::keyClicks(field, u"Nora New"_s);
        else if (field->accessibleName() == u"Subject"_s)
            QTest::keyClicks(field, u"Cannot print"_s);
    }
    for (ValueCombo *combo : form->findChildren<ValueCombo *>()) {
        if (combo->accessibleName() == u"Team"_s)
            choose(combo, u"Second level"_s);
    }
    QVERIFY(form->params().teamId);
    QVERIFY(form->submit());
    QTRY_COMPARE_WITH_TIMEOUT(emma.model().rowCount(), 2, patienceMs);
}

/// Adds a custom field, and has the running server read its configuration again.
void PeopleTest::configure(const QByteArray &field)
{
    QFile config(m_server->configFile());
    QVERIFY(config.open(QIODevice::ReadWrite));
    if (!config.readAll().contains("[organization.demo-org]"))
        config.write("\n[organization.demo-org]\ncontact_labels = [\"Contract\"]\n");
    config.write("[[organization.demo-org.custom_field]]\n" + field);
    config.close();
    ::kill(static_cast<pid_t>(m_server->processId()), SIGHUP);
}

void PeopleTest::configurationIsReadAgainForOpenClients()
{
    configure("name = 'product'\nlabel = 'Product'\ntype = 'choice'\nchoices = ['Desktop', 'Server']\n");
    m_admin->act(u"go.all_open"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_admin->model().rowCount() > 0, patienceMs);
    m_admin->act(u"list.next"_s);
    const auto product = [this] { return editor<ValueCombo>(*m_admin, u"Product"_s); };
    QTRY_VERIFY_WITH_TIMEOUT(!m_admin->window->findChild<TicketView *>()->titleText().isEmpty(), patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(product(), patienceMs);
    auto *form = m_admin->window->findChild<TicketView *>()->findChild<CustomFieldsForm *>();
    QTRY_VERIFY(form->isVisibleTo(form->parentWidget()));
    choose(product(), u"Server"_s);
    QTRY_COMPARE_WITH_TIMEOUT(form->values().bytes, json("{'product':'Server'}"), patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(m_admin->connectionWords() == u"Online"_s, patienceMs);
}

void PeopleTest::fieldThatAStatusNeedsIsAskedFor()
{
    configure("name = 'cause'\nlabel = 'Cause'\ntype = 'choice'\nchoices = ['Update', 'Cable']\n"
              "required_for = ['resolved', 'closed']\n");
    const auto cause = [this] { return editor<ValueCombo>(*m_admin, u"Cause *"_s); };
    QTRY_VERIFY_WITH_TIMEOUT(cause(), patienceMs);
    const TicketId id = m_admin->window->findChild<TicketView *>()->ticket();
    const auto isListed = [this, id] {
        for (int row = 0; row < m_admin->model().rowCount(); ++row) {
            if (const auto shown = m_admin->model().rowAt(row); shown && shown->id == id)
                return true;
        }
        return false;
    };
    const auto problem = [this]() -> QLabel * {
        for (QLabel *label : m_admin->window->findChildren<QLabel *>()) {
            if (label->text().startsWith(u"Needed for"_s) && label->isVisible())
                return label;
        }
        return nullptr;
    };
    m_admin->act(u"ticket.resolve"_s);
    QVERIFY(problem());
    QVERIFY(isListed());
    choose(cause(), u"Cable"_s);
    QVERIFY(!problem());
    m_admin->act(u"ticket.resolve"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!isListed(), patienceMs); // resolved: no longer among the open ones
    QVERIFY(!problem());
}

void PeopleTest::choiceThatIsNoLongerOfferedIsKept()
{
    configure("name = 'parts'\nlabel = 'Parts'\ntype = 'multi_choice'\nchoices = ['Fan', 'Disk']\n");
    m_admin->act(u"list.next"_s);
    const auto parts = [this] { return editor<ChoiceButton>(*m_admin, u"Parts"_s); };
    QTRY_VERIFY_WITH_TIMEOUT(parts(), patienceMs);
    auto *form = m_admin->window->findChild<TicketView *>()->findChild<CustomFieldsForm *>();
    form->showValues({json("{'parts':['Lamp']}")}); // as it was chosen while there were lamps
    QTRY_VERIFY(parts() && parts()->text() == u"Lamp"_s);
    for (QAction *choice : parts()->menu()->actions()) {
        if (choice->data() == u"Disk"_s)
            choice->trigger();
    }
    QCOMPARE(form->values().bytes, json("{'parts':['Disk','Lamp']}"));
}

void PeopleTest::shortcutIsChangedAndKept()
{
    m_admin->act(u"help.changeShortcuts"_s);
    auto *editor = m_admin->window->findChild<ShortcutEditor *>();
    QVERIFY(editor);
    QVERIFY(!editor->choose(u"ticket.reply"_s, QKeySequence(Qt::Key_N))); // the note's
    QVERIFY(!editor->choose(u"ticket.reply"_s, QKeySequence(Qt::Key_G))); // begins all those that go somewhere
    QVERIFY(editor->choose(u"ticket.reply"_s, QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_R)));
    const auto keys = [this] {
        for (const QAction *action : m_admin->window->actions()) {
            if (action->objectName() == u"ticket.reply"_s)
                return action->shortcut();
        }
        return QKeySequence();
    };
    QCOMPARE(keys(), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_R));
}

} // namespace sf::client

QTEST_MAIN(sf::client::PeopleTest)
#include "tst_people.moc"

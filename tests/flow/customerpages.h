// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does on the pages of contacts and companies.
#pragma once

#include "client/records/fieldeditors.h"
#include "client/records/recordtable.h"
#include "tests/flow/person.h"

namespace sf::client {

template<class Page>
Page *openPage(const Person &person, const QString &action)
{
    person.act(action);
    Page *page = nullptr;
    (void)QTest::qWaitFor([&] { return (page = person.window->findChild<Page *>()) && page->isVisible(); });
    return page;
}

inline LineField *fieldNamed(const QWidget &page, const QString &name)
{
    for (LineField *field : page.findChildren<LineField *>()) {
        if (field->accessibleName() == name)
            return field;
    }
    return nullptr;
}

/// Without the key that finishes it.
inline void typeOnly(LineField *field, const QString &text)
{
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, text);
}

inline void type(LineField *field, const QString &text)
{
    typeOnly(field, text);
    QTest::keyClick(field, Qt::Key_Return);
}

inline QString nameAt(const RecordTable &table, int row)
{
    return table.model()->index(row, 0).data().toString();
}

/// -1: not there.
inline int rowNamed(const RecordTable &table, const QString &name)
{
    for (int row = 0; row < table.model()->rowCount(); ++row) {
        if (nameAt(table, row) == name)
            return row;
    }
    return -1;
}

/// As soon as the list shows it.
inline void choose(RecordTable &table, const QString &name)
{
    (void)QTest::qWaitFor([&] { return rowNamed(table, name) >= 0; }, patienceMs);
    table.selectionModel()->setCurrentIndex(table.model()->index(rowNamed(table, name), 0),
                                            QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

/// An administrator and an agent in front of the demo desk.
class CustomerPagesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_server = std::make_unique<test::TestServer>(test::ServerOptions{.demo = true});
        QVERIFY2(m_server->isReady(), qPrintable(m_server->why()));
        const QString password = QString::fromLatin1(test::TestServer::DemoPassword);
        m_admin = std::make_unique<Person>(*m_server, u"admin@demo.example"_s, password);
        m_emma = std::make_unique<Person>(*m_server, u"emma@demo.example"_s, password);
        QVERIFY(m_admin->window && m_emma->window);
    }

protected:
    std::unique_ptr<test::TestServer> m_server;
    std::unique_ptr<Person> m_admin;
    std::unique_ptr<Person> m_emma;
};

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of the ticket model begin with: a model in front of an oracle that answers late and pushes as it is told.
#pragma once

#include "client/net/api.h"
#include "client/sync/workspace.h"
#include "client/tickets/ticketmodel.h"
#include "tests/client/ticketoracle.h"

#include <QAbstractItemModelTester>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

namespace sf::test {

using namespace sf::client;

class TicketModelTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_connection = std::make_unique<Connection>();
        m_api = std::make_unique<Api>(*m_connection);
        m_workspace =
            std::make_unique<Workspace>(*m_api, Account{{u"127.0.0.1"_s}, u"test"_s, u"a@b.c"_s}, m_folder->path());
        m_oracle = std::make_unique<Oracle>(7);
        m_asked.clear();
        m_mostDelayMs = 0;
        makeModel();
    }

    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
        m_workspace.reset();
    }

protected:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Api> m_api;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Oracle> m_oracle;
    std::unique_ptr<TicketModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    QList<TicketList::Params> m_asked;
    int m_mostDelayMs = 0;

    void fill(int count)
    {
        for (int i = 1; i <= count; ++i)
            m_oracle->rows.insert(TicketId(i), m_oracle->invent(i));
    }
    void makeModel()
    {
        m_tester.reset();
        m_model = std::make_unique<TicketModel>(
            m_workspace->tickets(), m_workspace->directory(), m_workspace->localDb(),
            [this](const TicketList::Params &params, QObject *context, std::function<void(TicketModel::Answer)> done) {
                m_asked.append(params);
                const auto delay = [this] { return m_mostDelayMs > 0 ? m_oracle->random.bounded(m_mostDelayMs) : 0; };
                QTimer::singleShot(delay(), context, [this, params, context, done, later = delay()] {
                    const TicketModel::Answer answer = m_oracle->answer(params);
                    QTimer::singleShot(later, context, [answer, done] { done(answer); });
                });
            });
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    void push(const FeedEvent &event)
    {
        Feed &feed = m_workspace->feed();
        emit feed.eventArrived(event);
        emit feed.positionChanged(event.seq);
    }
    void look(int row)
    {
        m_model->setVisibleRows(qMax(0, row - 10), row + 10);
        QVERIFY(!m_model->index(row, 1).data().isValid());
    }
    /// Looks at every row until all are loaded, as somebody who scrolls through.
    bool loadAll()
    {
        return QTest::qWaitFor(
            [this] {
                bool isComplete = m_model->state() == TicketModel::State::Ready;
                for (int row = 0; row < m_model->rowCount(); ++row) {
                    if (m_model->rowAt(row))
                        continue;
                    isComplete = false;
                    m_model->setVisibleRows(qMax(0, row - 10), row + 10);
                    m_model->data(m_model->index(row, 0), Qt::DisplayRole);
                    break;
                }
                return isComplete;
            },
            10'000);
    }
    void compareWithOracle()
    {
        const QList<TicketRow> wanted = m_oracle->list(m_model->query(), m_model->sortOrder());
        QCOMPARE(m_model->rowCount(), static_cast<int>(wanted.size()));
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const auto held = m_model->rowAt(row);
            if (!held)
                continue;
            QVERIFY2(held->id == wanted[row].id, qPrintable(u"row %1 is not the right ticket"_s.arg(row)));
            QCOMPARE(held->version, wanted[row].version);
        }
    }
};

} // namespace sf::test

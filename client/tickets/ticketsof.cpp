// SPDX-License-Identifier: GPL-3.0-or-later
// The tickets of a contact or a company.
#include "client/tickets/ticketsof.h"

#include "client/sync/workspace.h"
#include "client/tickets/ticketmodel.h"
#include "client/tickets/tickettable.h"

#include <QLabel>
#include <QLocale>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

TicketsOf::TicketsOf(Workspace &workspace, QSettings &settings, QWidget *parent)
    : QWidget(parent)
    , m_model(new TicketModel(workspace.tickets(), workspace.directory(), workspace.localDb(),
                              TicketModel::fetchBy(workspace.api()), this))
    , m_title(new QLabel(this))
    , m_stack(new QStackedWidget(this))
    , m_table(new TicketTable(*m_model, workspace.directory(), settings, m_stack))
    , m_none(new QLabel(m_stack))
{
    m_title->setProperty("role", u"section"_s);
    m_title->setContentsMargins(16, 8, 16, 4);
    m_none->setProperty("role", u"muted"_s);
    m_none->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_none->setContentsMargins(16, 16, 16, 16);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_none);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_title);
    column->addWidget(m_stack, 1);
    setMinimumHeight(150);
    connect(m_table, &TicketTable::ticketOpened, this, &TicketsOf::ticketRequested);
    connect(m_model, &TicketModel::stateChanged, this, &TicketsOf::showState);
    connect(m_model, &TicketModel::totalChanged, this, &TicketsOf::showState);
    showNone();
}

void TicketsOf::showTickets(const TicketQuery &query)
{
    m_isNobodys = false;
    m_model->setQuery(query, TicketSort());
    m_table->useColumnsOf(u"of"_s);
    showState();
}

void TicketsOf::showNone()
{
    m_isNobodys = true;
    sayNone();
}

void TicketsOf::hideTitle()
{
    m_title->hide();
}

void TicketsOf::showTitle(const QString &title)
{
    m_title->setText(title);
    emit titleChanged(title);
}

void TicketsOf::sayNone()
{
    showTitle(tr("Tickets"));
    m_none->setText(tr("No tickets yet."));
    m_stack->setCurrentWidget(m_none);
}

void TicketsOf::showState()
{
    if (m_isNobodys)
        return; // the model still holds those of the record before
    switch (m_model->state()) {
    case TicketModel::State::Ready:
        showTitle(tr("Tickets (%1)").arg(QLocale().toString(m_model->total())));
        m_stack->setCurrentWidget(m_table);
        return;
    case TicketModel::State::Loading:
        m_none->setText(tr("Fetching the tickets…"));
        break;
    case TicketModel::State::Empty:
        return sayNone();
    case TicketModel::State::Offline:
        m_none->setText(tr("The tickets appear when the connection is back."));
        break;
    case TicketModel::State::Error:
        m_none->setText(m_model->error().message);
        break;
    }
    showTitle(tr("Tickets"));
    m_stack->setCurrentWidget(m_none);
}

} // namespace sf::client

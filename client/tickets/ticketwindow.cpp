// SPDX-License-Identifier: GPL-3.0-or-later
// One ticket in a window of its own.
#include "client/tickets/ticketwindow.h"

#include "client/shell/actions.h"
#include "client/tickets/ticketview.h"

#include <QSettings>
#include <QVBoxLayout>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

TicketWindow::TicketWindow(Workspace &workspace, Actions &actions, QSettings &settings, TicketId id)
    : QWidget(nullptr, Qt::Window)
    , m_settings(settings)
    , m_view(new TicketView(workspace, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);
    m_view->setStandsAlone();
    actions.attachTo(this);
    connect(m_view, &TicketView::titleChanged, this, &QWidget::setWindowTitle);
    setMinimumSize(520, 420);
    resize(m_settings.value(u"ticketWindow/size"_s, QSize(960, 720)).toSize());
    m_view->showTicket(id);
    m_view->setFocus(); // else the first button of the head would have it
}

void TicketWindow::closeEvent(QCloseEvent *event)
{
    m_settings.setValue(u"ticketWindow/size"_s, size());
    QWidget::closeEvent(event);
}

} // namespace sf::client

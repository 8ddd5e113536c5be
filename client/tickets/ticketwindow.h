// SPDX-License-Identifier: GPL-3.0-or-later
// One ticket in a window of its own; as many as wanted, side by side.
#pragma once

#include "shared/ids.h"

#include <QWidget>

class QSettings;

namespace sf::client {

class Actions;
class TicketView;
class Workspace;

class TicketWindow : public QWidget
{
    Q_OBJECT

public:
    TicketWindow(Workspace &workspace, Actions &actions, QSettings &settings, TicketId id);

    TicketView &view() { return *m_view; }

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    QSettings &m_settings;
    TicketView *m_view;
};

} // namespace sf::client

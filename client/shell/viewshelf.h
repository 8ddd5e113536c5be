// SPDX-License-Identifier: GPL-3.0-or-later
// ViewShelf: the saved views in the sidebar: opened, saved from what is shown, renamed, shared and removed, with their counts.
#pragma once

#include "shared/ids.h"
#include "shared/savedview.h"

#include <QObject>
#include <QPointer>

namespace sf::client {

class Panel;
class Sidebar;
class TicketDesk;
class Workspace;

class ViewShelf : public QObject
{
    Q_OBJECT

public:
    /// All outlive it.
    ViewShelf(Workspace &workspace, Sidebar &sidebar, TicketDesk &tickets, Panel &panel, QObject *parent = nullptr);

    /// False for a key of something else, or of a view that is not there.
    bool open(const QString &key);
    /// The form that saves what is shown.
    void save();
    /// Of the view that is shown.
    bool mayChangeShown() const;
    void editShown() { edit(shown()); }
    void updateShown() { update(shown()); }

    static QString keyOf(ViewId id);

private:
    void fill();
    void showCounts();
    void showMenu(const QString &key, const QPoint &at);
    void edit(ViewId id);
    void update(ViewId id);
    void arrangementChanged();
    bool isMine(const SavedView &view) const;
    bool mayChange(const SavedView &view) const;
    ViewId shown() const;

    Workspace &m_workspace;
    QPointer<Sidebar> m_sidebar;
    TicketDesk &m_tickets;
    Panel &m_panel;
};

} // namespace sf::client

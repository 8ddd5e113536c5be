// SPDX-License-Identifier: GPL-3.0-or-later
// Saved views between sidebar, list and server.
#include "client/shell/viewshelf.h"

#include "client/net/api.h"
#include "client/shell/panel.h"
#include "client/shell/sidebar.h"
#include "client/shell/viewform.h"
#include "client/sync/workspace.h"
#include "client/tickets/ticketdesk.h"
#include "client/tickets/ticketlistpane.h"

#include <QMenu>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kPrefix = u"saved/"_s;
// Told apart at a glance; the same view has the same colour for everybody.
constexpr std::array kDots{0x7c5cd6, 0x2f6feb, 0x0f8a7e, 0x3f7d20, 0x9a6b00, 0xc2570c, 0xc0392b, 0xb0357f};

ViewId idOf(const QString &key)
{
    return key.startsWith(kPrefix) ? ViewId(key.mid(kPrefix.size()).toLongLong()) : ViewId();
}

} // namespace

ViewShelf::ViewShelf(Workspace &workspace, Sidebar &sidebar, TicketDesk &tickets, Panel &panel, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_sidebar(&sidebar)
    , m_tickets(tickets)
    , m_panel(panel)
{
    SavedViews &views = workspace.savedViews();
    connect(&views, &SavedViews::changed, this, &ViewShelf::fill);
    connect(&views, &SavedViews::numbered, this, [this](ViewId local, ViewId real) {
        if (shown() == local)
            open(keyOf(real));
    });
    connect(&views, &SavedViews::countsChanged, this, &ViewShelf::showCounts);
    connect(&sidebar, &Sidebar::savedMenuRequested, this, &ViewShelf::showMenu);
    connect(&tickets.list(), &TicketListPane::saveRequested, this, &ViewShelf::save);
    connect(&tickets.list(), &TicketListPane::arrangementChanged, this, &ViewShelf::arrangementChanged);
    fill();
}

QString ViewShelf::keyOf(ViewId id)
{
    return kPrefix + QString::number(id.value());
}

bool ViewShelf::isMine(const SavedView &view) const
{
    return view.ownerId == m_workspace.directory().me().id;
}

bool ViewShelf::mayChange(const SavedView &view) const
{
    return isMine(view) || m_workspace.directory().me().role != Role::Agent;
}

bool ViewShelf::mayChangeShown() const
{
    const SavedView *view = m_workspace.savedViews().find(shown());
    return view && mayChange(*view);
}

ViewId ViewShelf::shown() const
{
    return idOf(m_tickets.list().key());
}

void ViewShelf::fill()
{
    if (!m_sidebar)
        return;
    QList<Sidebar::Entry> entries;
    for (const SavedView &view : m_workspace.savedViews().all()) {
        const auto dot = static_cast<std::size_t>(qAbs(view.id.value())) % kDots.size();
        const bool isWaiting = !m_workspace.api().isSignedIn() && m_workspace.savedViews().isWaiting(view.id);
        entries.append(
            {keyOf(view.id), isWaiting ? tr("%1 (waiting)").arg(view.name) : view.name, QColor(QRgb(kDots[dot]))});
    }
    m_sidebar->setSavedViews(entries);
    showCounts();
    // A list whose view was renamed or removed by somebody says so; what it shows stays.
    const SavedView *view = m_workspace.savedViews().find(shown());
    if (view && m_tickets.list().title() != view->name)
        m_tickets.list().setTitle(view->name);
}

void ViewShelf::showCounts()
{
    if (!m_sidebar)
        return;
    for (const SavedView &view : m_workspace.savedViews().all()) {
        const auto count = m_workspace.savedViews().count(view.id);
        m_sidebar->setCount(keyOf(view.id), count ? std::optional(count->count) : std::nullopt,
                            count && count->isAtLeast);
    }
}

bool ViewShelf::open(const QString &key)
{
    const SavedView *view = m_workspace.savedViews().find(idOf(key));
    if (!view)
        return false;
    m_tickets.showSaved(*view, isMine(*view), key);
    return true;
}

void ViewShelf::save()
{
    const bool canShare = m_workspace.directory().me().role != Role::Agent;
    auto *form = new ViewForm({.name = {}, .isShared = false, .canShare = canShare, .isNew = true});
    connect(form, &ViewForm::saveRequested, this, [this, form](const QString &name, bool isShared) {
        SavedView view = m_tickets.list().asView();
        view.name = name;
        m_workspace.savedViews().create(view, isShared, form, [this, form](const Result<Receipt> &answer) {
            if (!answer.ok())
                return form->showProblem(answer.error().message);
            const QString key = keyOf(ViewId(answer->id));
            m_panel.dismiss();
            open(key);
        });
    });
    m_panel.present(tr("Save view"), form, QSize(420, 240));
}

void ViewShelf::showMenu(const QString &key, const QPoint &at)
{
    const ViewId id = idOf(key);
    const SavedView *view = m_workspace.savedViews().find(id);
    if (!view || !m_sidebar)
        return;
    auto *menu = new QMenu(m_sidebar);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!mayChange(*view)) {
        menu->addAction(tr("A view for all; supervisors change it"))->setEnabled(false);
    } else {
        connect(menu->addAction(tr("Rename, share, delete…")), &QAction::triggered, this, [this, id] { edit(id); });
        QAction *take = menu->addAction(tr("Update with what is shown"));
        take->setEnabled(shown() == id);
        connect(take, &QAction::triggered, this, [this, id] { update(id); });
    }
    menu->popup(at);
}

void ViewShelf::edit(ViewId id)
{
    const SavedView *view = m_workspace.savedViews().find(id);
    if (!view)
        return;
    const bool canShare = m_workspace.directory().me().role != Role::Agent;
    auto *form = new ViewForm({.name = view->name, .isShared = view->isShared(), .canShare = canShare, .isNew = false});
    const auto done = [this, form](const Result<Receipt> &answer) {
        if (answer.ok())
            m_panel.dismiss();
        else
            form->showProblem(answer.error().message);
    };
    connect(form, &ViewForm::saveRequested, this, [this, id, form, done](const QString &name, bool isShared) {
        const SavedView *now = m_workspace.savedViews().find(id);
        if (!now)
            return m_panel.dismiss();
        Patch<SavedView> patch;
        patch.set(&SavedView::name, name);
        m_workspace.savedViews().change(id, patch, isShared == now->isShared() ? std::nullopt : std::optional(isShared),
                                        form, done);
    });
    connect(form, &ViewForm::removeRequested, this,
            [this, id, form, done] { m_workspace.savedViews().remove(id, form, done); });
    m_panel.present(view->name, form, QSize(420, 260));
}

void ViewShelf::update(ViewId id)
{
    const SavedView now = m_tickets.list().asView();
    Patch<SavedView> patch;
    patch.set(&SavedView::query, now.query);
    patch.set(&SavedView::columns, now.columns);
    patch.set(&SavedView::sort, now.sort);
    m_workspace.savedViews().change(id, patch, {}, this, [this, id](const Result<Receipt> &answer) {
        if (answer.ok())
            open(keyOf(id));
    });
}

/// One's own view is on every computer as one left it; how one likes a view of all is kept here alone.
void ViewShelf::arrangementChanged()
{
    const SavedView *view = m_workspace.savedViews().find(shown());
    if (!view || !isMine(*view))
        return;
    const SavedView now = m_tickets.list().asView();
    Patch<SavedView> patch;
    if (now.columns != view->columns)
        patch.set(&SavedView::columns, now.columns);
    if (now.sort != view->sort && now.query == view->query)
        patch.set(&SavedView::sort, now.sort);
    if (!patch.isEmpty())
        m_workspace.savedViews().change(view->id, patch, {}, this, [](const Result<Receipt> &) {});
}

} // namespace sf::client

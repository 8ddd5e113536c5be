// SPDX-License-Identifier: GPL-3.0-or-later
// The bar above the table.
#include "client/tickets/bulkbar.h"

#include "client/net/api.h"
#include "client/sync/workspace.h"
#include "client/tickets/bulkmenus.h"
#include "client/tickets/bulkprogress.h"
#include "client/tickets/bulkreplyform.h"
#include "client/widgets/flowlayout.h"
#include "client/widgets/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

BulkBar::BulkBar(Workspace &workspace, QWidget *parent)
    : QFrame(parent)
    , m_workspace(workspace)
    , m_choices(new QWidget(this))
    , m_text(new QLabel(m_choices))
    , m_all(new QPushButton(m_choices))
    , m_menus(new BulkMenus(workspace, this))
    , m_status(addMenu(tr("Status"), u"check"_s, m_menus->status()))
    , m_assignee(addMenu(tr("Assign"), u"user"_s, m_menus->assignee()))
    , m_priority(addMenu(tr("Priority"), u"star"_s, m_menus->priority()))
    , m_tags(addMenu(tr("Tags"), u"tag"_s, m_menus->tags()))
    , m_macro(addMenu(tr("Macro"), u"command"_s, m_menus->macros()))
    , m_reply(new QToolButton(m_choices))
    , m_clear(new QToolButton(m_choices))
    , m_replyForm(new BulkReplyForm(this))
    , m_progress(new BulkProgress(workspace.bulkJobs(), workspace.undoHistory(), this))
{
    setObjectName(u"bulkBar"_s);
    setAccessibleName(tr("Several tickets"));
    m_text->setProperty("role", u"heading"_s);
    m_text->setMinimumHeight(28); // in line with the buttons
    m_all->setProperty("link", true);
    m_reply->setText(tr("Reply…"));
    m_reply->setIcon(icon("reply"_L1));
    m_reply->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_clear->setIcon(icon("close"_L1));
    m_clear->setAutoRaise(true);
    m_clear->setToolTip(tr("Select only one again (Esc)"));
    m_clear->setAccessibleName(m_clear->toolTip());
    auto *line = new FlowLayout(m_choices, 6);
    line->addWidget(together({m_clear, m_text, m_all}));
    line->addWidget(together({m_status, m_assignee, m_priority, m_tags, m_macro, m_reply}));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_choices);
    column->addWidget(m_replyForm);
    column->addWidget(m_progress);

    connect(m_menus, &BulkMenus::actionsChosen, this, [this](const TicketActions &actions) { start(actions, {}); });
    connect(m_menus, &BulkMenus::macroChosen, this, [this](MacroId macro) { start({}, macro); });
    connect(m_all, &QPushButton::clicked, this, &BulkBar::chooseAll);
    connect(m_clear, &QToolButton::clicked, this, &BulkBar::clearRequested);
    connect(m_reply, &QToolButton::clicked, this, &BulkBar::openReply);
    connect(m_replyForm, &BulkReplyForm::left, m_replyForm, &QWidget::hide);
    connect(m_replyForm, &BulkReplyForm::sendRequested, this, &BulkBar::startReply);
    connect(&workspace.bulkJobs(), &BulkJobs::changed, this, &BulkBar::showState);
    connect(&workspace.bulkJobs(), &BulkJobs::startFailed, this, [this] {
        if (std::exchange(m_isReplying, false))
            m_replyForm->show(); // with what was written
        showState();
    });
    connect(&workspace.bulkJobs(), &BulkJobs::changed, m_replyForm, [this] {
        if (m_workspace.bulkJobs().current() && std::exchange(m_isReplying, false))
            m_replyForm->clear();
    });
    connect(&workspace.api(), &Api::stateChanged, this, &BulkBar::showState);
    showState();
}

/// Where there is no room for all in one line, they go to the next one together.
QWidget *BulkBar::together(const QList<QWidget *> &widgets)
{
    auto *group = new QWidget(m_choices);
    auto *row = new QHBoxLayout(group);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    for (QWidget *widget : widgets)
        row->addWidget(widget);
    return group;
}

QToolButton *BulkBar::addMenu(const QString &text, const QString &iconName, QMenu *menu)
{
    auto *button = new QToolButton(m_choices);
    button->setText(text);
    button->setIcon(icon(QLatin1String(iconName.toLatin1())));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(menu);
    return button;
}

void BulkBar::setSelection(const Selection &selection, bool isChoice)
{
    m_selection = selection;
    m_isAll = m_isAll && !isChoice && selection.total > 0;
    showState();
}

void BulkBar::chooseAll()
{
    if (m_selection.total == 0)
        return;
    m_isAll = true;
    emit allChosen();
    showState();
}

bool BulkBar::isActive() const
{
    return m_isAll || m_selection.count > 1;
}

bool BulkBar::canStart() const
{
    return isActive() && m_workspace.api().isSignedIn() && !m_workspace.bulkJobs().isBusy()
        && (m_isAll || m_selection.tickets);
}

QString BulkBar::selectionWords() const
{
    if (!m_isAll)
        return m_selection.count == 1 ? tr("1 ticket") : tr("%1 tickets").arg(QLocale().toString(m_selection.count));
    const QString total = QLocale().toString(m_selection.total);
    return m_selection.totalIsAtLeast ? tr("all tickets that match, more than %1").arg(total)
                                      : tr("all %1 tickets that match").arg(total);
}

QString BulkBar::progressWords() const
{
    return m_progress->words();
}

void BulkBar::showState()
{
    const bool isOnline = m_workspace.api().isSignedIn();
    const bool isBusy = m_workspace.bulkJobs().isBusy();
    m_choices->setVisible(isActive());
    if (!isActive())
        m_replyForm->hide();
    const QString words =
        m_isAll ? tr("Chosen: %1").arg(selectionWords()) : tr("%1 selected").arg(QLocale().toString(m_selection.count));
    m_text->setText(isOnline ? words : tr("%1 · needs the connection").arg(words));
    const bool hasMore = m_selection.total > m_selection.count;
    m_all->setVisible(!m_isAll && hasMore);
    m_all->setText(m_selection.totalIsAtLeast
                       ? tr("Select all that match, more than %1").arg(QLocale().toString(m_selection.total))
                       : tr("Select all %1 that match").arg(QLocale().toString(m_selection.total)));
    m_replyForm->setConnected(isOnline);
    const QString why = !isOnline ? tr("Many tickets are changed by the server, which is away.")
                      : isBusy    ? tr("One job at a time: another one is running.")
                      : !m_isAll && !m_selection.tickets.has_value()
                          ? tr("Some of these rows were not fetched; choose all that match.")
                          : QString();
    for (QToolButton *widget : {m_status, m_assignee, m_priority, m_tags, m_macro, m_reply}) {
        widget->setEnabled(canStart());
        widget->setToolTip(why);
    }
    m_reply->setVisible(m_workspace.directory().me().role != Role::Agent);
    setVisible(isActive() || m_progress->isWanted());
    emit stateShown();
}

void BulkBar::start(const TicketActions &actions, std::optional<MacroId> macro)
{
    BulkStart::Params params;
    params.actions = actions;
    params.macro = macro;
    begin(std::move(params));
}

void BulkBar::startReply(const QString &text, bool isInternal, std::optional<Status> status)
{
    BulkStart::Params params;
    params.reply = text;
    params.internal = isInternal;
    if (status)
        params.actions.patch.set(&Ticket::status, *status);
    m_isReplying = true;
    begin(std::move(params));
}

void BulkBar::begin(BulkStart::Params params)
{
    if (!m_status->isEnabled())
        return;
    if (m_isAll)
        params.query = m_selection.query;
    else if (m_selection.tickets)
        params.tickets = *m_selection.tickets;
    else
        return;
    m_workspace.bulkJobs().start(std::move(params));
}

void BulkBar::open(QToolButton &button)
{
    if (button.isEnabled())
        button.showMenu();
}

void BulkBar::openStatus()
{
    open(*m_status);
}

void BulkBar::openAssignee()
{
    open(*m_assignee);
}

void BulkBar::openPriority()
{
    open(*m_priority);
}

void BulkBar::openTags()
{
    open(*m_tags);
}

void BulkBar::openMacros()
{
    m_macro->showMenu();
}

void BulkBar::openReply()
{
    m_replyForm->open(selectionWords(), m_workspace.directory().me().signature);
}

void BulkBar::resolve()
{
    if (!canStart())
        return;
    TicketActions actions;
    actions.patch.set(&Ticket::status, Status::Resolved);
    start(actions, {});
}

} // namespace sf::client

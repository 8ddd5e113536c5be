// SPDX-License-Identifier: GPL-3.0-or-later
// TicketView: one ticket.
#include "client/tickets/ticketview.h"

#include "client/attachments/draftfiles.h"
#include "client/attachments/filedesk.h"
#include "client/chats/chatlinks.h"
#include "client/chats/pickbar.h"
#include "client/net/api.h"
#include "client/presence/ticketpresence.h"
#include "client/sync/workspace.h"
#include "client/tickets/composer.h"
#include "client/tickets/conversation.h"
#include "client/tickets/conversationitems.h"
#include "client/tickets/editdrafts.h"
#include "client/tickets/heldbanner.h"
#include "client/tickets/moment.h"
#include "client/tickets/people.h"
#include "client/tickets/propertycolumn.h"
#include "client/tickets/requestercard.h"
#include "client/tickets/ticketheader.h"
#include "client/tickets/ticketlookup.h"
#include "client/widgets/emptystate.h"
#include "client/widgets/icons.h"
#include "client/widgets/readingwidth.h"
#include "client/widgets/relativetime.h"
#include "client/widgets/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QResizeEvent>
#include <QStackedWidget>
#include <QStyle>
#include <QToolButton>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kColumnFoldsBelow = 720;

} // namespace

TicketView::TicketView(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(m_stack))
    , m_page(new QWidget(m_stack))
    , m_header(new TicketHeader(m_page))
    , m_copyBanner(new Banner(m_page))
    , m_held(new HeldBanner(workspace, m_page))
    , m_merged(new Banner(m_page))
    , m_links(new LinkBar(ticketLookup(workspace.api(), workspace.directory(), [this] { return QList{m_id}; }), m_page))
    , m_conversation(new Conversation(m_page))
    , m_composer(new Composer(m_page))
    , m_properties(new PropertyColumn(workspace.directory(), contactLookup(workspace.api()),
                                      companyLookup(workspace.api()), m_page))
    , m_files(new DraftFiles(workspace, this))
    , m_desk(new FileDesk(workspace, this))
    , m_fileBanner(new Banner(m_page))
    , m_fold(new QToolButton(m_page))
    , m_presence(new TicketPresence(workspace.presence(), workspace.directory(), m_header->presence(), this))
    , m_chatPick(new PickBar(tr("Visitor or words"), chatLookup(workspace.chats(), workspace.directory()), m_page))
{
    m_properties->card().setLogos(workspace.thumbnails());
    setFocusPolicy(Qt::ClickFocus);
    auto *writing = new QVBoxLayout;
    writing->setContentsMargins(18, 0, 18, 14);
    writing->setSpacing(8);
    writing->addWidget(m_held);
    writing->addWidget(m_fileBanner);
    writing->addWidget(m_composer);
    auto *talk = new QVBoxLayout;
    talk->setSpacing(0);
    auto *notes = new QVBoxLayout;
    notes->setContentsMargins(18, 8, 18, 4);
    notes->addWidget(m_copyBanner);
    notes->addWidget(m_merged);
    notes->addWidget(m_links);
    notes->addWidget(m_chatPick);
    talk->addLayout(centred(notes));
    talk->addWidget(m_conversation, 1);
    talk->addLayout(centred(writing));
    m_body = new QHBoxLayout;
    m_body->setSpacing(0);
    m_body->addLayout(talk, 1);
    m_body->addWidget(m_properties);
    auto *column = new QVBoxLayout(m_page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addLayout(m_body, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_page);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
    m_fold->setIcon(icon("chevron-left"_L1));
    m_fold->setToolTip(tr("Show the properties"));
    m_fold->setAccessibleName(m_fold->toolTip());
    m_fold->setCheckable(true);
    m_fold->hide();
    m_header->addTool(m_fold);
    m_conversation->installEventFilter(this);
    connectStore();
    connectParts();
    connectFiles();
    connectChats();
    showNothing();
}

TicketView::~TicketView()
{
    closeChats();
    if (m_id != TicketId())
        m_workspace.tickets().closePage(m_id);
}

void TicketView::connectStore()
{
    TicketStore &store = m_workspace.tickets();
    connect(&store, &TicketStore::pageChanged, this, [this](TicketId id) {
        if (id == m_id)
            refresh();
    });
    connect(&store, &TicketStore::pageRenamed, this, [this](TicketId local, TicketId real) {
        if (local == m_id) {
            m_id = real; // the page is open under its new id already
            refresh();
        }
    });
    connect(&m_workspace.directory(), &Directory::changed, this, &TicketView::refresh);
    Outbox &outbox = m_workspace.outbox();
    connect(&outbox, &Outbox::entryAdded, this, &TicketView::queueChanged);
    connect(&outbox, &Outbox::entryChanged, this, &TicketView::queueChanged);
    connect(&outbox, &Outbox::entryHeld, this, &TicketView::queueChanged);
    connect(&outbox, &Outbox::entryCancelled, this, &TicketView::queueChanged);
    connect(&outbox, &Outbox::entrySettled, this, &TicketView::queueChanged);
    connect(&m_workspace.drafts(), &Drafts::saveFailed, m_composer, &Composer::showSaveProblem);
    connect(&m_workspace.drafts(), &Drafts::saved, this, [this](TicketId id) {
        if (id == m_id)
            m_composer->showSaved();
    });
    connect(&m_workspace.api(), &Api::stateChanged, this, &TicketView::showCopyTime);
}

void TicketView::connectParts()
{
    connect(m_header, &TicketHeader::statusChosen, this, &TicketView::chooseStatus);
    connect(m_header, &TicketHeader::subjectEdited, this, [this](const QString &subject) {
        Patch<Ticket> change;
        change.set(&Ticket::subject, subject);
        patch(change);
    });
    connect(m_header, &TicketHeader::windowRequested, this, [this] { emit windowRequested(m_id); });
    connect(m_properties, &PropertyColumn::patchChosen, this, &TicketView::patch);
    connect(m_properties, &PropertyColumn::tagsChosen, this,
            [this](const QList<TagId> &added, const QList<TagId> &removed) {
                TicketUpdate::Params params;
                params.tagsAdded = added;
                params.tagsRemoved = removed;
                submit(params);
            });
    connect(m_properties, &PropertyColumn::participantsChosen, this,
            [this](const QList<ContactId> &added, const QList<ContactId> &removed) {
                TicketUpdate::Params params;
                params.participantsAdded = added;
                params.participantsRemoved = removed;
                submit(params);
            });
    connect(m_properties, &PropertyColumn::ticketRequested, this, &TicketView::ticketRequested);
    connect(m_properties, &PropertyColumn::contactRequested, this, &TicketView::contactRequested);
    connect(m_properties, &PropertyColumn::companyRequested, this, &TicketView::companyRequested);
    connectLinks();
    connect(m_conversation, &Conversation::olderRequested, this, [this] { m_workspace.tickets().loadOlder(m_id); });
    connect(m_composer, &Composer::textEdited, this, [this](DraftKind kind, const QString &text) {
        if (kind != DraftKind::ChatReply)
            m_workspace.drafts().setText(m_id, kind, text);
    });
    connect(m_composer, &Composer::typed, m_presence, &TicketPresence::typed);
    connect(m_composer, &Composer::sendRequested, this, &TicketView::send);
    connect(m_composer, &Composer::editTyped, this,
            [this](const Composer::Editing &editing) { EditDrafts(m_workspace.drafts()).keep(m_id, editing); });
    connect(m_composer, &Composer::editingDone, this, &TicketView::submitEdited);
    connect(m_composer, &Composer::editingLeft, this,
            [this](const QString &key) { EditDrafts(m_workspace.drafts()).drop(m_id, key); });
    connect(m_composer, &Composer::macroChosen, this, &TicketView::useMacro);
    connect(&m_workspace.macros(), &Macros::changed, this, &TicketView::showOwnTexts);
    connect(&m_workspace.directory(), &Directory::changed, this, &TicketView::showOwnTexts);
    showOwnTexts();
    connect(m_held, &HeldBanner::editRequested, this, &TicketView::editHeld);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] { m_workspace.tickets().refreshPage(m_id); });
    connect(m_fold, &QToolButton::toggled, this, [this](bool isOn) {
        m_properties->setVisible(isOn);
        placeProperties();
        m_fold->setIcon(icon(isOn ? "chevron-right"_L1 : "chevron-left"_L1));
        m_fold->setToolTip(isOn ? tr("Fold the properties") : tr("Show the properties"));
    });
}

void TicketView::showTicket(TicketId id)
{
    if (id == m_id)
        return;
    m_workspace.drafts().flush();
    TicketStore &store = m_workspace.tickets();
    const TicketId before = std::exchange(m_id, id);
    m_links->hide();
    m_chatPick->hide();
    closeChats();
    m_isKeptUnread = false;
    m_fileBanner->hide();
    m_conversation->clear();
    if (id != TicketId()) {
        store.openPage(id);
        loadDrafts();
    }
    if (before != TicketId())
        store.closePage(before);
    emit ticketChanged();
    refresh();
}

void TicketView::refresh()
{
    const TicketPage *page = m_id == TicketId() ? nullptr : m_workspace.tickets().page(m_id);
    m_presence->follow(m_id);
    if (!page)
        return showNothing();
    showPage(*page);
    m_stack->setCurrentWidget(m_page);
    if (isVisible())
        markRead();
    emit titleChanged(titleText());
}

void TicketView::showPage(const TicketPage &page)
{
    const Directory &directory = m_workspace.directory();
    const TicketStore &store = m_workspace.tickets();
    QList<Tag> tags;
    for (const TagId id : page.tags) {
        if (const Tag *tag = directory.tag(id))
            tags.append(*tag);
    }
    // While the server answers within moments, telling so would only flicker.
    const bool isTold = store.isPending(m_id) && !m_workspace.api().isSignedIn();
    const QString state = isTold ? tr("waiting to be sent") : QString();
    m_header->showTicket(page.ticket, label(), tags, state);
    openChats(page);
    TicketPage shown = page;
    shown.attachments += filesOnTheirWay();
    m_conversation->setItems(conversationItems(shown,
                                               {store.pendingResponses(m_id), store.pendingEdits(),
                                                [this](AttachmentId id) { return waitingFile(id); }, chatsOf(page)},
                                               directory));
    m_conversation->setHasOlder(page.olderResponses.has_value());
    m_composer->setCustomer(page.requester.name);
    m_composer->setCanWait(isTransitionAllowed(page.ticket.status, Status::WaitingOnCustomer));
    m_properties->showPage(page);
    m_held->showTicket(m_id);
    showMerged(page);
    showCopyTime();
}

void TicketView::showCopyTime()
{
    const auto saved = m_workspace.tickets().pageCopyTime(m_id);
    const bool isOnline = m_workspace.api().isSignedIn();
    if (m_id == TicketId() || !saved || isOnline) {
        m_copyBanner->hide();
        return;
    }
    m_copyBanner->showMessage(
        Banner::Kind::Info,
        tr("Offline: this is how the ticket was %1. What you write is sent when the server is back.")
            .arg(relativeTime(utc(*saved), QDateTime::currentDateTimeUtc())));
}

void TicketView::showNothing()
{
    using PageState = TicketStore::PageState;
    const PageState state = m_id == TicketId() ? PageState::Unknown : m_workspace.tickets().pageState(m_id);
    if (m_id == TicketId())
        m_empty->setContent("ticket"_L1, tr("No ticket chosen"), tr("Choose one at the left, or press J."));
    else if (state == PageState::Missing)
        m_empty->setContent("warning"_L1, tr("There is no such ticket"), {});
    else if (state == PageState::Failed && m_workspace.tickets().pageError(m_id).kind == ErrorKind::Offline)
        m_empty->setContent("offline"_L1, tr("Not read before"),
                            tr("This ticket was not opened here before, and the server is away."), tr("Try again"));
    else if (state == PageState::Failed)
        m_empty->setContent("error"_L1, tr("The ticket could not be read"),
                            m_workspace.tickets().pageError(m_id).message, tr("Try again"));
    else
        m_empty->setContent("ticket"_L1, tr("Opening the ticket…"), {});
    m_stack->setCurrentWidget(m_empty);
}

QString TicketView::label() const
{
    const TicketPage *page = m_workspace.tickets().page(m_id);
    if (!page)
        return {};
    return page->ticket.number > 0 ? m_workspace.directory().numberText(page->ticket.number) : tr("New ticket");
}

void TicketView::queueChanged(const OutboxEntry &entry)
{
    const bool isAbout = entry.isAbout(Entity::Ticket, m_id.value()) || entry.entity == Entity::Response
                      || entry.entity == Entity::Attachment;
    if (m_id == TicketId() || !isAbout)
        return;
    if (const TicketPage *page = m_workspace.tickets().page(m_id))
        showPage(*page);
}

void TicketView::write(DraftKind kind)
{
    if (m_stack->currentWidget() != m_page)
        return;
    m_composer->setKind(kind);
    m_composer->focusText();
}

void TicketView::openStatusMenu()
{
    if (!m_mergedInto.isValid())
        m_header->openStatusMenu();
}

void TicketView::openProperty(void (PropertyColumn::*open)())
{
    m_fold->setChecked(true);
    (m_properties->*open)();
}

void TicketView::setStandsAlone()
{
    m_header->setWindowButtonVisible(false);
}

void TicketView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_id != TicketId() && m_workspace.tickets().page(m_id))
        markRead();
}

void TicketView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isNarrow = width() < kColumnFoldsBelow;
    if (isNarrow != m_fold->isVisibleTo(m_page) || !event->oldSize().isValid()) {
        m_fold->setVisible(isNarrow);
        m_fold->setChecked(!isNarrow);
        m_properties->setVisible(!isNarrow);
        m_body->removeWidget(m_properties);
        if (!isNarrow)
            m_body->addWidget(m_properties);
    }
    placeProperties();
}

/// Where there is no room beside the conversation they lie over it, rather than squeeze it.
void TicketView::placeProperties()
{
    if (!m_fold->isVisibleTo(m_page))
        return;
    const QRect free = m_body->geometry();
    const QRect place(free.right() + 1 - m_properties->width(), free.top(), m_properties->width(), free.height());
    m_properties->setGeometry(QStyle::visualRect(layoutDirection(), m_page->rect(), place));
    m_properties->raise();
}

/// The header takes more or less room: what lies over the conversation moves with it.
bool TicketView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_conversation && (event->type() == QEvent::Resize || event->type() == QEvent::Move))
        placeProperties();
    return QWidget::eventFilter(watched, event);
}

void TicketView::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::of(palette()).window);
}

} // namespace sf::client

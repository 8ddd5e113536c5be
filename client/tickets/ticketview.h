// SPDX-License-Identifier: GPL-3.0-or-later
// TicketView: one ticket, in the main window's pane or in a window of its own: head, conversation, composer, properties.
// What colleagues do appears by itself; what this person types or has open stays as it is.
#pragma once

#include "client/sync/drafts.h"
#include "client/tickets/composer.h"
#include "client/tickets/linkbar.h"
#include "shared/methods/ticketlink.h"
#include "shared/patch.h"

#include <QWidget>

class QHBoxLayout;
class QStackedWidget;
class QToolButton;

namespace sf::client {

class Banner;
class PickBar;
class Conversation;
class DraftFiles;
class EmptyState;
class FileDesk;
class HeldBanner;
class PropertyColumn;
class TicketHeader;
class TicketPresence;
class Workspace;
struct ConversationItem;
struct OutboxEntry;

class TicketView : public QWidget
{
    Q_OBJECT

public:
    explicit TicketView(Workspace &workspace, QWidget *parent = nullptr);
    ~TicketView() override;

    /// An invalid id shows that no ticket is chosen.
    void showTicket(TicketId id);
    TicketId ticket() const { return m_id; }
    /// Scrolls there, as soon as it has come.
    void showMessage(ResponseId message);
    QString titleText() const;
    void setStandsAlone();

    /// Less than the properties need, since they fold.
    QSize minimumSizeHint() const override { return {380, 320}; }

    void write(DraftKind kind);
    void chooseStatus(Status status);
    void openStatusMenu();
    /// Files for the message that is written, or for the ticket itself.
    void attachFiles();
    void putFilesOnTicket();
    /// Unfolds the properties and opens one of them: `openProperty(&PropertyColumn::openTags)`.
    void openProperty(void (PropertyColumn::*open)());
    /// Another ticket is picked in a strip of the page.
    void openLinkBar(LinkBar::Mode mode);
    /// Of the customer's newest message.
    void splitNewest();
    void toggleWatching();
    /// It stays unread until it is shown again.
    void markUnread();
    /// Link, merge, watch... as the window offers them: a menu in the head.
    void setActions(const QList<QAction *> &actions, QAction *watch);

    TicketHeader &header() { return *m_header; }
    Composer &composer() { return *m_composer; }
    Conversation &conversation() { return *m_conversation; }
    DraftFiles &files() { return *m_files; }
    FileDesk &fileDesk() { return *m_desk; }

signals:
    void titleChanged(const QString &title);
    /// Another one, or none, is shown.
    void ticketChanged();
    void ticketRequested(sf::TicketId id);
    void contactRequested(sf::ContactId id);
    void companyRequested(sf::CompanyId id);
    void chatRequested(sf::ChatId id);
    void windowRequested(sf::TicketId id);
    /// A new ticket is to be made of this message; `label` is how people call the ticket that it belongs to.
    void splitRequested(const sf::TicketSplit::Params &prefilled, const QList<sf::Attachment> &files,
                        const QString &requester, const QString &label);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void connectStore();
    void connectParts();
    void connectLinks();
    void refresh();
    void placeProperties();
    void showPage(const TicketPage &page);
    void showNothing();
    void showCopyTime();
    void loadDrafts();
    void connectChats();
    void openChats(const TicketPage &page);
    void closeChats();
    QList<ConversationItem> chatsOf(const TicketPage &page) const;
    void sendInChat(const QString &text);
    void linkChat(ChatId chat, bool isLinked);
    void send(DraftKind kind, const QString &text, bool isWaitingAfter);
    void connectFiles();
    void askToRemove(const Attachment &file);
    Attachment waitingFile(AttachmentId id) const;
    QList<Attachment> filesOnTheirWay() const;
    void submit(TicketUpdate::Params params);
    void patch(const Patch<Ticket> &patch);
    void editHeld(const QString &key);
    void useMacro(MacroId id);
    void showOwnTexts();
    void editMessage(const ConversationItem &item);
    void submitEdited(const QString &key, const QString &text);
    bool sendHeld(const QString &key, const QString &text);
    bool submitEdit(const QString &key, const QString &text);
    void edit(const Composer::Editing &editing);
    void freeEdits();
    /// What the composer's keys of sent messages begin with; those of held ones are UUIDs.
    static QString responseKey() { return QStringLiteral("response "); }
    static QString descriptionKey() { return QStringLiteral("description"); }
    bool submitDescription(const QString &text);
    void split(ResponseId response);
    void showMerged(const TicketPage &page);
    void markRead();
    void queueChanged(const OutboxEntry &entry);
    QString label() const;

    Workspace &m_workspace;
    TicketId m_id;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QWidget *m_page;
    QHBoxLayout *m_body;
    TicketHeader *m_header;
    Banner *m_copyBanner;
    HeldBanner *m_held;
    Banner *m_merged;
    LinkBar *m_links;
    Conversation *m_conversation;
    Composer *m_composer;
    PropertyColumn *m_properties;
    DraftFiles *m_files;
    FileDesk *m_desk;
    Banner *m_fileBanner;
    QToolButton *m_fold;
    TicketPresence *m_presence;
    TicketId m_mergedInto;
    PickBar *m_chatPick;
    QList<ChatId> m_chats; ///< whose conversations are shown among the messages
    ChatId m_ownChat;      ///< the one that this person has
    bool m_isKeptUnread = false;
};

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// Where an agent writes: a reply, an internal note or a customer's own words. The button says who will read it.
// It knows nothing of the server: it says what was typed and what is to be sent.
#pragma once

#include "client/attachments/filetray.h"
#include "client/sync/drafts.h"
#include "shared/macro.h"
#include "shared/user.h"

#include <QFrame>
#include <QHash>

class QButtonGroup;
class QLabel;
class QKeyEvent;
class QMimeData;
class QPushButton;
class QToolButton;

namespace sf::client {

class MacroCompleter;
class MentionCompleter;
class MessageEdit;

class Composer : public QFrame
{
    Q_OBJECT

public:
    explicit Composer(QWidget *parent = nullptr);

    /// The name on the buttons.
    void setCustomer(const QString &name);
    void setKind(DraftKind kind);
    DraftKind kind() const { return m_kind; }
    /// Another ticket: the texts that were kept for it. Does not emit.
    void setTexts(const QHash<DraftKind, QString> &texts);
    /// One of them was changed elsewhere. Does not emit.
    void setText(DraftKind kind, const QString &text);
    QString text() const;
    void clearText();
    /// Who chats with this person about the ticket right now: then one can answer there, too. Empty: nobody.
    void setChat(const QString &visitor);
    /// Whether "Reply and wait" is offered.
    void setCanWait(bool canWait);
    /// Offered after `::`.
    void setMacros(const QList<Macro> &macros);
    /// Offered after `@` in notes.
    void setColleagues(const QList<User> &people, UserId me);
    /// Where the cursor is.
    void insertText(const QString &text);
    /// What follows a reply, shown under it; empty for none.
    void setSignature(const QString &signature);
    /// A message is worked over, a held one or one that was sent: its text stands here until it is sent or left.
    struct Editing
    {
        QString key;
        DraftKind kind = DraftKind::Reply;
        QString body;
        QString words;  ///< what is being edited
        QString button; ///< empty: as for a new message
    };
    void startEditing(const Editing &editing);
    void stopEditing();
    QString editedKey() const { return m_editing.key; }
    /// What was typed is on disk.
    void showSaved();
    void showSaveProblem(const QString &why);

    /// The files that go with the message of the kind in force.
    void setFiles(const QList<TrayFile> &files);
    FileTray &tray() { return *m_tray; }
    /// Something is dropped anywhere on the page: emits what can be attached, answers whether that was anything.
    bool offer(const QMimeData &offered);
    /// Something that can be attached is over the page.
    void setDropHint(bool isShown);

    QString buttonText() const;
    void focusText();
    /// The reply is sent and the ticket waits for the customer; where there is none yet, one begins.
    void sendAndWait();

signals:
    /// A key was pressed, in a message of whatever kind; without words nothing is being written any more.
    void typed(bool hasWords);
    void textEdited(sf::client::DraftKind kind, const QString &text);
    void sendRequested(sf::client::DraftKind kind, const QString &text, bool isWaitingAfter);
    void kindChanged(sf::client::DraftKind kind);
    void attachRequested();
    void filesOffered(const QStringList &paths);
    void imageOffered(const QImage &image);
    void fileRemoved(const QString &key);
    void macroChosen(sf::MacroId id);
    void editTyped(const sf::client::Composer::Editing &editing);
    /// It stays here until stopEditing().
    void editingDone(const QString &key, const QString &text);
    /// The person wants none of it.
    void editingLeft(const QString &key);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QToolButton *addTab(DraftKind kind, const QString &text);
    void updateWords();
    void updateHeight();
    void takeKeys();
    void send(bool isWaitingAfter);
    void swapText(const QString &text);
    bool isSentBy(const QKeyEvent &event) const;
    bool canSend() const;

    QButtonGroup *m_tabs;
    MessageEdit *m_edit;
    MacroCompleter *m_macros;
    MentionCompleter *m_mentions;
    FileTray *m_tray;
    QToolButton *m_attach;
    QLabel *m_saved;
    QLabel *m_hint;
    QLabel *m_signature;
    QPushButton *m_wait;
    QPushButton *m_send;
    QPushButton *m_leave;
    DraftKind m_kind = DraftKind::Reply;
    QHash<DraftKind, QString> m_texts;
    QString m_customer;
    QString m_visitor;
    Editing m_editing; ///< without a key: a new message is written
    bool m_canWait = true;
    bool m_isSwapping = false;
    bool m_hasDropHint = false;
};

} // namespace sf::client

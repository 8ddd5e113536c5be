// SPDX-License-Identifier: GPL-3.0-or-later
// Where an agent writes.
#include "client/tickets/composer.h"

#include "client/attachments/messageedit.h"
#include "client/tickets/macrocompleter.h"
#include "client/tickets/mentioncompleter.h"
#include "client/widgets/icons.h"
#include "client/widgets/paint.h"
#include "client/widgets/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBlock>
#include <QTimer>
#include <QToolButton>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kFewestLines = 3;
constexpr int kHintFrom = 540; // narrower, the buttons need the room
constexpr int kMostLines = 11;

} // namespace

Composer::Composer(QWidget *parent)
    : QFrame(parent)
    , m_tabs(new QButtonGroup(this))
    , m_edit(new MessageEdit(this))
    , m_macros(new MacroCompleter(m_edit))
    , m_mentions(new MentionCompleter(m_edit))
    , m_tray(new FileTray(this))
    , m_attach(new QToolButton(this))
    , m_saved(new QLabel(this))
    , m_hint(new QLabel(this))
    , m_signature(new QLabel(this))
    , m_wait(new QPushButton(tr("Reply and wait"), this))
    , m_send(new QPushButton(this))
    , m_leave(new QPushButton(tr("Cancel"), this))
{
    m_saved->setProperty("role", u"small"_s);
    m_hint->setProperty("role", u"small"_s);
    m_hint->setText(tr("Ctrl+Return sends"));
    m_wait->setToolTip(tr("Send the reply and wait for the customer (Ctrl+Shift+Return)"));
    m_send->setProperty("primary", true);
    m_leave->hide();
    m_attach->setIcon(icon("paperclip"_L1));
    m_attach->setToolTip(tr("Attach files. They can be dropped or pasted, too."));
    m_attach->setAccessibleName(tr("Attach files"));
    m_edit->setFrameShape(QFrame::NoFrame);
    m_edit->setStyleSheet(u"QPlainTextEdit { border: none; background: transparent; padding: 0; }"_s);
    m_edit->setTabChangesFocus(true);
    m_edit->setAccessibleName(tr("Your message"));
    m_edit->installEventFilter(this);
    for (TextCompleter *completer : {static_cast<TextCompleter *>(m_macros), static_cast<TextCompleter *>(m_mentions)})
        m_edit->installEventFilter(completer); // before this one: its keys come first
    m_signature->setProperty("role", u"small"_s);
    m_signature->setTextFormat(Qt::PlainText);
    m_signature->setToolTip(tr("Your signature, from the Preferences; customers read it under this reply"));
    m_signature->hide();
    m_edit->document()->setDocumentMargin(1);

    auto *head = new QHBoxLayout;
    head->setSpacing(14);
    head->addWidget(addTab(DraftKind::Reply, tr("Reply")));
    head->addWidget(addTab(DraftKind::Note, tr("Internal note")));
    head->addWidget(addTab(DraftKind::CustomerAnswer, tr("Customer’s answer")));
    head->addWidget(addTab(DraftKind::ChatReply, tr("Chat")));
    m_tabs->button(static_cast<int>(DraftKind::ChatReply))->hide();
    head->addStretch(1);
    head->addWidget(m_saved);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(m_attach);
    foot->addWidget(m_hint);
    foot->addStretch(1);
    foot->addWidget(m_leave);
    foot->addWidget(m_wait);
    foot->addWidget(m_send);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(13, 7, 9, 8);
    column->setSpacing(5);
    column->addLayout(head);
    column->addWidget(m_edit);
    column->addWidget(m_signature);
    column->addWidget(m_tray);
    column->addLayout(foot);

    connect(m_edit, &MessageEdit::textChanged, this, &Composer::takeKeys);
    connect(m_macros, &MacroCompleter::chosen, this, &Composer::macroChosen);
    connect(m_send, &QPushButton::clicked, this, [this] { send(false); });
    connect(m_wait, &QPushButton::clicked, this, [this] { send(true); });
    connect(m_leave, &QPushButton::clicked, this, [this] {
        emit editingLeft(m_editing.key);
        stopEditing();
    });
    connect(m_attach, &QToolButton::clicked, this, &Composer::attachRequested);
    connect(m_edit, &MessageEdit::filesOffered, this, &Composer::filesOffered);
    connect(m_edit, &MessageEdit::imageOffered, this, &Composer::imageOffered);
    connect(m_tray, &FileTray::removeRequested, this, &Composer::fileRemoved);
    setKind(DraftKind::Reply);
    updateHeight();
}

QToolButton *Composer::addTab(DraftKind kind, const QString &text)
{
    auto *tab = new QToolButton(this);
    tab->setText(text);
    tab->setCheckable(true);
    tab->setAutoRaise(true);
    tab->setStyleSheet(
        u"QToolButton { border: none; border-bottom: 2px solid transparent; border-radius: 0; padding: 3px 0;"
        " background: transparent; color: palette(placeholder-text); }"
        "QToolButton:hover { color: palette(window-text); }"
        "QToolButton:checked { color: palette(link); font-weight: 600; background: transparent; }"
        "QToolButton:focus { border-bottom-color: palette(link); }"_s);
    m_tabs->addButton(tab, static_cast<int>(kind));
    connect(tab, &QToolButton::clicked, this, [this, kind] {
        setKind(kind);
        focusText();
    });
    return tab;
}

void Composer::setCustomer(const QString &name)
{
    if (name == m_customer)
        return;
    m_customer = name;
    updateWords();
}

void Composer::setChat(const QString &visitor)
{
    if (visitor == m_visitor)
        return;
    m_visitor = visitor;
    m_tabs->button(static_cast<int>(DraftKind::ChatReply))->setVisible(!visitor.isEmpty());
    if (visitor.isEmpty() && m_kind == DraftKind::ChatReply)
        setKind(DraftKind::Reply);
    updateWords();
}

void Composer::setCanWait(bool canWait)
{
    m_canWait = canWait;
    updateWords();
}

void Composer::setKind(DraftKind kind)
{
    if (!m_editing.key.isEmpty())
        stopEditing();
    m_tabs->button(static_cast<int>(kind))->setChecked(true);
    if (kind != m_kind) {
        m_kind = kind;
        m_saved->clear();
        swapText(m_texts.value(kind));
        emit kindChanged(kind);
    }
    updateWords();
    update();
}

void Composer::setMacros(const QList<Macro> &macros)
{
    m_macros->setMacros(macros);
}

void Composer::setColleagues(const QList<User> &people, UserId me)
{
    m_mentions->setPeople(people, me);
}

void Composer::setSignature(const QString &signature)
{
    m_signature->setText(signature);
    updateWords();
}

void Composer::setFiles(const QList<TrayFile> &files)
{
    m_tray->setFiles(files);
    updateWords();
}

bool Composer::offer(const QMimeData &offered)
{
    return m_editing.key.isEmpty() && m_edit->offer(offered);
}

void Composer::setDropHint(bool isShown)
{
    m_hasDropHint = isShown;
    update();
}

/// Files alone are a message; one that is still being read would be missing in it.
bool Composer::canSend() const
{
    const QList<TrayFile> &files = m_tray->files();
    const bool isWhole = std::none_of(files.cbegin(), files.cend(),
                                      [](const TrayFile &file) { return file.state == TrayFile::State::Copying; });
    const bool hasWords = !text().trimmed().isEmpty();
    if (m_kind == DraftKind::ChatReply)
        return hasWords && !m_visitor.isEmpty(); // a chat has no files
    return m_editing.key.isEmpty() ? isWhole && (hasWords || !files.isEmpty()) : hasWords;
}

void Composer::send(bool isWaitingAfter)
{
    const QString words = text();
    if (!canSend())
        return;
    if (!m_editing.key.isEmpty()) {
        emit editingDone(m_editing.key, words);
        return;
    }
    emit sendRequested(m_kind, words, isWaitingAfter && m_kind == DraftKind::Reply && m_canWait);
}

void Composer::sendAndWait()
{
    if (m_kind == DraftKind::Reply && m_editing.key.isEmpty() && canSend())
        return send(true);
    setKind(DraftKind::Reply);
    focusText();
}

QString Composer::buttonText() const
{
    return m_send->text();
}

void Composer::focusText()
{
    m_edit->setFocus(Qt::OtherFocusReason);
}

void Composer::updateWords()
{
    const QString name = m_customer.isEmpty() ? tr("the customer") : m_customer;
    const bool isEmpty = !canSend();
    const bool isEditing = !m_editing.key.isEmpty();
    QString words;
    QString placeholder;
    switch (m_kind) {
    case DraftKind::Note:
        words = tr("Add internal note");
        placeholder = tr("A note for colleagues. Customers never see it. @ names somebody.");
        break;
    case DraftKind::CustomerAnswer:
        words = tr("Record %1’s answer").arg(name);
        placeholder = tr("What %1 said on the phone or wrote by mail").arg(name);
        break;
    case DraftKind::ChatReply:
        words = tr("Answer %1 in the chat").arg(m_visitor);
        placeholder = words;
        break;
    default:
        words = tr("Reply to %1").arg(name);
        placeholder = tr("Write to %1").arg(name);
        break;
    }
    if (!m_editing.button.isEmpty())
        words = m_editing.button;
    m_send->setText(words);
    const bool isChat = m_kind == DraftKind::ChatReply;
    m_send->setToolTip((isChat ? tr("%1 (Return)") : tr("%1 (Ctrl+Return)")).arg(words));
    m_hint->setText(isChat ? tr("Return sends") : tr("Ctrl+Return sends"));
    m_send->setEnabled(!isEmpty);
    m_edit->setPlaceholderText(placeholder);
    m_mentions->setOffered(m_kind == DraftKind::Note);
    m_wait->setVisible(m_kind == DraftKind::Reply && m_canWait && !isEditing);
    m_wait->setEnabled(!isEmpty);
    m_leave->setVisible(isEditing);
    m_attach->setVisible(!isEditing && !isChat);
    m_tray->setVisible(!isEditing && !isChat && !m_tray->files().isEmpty());
    m_signature->setVisible(m_kind == DraftKind::Reply && !isEditing && !m_signature->text().isEmpty());
}

void Composer::updateHeight()
{
    const int line = m_edit->fontMetrics().lineSpacing();
    const int lines = std::clamp(static_cast<int>(m_edit->document()->size().height()), kFewestLines, kMostLines);
    m_edit->setFixedHeight(lines * line + 6);
}

/// In a chat as in the page of chats.
bool Composer::isSentBy(const QKeyEvent &event) const
{
    const bool isReturn = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    const bool isChat = m_kind == DraftKind::ChatReply && !event.modifiers().testFlag(Qt::ShiftModifier);
    return isReturn && (isChat || event.modifiers().testFlag(Qt::ControlModifier));
}

bool Composer::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress)) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (isSentBy(*key)) {
            event->accept(); // else the window's own Ctrl+Return would take it
            if (event->type() == QEvent::KeyPress)
                send(key->modifiers().testFlag(Qt::ShiftModifier));
            return true;
        }
        if (key->key() == Qt::Key_Escape && event->type() == QEvent::KeyPress) {
            parentWidget()->setFocus();
            return true;
        }
    }
    if (watched == m_edit && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut))
        update();
    if (watched == m_edit && event->type() == QEvent::Resize)
        QTimer::singleShot(0, this, &Composer::updateHeight);
    return QFrame::eventFilter(watched, event);
}

void Composer::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    m_hint->setVisible(width() >= kHintFrom);
}

void Composer::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        update();
}

void Composer::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    const bool isNote = m_kind == DraftKind::Note;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen border(m_hasDropHint        ? theme.accent
                : isNote             ? theme.noteBorder
                : m_edit->hasFocus() ? theme.accent
                                     : theme.border,
                1);
    if (isNote)
        border.setStyle(Qt::DashLine);
    painter.setPen(border);
    painter.setBrush(isNote ? theme.note : theme.base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

} // namespace sf::client

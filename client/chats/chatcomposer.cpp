// SPDX-License-Identifier: GPL-3.0-or-later
// Where an agent writes to a visitor.
#include "client/chats/chatcomposer.h"

#include "client/attachments/messageedit.h"
#include "client/tickets/macrocompleter.h"
#include "client/widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTextDocument>
#include <QTimer>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kFewestLines = 2;
constexpr int kMostLines = 9;
constexpr int kHintFrom = 420; // narrower, the button needs the room

bool isReturn(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

} // namespace

ChatComposer::ChatComposer(QWidget *parent)
    : QFrame(parent)
    , m_edit(new MessageEdit(this))
    , m_macros(new MacroCompleter(m_edit))
    , m_hint(new QLabel(tr("Return sends, Shift+Return begins a new line"), this))
    , m_refusal(new QLabel(this))
    , m_send(new QPushButton(this))
{
    m_hint->setProperty("role", u"small"_s);
    m_refusal->setProperty("role", u"muted"_s);
    m_refusal->setTextFormat(Qt::PlainText);
    m_refusal->setWordWrap(true);
    m_refusal->hide();
    m_send->setProperty("primary", true);
    m_edit->setFrameShape(QFrame::NoFrame);
    m_edit->setStyleSheet(u"QPlainTextEdit { border: none; background: transparent; padding: 0; }"_s);
    m_edit->setTabChangesFocus(true);
    m_edit->setAccessibleName(tr("Your message"));
    m_edit->document()->setDocumentMargin(1);
    m_edit->installEventFilter(this);
    m_edit->installEventFilter(m_macros); // before this one: its keys come first

    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(m_hint);
    foot->addStretch(1);
    foot->addWidget(m_send);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(13, 9, 9, 8);
    column->setSpacing(5);
    column->addWidget(m_refusal);
    column->addWidget(m_edit);
    column->addLayout(foot);
    connect(m_edit, &MessageEdit::textChanged, this, &ChatComposer::takeKeys);
    connect(m_macros, &MacroCompleter::chosen, this, &ChatComposer::macroChosen);
    connect(m_send, &QPushButton::clicked, this, &ChatComposer::send);
    takeKeys();
}

void ChatComposer::setButton(const QString &words)
{
    m_send->setText(words);
    m_send->setToolTip(tr("%1 (Return)").arg(words));
    m_edit->setPlaceholderText(words);
}

void ChatComposer::setRefusal(const QString &why)
{
    const bool hadFocus = m_edit->hasFocus();
    m_refusal->setText(why);
    m_refusal->setVisible(!why.isEmpty());
    m_edit->setReadOnly(!why.isEmpty());
    m_edit->setVisible(why.isEmpty() || !text().isEmpty()); // what was typed can still be read and copied
    m_send->setVisible(why.isEmpty());
    m_hint->setVisible(why.isEmpty() && width() >= kHintFrom);
    if (hadFocus && !why.isEmpty())
        parentWidget()->setFocus();
    update();
}

bool ChatComposer::isWritable() const
{
    return m_refusal->isHidden();
}

QString ChatComposer::text() const
{
    return m_edit->toPlainText();
}

QString ChatComposer::buttonText() const
{
    return m_send->text();
}

void ChatComposer::setText(const QString &text)
{
    if (text == this->text())
        return;
    m_isSwapping = true;
    m_edit->setPlainText(text);
    m_edit->moveCursor(QTextCursor::End);
    m_isSwapping = false;
}

void ChatComposer::insertText(const QString &text)
{
    m_edit->insertPlainText(text);
    m_edit->ensureCursorVisible();
}

void ChatComposer::setMacros(const QList<Macro> &macros)
{
    m_macros->setMacros(macros);
}

void ChatComposer::showSaveProblem(const QString &why)
{
    m_hint->setText(tr("Draft not saved"));
    m_hint->setToolTip(why);
}

void ChatComposer::focusText()
{
    if (isWritable())
        m_edit->setFocus(Qt::OtherFocusReason);
}

void ChatComposer::takeKeys()
{
    updateHeight();
    m_send->setEnabled(!text().trimmed().isEmpty());
    m_edit->setVisible(isWritable() || !text().isEmpty());
    if (!m_isSwapping)
        emit textEdited(text());
}

void ChatComposer::send()
{
    if (isWritable() && !text().trimmed().isEmpty())
        emit sendRequested(text().trimmed());
}

void ChatComposer::updateHeight()
{
    const int line = m_edit->fontMetrics().lineSpacing();
    const int lines = std::clamp(static_cast<int>(m_edit->document()->size().height()), kFewestLines, kMostLines);
    m_edit->setFixedHeight(lines * line + 6);
}

bool ChatComposer::eventFilter(QObject *watched, QEvent *event)
{
    const auto type = event->type();
    if (watched == m_edit && (type == QEvent::KeyPress || type == QEvent::ShortcutOverride)) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (isReturn(*key) && !key->modifiers().testFlag(Qt::ShiftModifier)) {
            event->accept(); // else the window's own Ctrl+Return would take it
            if (type == QEvent::KeyPress)
                send();
            return true;
        }
        if (key->key() == Qt::Key_Escape && type == QEvent::KeyPress) {
            emit left();
            return true;
        }
    }
    if (watched == m_edit && (type == QEvent::FocusIn || type == QEvent::FocusOut))
        update();
    if (watched == m_edit && type == QEvent::Resize)
        QTimer::singleShot(0, this, &ChatComposer::updateHeight);
    return QFrame::eventFilter(watched, event);
}

void ChatComposer::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    m_hint->setVisible(isWritable() && width() >= kHintFrom);
}

void ChatComposer::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_edit->hasFocus() ? theme.accent : theme.border);
    painter.setBrush(isWritable() ? theme.base : theme.window);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

} // namespace sf::client

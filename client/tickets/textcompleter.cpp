// SPDX-License-Identifier: GPL-3.0-or-later
// Completing what is typed.
#include "client/tickets/textcompleter.h"

#include "shared/text.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QVBoxLayout>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostCompletions = 8;
constexpr int kWidest = 420;
constexpr int kCompletionHeight = 30;

} // namespace

TextCompleter::TextCompleter(QPlainTextEdit *edit, const QString &sign)
    : QFrame(edit)
    , m_edit(edit)
    , m_list(new QListWidget(this))
    , m_sign(sign)
{
    setObjectName(u"textCompleter"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4, 4, 4, 4);
    column->addWidget(m_list);
    edit->installEventFilter(this);
    connect(edit, &QPlainTextEdit::textChanged, this, &TextCompleter::follow);
    connect(edit, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (isVisible())
            follow();
    });
    connect(m_list, &QListWidget::itemClicked, this, &TextCompleter::takeCurrent);
    hide();
}

void TextCompleter::refill()
{
    if (isVisible())
        follow();
}

QString TextCompleter::typed() const
{
    const QTextCursor cursor = m_edit->textCursor();
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    const qsizetype start = before.lastIndexOf(m_sign);
    if (start < 0 || cursor.hasSelection())
        return {};
    const QString name = before.mid(start + m_sign.size());
    if (!isName(name, QStringView(before).left(start)))
        return {};
    return name.isNull() ? u""_s : name;
}

void TextCompleter::follow()
{
    if (m_isTaking)
        return;
    const QString name = typed();
    m_list->clear();
    if (!name.isNull() && m_edit->hasFocus())
        fill(*m_list, foldedText(name));
    if (m_list->count() == 0) {
        hide();
        return;
    }
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setSizeHint(QSize(0, kCompletionHeight));
    m_list->setCurrentRow(0);
    place();
    show();
    raise();
}

void TextCompleter::place()
{
    // In the window rather than in the field, which is only some lines high.
    QWidget *window = m_edit->window();
    if (parentWidget() != window)
        setParent(window);
    const int rows = std::min(m_list->count(), kMostCompletions);
    const int height = rows * kCompletionHeight + 10; // its margins and border
    const QRect cursor = m_edit->cursorRect();
    const QPoint below = m_edit->viewport()->mapTo(window, cursor.bottomLeft() + QPoint(0, 4));
    const QPoint above = m_edit->viewport()->mapTo(window, cursor.topLeft() - QPoint(0, height + 4));
    const bool fitsBelow = below.y() + height <= window->height();
    QPoint at = fitsBelow || above.y() < 0 ? below : above;
    const QRect field(m_edit->mapTo(window, QPoint()), m_edit->size());
    const int width = std::min(kWidest, field.width());
    at.setX(std::clamp(at.x(), field.left(), field.left() + field.width() - width));
    setGeometry(QRect(at, QSize(width, height)));
}

void TextCompleter::takeCurrent()
{
    const QListWidgetItem *item = m_list->currentItem();
    const QString name = typed();
    if (!item || name.isNull())
        return;
    hide();
    m_isTaking = true;
    QTextCursor cursor = m_edit->textCursor();
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, static_cast<int>(name.size() + m_sign.size()));
    cursor.removeSelectedText();
    m_edit->setTextCursor(cursor);
    take(*item);
    m_isTaking = false;
}

bool TextCompleter::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_edit || !isVisible())
        return false;
    if (event->type() == QEvent::FocusOut) {
        hide();
        return false;
    }
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isOurs = key->modifiers() == Qt::NoModifier
                     && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter || key->key() == Qt::Key_Tab
                         || key->key() == Qt::Key_Up || key->key() == Qt::Key_Down || key->key() == Qt::Key_Escape);
    if (!isOurs)
        return false;
    event->accept();
    if (event->type() == QEvent::ShortcutOverride)
        return true;
    const int last = m_list->count() - 1;
    switch (key->key()) {
    case Qt::Key_Up:
        m_list->setCurrentRow(m_list->currentRow() > 0 ? m_list->currentRow() - 1 : last);
        break;
    case Qt::Key_Down:
        m_list->setCurrentRow(m_list->currentRow() < last ? m_list->currentRow() + 1 : 0);
        break;
    case Qt::Key_Escape:
        hide();
        break;
    default:
        takeCurrent();
    }
    return true;
}

} // namespace sf::client

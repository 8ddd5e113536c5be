// SPDX-License-Identifier: GPL-3.0-or-later
// Completing canned texts.
#include "client/tickets/macrocompleter.h"

#include "shared/text.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QTimer>
#include <QVBoxLayout>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostShown = 8;
constexpr int kWidth = 420;
constexpr int kRowHeight = 30;

/// The first words of the text, or what is done where there is no text.
QString gistOf(const Macro &macro)
{
    constexpr qsizetype kGist = 60;
    const QString text = macro.body.simplified();
    return text.size() > kGist ? text.left(kGist) + u'…' : text;
}

} // namespace

MacroCompleter::MacroCompleter(QPlainTextEdit *edit) : QFrame(edit), m_edit(edit), m_list(new QListWidget(this))
{
    setObjectName(u"macroCompleter"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Canned texts"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4, 4, 4, 4);
    column->addWidget(m_list);
    edit->installEventFilter(this);
    connect(edit, &QPlainTextEdit::textChanged, this, &MacroCompleter::follow);
    connect(edit, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (isVisible())
            follow();
    });
    connect(m_list, &QListWidget::itemClicked, this, &MacroCompleter::take);
    hide();
}

void MacroCompleter::setMacros(const QList<Macro> &macros)
{
    m_macros = macros;
    if (isVisible())
        follow();
}

QString MacroCompleter::typed() const
{
    const QTextCursor cursor = m_edit->textCursor();
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    const qsizetype start = before.lastIndexOf(u"::"_s);
    if (start < 0 || cursor.hasSelection())
        return {};
    const QString name = before.mid(start + 2);
    const bool isOneWord =
        std::none_of(name.begin(), name.end(), [](QChar letter) { return letter.isSpace() || letter == u':'; });
    if (!isOneWord)
        return {};
    return name.isNull() ? u""_s : name;
}

void MacroCompleter::follow()
{
    if (m_isTaking)
        return;
    const QString name = typed();
    if (name.isNull() || !m_edit->hasFocus()) {
        hide();
        return;
    }
    const QString wanted = foldedText(name);
    m_list->clear();
    for (const bool isBeginning : {true, false}) {
        for (const Macro &macro : m_macros) {
            const QString known = foldedText(macro.name);
            if (known.contains(wanted) && known.startsWith(wanted) == isBeginning) {
                auto *item = new QListWidgetItem(u"%1   %2"_s.arg(macro.name, gistOf(macro)), m_list);
                item->setSizeHint(QSize(0, kRowHeight));
                item->setData(Qt::UserRole, macro.id.value());
                item->setToolTip(macro.body);
            }
        }
    }
    if (m_list->count() == 0) {
        hide();
        return;
    }
    m_list->setCurrentRow(0);
    place();
    show();
    raise();
}

void MacroCompleter::place()
{
    // In the window rather than in the field, which is only some lines high.
    QWidget *window = m_edit->window();
    if (parentWidget() != window)
        setParent(window);
    const int rows = std::min(m_list->count(), kMostShown);
    const int height = rows * kRowHeight + 8;
    const QRect cursor = m_edit->cursorRect();
    const QPoint below = m_edit->viewport()->mapTo(window, cursor.bottomLeft() + QPoint(0, 4));
    const QPoint above = m_edit->viewport()->mapTo(window, cursor.topLeft() - QPoint(0, height + 4));
    const bool fitsBelow = below.y() + height <= window->height();
    QPoint at = fitsBelow || above.y() < 0 ? below : above;
    at.setX(std::clamp(at.x(), 0, std::max(0, window->width() - kWidth)));
    setGeometry(QRect(at, QSize(kWidth, height)));
}

void MacroCompleter::take()
{
    const QListWidgetItem *item = m_list->currentItem();
    const QString name = typed();
    if (!item || name.isNull())
        return;
    const MacroId id(item->data(Qt::UserRole).toLongLong());
    hide();
    m_isTaking = true;
    QTextCursor cursor = m_edit->textCursor();
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, static_cast<int>(name.size()) + 2);
    cursor.removeSelectedText();
    m_edit->setTextCursor(cursor);
    m_isTaking = false;
    emit chosen(id);
}

bool MacroCompleter::eventFilter(QObject *watched, QEvent *event)
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
        take();
    }
    return true;
}

} // namespace sf::client

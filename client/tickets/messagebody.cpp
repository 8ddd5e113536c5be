// SPDX-License-Identifier: GPL-3.0-or-later
// The text of one message.
#include "client/tickets/messagebody.h"

#include "client/tickets/messagetext.h"
#include "client/widgets/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextDocumentFragment>
#include <QUrl>

#include <cmath>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kShownLength = 12'000;
constexpr auto kShowAll = "supportflow:all"_L1;

/// A document that asks nobody for anything.
class QuietDocument : public QTextDocument
{
public:
    using QTextDocument::QTextDocument;

protected:
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

QString plainHtml(const QString &body)
{
    return u"<p style=\"white-space: pre-wrap\">%1</p>"_s.arg(body.toHtmlEscaped());
}

} // namespace

MessageBody::MessageBody(QWidget *parent) : QWidget(parent), m_document(std::make_unique<QuietDocument>())
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_document->setDefaultTextOption(option);
    m_document->setDocumentMargin(0);
    m_document->setUndoRedoEnabled(false);
    m_document->setDefaultStyleSheet(u"p { margin: 0 0 6px 0; }"_s);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setMouseTracking(true);
    setFocusPolicy(Qt::ClickFocus);
    setCursor(Qt::IBeamCursor);
}

MessageBody::~MessageBody() = default;

void MessageBody::setText(const QString &body, const Manner &manner)
{
    if (body == m_body && manner == m_manner && (m_isStale || !m_document->isEmpty()))
        return;
    m_body = body;
    m_manner = manner;
    m_isExpanded = false;
    setAccessibleName(excerpt(body, 500));
    textChanged();
}

void MessageBody::textChanged()
{
    m_isStale = true;
    m_cursor = QTextCursor();
    updateGeometry();
    update();
}

QTextDocument &MessageBody::document() const
{
    if (m_isStale)
        render();
    return *m_document;
}

void MessageBody::render() const
{
    ensurePolished();
    m_isStale = false;
    const bool isWhole = m_isExpanded || m_body.size() <= kShownLength;
    const QString shown = isWhole ? m_body : m_body.left(kShownLength);
    QString html = m_manner.isPlain ? plainHtml(shown) : messageHtml(shown);
    if (!isWhole) {
        const QString words = tr("Show all %1 characters").arg(QLocale().toString(m_body.size()));
        html += u"<p>… <a href=\"%1\">%2</a></p>"_s.arg(QString(kShowAll), words.toHtmlEscaped());
    }
    m_document->setDefaultFont(font());
    m_document->setHtml(html);
    emphasise();
    m_cursor = QTextCursor(m_document.get());
    QTextCursor last(m_document->lastBlock());
    QTextBlockFormat format = last.blockFormat();
    format.setBottomMargin(0);
    last.setBlockFormat(format);
}

/// In the finished text, where no name can be taken for markup.
void MessageBody::emphasise() const
{
    const Theme &theme = Theme::of(palette());
    QTextCharFormat format;
    format.setFontWeight(QFont::DemiBold);
    format.setForeground(theme.readable(theme.accentText, theme.note));
    for (const QString &name : m_manner.named) {
        for (QTextCursor hit = m_document->find(name); !hit.isNull(); hit = m_document->find(name, hit))
            hit.mergeCharFormat(format);
    }
}

QString MessageBody::selectedText() const
{
    return m_cursor.selection().toPlainText();
}

QSize MessageBody::sizeHint() const
{
    return {360, fontMetrics().height()}; // how high it really is, is known for a width only
}

QSize MessageBody::minimumSizeHint() const
{
    return {80, fontMetrics().height()};
}

int MessageBody::heightForWidth(int width) const
{
    document().setTextWidth(std::max(40, width));
    return static_cast<int>(std::ceil(m_document->size().height()));
}

void MessageBody::resizeEvent(QResizeEvent *)
{
    document().setTextWidth(std::max(40, width()));
}

void MessageBody::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    document().setTextWidth(std::max(40, width()));
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette = palette();
    context.clip = event->rect();
    if (m_cursor.hasSelection()) {
        QAbstractTextDocumentLayout::Selection selection;
        selection.cursor = m_cursor;
        QColor tint = palette().color(QPalette::Link);
        tint.setAlphaF(0.28F);
        selection.format.setBackground(tint);
        context.selections.append(selection);
    }
    painter.setClipRect(event->rect());
    document().documentLayout()->draw(&painter, context);
}

int MessageBody::positionAt(QPointF point) const
{
    return document().documentLayout()->hitTest(point, Qt::FuzzyHit);
}

void MessageBody::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressedLink = document().documentLayout()->anchorAt(event->position());
    const bool isExtended = event->modifiers().testFlag(Qt::ShiftModifier);
    m_cursor.setPosition(positionAt(event->position()), isExtended ? QTextCursor::KeepAnchor : QTextCursor::MoveAnchor);
    update();
}

void MessageBody::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton)) {
        m_cursor.setPosition(positionAt(event->position()), QTextCursor::KeepAnchor);
        update();
        return;
    }
    const QString link = document().documentLayout()->anchorAt(event->position());
    setCursor(link.isEmpty() ? Qt::IBeamCursor : Qt::PointingHandCursor);
    setToolTip(link == kShowAll ? QString() : link);
}

void MessageBody::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_pressedLink.isEmpty() || m_cursor.hasSelection())
        return;
    if (document().documentLayout()->anchorAt(event->position()) == m_pressedLink)
        openLink(std::exchange(m_pressedLink, {}));
}

void MessageBody::mouseDoubleClickEvent(QMouseEvent *event)
{
    m_cursor.setPosition(positionAt(event->position()));
    m_cursor.select(QTextCursor::WordUnderCursor);
    update();
}

void MessageBody::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy) && m_cursor.hasSelection()) {
        copySelection();
    } else if (event->matches(QKeySequence::SelectAll)) {
        m_cursor.select(QTextCursor::Document);
        update();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void MessageBody::focusOutEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason) {
        m_cursor.clearSelection();
        update();
    }
    QWidget::focusOutEvent(event);
}

void MessageBody::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copy = menu->addAction(tr("Copy"), this, [this] { copySelection(); });
    copy->setEnabled(m_cursor.hasSelection());
    menu->addAction(tr("Copy the whole message"), this, [this] { QGuiApplication::clipboard()->setText(m_body); });
    const QString link = document().documentLayout()->anchorAt(event->pos());
    if (!link.isEmpty() && link != kShowAll)
        menu->addAction(tr("Copy the link"), this, [link] { QGuiApplication::clipboard()->setText(link); });
    menu->popup(event->globalPos());
}

void MessageBody::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        textChanged(); // links carry their colour in the document
}

void MessageBody::copySelection() const
{
    QGuiApplication::clipboard()->setText(selectedText());
}

void MessageBody::openLink(const QString &address)
{
    if (address == kShowAll) {
        m_isExpanded = true;
        textChanged();
    } else if (isSafeLink(address)) {
        QDesktopServices::openUrl(QUrl(address));
    }
}

} // namespace sf::client

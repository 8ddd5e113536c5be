// SPDX-License-Identifier: GPL-3.0-or-later
// The text of one message.
#include "client/tickets/messagebody.h"

#include "client/tickets/messagetext.h"

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

void MessageBody::setText(const QString &body)
{
    if (body == m_body && !m_document->isEmpty())
        return;
    m_body = body;
    m_isWhole = body.size() <= kShownLength;
    setAccessibleName(excerpt(body, 500));
    render();
}

void MessageBody::render()
{
    QString html = messageHtml(m_isWhole ? m_body : m_body.left(kShownLength));
    if (!m_isWhole) {
        const QString words = tr("Show all %1 characters").arg(QLocale().toString(m_body.size()));
        html += u"<p>… <a href=\"%1\">%2</a></p>"_s.arg(QString(kShowAll), words.toHtmlEscaped());
    }
    m_document->setDefaultFont(font());
    m_document->setHtml(html);
    m_cursor = QTextCursor(m_document.get());
    QTextCursor last(m_document->lastBlock());
    QTextBlockFormat format = last.blockFormat();
    format.setBottomMargin(0);
    last.setBlockFormat(format);
    updateGeometry();
    update();
}

QString MessageBody::selectedText() const
{
    return m_cursor.selection().toPlainText();
}

QSize MessageBody::sizeHint() const
{
    return {360, heightForWidth(360)};
}

QSize MessageBody::minimumSizeHint() const
{
    return {80, fontMetrics().height()};
}

int MessageBody::heightForWidth(int width) const
{
    m_document->setTextWidth(std::max(40, width));
    return static_cast<int>(std::ceil(m_document->size().height()));
}

void MessageBody::resizeEvent(QResizeEvent *)
{
    m_document->setTextWidth(std::max(40, width()));
}

void MessageBody::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    m_document->setTextWidth(std::max(40, width()));
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
    m_document->documentLayout()->draw(&painter, context);
}

int MessageBody::positionAt(QPointF point) const
{
    return m_document->documentLayout()->hitTest(point, Qt::FuzzyHit);
}

void MessageBody::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressedLink = m_document->documentLayout()->anchorAt(event->position());
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
    const QString link = m_document->documentLayout()->anchorAt(event->position());
    setCursor(link.isEmpty() ? Qt::IBeamCursor : Qt::PointingHandCursor);
    setToolTip(link == kShowAll ? QString() : link);
}

void MessageBody::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_pressedLink.isEmpty() || m_cursor.hasSelection())
        return;
    if (m_document->documentLayout()->anchorAt(event->position()) == m_pressedLink)
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
    const QString link = m_document->documentLayout()->anchorAt(event->pos());
    if (!link.isEmpty() && link != kShowAll)
        menu->addAction(tr("Copy the link"), this, [link] { QGuiApplication::clipboard()->setText(link); });
    menu->popup(event->globalPos());
}

void MessageBody::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        render(); // links carry their colour in the document
}

void MessageBody::copySelection() const
{
    QGuiApplication::clipboard()->setText(selectedText());
}

void MessageBody::openLink(const QString &address)
{
    if (address == kShowAll) {
        m_isWhole = true;
        render();
    } else if (isSafeLink(address)) {
        QDesktopServices::openUrl(QUrl(address));
    }
}

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// One file as a chip.
#include "client/attachments/filechip.h"

#include "client/widgets/icons.h"
#include "client/widgets/paint.h"
#include "client/widgets/theme.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QToolButton>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kHeight = 30;
constexpr int kMostName = 210;
constexpr int kMargin = 9;
constexpr int kIcon = 15;
constexpr int kGap = 6;
constexpr int kPictureHeight = 96;
constexpr int kMostPictureWidth = 180;
constexpr int kFewestPictureWidth = 110;
constexpr int kRadius = 6;

} // namespace

FileChip::FileChip(QWidget *parent) : QAbstractButton(parent), m_remove(new QToolButton(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_remove->setIcon(client::icon("close"_L1));
    m_remove->setIconSize({11, 11});
    m_remove->setCursor(Qt::ArrowCursor);
    m_remove->hide();
    connect(m_remove, &QToolButton::clicked, this, &FileChip::removeRequested);
}

void FileChip::setContent(const Content &content)
{
    if (content == m_content)
        return;
    m_content = content;
    setAccessibleName(content.details.isEmpty() ? content.name : u"%1, %2"_s.arg(content.name, content.details));
    // Names come from strangers: no markup.
    setToolTip((content.toolTip.isEmpty() ? content.name : content.toolTip).toHtmlEscaped());
    m_remove->setAccessibleName(tr("Remove %1").arg(content.name));
    updateGeometry();
    update();
}

void FileChip::setPicture(const QPixmap &picture)
{
    m_picture = picture;
    updateGeometry();
    update();
}

void FileChip::setRemovable(const QString &toolTip)
{
    m_remove->setToolTip(toolTip);
    m_remove->show();
    updateGeometry();
}

int FileChip::removeWidth() const
{
    return m_remove->isHidden() ? 0 : 24;
}

QSize FileChip::pictureSize() const
{
    const QSizeF natural = QSizeF(m_picture.size()) / m_picture.devicePixelRatio();
    const double width = natural.width() * kPictureHeight / std::max(1.0, natural.height());
    return {std::clamp(static_cast<int>(width), kFewestPictureWidth, kMostPictureWidth), kPictureHeight};
}

QSize FileChip::sizeHint() const
{
    if (hasPicture())
        return pictureSize() + QSize(2, kHeight - 2);
    const int name = std::min(kMostName, fontMetrics().horizontalAdvance(m_content.name) + 2);
    const int details =
        m_content.details.isEmpty() ? 0 : kGap + QFontMetrics(smallFont()).horizontalAdvance(m_content.details) + 2;
    return {2 * kMargin + kIcon + kGap + name + details + removeWidth(), kHeight};
}

QSize FileChip::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), 120), sizeHint().height()};
}

void FileChip::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(m_content.isTrouble ? theme.danger : hasFocus() ? theme.accent : theme.border);
    painter.setBrush(underMouse() && isEnabled() ? theme.hover : theme.base);
    painter.drawRoundedRect(frame, kRadius, kRadius);
    if (m_content.progress < 1) {
        const int line = 3;
        const int width = static_cast<int>((this->width() - 2 * kRadius) * std::clamp(m_content.progress, 0.02, 1.0));
        const QRect bar(kRadius, height() - line, width, line - 1);
        painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), bar), theme.accent);
    }
    if (!hasPicture())
        return paintWords(painter, rect());
    paintPicture(painter, QRect(1, 1, width() - 2, kPictureHeight));
    paintWords(painter, QRect(0, kPictureHeight, width(), height() - kPictureHeight));
}

void FileChip::paintPicture(QPainter &painter, const QRect &rect) const
{
    QPainterPath path;
    path.addRoundedRect(QRectF(rect), kRadius - 1, kRadius - 1);
    painter.save();
    painter.setClipPath(path);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.fillRect(rect, Theme::of(palette()).window);
    const QSize natural = m_picture.size() / m_picture.devicePixelRatio();
    const QSize filling = natural.scaled(rect.size(), Qt::KeepAspectRatioByExpanding);
    // A very wide or very high one would show nothing but its middle.
    const bool isExtreme = filling.width() > 2 * rect.width() || filling.height() > 2 * rect.height();
    QRect target({}, isExtreme ? natural.scaled(rect.size(), Qt::KeepAspectRatio) : filling);
    target.moveCenter(rect.center());
    painter.drawPixmap(target, m_picture);
    painter.restore();
}

void FileChip::paintWords(QPainter &painter, const QRect &rect) const
{
    const Theme &theme = Theme::of(palette());
    QRect inner = rect.adjusted(kMargin, 0, -kMargin - removeWidth(), 0);
    const auto visual = [this](const QRect &logical) {
        return QStyle::visualRect(layoutDirection(), this->rect(), logical);
    };
    if (!hasPicture()) {
        const QRect place(inner.left(), inner.center().y() - kIcon / 2, kIcon, kIcon);
        client::icon(m_content.isTrouble ? "warning"_L1 : "paperclip"_L1).paint(&painter, visual(place));
        inner.setLeft(inner.left() + kIcon + kGap);
    }
    const QFontMetrics small(smallFont());
    const int details = m_content.details.isEmpty() ? 0 : small.horizontalAdvance(m_content.details) + 2;
    QRect name = inner;
    name.setRight(inner.right() - (details > 0 ? details + kGap : 0));
    painter.setPen(isEnabled() ? theme.text : theme.muted);
    painter.setFont(font());
    // The end tells what kind of file it is.
    painter.drawText(visual(name), textFlags(layoutDirection(), Qt::AlignLeft),
                     fontMetrics().elidedText(m_content.name, Qt::ElideMiddle, name.width()));
    if (details == 0)
        return;
    QRect rest = inner;
    rest.setLeft(inner.right() - details);
    painter.setFont(smallFont());
    painter.setPen(m_content.isTrouble ? theme.danger : theme.muted);
    painter.drawText(visual(rest), textFlags(layoutDirection(), Qt::AlignRight), m_content.details);
}

void FileChip::resizeEvent(QResizeEvent *event)
{
    QAbstractButton::resizeEvent(event);
    const QRect place(width() - 26, height() - kHeight + 4, 22, 22);
    m_remove->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
}

void FileChip::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->pos();
    QAbstractButton::mousePressEvent(event);
}

void FileChip::mouseMoveEvent(QMouseEvent *event)
{
    QAbstractButton::mouseMoveEvent(event);
    const bool isHeld = event->buttons().testFlag(Qt::LeftButton);
    if (!isHeld || (event->pos() - m_pressed).manhattanLength() < QApplication::startDragDistance())
        return;
    setDown(false); // it is no click any more
    emit dragStarted();
}

void FileChip::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void FileChip::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void FileChip::focusInEvent(QFocusEvent *event)
{
    QAbstractButton::focusInEvent(event);
    update();
}

void FileChip::focusOutEvent(QFocusEvent *event)
{
    QAbstractButton::focusOutEvent(event);
    update();
}

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// A panel laid over the window instead of a dialog: Escape or a click beside it closes it, nothing waits for it.
#include "client/shell/panel.h"

#include "client/widgets/icons.h"

#include <QApplication>
#include <QFrame>
#include <QGraphicsDropShadowEffect>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

Panel::Panel(QWidget *window)
    : QWidget(window)
    , m_frame(new QFrame(this))
    , m_heading(new QWidget(m_frame))
    , m_title(new QLabel(m_heading))
    , m_column(new QVBoxLayout(m_frame))
{
    m_frame->setObjectName(u"panel"_s);
    auto *shadow = new QGraphicsDropShadowEffect(m_frame);
    shadow->setBlurRadius(40);
    shadow->setOffset(0, 8);
    shadow->setColor(QColor(0, 0, 0, 90));
    m_frame->setGraphicsEffect(shadow);

    m_title->setProperty("role", u"title"_s);
    auto *close = new QToolButton(m_heading);
    close->setIcon(icon("close"_L1));
    close->setToolTip(tr("Close (Esc)"));
    close->setAccessibleName(tr("Close"));
    auto *row = new QHBoxLayout(m_heading);
    row->setContentsMargins(20, 14, 12, 6);
    row->addWidget(m_title, 1);
    row->addWidget(close);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(m_heading);

    connect(close, &QToolButton::clicked, this, &Panel::dismiss);
    window->installEventFilter(this);
    hide();
}

void Panel::present(const QString &title, QWidget *content, const QSize &size)
{
    if (isHidden())
        m_focusBefore = QApplication::focusWidget();
    if (m_content) {
        m_content->hide();
        m_content->deleteLater();
    }
    m_content = content;
    m_size = size;
    m_title->setText(title);
    m_heading->setVisible(!title.isEmpty());
    m_frame->setAccessibleName(title);
    m_column->addWidget(content, 1);
    place();
    show();
    raise();
    content->show();
    content->setFocus(Qt::OtherFocusReason);
}

void Panel::dismiss()
{
    if (isHidden())
        return;
    hide();
    if (m_content) {
        m_content->hide();
        m_content->deleteLater();
        m_content.clear();
    }
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
}

void Panel::place()
{
    const QRect all = parentWidget()->rect();
    setGeometry(all);
    const QSize size = m_size.boundedTo(all.size() - QSize(32, 32));
    const int top = std::max(16, std::min(96, (all.height() - size.height()) / 3));
    m_frame->setGeometry((all.width() - size.width()) / 2, top, size.width(), size.height());
}

bool Panel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

bool Panel::event(QEvent *event)
{
    // While a panel is open its keys are its own: no plain-key shortcut acts on what lies behind.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto modifiers = static_cast<QKeyEvent *>(event)->modifiers();
        if (!(modifiers & (Qt::ControlModifier | Qt::AltModifier))) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void Panel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QWidget::keyPressEvent(event);
}

void Panel::mousePressEvent(QMouseEvent *event)
{
    QWidget::mousePressEvent(event);
    if (!m_frame->geometry().contains(event->pos()))
        dismiss();
}

void Panel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), QColor(10, 12, 16, 70));
}

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// A strip inside the page that says something and offers what to do about it, where others would open a dialog.
#include "client/widgets/banner.h"

#include "client/widgets/icons.h"
#include "client/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

Banner::Banner(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_buttons(new QHBoxLayout)
    , m_lines(new QVBoxLayout)
    , m_close(new QToolButton(this))
    , m_timer(new QTimer(this))
{
    setObjectName(u"banner"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_close->setIcon(icon("close"_L1));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close this message"));
    m_close->hide();
    m_timer->setSingleShot(true);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 6, 8, 6);
    column->setSpacing(4);
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    column->addLayout(row);
    column->addLayout(m_lines);
    m_lines->setContentsMargins(26, 0, 0, 0); // under the text
    m_lines->setSpacing(4);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    m_buttons->setSpacing(8);
    row->addLayout(m_buttons);
    row->addWidget(m_close);

    const auto dismiss = [this] {
        hide();
        emit closed();
    };
    connect(m_close, &QToolButton::clicked, this, dismiss);
    connect(m_timer, &QTimer::timeout, this, dismiss);
    hide();
}

void Banner::showMessage(Kind kind, const QString &text)
{
    m_timer->stop();
    empty(*m_buttons);
    empty(*m_lines);
    m_kind = kind;
    const QString names[] = {u"info"_s, u"warning"_s, u"error"_s};
    setProperty("kind", names[static_cast<int>(kind)]);
    style()->unpolish(this);
    style()->polish(this);
    m_text->setText(text);
    setAccessibleName(text);
    showIcon();
    show();
}

void Banner::empty(QBoxLayout &layout)
{
    while (QLayoutItem *item = layout.takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // it may be the one whose click brought us here
        }
        delete item;
    }
}

void Banner::addLine(QWidget *line)
{
    m_lines->addWidget(line);
}

QPushButton *Banner::addAction(const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setProperty("small", true);
    m_buttons->addWidget(button);
    return button;
}

void Banner::setClosable(bool isClosable)
{
    m_close->setVisible(isClosable);
}

void Banner::hideAfter(int milliseconds)
{
    if (milliseconds > 0)
        m_timer->start(milliseconds);
    else
        m_timer->stop();
}

QString Banner::text() const
{
    return m_text->text();
}

void Banner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showIcon();
}

void Banner::showIcon()
{
    const Theme &theme = Theme::of(palette());
    const QColor colour = m_kind == Kind::Info    ? theme.accentText
                        : m_kind == Kind::Warning ? theme.warning
                                                  : theme.danger;
    const auto name = m_kind == Kind::Info ? "info"_L1 : m_kind == Kind::Warning ? "warning"_L1 : "error"_L1;
    m_icon->setPixmap(icon(name, colour).pixmap(QSize(16, 16), devicePixelRatioF()));
}

} // namespace sf::client

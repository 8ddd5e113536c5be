// SPDX-License-Identifier: GPL-3.0-or-later
// What stands where nothing can be shown: empty, loading, failed, offline; with a picture, a sentence and a way out.
#include "client/widgets/emptystate.h"

#include "client/widgets/icons.h"
#include "client/widgets/readingwidth.h"
#include "client/widgets/theme.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace sf::client {

namespace {

constexpr int kWidestText = 420;

} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
{
    m_icon->setAlignment(Qt::AlignCenter);
    m_icon->setMinimumHeight(44);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_title->setProperty("role", QStringLiteral("heading"));
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setProperty("role", QStringLiteral("muted"));

    auto *text = new QVBoxLayout;
    text->addWidget(m_text);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(32, 32, 32, 32);
    column->setSpacing(8);
    column->addStretch(2);
    column->addWidget(m_icon);
    column->addSpacing(4);
    column->addWidget(m_title);
    column->addLayout(centred(text, kWidestText));
    column->addSpacing(8);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);
}

void EmptyState::setContent(QLatin1String iconName, const QString &title, const QString &text, const QString &action)
{
    m_iconName = iconName;
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(text);
    showIcon();
}

QString EmptyState::title() const
{
    return m_title->text();
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showIcon();
}

void EmptyState::showIcon()
{
    if (m_iconName.isEmpty())
        return;
    m_icon->setPixmap(icon(m_iconName, Theme::of(palette()).muted).pixmap(QSize(40, 40), devicePixelRatioF()));
}

} // namespace sf::client

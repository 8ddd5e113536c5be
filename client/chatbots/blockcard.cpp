// SPDX-License-Identifier: GPL-3.0-or-later
// One context block.
#include "client/chatbots/blockcard.h"

#include "client/records/fieldeditors.h"
#include "client/records/heldnotice.h"
#include "client/widgets/banner.h"
#include "client/widgets/icons.h"
#include "client/widgets/paint.h"
#include "client/widgets/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QScopedValueRollback>
#include <QToolButton>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostTitle = 120;
constexpr int kMostBody = 4'000;

QToolButton *smallButton(QLatin1String iconName, const QString &words, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icon(iconName));
    button->setIconSize(QSize(14, 14));
    button->setAutoRaise(true);
    button->setToolTip(words);
    button->setAccessibleName(words);
    return button;
}

} // namespace

BlockCard::BlockCard(Outbox &outbox, QWidget *parent)
    : QWidget(parent)
    , m_grip(smallButton("grip"_L1, tr("Drag it to another place, or press Alt+Up and Alt+Down"), this))
    , m_title(new LineField(this))
    , m_state(new QLabel(this))
    , m_active(new QCheckBox(tr("Used"), this))
    , m_up(smallButton("chevron-up"_L1, tr("Move up (Alt+Up)"), this))
    , m_down(smallButton("chevron-down"_L1, tr("Move down (Alt+Down)"), this))
    , m_remove(smallButton("trash"_L1, tr("Delete the block"), this))
    , m_body(new TextField(this))
    , m_problem(new QLabel(this))
    , m_banner(new Banner(this))
    , m_held(new HeldNotice(outbox, *m_banner, Entity::ChatbotBlock, this))
{
    m_grip->setCursor(Qt::OpenHandCursor);
    m_grip->setFocusPolicy(Qt::NoFocus);
    m_title->setFont(headingFont());
    m_title->setMaxLength(kMostTitle);
    m_title->setPlaceholderText(tr("Title: what it is about"));
    m_title->setAccessibleName(tr("Title of the block"));
    m_body->setPlaceholderText(tr("What the bot answers, word for word"));
    m_body->setAccessibleName(tr("Text of the block"));
    m_state->setProperty("role", u"small"_s);
    m_state->setContentsMargins(8, 0, 8, 0);
    m_problem->setProperty("role", u"error"_s);
    m_problem->hide();
    m_banner->hide();
    m_active->setToolTip(tr("A block that is not used stays here and answers nobody"));
    auto *head = new QHBoxLayout;
    head->setSpacing(4);
    head->addWidget(m_grip);
    head->addWidget(m_title, 1);
    head->addWidget(m_state);
    head->addWidget(m_active);
    for (QToolButton *button : {m_up, m_down, m_remove})
        head->addWidget(button);
    auto *text = new QVBoxLayout;
    constexpr int kTitleBegins = 30;
    text->setContentsMargins(isRightToLeft() ? 8 : kTitleBegins, 0, isRightToLeft() ? kTitleBegins : 8, 0);
    text->setSpacing(2);
    text->addWidget(m_body);
    text->addWidget(m_problem);
    text->addWidget(m_banner);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(6, 8, 6, 10);
    column->setSpacing(2);
    column->addLayout(head);
    column->addLayout(text);
    const auto tell = [this](QString ChatbotBlock::*member, const QString &words) {
        if (m_isShowing)
            return;
        m_problem->hide();
        Patch<ChatbotBlock> patch;
        patch.set(member, words);
        emit edited(patch);
    };
    connect(m_title, &QLineEdit::textEdited, this, [tell](const QString &words) { tell(&ChatbotBlock::title, words); });
    connect(m_body, &QPlainTextEdit::textChanged, this,
            [this, tell] { tell(&ChatbotBlock::body, m_body->text().left(kMostBody)); });
    connect(m_active, &QCheckBox::clicked, this, &BlockCard::switched);
    connect(m_up, &QToolButton::clicked, this, [this] { emit moveRequested(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { emit moveRequested(1); });
    connect(m_remove, &QToolButton::clicked, this, &BlockCard::removalRequested);
}

void BlockCard::showBlock(const ChatbotBlock &block, const Standing &standing)
{
    const QScopedValueRollback guard(m_isShowing, true);
    m_block = block;
    m_standing = standing;
    if (m_followed != block.id.value() && !standing.isNew)
        m_held->follow(m_followed = block.id.value());
    m_title->showText(block.title);
    m_body->showText(block.body);
    m_active->setChecked(block.active);
    m_up->setEnabled(!standing.isFirst && !standing.isNew);
    m_down->setEnabled(!standing.isLast && !standing.isNew);
    m_grip->setEnabled(!standing.isNew);
    const QString state = standing.isEdited  ? tr("not saved")
                        : standing.isWaiting ? tr("waiting to be sent")
                                             : QString();
    m_state->setText(state);
    m_state->setVisible(!state.isEmpty());
    setAccessibleName(tr("Block %1: %2").arg(standing.place).arg(block.title));
    update();
}

void BlockCard::setAnswering(bool isAnswering)
{
    if (isAnswering == m_isAnswering)
        return;
    m_isAnswering = isAnswering;
    update();
}

QWidget *BlockCard::grip() const
{
    return m_grip;
}

bool BlockCard::isComplete()
{
    const bool hasTitle = !m_block.title.trimmed().isEmpty();
    const bool hasBody = !m_block.body.trimmed().isEmpty();
    m_problem->setVisible(!hasTitle || !hasBody);
    m_problem->setText(hasTitle ? tr("It needs a text: that is what the bot answers.") : tr("It needs a title."));
    if (!hasTitle)
        m_title->setFocus();
    else if (!hasBody)
        m_body->setFocus();
    return hasTitle && hasBody;
}

void BlockCard::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen border(m_isAnswering ? theme.accent : theme.line, m_isAnswering ? 1.6 : 1);
    if (m_standing.isNew)
        border.setStyle(Qt::DashLine);
    painter.setPen(border);
    painter.setBrush(m_block.active ? theme.base : theme.window);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.8, 0.8, -0.8, -0.8), 8, 8);
}

} // namespace sf::client

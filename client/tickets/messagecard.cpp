// SPDX-License-Identifier: GPL-3.0-or-later
// One message of a conversation as a card.
#include "client/tickets/messagecard.h"

#include "client/attachments/filestrip.h"
#include "client/tickets/messagebody.h"
#include "client/tickets/moment.h"
#include "client/widgets/avatar.h"
#include "client/widgets/icons.h"
#include "client/widgets/paint.h"
#include "client/widgets/relativetime.h"
#include "client/widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kBadgeSide = 9;
constexpr int kIndent = 36;
constexpr int kTalkIndent = 96; // in a chat both sides leave room for the other

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

MessageCard::MessageCard(QWidget *parent)
    : QWidget(parent)
    , m_avatar(new Avatar(28, this))
    , m_card(new QWidget(this))
    , m_author(plainLabel(m_card))
    , m_badge(plainLabel(m_card))
    , m_state(plainLabel(m_card))
    , m_time(plainLabel(m_card))
    , m_menu(new QToolButton(m_card))
    , m_earlier(plainLabel(m_card))
    , m_body(new MessageBody(m_card))
    , m_files(new FileStrip(m_card))
{
    m_author->setFont(headingFont());
    m_badge->setFont(smallFont());
    m_state->setProperty("role", u"small"_s);
    m_time->setProperty("role", u"small"_s);
    m_state->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_menu->setIcon(icon("more"_L1));
    m_menu->setIconSize(QSize(13, 13));
    m_menu->setAutoRaise(true);
    m_menu->setProperty("compact", true);
    m_menu->setFixedSize(22, 16); // the head stays as low as its words
    m_menu->setToolTip(tr("What to do with this message"));
    m_menu->setAccessibleName(m_menu->toolTip());
    m_earlier->setProperty("role", u"small"_s);
    m_earlier->setWordWrap(true);
    m_earlier->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_earlier->hide();

    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_author);
    head->addSpacing(kBadgeSide);
    head->addWidget(m_badge);
    head->addSpacing(kBadgeSide);
    head->addStretch(1);
    head->addWidget(m_state);
    head->addWidget(m_time);
    head->addWidget(m_menu);
    auto *column = new QVBoxLayout(m_card);
    column->setContentsMargins(12, 8, 12, 9);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(m_body);
    column->addWidget(m_earlier);
    column->addWidget(m_files);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(m_avatar, 0, Qt::AlignTop);
    row->addWidget(m_card, 1);
    connect(m_menu, &QToolButton::clicked, this, &MessageCard::openMenu);
    connect(m_state, &QLabel::linkActivated, this, [this] { showEarlier(m_earlier->isHidden()); });
}

void MessageCard::show(const ConversationItem &item)
{
    m_item = item;
    const bool isOurs = item.kind != ConversationItem::Kind::Customer;
    const bool isIndentedLeft = isOurs == (layoutDirection() == Qt::LeftToRight); // margins are not mirrored by layouts
    const int indent = item.isTalk ? kTalkIndent : kIndent;
    layout()->setContentsMargins(isIndentedLeft ? indent : 0, 0, isIndentedLeft ? 0 : indent, 0);
    m_avatar->setPerson(item.author, item.colour);
    m_author->setText(item.author);
    m_badge->setText(item.kind == ConversationItem::Kind::Note ? tr("Internal note") : item.badge);
    m_badge->setVisible(!m_badge->text().isEmpty());
    m_body->setText(item.body, {.isPlain = item.isChat, .named = item.named});
    m_body->setVisible(!item.body.isEmpty());
    m_files->setFiles(item.files);
    m_menu->setVisible((item.response.isValid() || item.isMine || item.isChat)
                       && item.state == ConversationItem::State::Stored);
    showEarlier(false);
    showState();
    updateTimes();
    changeEvent(std::make_unique<QEvent>(QEvent::PaletteChange).get());
    setAccessibleName(item.kind == ConversationItem::Kind::Note ? tr("Internal note by %1").arg(item.author)
                      : item.badge.isEmpty()                    ? tr("Message by %1").arg(item.author)
                                             : tr("Message by %1 (%2)").arg(item.author, item.badge));
    update();
}

void MessageCard::setDesk(FileDesk *desk)
{
    m_files->setDesk(desk);
}

void MessageCard::showState()
{
    QString words;
    if (m_item.state == ConversationItem::State::Waiting)
        words = tr("waiting to be sent");
    else if (m_item.state == ConversationItem::State::Held)
        words = m_item.trouble.isEmpty() ? tr("held back") : m_item.trouble;
    else if (m_item.isEdited)
        words = tr("edited");
    else
        words = m_item.origin;
    const bool isOpenable = words == tr("edited") && !m_item.earlier.isEmpty();
    m_state->setTextFormat(isOpenable ? Qt::RichText : Qt::PlainText);
    m_state->setText(isOpenable ? u"<a href=\"earlier\">%1</a>"_s.arg(words.toHtmlEscaped()) : words);
    m_state->setToolTip(isOpenable ? tr("Edited by %1, %2. Click to see what it said before.")
                                         .arg(m_item.earlier.last().editor, fullTime(utc(m_item.earlier.last().until)))
                                   : QString());
    m_state->setVisible(!words.isEmpty());
    m_time->setVisible(m_item.state == ConversationItem::State::Stored);
}

void MessageCard::showEarlier(bool isShown)
{
    QStringList texts;
    for (const ConversationItem::Earlier &earlier : std::as_const(m_item.earlier))
        texts.append(tr("Until %1 edited it, %2:").arg(earlier.editor, fullTime(utc(earlier.until))) + u'\n'
                     + earlier.text);
    m_earlier->setText(texts.join(u"\n\n"_s));
    m_earlier->setVisible(isShown && !texts.isEmpty());
}

void MessageCard::openMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (m_item.isMine)
        menu->addAction(icon("edit"_L1), tr("Edit"), this, [this] { emit editRequested(m_item); });
    if (m_item.response.isValid())
        menu->addAction(icon("ticket"_L1), tr("Make a ticket of it..."), this,
                        [this] { emit splitRequested(m_item.response); });
    menu->addAction(tr("Copy the text"), this, [this] { QApplication::clipboard()->setText(m_item.body); });
    menu->popup(m_menu->mapToGlobal(QPoint(0, m_menu->height())));
}

void MessageCard::updateTimes()
{
    m_time->setText(clockTime(utc(m_item.at), QDateTime::currentDateTimeUtc()));
    m_time->setToolTip(fullTime(utc(m_item.at)));
}

bool MessageCard::isExpanded() const
{
    return m_body->isExpanded() || !m_earlier->isHidden();
}

QRect MessageCard::cardRect() const
{
    return m_card->geometry();
}

void MessageCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    const Theme &theme = Theme::of(palette());
    const QColor words = m_item.kind == ConversationItem::Kind::Note ? theme.noteText : theme.accentText;
    QPalette colours = m_badge->palette();
    colours.setColor(QPalette::WindowText, words);
    if (m_badge->palette().color(QPalette::WindowText) != words)
        m_badge->setPalette(colours);
}

void MessageCard::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    const bool isNote = m_item.kind == ConversationItem::Kind::Note;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen border(isNote ? theme.noteBorder : theme.line, 1);
    if (isNote)
        border.setStyle(Qt::DashLine);
    if (m_item.state == ConversationItem::State::Held)
        border.setColor(theme.danger);
    painter.setPen(border);
    const bool isAgentsInChat = m_item.isTalk && m_item.kind == ConversationItem::Kind::Agent && !m_item.isBot;
    painter.setBrush(isNote ? theme.note : isAgentsInChat ? theme.selection : m_item.isBot ? theme.window : theme.base);
    painter.drawRoundedRect(QRectF(cardRect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    if (m_badge->isVisibleTo(this)) {
        // Around the label: margins of its own would be gone with the next style sheet.
        QRectF badge = m_badge->geometry().adjusted(-kBadgeSide, -2, kBadgeSide, 2);
        badge.translate(cardRect().topLeft());
        QColor tint = isNote ? theme.noteBorder : theme.accent;
        tint.setAlphaF(!isNote ? 0.14F : theme.isDark ? 0.35F : 0.28F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tint);
        painter.drawRoundedRect(badge, badge.height() / 2, badge.height() / 2);
    }
}

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// Offering to undo.
#include "client/shell/undobar.h"

#include "client/sync/undohistory.h"
#include "client/widgets/fieldwords.h"
#include "client/widgets/icons.h"
#include "client/widgets/theme.h"

#include <QAction>
#include <QEvent>
#include <QGraphicsDropShadowEffect>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include <chrono>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kOfferMs = 9000;
constexpr int kWordMs = 5000;
constexpr int kBeginMs = 1500; // what comes of it is said where its progress is
constexpr int kTroubleMs = 12'000;
constexpr int kMargin = 20;

} // namespace

UndoBar::UndoBar(UndoHistory &history, QAction *undo, QWidget *window)
    : QFrame(window)
    , m_history(history)
    , m_action(undo)
    , m_text(new QLabel(this))
    , m_undo(new QPushButton(tr("Undo"), this))
    , m_close(new QToolButton(this))
{
    setObjectName(u"undoBar"_s);
    setAttribute(Qt::WA_StyledBackground);
    auto *shadow = new QGraphicsDropShadowEffect(this);
    shadow->setBlurRadius(24);
    shadow->setOffset(0, 4);
    shadow->setColor(QColor(0, 0, 0, 90));
    setGraphicsEffect(shadow);
    m_text->setTextFormat(Qt::PlainText);
    m_undo->setProperty("small", true);
    m_undo->setFocusPolicy(Qt::TabFocus);
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setFocusPolicy(Qt::TabFocus);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 8, 8);
    row->setSpacing(12);
    row->addWidget(m_text, 1);
    row->addWidget(m_undo);
    row->addWidget(m_close);
    m_gone.setSingleShot(true);
    connect(&m_gone, &QTimer::timeout, this, &QWidget::hide);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        const QString call = m_call;
        hide();
        m_history.undo(call);
    });
    connect(undo, &QAction::triggered, &history, &UndoHistory::undoLast);
    connect(&history, &UndoHistory::changed, this, &UndoBar::followHistory);
    connect(&history, &UndoHistory::changeMade, this, [this](const UndoHistory::Change &change) {
        say(change.isWaiting ? tr("Waits for the server: %1").arg(change.words) : change.words, change.call, kOfferMs);
    });
    connect(&history, &UndoHistory::undone, this, [this](const QString &words, const QStringList &kept) {
        if (kept.isEmpty())
            say(tr("Taken back: %1").arg(words), {}, kWordMs);
        else
            say(tr("Taken back: %1. Changed since, so it stays: %2").arg(words, keptWords(kept.join(u", "_s))), {},
                kTroubleMs);
    });
    connect(&history, &UndoHistory::undoStarted, this,
            [this](const QString &words) { say(tr("Taking back: %1").arg(words), {}, kBeginMs); });
    connect(&history, &UndoHistory::undoFailed, this, [this](const QString &words, const QString &why) {
        say(tr("Not undone: %1. %2").arg(words, why), {}, kTroubleMs);
    });
    connect(&history, &UndoHistory::stayed, this, [this](const QString &words, const QStringList &kept) {
        say(tr("Not undone: %1. Changed since, so it stays: %2").arg(words, keptWords(kept.join(u", "_s))), {},
            kTroubleMs);
    });
    window->installEventFilter(this);
    followHistory();
    showIcon();
    hide();
}

void UndoBar::showIcon()
{
    m_close->setIcon(icon("close"_L1, Theme::of(palette()).base)); // the bar is dark where the window is light
}

void UndoBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showIcon();
}

QString UndoBar::text() const
{
    return m_text->text();
}

void UndoBar::followHistory()
{
    m_action->setEnabled(!m_history.isEmpty());
    if (isVisible() && !m_call.isEmpty() && m_history.isEmpty())
        hide();
}

void UndoBar::say(const QString &text, const QString &call, int milliseconds)
{
    m_call = call;
    m_text->setText(text);
    setAccessibleName(text);
    m_undo->setVisible(!call.isEmpty());
    m_undo->setToolTip(m_action->toolTip());
    m_gone.start(milliseconds);
    show();
    place();
    raise();
}

void UndoBar::place()
{
    const QWidget *window = parentWidget();
    m_text->setWordWrap(false);
    int width = sizeHint().width();
    const int room = std::min(window->width() - 2 * kMargin, 720);
    if (width > room) {
        m_text->setWordWrap(true);
        width = room;
    }
    const int height = m_text->wordWrap() ? std::max(sizeHint().height(), heightForWidth(width)) : sizeHint().height();
    setGeometry((window->width() - width) / 2, window->height() - height - kMargin, width, height);
}

bool UndoBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void UndoBar::enterEvent(QEnterEvent *event)
{
    m_gone.stop(); // who reaches for it finds it
    QFrame::enterEvent(event);
}

void UndoBar::leaveEvent(QEvent *event)
{
    m_gone.start(kWordMs);
    QFrame::leaveEvent(event);
}

} // namespace sf::client

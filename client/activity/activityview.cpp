// SPDX-License-Identifier: GPL-3.0-or-later
// What happened, as a list.
#include "client/activity/activityview.h"

#include "client/activity/activitymodel.h"
#include "client/widgets/paint.h"
#include "client/widgets/relativetime.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QToolTip>

#include <chrono>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMargin = 14;

QFont small(const QFont &font)
{
    QFont made = font;
    made.setPointSizeF(font.pointSizeF() * 0.9);
    return made;
}

int dayHeight(const QFont &font)
{
    return QFontMetrics(font).height() + 14;
}

QString dayWords(const QDateTime &whenUtc)
{
    const QDate day = whenUtc.toLocalTime().date();
    const qint64 ago = day.daysTo(QDate::currentDate());
    if (ago == 0)
        return ActivityView::tr("Today");
    if (ago == 1)
        return ActivityView::tr("Yesterday");
    return QLocale().toString(day, QLocale::LongFormat);
}

} // namespace

QSize ActivityDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int row = QFontMetrics(option.font).height() + QFontMetrics(small(option.font)).height() + 14;
    const bool isFirst = index.data(ActivityModel::IsFirstOfDayRole).toBool();
    return {100, row + (isFirst ? dayHeight(option.font) : 0)};
}

void ActivityDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.palette);
    const bool isMirrored = option.direction == Qt::RightToLeft;
    const QDateTime when = index.data(ActivityModel::TimeRole).toDateTime();
    QRect row = option.rect;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(row, theme.base);
    if (index.data(ActivityModel::IsFirstOfDayRole).toBool()) {
        QRect day = row;
        day.setHeight(dayHeight(option.font));
        row.setTop(day.bottom() + 1);
        QFont bold = small(option.font);
        bold.setWeight(QFont::DemiBold);
        painter->setFont(bold);
        painter->setPen(theme.muted);
        painter->drawText(day.adjusted(kMargin, 6, -kMargin, 0), textFlags(option.direction, Qt::AlignLeft),
                          dayWords(when));
    }
    const bool isCurrent = option.state.testFlag(QStyle::State_HasFocus);
    if (option.state.testFlag(QStyle::State_MouseOver) || isCurrent) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(isCurrent ? theme.selection : theme.hover);
        painter->drawRoundedRect(row.adjusted(6, 1, -6, -1), 6, 6);
    }
    const QRect inner = row.adjusted(kMargin, 0, -kMargin, 0);
    const int side = row.height() - 16;
    const QRect avatar =
        QStyle::visualRect(option.direction, inner, QRect(inner.left(), row.center().y() - side / 2, side, side));
    const QString person = index.data(ActivityModel::PersonRole).toString();
    paintAvatar(*painter, avatar, person.isEmpty() ? u"SupportFlow"_s : person,
                index.data(ActivityModel::ColourRole).value<QColor>());

    const QFont below = small(option.font);
    const QFontMetrics metrics(option.font);
    const QString time = shortRelativeTime(when, QDateTime::currentDateTimeUtc());
    const int timeWidth = QFontMetrics(below).horizontalAdvance(time) + 2;
    QRect words = inner.adjusted(isMirrored ? 0 : side + 10, 0, isMirrored ? -side - 10 : 0, 0);
    words.setTop(row.top() + 6);
    words.setHeight(metrics.height());
    const QRect sentence = words.adjusted(isMirrored ? timeWidth + 10 : 0, 0, isMirrored ? 0 : -timeWidth - 10, 0);
    painter->setFont(option.font);
    painter->setPen(theme.text);
    painter->drawText(sentence, textFlags(option.direction, Qt::AlignLeft),
                      metrics.elidedText(index.data().toString(), Qt::ElideRight, sentence.width()));
    painter->setFont(below);
    painter->setPen(theme.muted);
    painter->drawText(words, textFlags(option.direction, Qt::AlignRight), time);
    words.translate(0, metrics.height() + 1);
    words.setHeight(QFontMetrics(below).height());
    painter->drawText(words, textFlags(option.direction, Qt::AlignLeft),
                      QFontMetrics(below).elidedText(index.data(ActivityModel::RecordRole).toString(), Qt::ElideRight,
                                                     words.width()));
    painter->restore();
}

bool ActivityDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                 const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QStringList lines{index.data().toString(), index.data(ActivityModel::RecordRole).toString(),
                            fullTime(index.data(ActivityModel::HappenedRole).toDateTime())};
    QStringList shown;
    for (const QString &line : lines) {
        if (!line.isEmpty())
            shown << line.toHtmlEscaped();
    }
    QToolTip::showText(event->globalPos(), u"<p>"_s + shown.join(u"<br>"_s) + u"</p>"_s, view);
    return true;
}

ActivityView::ActivityView(ActivityModel &model, QWidget *parent) : QListView(parent), m_model(model)
{
    connect(&model, &QAbstractItemModel::rowsAboutToBeInserted, this, &ActivityView::rememberTop);
    setModel(&model);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &ActivityView::keepTop);
    setItemDelegate(new ActivityDelegate(this));
    setAccessibleName(tr("What happened"));
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(NoSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUniformItemSizes(false);
    setMouseTracking(true);
    connect(this, &QAbstractItemView::clicked, this, &ActivityView::choose);
    connect(&model, &ActivityModel::stateChanged, viewport(), qOverload<>(&QWidget::update));
    m_minute.setInterval(std::chrono::seconds(30));
    connect(&m_minute, &QTimer::timeout, viewport(), qOverload<>(&QWidget::update));
}

void ActivityView::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const auto [entity, id] = RecordNames::shownBy(m_model.eventAt(index));
    emit recordChosen(entity, id);
}

void ActivityView::rememberTop()
{
    m_top = verticalScrollBar()->value() > 0 ? indexAt(QPoint(4, 4)) : QModelIndex();
    m_topAt = visualRect(m_top).top();
}

void ActivityView::keepTop()
{
    if (!m_top.isValid())
        return;
    doItemsLayout();
    verticalScrollBar()->setValue(verticalScrollBar()->value() + visualRect(m_top).top() - m_topAt);
    m_top = QModelIndex();
}

void ActivityView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        choose(currentIndex());
    else
        QListView::keyPressEvent(event);
}

void ActivityView::mouseMoveEvent(QMouseEvent *event)
{
    viewport()->setCursor(indexAt(event->position().toPoint()).isValid() ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QListView::mouseMoveEvent(event);
}

void ActivityView::showEvent(QShowEvent *event)
{
    QListView::showEvent(event);
    m_minute.start();
}

void ActivityView::hideEvent(QHideEvent *event)
{
    QListView::hideEvent(event);
    m_minute.stop();
}

void ActivityView::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (m_model.rowCount() > 0 || m_model.state() != ActivityModel::State::Ready)
        return;
    QPainter painter(viewport());
    painter.setPen(Theme::of(palette()).muted);
    painter.drawText(viewport()->rect(), Qt::AlignCenter, tr("Nothing happened yet"));
}

void ActivityView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        scheduleDelayedItemsLayout();
}

} // namespace sf::client

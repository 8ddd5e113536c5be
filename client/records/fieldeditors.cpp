// SPDX-License-Identifier: GPL-3.0-or-later
// Editors of single fields.
#include "client/records/fieldeditors.h"

#include "client/widgets/icons.h"

#include <QAction>
#include <QCalendarWidget>
#include <QDesktopServices>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QStyle>
#include <QUrl>
#include <QWidgetAction>

#include <cmath>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

LineField::LineField(QWidget *parent) : QLineEdit(parent)
{
    setProperty("quiet", true);
    // Where the column of fields begins, whatever script the text has.
    setAlignment(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter);
    connect(this, &QLineEdit::editingFinished, this, &LineField::finish);
}

void LineField::showText(const QString &text)
{
    const bool isEditing = isBeingEdited();
    m_shown = text;
    if (isEditing || this->text() == text)
        return;
    setText(text);
    setCursorPosition(0);
}

void LineField::finish()
{
    if (text() == m_shown)
        return;
    m_shown = text();
    emit edited(m_shown);
}

void LineField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && text() != m_shown) {
        setText(m_shown);
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void LineField::makeLink(const QString &prefix)
{
    QAction *open = addAction(icon("window"_L1), QLineEdit::TrailingPosition);
    open->setToolTip(tr("Open"));
    const auto follow = [open](const QString &text) { open->setVisible(!text.isEmpty()); };
    follow(text());
    connect(this, &QLineEdit::textChanged, open, follow);
    connect(open, &QAction::triggered, this, [this, prefix] {
        const QString where = text().trimmed();
        const QUrl url(where.contains("://"_L1) || prefix.isEmpty() ? where : prefix + where);
        // Only what a browser or a mail program opens; never a program or a file of this machine.
        if (url.scheme() == "https"_L1 || url.scheme() == "http"_L1 || url.scheme() == "mailto"_L1
            || url.scheme() == "tel"_L1)
            QDesktopServices::openUrl(url);
    });
}

TextField::TextField(QWidget *parent) : QPlainTextEdit(parent)
{
    setProperty("quiet", true);
    setTabChangesFocus(true);
    // With these its words stand where those of a LineField do.
    document()->setDocumentMargin(1);
    setViewportMargins(1, 0, 1, 0);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // lines wrap, and a bar would take the last one's place
    connect(this, &QPlainTextEdit::textChanged, this, &TextField::fitHeight);
    fitHeight();
}

void TextField::fitHeight()
{
    constexpr int kMostLines = 6;
    constexpr int kAround = 10; // the document's margins, the padding and the frame
    const int wanted = qRound(document()->size().height());
    const int lines = std::clamp(wanted, 1, kMostLines);
    setVerticalScrollBarPolicy(wanted > kMostLines ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    setFixedHeight(lines * fontMetrics().lineSpacing() + kAround);
}

void TextField::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fitHeight();
}

void TextField::showText(const QString &text)
{
    const bool isEditing = isBeingEdited();
    m_shown = text;
    if (!isEditing && toPlainText() != text)
        setPlainText(text);
}

void TextField::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (text() == m_shown || event->reason() == Qt::PopupFocusReason)
        return;
    m_shown = text();
    emit edited(m_shown);
}

bool isBeingEdited(const QWidget &page)
{
    const QWidget *focus = page.focusWidget();
    const auto *line = qobject_cast<const LineField *>(focus);
    const auto *text = qobject_cast<const TextField *>(focus);
    return (line && line->isBeingEdited()) || (text && text->isBeingEdited());
}

void finishEditing(const QWidget &page)
{
    if (isBeingEdited(page))
        page.focusWidget()->clearFocus();
}

NumberField::NumberField(qint64 most, int decimals, QWidget *parent)
    : ValueField(parent)
    , m_most(most)
    , m_decimals(decimals)
{
}

QString NumberField::textOf(const qint64 &number) const
{
    const QString text =
        m_decimals == 0 ? QLocale().toString(number)
                        : QLocale().toString(static_cast<double>(number) / std::pow(10, m_decimals), 'f', m_decimals);
    return m_unit.isEmpty() ? text : text + u' ' + m_unit;
}

std::optional<NumberField::Value> NumberField::read(const QString &text) const
{
    QString digits = text;
    digits.remove(m_unit);
    digits = digits.simplified().remove(u' ');
    if (digits.isEmpty())
        return Value();
    bool isNumber = false;
    const double number = QLocale().toDouble(digits, &isNumber) * std::pow(10, m_decimals);
    if (!isNumber || !(number >= 0 && number <= static_cast<double>(m_most)))
        return std::nullopt;
    return Value(static_cast<qint64>(std::llround(number)));
}

QString NumberField::problem(const QString &text) const
{
    return tr("“%1” is not a number from 0 to %2, so it was not taken.").arg(text, textOf(m_most));
}

DayField::DayField(QWidget *parent) : ValueField(parent)
{
    QAction *calendar = addAction(icon("calendar"_L1), QLineEdit::TrailingPosition);
    calendar->setToolTip(tr("Choose a day"));
    connect(calendar, &QAction::triggered, this, &DayField::openCalendar);
}

QString DayField::textOf(const Time &day) const
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(day.ms, Qt::UTC).date(), QLocale::ShortFormat);
}

std::optional<DayField::Value> DayField::read(const QString &text) const
{
    if (text.simplified().isEmpty())
        return Value();
    QDate date = QLocale().toDate(text.simplified(), QLocale::ShortFormat);
    if (!date.isValid())
        return std::nullopt;
    // Two digits of a year mean this century.
    if (date.year() < 1970)
        date = date.addYears(100);
    return Value(Time{QDateTime(date, {}, Qt::UTC).toMSecsSinceEpoch()});
}

QString DayField::problem(const QString &text) const
{
    return tr("“%1” is not a day such as %2, so it was not taken.").arg(text, textOf(Time::now()));
}

void DayField::openCalendar()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *holder = new QWidgetAction(menu);
    auto *calendar = new QCalendarWidget;
    if (value())
        calendar->setSelectedDate(QDateTime::fromMSecsSinceEpoch(value()->ms, Qt::UTC).date());
    holder->setDefaultWidget(calendar);
    menu->addAction(holder);
    connect(calendar, &QCalendarWidget::clicked, this, [this, menu](const QDate &date) {
        menu->close();
        take(Time{QDateTime(date, {}, Qt::UTC).toMSecsSinceEpoch()});
    });
    menu->addAction(tr("No day"), this, [this] { take({}); });
    menu->popup(mapToGlobal(QPoint(0, height())));
}

} // namespace sf::client

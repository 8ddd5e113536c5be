// SPDX-License-Identifier: GPL-3.0-or-later
// Editors of single fields that look like plain words until they are pointed at, and tell when a person has finished with them.
#pragma once

#include "client/tickets/valuecombo.h"
#include "shared/time.h"

#include <QDateEdit>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <optional>

namespace sf::client {

class LineField : public QLineEdit
{
    Q_OBJECT

public:
    explicit LineField(QWidget *parent = nullptr);

    /// Does not emit, and waits while the person edits.
    void showText(const QString &text);
    /// Something is typed that is not yet confirmed.
    bool isBeingEdited() const { return hasFocus() && text() != m_shown; }
    /// A button in the field that opens what it holds: `prefix` goes before what has no scheme.
    void makeLink(const QString &prefix);

signals:
    void edited(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void finish();

    QString m_shown;
};

class TextField : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit TextField(QWidget *parent = nullptr);

    void showText(const QString &text);
    bool isBeingEdited() const { return hasFocus() && toPlainText() != m_shown; }

signals:
    void edited(const QString &text);

protected:
    void focusOutEvent(QFocusEvent *event) override;

private:
    QString m_shown;
};

/// Whether a person types into a field of this page.
bool isBeingEdited(const QWidget &page);
/// What is typed there is finished now, for the record that it belongs to.
void finishEditing(const QWidget &page);

/// A number from 0 on, or nothing.
class NumberField : public LineField
{
    Q_OBJECT

public:
    /// `most` and what is edited count in the smallest unit: `decimals` of them lie behind the point.
    NumberField(qint64 most, int decimals, QWidget *parent = nullptr);

    void showNumber(const std::optional<qint64> &number);
    void setUnit(const QString &unit) { m_unit = unit; }

signals:
    void edited(const std::optional<qint64> &number);

private:
    QString textOf(const std::optional<qint64> &number) const;
    void take(const QString &text);

    qint64 m_most;
    int m_decimals;
    QString m_unit;
    std::optional<qint64> m_number;
};

/// A day, or none.
class DayField : public LineField
{
    Q_OBJECT

public:
    explicit DayField(QWidget *parent = nullptr);

    void showDay(const std::optional<Time> &day);

signals:
    void edited(const std::optional<Time> &day);

private:
    void openCalendar();
    void take(const QString &text);
    QString textOf(const std::optional<Time> &day) const;

    std::optional<Time> m_day;
};

} // namespace sf::client

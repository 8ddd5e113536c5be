// SPDX-License-Identifier: GPL-3.0-or-later
// Editors of single fields that look like plain words until they are pointed at, and tell when a person has finished with them.
#pragma once

#include "client/tickets/valuecombo.h"
#include "shared/time.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QToolTip>

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

/// As high as its text, up to some lines.
class TextField : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit TextField(QWidget *parent = nullptr);

    void showText(const QString &text);
    QString text() const { return toPlainText(); }
    bool isBeingEdited() const { return hasFocus() && text() != m_shown; }

signals:
    void edited(const QString &text);

protected:
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitHeight();

    QString m_shown;
};

/// Whether a person types into a field of this page.
bool isBeingEdited(const QWidget &page);
/// What is typed there is finished now, for the record that it belongs to.
void finishEditing(const QWidget &page);

/// A field whose text stands for a value, or for none. What cannot be read as one is not taken.
template<class T>
class ValueField : public LineField
{
public:
    using Value = std::optional<T>;

    explicit ValueField(QWidget *parent) : LineField(parent)
    {
        setPlaceholderText(QStringLiteral("–"));
        connect(this, &LineField::edited, this, [this](const QString &text) {
            const auto value = read(text);
            if (!value)
                QToolTip::showText(mapToGlobal(QPoint(0, height())), problem(text), this);
            take(value.value_or(m_value));
        });
    }

    void showValue(const Value &value)
    {
        m_value = value;
        showText(value ? textOf(*value) : QString());
    }
    /// What stands in the field now, finished or not.
    Value typed() const { return read(text()).value_or(m_value); }

protected:
    const Value &value() const { return m_value; }
    void take(const Value &to)
    {
        const bool isOther = to != m_value;
        showValue(to);
        if (isOther)
            tell();
    }
    virtual QString textOf(const T &value) const = 0;
    /// Nothing when the text is no value; a value that is absent for an empty text.
    virtual std::optional<Value> read(const QString &text) const = 0;
    virtual QString problem(const QString &text) const = 0;
    virtual void tell() = 0;

private:
    Value m_value;
};

/// A number from 0 on, or nothing.
class NumberField : public ValueField<qint64>
{
    Q_OBJECT

public:
    /// `most` and what is edited count in the smallest unit: `decimals` of them lie behind the point.
    NumberField(qint64 most, int decimals, QWidget *parent = nullptr);

    void setUnit(const QString &unit) { m_unit = unit; }

signals:
    void edited(const std::optional<qint64> &number);

protected:
    QString textOf(const qint64 &number) const override;
    std::optional<Value> read(const QString &text) const override;
    QString problem(const QString &text) const override;
    void tell() override { emit edited(value()); }

private:
    qint64 m_most;
    int m_decimals;
    QString m_unit;
};

/// A day, or none.
class DayField : public ValueField<Time>
{
    Q_OBJECT

public:
    explicit DayField(QWidget *parent = nullptr);

signals:
    void edited(const std::optional<sf::Time> &day);

protected:
    QString textOf(const Time &day) const override;
    std::optional<Value> read(const QString &text) const override;
    QString problem(const QString &text) const override;
    void tell() override { emit edited(value()); }

private:
    void openCalendar();
};

} // namespace sf::client

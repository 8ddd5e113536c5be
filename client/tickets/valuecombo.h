// SPDX-License-Identifier: GPL-3.0-or-later
// A choice among values. What a colleague changes is shown at once, but never under an open list: then it waits until that closes.
#pragma once

#include <QComboBox>
#include <QIcon>

namespace sf::client {

class ValueCombo : public QComboBox
{
    Q_OBJECT

public:
    struct Choice
    {
        QVariant value; ///< invalid: "none"
        QString text;
        QIcon icon = {};
    };

    explicit ValueCombo(QWidget *parent = nullptr);

    void setChoices(const QList<Choice> &choices);
    /// Does not emit. A value that is no choice is added with `text`.
    void setValue(const QVariant &value, const QString &text = {});
    QVariant value() const { return currentData(); }

    void hidePopup() override;

signals:
    /// The person chose another value.
    void valueChosen(const QVariant &value);

protected:
    void wheelEvent(QWheelEvent *event) override;

private:
    struct Late
    {
        bool hasChoices = false;
        bool hasValue = false;
        QList<Choice> choices;
        QVariant value;
        QString text;
    };
    bool isListOpen() const;
    int indexOf(const QVariant &value) const;

    QList<Choice> m_choices;
    QVariant m_value;
    Late m_late;
};

} // namespace sf::client

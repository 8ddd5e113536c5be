// SPDX-License-Identifier: GPL-3.0-or-later
// TextCompleter: the list that opens after a sign in a text field, narrowed while one types; Return or Tab takes the chosen one. It takes the
// sign and the typed letters away; what is put there instead is up to who derives from it.
#pragma once

#include <QFrame>

class QListWidget;
class QListWidgetItem;
class QPlainTextEdit;

namespace sf::client {

class TextCompleter : public QFrame
{
    Q_OBJECT

public:
    bool isOpen() const { return isVisible(); }

protected:
    /// Lies over the window of the field, under its cursor. `sign` is what opens it.
    TextCompleter(QPlainTextEdit *edit, const QString &sign);

    /// What may stand between the sign and the cursor; `before` is the line up to the sign.
    virtual bool isName(QStringView name, QStringView before) const = 0;
    /// One line for each that fits, the best first. `wanted` is folded.
    virtual void fill(QListWidget &list, const QString &wanted) = 0;
    /// The sign and the letters are gone.
    virtual void take(const QListWidgetItem &item) = 0;

    QPlainTextEdit &edit() { return *m_edit; }
    QListWidget &list() { return *m_list; }
    /// What can be chosen is another.
    void refill();
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// What was typed after the sign up to the cursor; a null text when there is no sign.
    QString typed() const;
    void follow();
    void place();
    void takeCurrent();

    QPlainTextEdit *m_edit;
    QListWidget *m_list;
    QString m_sign;
    bool m_isTaking = false;
};

} // namespace sf::client

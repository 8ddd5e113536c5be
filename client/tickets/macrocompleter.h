// SPDX-License-Identifier: GPL-3.0-or-later
// MacroCompleter: the list that opens after `::` in a text field, narrowed while one types; Return or Tab takes the chosen one. It takes the
// typed letters away and says which one it was; what is put there is its owner's business.
#pragma once

#include "shared/macro.h"

#include <QFrame>

class QListWidget;
class QPlainTextEdit;

namespace sf::client {

class MacroCompleter : public QFrame
{
    Q_OBJECT

public:
    /// Lies over the window of the field, under its cursor.
    explicit MacroCompleter(QPlainTextEdit *edit);

    void setMacros(const QList<Macro> &macros);
    bool isOpen() const { return isVisible(); }

signals:
    void chosen(sf::MacroId id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// What was typed after `::` up to the cursor; a null text when there is no `::`.
    QString typed() const;
    void follow();
    void place();
    void take();

    QPlainTextEdit *m_edit;
    QListWidget *m_list;
    QList<Macro> m_macros;
    bool m_isTaking = false;
};

} // namespace sf::client

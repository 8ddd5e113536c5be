// SPDX-License-Identifier: GPL-3.0-or-later
// Where an agent writes to a visitor: Return sends, Shift+Return begins a new line, `::` offers canned texts. It knows nothing of the server.
#pragma once

#include "shared/macro.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace sf::client {

class MacroCompleter;
class MessageEdit;

class ChatComposer : public QFrame
{
    Q_OBJECT

public:
    explicit ChatComposer(QWidget *parent = nullptr);

    /// What stands on the button.
    void setButton(const QString &words);
    /// Nobody can write here now, and why; empty: it can be written.
    void setRefusal(const QString &why);
    bool isWritable() const;
    QString text() const;
    /// Does not emit.
    void setText(const QString &text);
    void insertText(const QString &text);
    void setMacros(const QList<Macro> &macros);
    void showSaveProblem(const QString &why);
    void focusText();
    QString buttonText() const;

signals:
    void textEdited(const QString &text);
    void sendRequested(const QString &text);
    void macroChosen(sf::MacroId id);
    /// Escape: back to the page.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void send();
    void takeKeys();
    void updateHeight();

    MessageEdit *m_edit;
    MacroCompleter *m_macros;
    QLabel *m_hint;
    QLabel *m_refusal;
    QPushButton *m_send;
    bool m_isSwapping = false;
};

} // namespace sf::client

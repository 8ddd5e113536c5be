// SPDX-License-Identifier: GPL-3.0-or-later
// UndoBar: what was just changed, and a button that takes it back. It lies over the lower edge of its window for a while and moves nothing.
#pragma once

#include <QFrame>
#include <QTimer>

class QAction;
class QLabel;
class QPushButton;
class QToolButton;

namespace sf::client {

class UndoHistory;

class UndoBar : public QFrame
{
    Q_OBJECT

public:
    /// `undo` is the action that takes the newest change back; it follows what there is to undo.
    UndoBar(UndoHistory &history, QAction *undo, QWidget *window);

    QString text() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void say(const QString &text, const QString &call, int milliseconds);
    void place();
    void showIcon();
    void followHistory();

    UndoHistory &m_history;
    QAction *m_action;
    QLabel *m_text;
    QPushButton *m_undo;
    QToolButton *m_close;
    QString m_call; // what the button takes back
    QTimer m_gone;
};

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// A strip inside the page that says something and offers what to do about it, where others would open a dialog.
#pragma once

#include <QFrame>
#include <QString>

class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QTimer;
class QToolButton;
class QVBoxLayout;

namespace sf::client {

class Banner : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Info, Warning, Error };

    explicit Banner(QWidget *parent = nullptr);

    /// Shows the strip; earlier buttons and lines are removed.
    void showMessage(Kind kind, const QString &text);
    /// Adds a button behind the text; connect to its clicked(). It belongs to the banner until the next message.
    QPushButton *addAction(const QString &text);
    /// Puts a line of its own below the text; it belongs to the banner until the next message.
    void addLine(QWidget *line);
    void setClosable(bool isClosable);
    /// Hides by itself, e.g. an undo strip; 0 keeps it.
    void hideAfter(int milliseconds);
    QString text() const;

signals:
    void closed();

protected:
    void changeEvent(QEvent *event) override;

private:
    static void empty(QBoxLayout &layout);
    void showIcon();

    Kind m_kind = Kind::Info;
    QLabel *m_icon;
    QLabel *m_text;
    QHBoxLayout *m_buttons;
    QVBoxLayout *m_lines;
    QToolButton *m_close;
    QTimer *m_timer;
};

} // namespace sf::client

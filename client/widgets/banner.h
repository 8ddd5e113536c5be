// SPDX-License-Identifier: GPL-3.0-or-later
// A strip inside the page that says something and offers what to do about it, where others would open a dialog.
#pragma once

#include <QFrame>
#include <QString>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QTimer;
class QToolButton;

namespace sf::client {

class Banner : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Info, Warning, Error };

    explicit Banner(QWidget *parent = nullptr);

    /// Shows the strip; earlier buttons are removed.
    void showMessage(Kind kind, const QString &text);
    /// Adds a button behind the text; connect to its clicked(). It belongs to the banner until the next message.
    QPushButton *addAction(const QString &text);
    void setClosable(bool isClosable);
    /// Hides by itself, e.g. an undo strip; 0 keeps it.
    void hideAfter(int milliseconds);
    QString text() const;

signals:
    void closed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showIcon();

    Kind m_kind = Kind::Info;
    QLabel *m_icon;
    QLabel *m_text;
    QHBoxLayout *m_buttons;
    QToolButton *m_close;
    QTimer *m_timer;
};

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// BulkReplyForm: one text for many tickets, to their customers or as a note; its button says to how many.
#pragma once

#include "shared/enums.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace sf::client {

class BulkReplyForm : public QWidget
{
    Q_OBJECT

public:
    explicit BulkReplyForm(QWidget *parent = nullptr);

    /// "12 tickets", for the button. `signature` is appended to what customers read.
    void open(const QString &many, const QString &signature);
    /// Without the connection nothing can be sent; what is written stays.
    void setConnected(bool isConnected);
    void clear();

signals:
    void sendRequested(const QString &text, bool isInternal, std::optional<sf::Status> status);
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showWords();
    void send();

    QPlainTextEdit *m_text;
    QLabel *m_hint;
    QComboBox *m_kind;
    QComboBox *m_status;
    QPushButton *m_send;
    QString m_many;
    QString m_signature;
    bool m_isConnected = true;
};

} // namespace sf::client

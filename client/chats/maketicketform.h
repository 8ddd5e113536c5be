// SPDX-License-Identifier: GPL-3.0-or-later
// The form for a ticket of a chat, in the page of the chat: everything is filled in, so that Return alone makes it.
#pragma once

#include "shared/methods/chat.h"

#include <QFrame>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace sf::client {

class Directory;
class ValueCombo;

class MakeTicketForm : public QFrame
{
    Q_OBJECT

public:
    explicit MakeTicketForm(const Directory &directory, QWidget *parent = nullptr);

    /// `subject` is what the server would take by itself.
    void open(const Chat &chat, const QString &subject, bool isAnother);
    void leave();
    void showProblem(const QString &why);

signals:
    /// Without chat and key.
    void accepted(const sf::ChatMakeTicket::Params &params);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void accept();

    const Directory &m_directory;
    QLabel *m_title;
    QLineEdit *m_subject;
    ValueCombo *m_priority;
    QLabel *m_reason;
    ValueCombo *m_category;
    QCheckBox *m_transcript;
    QLabel *m_problem;
    bool m_isAnother = false;
    Priority m_suggested = Priority::Medium;
};

} // namespace sf::client

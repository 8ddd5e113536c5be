// SPDX-License-Identifier: GPL-3.0-or-later
// The form for a ticket of a chat, in the page of the chat: everything is filled in, so that Return alone makes it.
#pragma once

#include "client/widgets/strip.h"
#include "shared/methods/chat.h"

class QCheckBox;
class QLabel;
class QLineEdit;

namespace sf::client {

class Directory;
class ValueCombo;

class MakeTicketForm : public Strip
{
    Q_OBJECT

public:
    explicit MakeTicketForm(const Directory &directory, QWidget *parent = nullptr);

    /// `subject` is what the server would take by itself.
    void open(const Chat &chat, const QString &subject, bool isAnother);

signals:
    /// Without chat and key.
    void accepted(const sf::ChatMakeTicket::Params &params);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void accept();

    const Directory &m_directory;
    QLabel *m_title;
    QLineEdit *m_subject;
    ValueCombo *m_priority;
    QLabel *m_reason;
    ValueCombo *m_category;
    QCheckBox *m_transcript;
    bool m_isAnother = false;
    Priority m_suggested = Priority::Medium;
};

} // namespace sf::client

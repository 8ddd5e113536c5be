// SPDX-License-Identifier: GPL-3.0-or-later
// SignatureForm: one's own signature, as customers read it under every reply.
#pragma once

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace sf::client {

class Workspace;

class SignatureForm : public QWidget
{
    Q_OBJECT

public:
    explicit SignatureForm(Workspace &workspace, QWidget *parent = nullptr);

private:
    void save();
    QString current() const;

    Workspace &m_workspace;
    QPlainTextEdit *m_text;
    QLabel *m_state;
    QPushButton *m_save;
};

} // namespace sf::client

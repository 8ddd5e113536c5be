// SPDX-License-Identifier: GPL-3.0-or-later
// UserLine: one user on the page of people: name, address, role, whether they may sign in, a new password.
#pragma once

#include "shared/patch.h"
#include "shared/user.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace sf::client {

class Avatar;
class LineField;
class ValueCombo;

class UserLine : public QWidget
{
    Q_OBJECT

public:
    explicit UserLine(QWidget *parent = nullptr);

    /// What stands above the lines, column by column.
    static QWidget *makeHeads(QWidget *parent);

    void showRecord(const User &user);
    /// When the person was last there, in words.
    void showSeen(const QString &words);
    UserId recordId() const { return m_user.id; }
    const User &user() const { return m_user; }
    ValueCombo &role() { return *m_role; }
    QCheckBox &active() { return *m_active; }

signals:
    void edited(const sf::Patch<sf::User> &patch);
    void passwordChosen(const QString &password);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    template<class M>
    void change(M User::*member, M to);
    void askForPassword();

    User m_user;
    Avatar *m_avatar;
    LineField *m_name;
    LineField *m_email;
    QLabel *m_seen;
    ValueCombo *m_role;
    QCheckBox *m_active;
    QPushButton *m_password;
    QLineEdit *m_newPassword;
};

} // namespace sf::client

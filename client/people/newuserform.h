// SPDX-License-Identifier: GPL-3.0-or-later
// NewUserForm: who is to work here: name, address, role, first password.
#pragma once

#include "shared/methods/directory.h"

#include <QFrame>

class QLabel;
class QLineEdit;

namespace sf::client {

class ValueCombo;

QString roleWord(Role role);

class NewUserForm : public QFrame
{
    Q_OBJECT

public:
    explicit NewUserForm(QWidget *parent = nullptr);

    void start();
    void fill(const QString &name, const QString &email, Role role, const QString &password);
    void submit();
    /// What the server said about it; each field's problem in its own words.
    void showProblem(const Error &error);
    QString problem() const;

signals:
    void submitted(const sf::UserCreate::Params &params);

private:
    QLineEdit *m_name;
    QLineEdit *m_email;
    ValueCombo *m_role;
    QLineEdit *m_password;
    QLabel *m_problem;
};

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// The form of a new user.
#include "client/people/newuserform.h"

#include "client/tickets/valuecombo.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Role kRoles[] = {Role::Agent, Role::Supervisor, Role::Admin};

} // namespace

QString roleWord(Role role)
{
    switch (role) {
    case Role::Admin:
        return QCoreApplication::translate("Role", "Administrator");
    case Role::Supervisor:
        return QCoreApplication::translate("Role", "Supervisor");
    case Role::Agent:
        return QCoreApplication::translate("Role", "Agent");
    case Role::Channel:
        return QCoreApplication::translate("Role", "Channel");
    }
    return {};
}

NewUserForm::NewUserForm(QWidget *parent)
    : QFrame(parent)
    , m_name(new QLineEdit(this))
    , m_email(new QLineEdit(this))
    , m_role(new ValueCombo(this))
    , m_password(new QLineEdit(this))
    , m_problem(new QLabel(this))
{
    QList<ValueCombo::Choice> roles;
    for (const Role role : kRoles)
        roles.append({static_cast<int>(role), roleWord(role)});
    m_role->setChoices(roles);
    m_password->setEchoMode(QLineEdit::Password);
    m_problem->setProperty("role", u"error"_s);
    m_problem->setWordWrap(true);
    auto *create = new QPushButton(tr("Create user"), this);
    create->setProperty("primary", true);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 4, 0, 12);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(3);
    const std::pair<QString, QWidget *> fields[] = {
        {tr("Name"), m_name}, {tr("E-mail"), m_email}, {tr("Role"), m_role}, {tr("First password"), m_password}};
    int column = 0;
    for (const auto &[title, field] : fields) {
        auto *label = new QLabel(title, this);
        label->setProperty("role", u"small"_s);
        label->setBuddy(field);
        field->setAccessibleName(title);
        grid->addWidget(label, 0, column);
        grid->addWidget(field, 1, column++);
    }
    grid->addWidget(cancel, 1, column++);
    grid->addWidget(create, 1, column++);
    grid->addWidget(m_problem, 2, 0, 1, column);
    connect(create, &QPushButton::clicked, this, &NewUserForm::submit);
    connect(m_password, &QLineEdit::returnPressed, this, &NewUserForm::submit);
    connect(cancel, &QPushButton::clicked, this, &QWidget::hide);
}

void NewUserForm::start()
{
    fill({}, {}, Role::Agent, {});
    m_name->setFocus();
}

void NewUserForm::fill(const QString &name, const QString &email, Role role, const QString &password)
{
    m_name->setText(name);
    m_email->setText(email);
    m_role->setValue(static_cast<int>(role));
    m_password->setText(password);
    m_problem->hide();
}

void NewUserForm::submit()
{
    m_problem->hide();
    emit submitted(
        {{}, m_name->text(), m_email->text(), static_cast<Role>(m_role->value().toInt()), m_password->text()});
}

void NewUserForm::showProblem(const Error &error)
{
    m_problem->setText(error.message);
    m_problem->show();
    const QPair<QString, QLineEdit *> fields[] = {
        {u"name"_s, m_name}, {u"email"_s, m_email}, {u"password"_s, m_password}};
    for (const auto &[name, field] : fields) {
        if (error.fields.contains(name))
            field->setFocus();
    }
}

QString NewUserForm::problem() const
{
    return m_problem->isHidden() ? QString() : m_problem->text();
}

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// One user on the page of people.
#include "client/people/userline.h"

#include "client/people/newuserform.h"
#include "client/records/fieldeditors.h"
#include "client/tickets/valuecombo.h"
#include "client/widgets/avatar.h"
#include "client/widgets/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

UserLine::UserLine(QWidget *parent)
    : QWidget(parent)
    , m_avatar(new Avatar(28, this))
    , m_name(new LineField(this))
    , m_email(new LineField(this))
    , m_seen(new QLabel(this))
    , m_role(new ValueCombo(this))
    , m_active(new QCheckBox(tr("May sign in"), this))
    , m_password(new QPushButton(tr("New password…"), this))
    , m_newPassword(new QLineEdit(this))
{
    m_name->setAccessibleName(tr("Name"));
    m_name->setFixedWidth(kNameWidth);
    m_email->setAccessibleName(tr("E-mail"));
    m_seen->setFixedWidth(kSeenWidth);
    m_seen->setProperty("role", u"small"_s);
    m_seen->setToolTip(tr("When this person was last there"));
    m_role->setAccessibleName(tr("Role"));
    m_role->setFixedWidth(kRoleWidth);
    m_role->setProperty("quiet", true);
    m_password->setProperty("small", true);
    m_newPassword->setPlaceholderText(tr("New password, then Return"));
    m_newPassword->setAccessibleName(tr("New password"));
    m_newPassword->setEchoMode(QLineEdit::Password);
    m_newPassword->hide();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 5, 0, 5);
    row->setSpacing(kSpacing);
    row->addWidget(m_avatar);
    row->addWidget(m_name);
    row->addWidget(m_email, 1);
    row->addWidget(m_seen);
    row->addWidget(m_role);
    row->addWidget(m_active);
    row->addWidget(m_newPassword);
    row->addWidget(m_password);
    connect(m_name, &LineField::edited, this, [this](const QString &name) { change(&User::name, QString(name)); });
    connect(m_email, &LineField::edited, this, [this](const QString &email) { change(&User::email, QString(email)); });
    connect(m_role, &ValueCombo::valueChosen, this,
            [this](const QVariant &role) { change(&User::role, static_cast<Role>(role.toInt())); });
    connect(m_active, &QCheckBox::clicked, this, [this](bool isActive) { change(&User::active, bool(isActive)); });
    connect(m_password, &QPushButton::clicked, this, &UserLine::askForPassword);
    connect(m_newPassword, &QLineEdit::returnPressed, this, [this] {
        const QString password = m_newPassword->text();
        m_newPassword->clear();
        m_newPassword->hide();
        m_password->show();
        if (!password.isEmpty())
            emit passwordChosen(password);
    });
}

template<class M>
void UserLine::change(M User::*member, M to)
{
    Patch<User> patch;
    patch.set(member, std::move(to));
    emit edited(patch);
}

void UserLine::showRecord(const User &user)
{
    m_user = user;
    const bool isChannel = user.role == Role::Channel;
    QList<ValueCombo::Choice> roles;
    for (const Role role : {Role::Agent, Role::Supervisor, Role::Admin})
        roles.append({static_cast<int>(role), roleWord(role)});
    m_role->setChoices(roles);
    m_role->setValue(static_cast<int>(user.role), roleWord(user.role));
    m_role->setEnabled(!isChannel);
    m_avatar->setPerson(user.name, QColor(user.avatarColor));
    m_avatar->setDimmed(user.away || !user.active);
    m_name->showText(user.name);
    m_email->showText(user.email);
    m_active->setChecked(user.active);
    m_password->setVisible(!isChannel && m_newPassword->isHidden());
}

void UserLine::showSeen(const QString &words)
{
    m_seen->setText(words);
}

void UserLine::askForPassword()
{
    m_password->hide();
    m_newPassword->show();
    m_newPassword->setFocus();
}

void UserLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(Theme::of(palette()).line);
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

} // namespace sf::client

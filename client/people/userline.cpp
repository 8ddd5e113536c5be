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

namespace {

constexpr int kAvatarWidth = 28;
constexpr int kNameWidth = 160;
constexpr int kSeenWidth = 92;
constexpr int kRoleWidth = 126;
constexpr int kActiveWidth = 70;
constexpr int kPasswordWidth = 142;
constexpr int kNewPasswordWidth = 200;
constexpr int kSpacing = 10;
constexpr int kQuietInset = 8; // of the words in an editor that looks like plain words

} // namespace

UserLine::UserLine(QWidget *parent)
    : QWidget(parent)
    , m_avatar(new Avatar(kAvatarWidth, this))
    , m_name(new LineField(this))
    , m_email(new LineField(this))
    , m_seen(new QLabel(this))
    , m_role(new ValueCombo(this))
    , m_active(new QCheckBox(this))
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
    m_active->setAccessibleName(tr("May sign in"));
    m_active->setToolTip(tr("May sign in"));
    m_active->setFixedWidth(kActiveWidth);
    m_password->setProperty("small", true);
    m_newPassword->setPlaceholderText(tr("New password, then Return"));
    m_newPassword->setAccessibleName(tr("New password"));
    m_newPassword->setEchoMode(QLineEdit::Password);
    m_newPassword->setFixedWidth(kNewPasswordWidth);
    m_newPassword->hide();
    auto *last = new QWidget(this); // keeps its column where there is no button
    last->setMinimumWidth(kPasswordWidth);
    auto *buttons = new QHBoxLayout(last);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->addStretch(1);
    buttons->addWidget(m_newPassword);
    buttons->addWidget(m_password);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 5, 0, 5);
    row->setSpacing(kSpacing);
    row->addWidget(m_avatar);
    row->addWidget(m_name);
    row->addWidget(m_email, 1);
    row->addWidget(m_seen);
    row->addWidget(m_role);
    row->addWidget(m_active);
    row->addWidget(last);
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

QWidget *UserLine::makeHeads(QWidget *parent)
{
    auto *heads = new QWidget(parent);
    auto *row = new QHBoxLayout(heads);
    row->setContentsMargins(0, 4, 0, 2);
    row->setSpacing(kSpacing);
    row->addSpacing(kAvatarWidth + kSpacing);
    const auto add = [heads, row](const QString &words, int width, int inset) {
        auto *label = new QLabel(words, heads);
        label->setProperty("role", u"section"_s);
        label->setIndent(inset);
        if (width > 0)
            label->setFixedWidth(width);
        row->addWidget(label, width > 0 ? 0 : 1);
    };
    add(tr("Name"), kNameWidth, kQuietInset);
    add(tr("E-mail"), 0, kQuietInset);
    add(tr("Last seen"), kSeenWidth, 0);
    add(tr("Role"), kRoleWidth, kQuietInset);
    add(tr("Sign-in"), kActiveWidth, 0);
    row->addSpacing(kSpacing + kPasswordWidth);
    return heads;
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

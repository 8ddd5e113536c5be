// SPDX-License-Identifier: GPL-3.0-or-later
// One team on the page of people.
#include "client/people/teamline.h"

#include "client/records/fieldeditors.h"
#include "client/widgets/flowlayout.h"
#include "client/widgets/icons.h"
#include "client/widgets/pill.h"
#include "client/widgets/theme.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

TeamLine::TeamLine(QWidget *parent)
    : QWidget(parent)
    , m_name(new LineField(this))
    , m_members(new QWidget(this))
    , m_add(new QToolButton(m_members))
    , m_menu(new QMenu(this))
    , m_remove(new QToolButton(this))
{
    m_name->setAccessibleName(tr("Name of the team"));
    m_name->setFixedWidth(228);
    auto *flow = new FlowLayout(m_members, 5);
    flow->setContentsMargins(0, 4, 0, 4);
    flow->addWidget(m_add);
    m_add->setIcon(icon("plus"_L1));
    m_add->setToolTip(tr("Who belongs to it"));
    m_add->setAccessibleName(tr("Who belongs to it"));
    m_add->setPopupMode(QToolButton::InstantPopup);
    m_add->setMenu(m_menu);
    m_remove->setIcon(icon("trash"_L1));
    m_remove->setToolTip(tr("Delete the team"));
    m_remove->setAccessibleName(tr("Delete the team"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 5, 0, 5);
    row->setSpacing(10);
    row->addWidget(m_name, 0, Qt::AlignTop);
    row->addWidget(m_members, 1);
    row->addWidget(m_remove, 0, Qt::AlignTop);
    connect(m_name, &LineField::edited, this, [this](const QString &name) {
        if (!name.trimmed().isEmpty())
            emit renamed(name.trimmed());
    });
    connect(m_menu, &QMenu::aboutToShow, this, &TeamLine::fillMenu);
    connect(m_remove, &QToolButton::clicked, this, &TeamLine::removalRequested);
}

void TeamLine::setPeople(const QList<User> &people)
{
    m_people = people;
    showMembers();
}

void TeamLine::showRecord(const Team &team)
{
    m_team = team;
    m_name->showText(team.name);
    m_members->show();
    m_remove->show();
    showMembers();
}

void TeamLine::startNew()
{
    m_members->hide();
    m_remove->hide();
    m_name->setPlaceholderText(tr("Name of the new team"));
    m_name->setFocus();
}

void TeamLine::showMembers()
{
    m_members->layout()->removeWidget(m_add);
    while (QLayoutItem *item = m_members->layout()->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const User &user : std::as_const(m_people)) {
        if (!m_team.members.contains(user.id))
            continue;
        auto *chip = new Pill(m_members);
        chip->showChip(user.name, QColor(user.avatarColor));
        chip->setRemovable(true);
        connect(chip, &Pill::removeRequested, this, [this, id = user.id] { toggle(id, false); });
        m_members->layout()->addWidget(chip);
        chip->show();
    }
    m_members->layout()->addWidget(m_add);
    m_members->updateGeometry();
}

void TeamLine::fillMenu()
{
    m_menu->clear();
    for (const User &user : std::as_const(m_people)) {
        QAction *choice = m_menu->addAction(user.name);
        choice->setCheckable(true);
        choice->setChecked(m_team.members.contains(user.id));
        connect(choice, &QAction::toggled, this, [this, id = user.id](bool isOn) { toggle(id, isOn); });
    }
}

void TeamLine::toggle(UserId user, bool isMember)
{
    if (m_team.members.contains(user) == isMember)
        return;
    if (isMember)
        emit membersChosen({user}, {});
    else
        emit membersChosen({}, {user});
}

void TeamLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(Theme::of(palette()).line);
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

} // namespace sf::client

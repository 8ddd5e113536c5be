// SPDX-License-Identifier: GPL-3.0-or-later
// TeamLine: one team on the page of people: its name and its members as chips.
#pragma once

#include "shared/user.h"

#include <QWidget>

class QMenu;
class QToolButton;

namespace sf::client {

class LineField;

class TeamLine : public QWidget
{
    Q_OBJECT

public:
    explicit TeamLine(QWidget *parent = nullptr);

    void setPeople(const QList<User> &people);
    void showRecord(const Team &team);
    void startNew();
    TeamId recordId() const { return m_team.id; }
    const Team &team() const { return m_team; }
    LineField &name() { return *m_name; }
    /// As if chosen in the menu.
    void toggle(UserId user, bool isMember);

signals:
    void renamed(const QString &name);
    void membersChosen(const QList<sf::UserId> &added, const QList<sf::UserId> &removed);
    void removalRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showMembers();
    void fillMenu();

    Team m_team;
    QList<User> m_people;
    LineField *m_name;
    QWidget *m_members;
    QToolButton *m_add;
    QMenu *m_menu;
    QToolButton *m_remove;
};

} // namespace sf::client

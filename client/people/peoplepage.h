// SPDX-License-Identifier: GPL-3.0-or-later
// PeoplePage: users and teams: who works here, in which role, and who belongs together. Administrators.
#pragma once

#include "client/sync/directory.h"
#include "shared/methods/directory.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace sf::client {

class Banner;
class EmptyState;
class NewUserForm;
class TeamLine;
class UserLine;
class Workspace;

class PeoplePage : public QWidget
{
    Q_OBJECT

public:
    explicit PeoplePage(Workspace &workspace, QWidget *parent = nullptr);

    void newUser();
    void newTeam();
    UserLine *lineOf(UserId id) const;
    TeamLine *lineOf(TeamId id) const;
    NewUserForm &form() { return *m_form; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeBody(QWidget *parent);
    void refresh();
    Directory::State state() const;
    void showState();
    void fetchSeen();
    void showSeen();
    QString seenWords(const User &user) const;
    void connectLine(UserLine *line);
    void connectLine(TeamLine *line);
    void askForRemoval(const Team &team);
    void create(const UserCreate::Params &params);
    /// Sends it now: who administers wants to know at once.
    template<Method M>
    void send(typename M::Params params, std::function<void()> done = {});
    void showError(const Error &error);

    Workspace &m_workspace;
    QHash<UserId, Time> m_lastSeen; ///< no event tells of it
    QTimer m_minute;
    Banner *m_banner;
    QPushButton *m_newUser;
    NewUserForm *m_form;
    EmptyState *m_empty;
    QWidget *m_users;
    QVBoxLayout *m_userColumn;
    QWidget *m_teams;
    QVBoxLayout *m_teamColumn;
    QLabel *m_noTeams;
    QWidget *m_body; ///< what stands below the head, once it is known
};

} // namespace sf::client

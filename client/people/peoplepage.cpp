// SPDX-License-Identifier: GPL-3.0-or-later
// Users and teams.
#include "client/people/peoplepage.h"

#include "client/net/api.h"
#include "client/people/newuserform.h"
#include "client/people/teamline.h"
#include "client/people/userline.h"
#include "client/sync/workspace.h"
#include "client/tickets/moment.h"
#include "client/widgets/banner.h"
#include "client/widgets/emptystate.h"
#include "client/widgets/readingwidth.h"
#include "client/widgets/relativetime.h"
#include "client/widgets/theme.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QUuid>
#include <QVBoxLayout>

#include <chrono>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

QHBoxLayout *heading(const QString &title, QPushButton *button, QWidget *parent)
{
    auto *label = new QLabel(title, parent);
    label->setProperty("role", u"title"_s);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 10, 0, 6);
    row->addWidget(label);
    row->addStretch(1);
    row->addWidget(button);
    return row;
}

/// The lines of records that are gone go; `make` makes those that are new; all stand in the order of `records`.
template<class Line, class Record, class Make>
void arrange(QWidget &holder, QVBoxLayout &column, const QList<Record> &records, Make make)
{
    QHash<qint64, Line *> lines;
    for (Line *line : holder.findChildren<Line *>(QString(), Qt::FindDirectChildrenOnly))
        lines.insert(line->recordId().value(), line);
    int place = 0;
    for (const Record &record : records) {
        Line *line = lines.take(record.id.value());
        if (!line) {
            line = make();
            line->show();
        }
        column.removeWidget(line);
        column.insertWidget(place++, line);
        line->showRecord(record);
    }
    for (Line *gone : std::as_const(lines)) {
        if (gone->recordId().isValid())
            gone->deleteLater();
    }
}

} // namespace

PeoplePage::PeoplePage(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_banner(new Banner(this))
    , m_newUser(new QPushButton(tr("New user"), this))
    , m_form(new NewUserForm(this))
    , m_empty(new EmptyState(this))
    , m_users(new QWidget(this))
    , m_userColumn(new QVBoxLayout(m_users))
    , m_teams(new QWidget(this))
    , m_teamColumn(new QVBoxLayout(m_teams))
    , m_noTeams(new QLabel(tr("No teams yet. A ticket can belong to a team before somebody takes it."), this))
    , m_body(makeBody(this))
{
    m_newUser->setProperty("primary", true);
    auto *inside = new QWidget;
    auto *lines = new QVBoxLayout(inside);
    lines->setContentsMargins(18, 0, 18, 18);
    lines->setSpacing(4);
    lines->addLayout(heading(tr("People"), m_newUser, inside));
    lines->addWidget(m_form);
    lines->addWidget(m_empty, 1);
    lines->addWidget(m_body, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addWidget(centredPage(inside, this), 1);
    m_banner->hide();
    m_form->hide();
    m_form->installEventFilter(this);
    connect(m_newUser, &QPushButton::clicked, this, &PeoplePage::newUser);
    connect(m_empty, &EmptyState::actionTriggered, &workspace.directory(), &Directory::refetch);
    connect(m_form, &NewUserForm::submitted, this, &PeoplePage::create);
    connect(&workspace.directory(), &Directory::changed, this, &PeoplePage::refresh);
    connect(&workspace.api(), &Api::stateChanged, this, &PeoplePage::showState);
    connect(&workspace.presence(), &Presence::peopleChanged, this, &PeoplePage::showSeen);
    connect(&m_minute, &QTimer::timeout, this, &PeoplePage::showSeen);
    m_minute.start(std::chrono::minutes(1));
    refresh();
}

QWidget *PeoplePage::makeBody(QWidget *parent)
{
    auto *body = new QWidget(parent);
    auto *team = new QPushButton(tr("New team"), body);
    m_noTeams->setProperty("role", u"muted"_s);
    m_noTeams->setWordWrap(true);
    for (QVBoxLayout *column : {m_userColumn, m_teamColumn}) {
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
    }
    auto *lines = new QVBoxLayout(body);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(4);
    lines->addWidget(UserLine::makeHeads(body));
    lines->addWidget(m_users);
    lines->addSpacing(18);
    lines->addLayout(heading(tr("Teams"), team, body));
    lines->addWidget(m_noTeams);
    lines->addWidget(m_teams);
    lines->addStretch(1);
    connect(team, &QPushButton::clicked, this, &PeoplePage::newTeam);
    return body;
}

void PeoplePage::refresh()
{
    QList<User> users = m_workspace.directory().users();
    std::stable_partition(users.begin(), users.end(), [](const User &user) { return user.active; });
    arrange<UserLine>(*m_users, *m_userColumn, users, [this] {
        auto *line = new UserLine(m_users);
        connectLine(line);
        return line;
    });
    showSeen();
    const auto teamLines = m_teams->findChildren<TeamLine *>(QString(), Qt::FindDirectChildrenOnly);
    m_noTeams->setVisible(m_workspace.directory().teams().isEmpty());
    for (TeamLine *line : teamLines)
        line->setPeople(m_workspace.directory().assignable());
    arrange<TeamLine>(*m_teams, *m_teamColumn, m_workspace.directory().teams(), [this] {
        auto *line = new TeamLine(m_teams);
        line->setPeople(m_workspace.directory().assignable());
        connectLine(line);
        return line;
    });
    showState();
}

Directory::State PeoplePage::state() const
{
    const Directory::State users = m_workspace.directory().userState();
    return users == Directory::State::Ready ? m_workspace.directory().teamState() : users;
}

void PeoplePage::showState()
{
    const Directory &directory = m_workspace.directory();
    const bool isReady = state() == Directory::State::Ready;
    const bool isAny = isReady && !directory.users().isEmpty();
    if (isReady)
        m_empty->setContent("users"_L1, tr("No users yet"), tr("Whoever is to work here needs one."));
    else if (!m_workspace.api().isSignedIn())
        m_empty->setContent("offline"_L1, tr("The server is away"),
                            tr("People and teams appear when the connection is back."));
    else if (state() == Directory::State::Failed)
        m_empty->setContent("error"_L1, tr("People and teams could not be read"), directory.problem(), tr("Try again"));
    else
        m_empty->setContent("users"_L1, tr("Reading people and teams…"), {});
    m_empty->setVisible(!isAny);
    m_body->setVisible(isAny);
    m_newUser->setEnabled(isReady && m_form->isHidden());
}

void PeoplePage::fetchSeen()
{
    m_workspace.api().call<UserList>({}, this, [this](const Result<UserList::Result> &answer) {
        if (!answer.ok())
            return;
        for (const User &user : answer->rows) {
            if (user.lastSeenAt)
                m_lastSeen.insert(user.id, *user.lastSeenAt);
        }
        showSeen();
    });
}

void PeoplePage::showSeen()
{
    const auto lines = m_users->findChildren<UserLine *>(QString(), Qt::FindDirectChildrenOnly);
    for (UserLine *line : lines)
        line->showSeen(seenWords(line->user()));
}

QString PeoplePage::seenWords(const User &user) const
{
    if (user.role == Role::Channel)
        return {};
    if (user.away)
        return tr("away");
    if (m_workspace.presence().isHere(user.id))
        return tr("here now");
    const auto seen = m_lastSeen.constFind(user.id);
    return seen == m_lastSeen.cend() ? QString() : relativeTime(utc(*seen), QDateTime::currentDateTimeUtc());
}

UserLine *PeoplePage::lineOf(UserId id) const
{
    for (UserLine *line : m_users->findChildren<UserLine *>()) {
        if (line->recordId() == id)
            return line;
    }
    return nullptr;
}

TeamLine *PeoplePage::lineOf(TeamId id) const
{
    for (TeamLine *line : m_teams->findChildren<TeamLine *>()) {
        if (line->recordId() == id)
            return line;
    }
    return nullptr;
}

template<Method M>
void PeoplePage::send(typename M::Params params, std::function<void()> done)
{
    params.key = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_workspace.api().call<M>(params, this, [this, done = std::move(done)](const Result<Receipt> &receipt) {
        if (!receipt.ok()) {
            showError(receipt.error());
            return refresh(); // the lines show again what is stored
        }
        m_banner->hide();
        if (done)
            done();
    });
}

void PeoplePage::showError(const Error &error)
{
    m_banner->showMessage(Banner::Kind::Error, error.message);
    m_banner->setClosable(true);
}

void PeoplePage::connectLine(UserLine *line)
{
    connect(line, &UserLine::edited, this, [this, line](const Patch<User> &patch) {
        send<UserUpdate>({{}, line->user().id, line->user().version, patch});
    });
    connect(line, &UserLine::passwordChosen, this, [this, line](const QString &password) {
        send<UserSetPassword>({{}, line->user().id, password}, [this, name = line->user().name] {
            m_banner->showMessage(Banner::Kind::Info,
                                  tr("%1 has a new password and was signed out everywhere.").arg(name));
            m_banner->setClosable(true);
        });
    });
}

void PeoplePage::connectLine(TeamLine *line)
{
    connect(line, &TeamLine::renamed, this, [this, line](const QString &name) {
        if (!line->recordId().isValid()) {
            line->deleteLater();
            return send<TeamCreate>({{}, name, {}});
        }
        Patch<Team> patch;
        patch.set(&Team::name, name);
        send<TeamUpdate>({{}, line->recordId(), line->team().version, patch, {}, {}});
    });
    connect(line, &TeamLine::membersChosen, this,
            [this, line](const QList<UserId> &added, const QList<UserId> &removed) {
                send<TeamUpdate>({{}, line->recordId(), line->team().version, {}, added, removed});
            });
    connect(line, &TeamLine::removalRequested, this, [this, line] { askForRemoval(line->team()); });
}

void PeoplePage::askForRemoval(const Team &team)
{
    m_banner->showMessage(Banner::Kind::Warning, tr("Delete the team “%1”?").arg(team.name));
    m_banner->setClosable(true);
    connect(m_banner->addAction(tr("Delete")), &QPushButton::clicked, this, [this, id = team.id] {
        send<TeamDelete>({{}, id});
    });
}

void PeoplePage::newUser()
{
    m_form->show();
    m_form->start();
}

void PeoplePage::newTeam()
{
    auto *line = new TeamLine(m_teams);
    connectLine(line);
    m_teamColumn->insertWidget(0, line);
    line->show();
    line->startNew();
}

void PeoplePage::create(const UserCreate::Params &params)
{
    UserCreate::Params sent = params;
    sent.key = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_workspace.api().call<UserCreate>(sent, this, [this](const Result<Receipt> &receipt) {
        if (!receipt.ok())
            return m_form->showProblem(receipt.error());
        m_form->hide();
    });
}

bool PeoplePage::eventFilter(QObject *watched, QEvent *event)
{
    // The form has the button that counts, and closes by itself.
    if (watched == m_form && (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent))
        showState();
    return QWidget::eventFilter(watched, event);
}

void PeoplePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fetchSeen();
}

void PeoplePage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::of(palette()).base);
}

} // namespace sf::client

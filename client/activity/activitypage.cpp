// SPDX-License-Identifier: GPL-3.0-or-later
// The page of what happened.
#include "client/activity/activitypage.h"

#include "client/activity/activitymodel.h"
#include "client/activity/activityview.h"
#include "client/sync/workspace.h"
#include "client/widgets/emptystate.h"
#include "client/widgets/paint.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QStackedWidget>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

ActivityPage::ActivityPage(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_model(new ActivityModel(workspace, this))
    , m_people(new QComboBox(this))
    , m_stack(new QStackedWidget(this))
    , m_view(new ActivityView(*m_model, m_stack))
    , m_empty(new EmptyState(m_stack))
{
    auto *title = new QLabel(tr("Activity"), this);
    title->setProperty("role", u"title"_s);
    m_people->setAccessibleName(tr("Whose activity"));
    m_people->setToolTip(tr("Show only what one person did"));
    m_people->setMinimumWidth(180);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(14, 10, 14, 10);
    head->setSpacing(10);
    head->addWidget(title);
    head->addStretch(1);
    head->addWidget(m_people);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_stack, 1);
    setFocusProxy(m_view);
    fillPeople();
    connect(&workspace.directory(), &Directory::changed, this, &ActivityPage::fillPeople);
    connect(m_people, &QComboBox::activated, this, [this](int index) {
        const qint64 id = m_people->itemData(index).toLongLong();
        m_model->setActor(id > 0 ? std::optional(UserId(id)) : std::nullopt);
    });
    connect(m_view, &ActivityView::recordChosen, this, &ActivityPage::recordChosen);
    connect(m_model, &ActivityModel::stateChanged, this, &ActivityPage::showState);
    connect(m_empty, &EmptyState::actionTriggered, m_model, &ActivityModel::refresh);
    showState();
}

void ActivityPage::showPerson(const std::optional<UserId> &person)
{
    m_model->setActor(person);
    fillPeople();
}

void ActivityPage::fillPeople()
{
    const QSignalBlocker blocker(m_people);
    m_people->clear();
    m_people->addItem(tr("Everybody"), qint64{0});
    const QList<User> users = m_workspace.directory().users();
    for (const User &user : users) {
        m_people->addItem(user.name, user.id.value());
        if (m_model->actor() == user.id)
            m_people->setCurrentIndex(m_people->count() - 1);
    }
}

void ActivityPage::showState()
{
    const ActivityModel::State state = m_model->state();
    const bool isFilled = state == ActivityModel::State::Ready && m_model->rowCount() > 0;
    switch (state) {
    case ActivityModel::State::Ready:
        m_empty->setContent("clock"_L1, tr("Nothing happened yet"),
                            m_model->actor() ? tr("This person has not done anything that is kept.")
                                             : tr("What people do appears here at once."));
        break;
    case ActivityModel::State::Loading:
        m_empty->setContent("clock"_L1, tr("Fetching what happened…"), {});
        break;
    case ActivityModel::State::Offline:
        m_empty->setContent("offline"_L1, tr("The server is away"),
                            tr("What happened appears when the connection is back."));
        break;
    case ActivityModel::State::Failed:
        m_empty->setContent("error"_L1, tr("What happened could not be read"), m_model->problem(), tr("Try again"));
        break;
    }
    m_stack->setCurrentWidget(isFilled ? static_cast<QWidget *>(m_view) : m_empty);
}

void ActivityPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_model->setWatched(true);
}

void ActivityPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_model->setWatched(false);
}

void ActivityPage::paintEvent(QPaintEvent *)
{
    paintPane(*this, *m_stack);
}

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// The page of what happened: everybody's, or one person's.
#pragma once

#include "shared/enums.h"
#include "shared/ids.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QStackedWidget;

namespace sf::client {

class ActivityModel;
class ActivityView;
class EmptyState;
class Workspace;

class ActivityPage : public QWidget
{
    Q_OBJECT

public:
    explicit ActivityPage(Workspace &workspace, QWidget *parent = nullptr);

    /// Only what this person did; nullopt: everybody.
    void showPerson(const std::optional<UserId> &person);
    ActivityModel &model() { return *m_model; }

signals:
    void recordChosen(sf::Entity entity, qint64 id);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fillPeople();
    void showState();

    Workspace &m_workspace;
    ActivityModel *m_model;
    QComboBox *m_people;
    QStackedWidget *m_stack;
    ActivityView *m_view;
    EmptyState *m_empty;
};

} // namespace sf::client

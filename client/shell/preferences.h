// SPDX-License-Identifier: GPL-3.0-or-later
// What a person may set: the theme, notifications, what follows an action, and forgetting this server.
#pragma once

#include "client/widgets/appearance.h"

#include <QWidget>

class QComboBox;

namespace sf::client {

class Preferences : public QWidget
{
    Q_OBJECT

public:
    struct Choices
    {
        ThemeChoice theme;
        bool isNotified;
        bool goesOn; ///< to the next ticket of the list after a reply or a status
        QString server;
    };

    explicit Preferences(const Choices &choices, QWidget *parent = nullptr);

signals:
    void themeChosen(ThemeChoice theme);
    void notificationsChosen(bool isNotified);
    void goingOnChosen(bool goesOn);
    /// Asked for twice already: the first click only turns the button into a question.
    void forgetServerRequested();

private:
    QComboBox *m_theme;
};

} // namespace sf::client

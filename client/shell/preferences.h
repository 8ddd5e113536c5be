// SPDX-License-Identifier: GPL-3.0-or-later
// What a person may set: the theme, the language, notifications, what follows an action, and forgetting this server.
#pragma once

#include "client/widgets/appearance.h"

#include <QWidget>

class QComboBox;
class QVBoxLayout;

namespace sf::client {

class Preferences : public QWidget
{
    Q_OBJECT

public:
    struct State
    {
        ThemeChoice theme = ThemeChoice::System;
        QString language; ///< empty: as the system
        bool isNotified = true;
        bool goesOn = false; ///< to the next ticket of the list after a reply or a new status
        QString server;
    };

    explicit Preferences(const State &state, QWidget *parent = nullptr);

    /// A part of its own, below the others.
    void addSection(const QString &title, QWidget *content);

signals:
    void themeChosen(ThemeChoice theme);
    void languageChosen(const QString &code);
    void notificationsChosen(bool isNotified);
    void goingOnChosen(bool goesOn);
    /// Asked for twice already: the first click only turns the button into a question.
    void forgetServerRequested();

private:
    void fillChoices(const State &state);

    QComboBox *m_theme;
    QComboBox *m_language;
    QVBoxLayout *m_column;
};

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// What a person may set: the theme, notifications, and forgetting this server.
#pragma once

#include "client/widgets/appearance.h"

#include <QWidget>

class QComboBox;

namespace sf::client {

class Preferences : public QWidget
{
    Q_OBJECT

public:
    Preferences(ThemeChoice theme, bool isNotified, const QString &server, QWidget *parent = nullptr);

signals:
    void themeChosen(ThemeChoice theme);
    void notificationsChosen(bool isNotified);
    /// Asked for twice already: the first click only turns the button into a question.
    void forgetServerRequested();

private:
    QComboBox *m_theme;
};

} // namespace sf::client

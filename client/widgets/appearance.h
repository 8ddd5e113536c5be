// SPDX-License-Identifier: GPL-3.0-or-later
// Dresses the application in the light or the dark theme and follows the desktop's wish while it runs.
#pragma once

#include "client/widgets/theme.h"

#include <QObject>

class QApplication;
class QDBusVariant;

namespace sf::client {

enum class ThemeChoice { System, Light, Dark };

class Appearance : public QObject
{
    Q_OBJECT

public:
    explicit Appearance(QApplication &application, QObject *parent = nullptr);

    ThemeChoice choice() const { return m_choice; }
    void choose(ThemeChoice choice);

private slots:
    void takeSetting(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void askDesktop();
    void takeScheme(uint scheme);
    void apply();

    QApplication &m_application;
    ThemeChoice m_choice = ThemeChoice::System;
    bool m_desktopIsDark = false;
    bool m_isFollowing = false;
};

} // namespace sf::client

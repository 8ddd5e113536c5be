// SPDX-License-Identifier: GPL-3.0-or-later
// Waits until the main window shows its first list with its counts, writes it to a picture and ends the program.
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

namespace sf::client {

class Api;
class Connection;
class Desk;

class Screenshot : public QObject
{
    Q_OBJECT

public:
    Screenshot(const QString &file, const Connection &connection, const Api &api, QObject *parent = nullptr);

    void watch(Desk &desk);
    /// Says why in one line and ends the program.
    void fail(const QString &why);

private:
    void take(Desk &desk);
    void giveUp();

    QString m_file;
    const Connection &m_connection;
    const Api &m_api;
    QTimer m_patience;
    bool m_isDone = false;
};

} // namespace sf::client

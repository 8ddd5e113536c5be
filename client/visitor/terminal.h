// SPDX-License-Identifier: GPL-3.0-or-later
// Terminal: lines that are typed, and what is printed. What comes from others cannot control the terminal.
#pragma once

#include <QByteArray>
#include <QObject>
#include <QSocketNotifier>

namespace sf::client {

class Terminal : public QObject
{
    Q_OBJECT

public:
    explicit Terminal(QObject *parent = nullptr);

    /// Nothing is read before.
    void start();
    static void print(const QString &text);
    /// Only where a person looks; replaced by what is printed next.
    static void hint(const QString &text);
    /// Without control characters, except line breaks.
    static QString harmless(const QString &text);

signals:
    void lineTyped(const QString &line);
    /// There is no more to read.
    void ended();

private:
    void receive();

    QSocketNotifier m_notifier;
    QByteArray m_unread;
};

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the token that signs in again, in the desktop's keyring and nowhere else.
#pragma once

#include <QObject>
#include <QString>

#include <functional>

namespace QKeychain {
class Job;
}

namespace sf::client {

class Keyring : public QObject
{
    Q_OBJECT

public:
    struct Account
    {
        QString server;
        QString organization;
        QString email;
    };

    explicit Keyring(QObject *parent = nullptr);

    /// Calls back with the token, or with empty text when there is none or no keyring.
    void read(const Account &account, QObject *context, const std::function<void(const QString &token)> &callback);
    void store(const Account &account, const QString &token);
    void remove(const Account &account);

signals:
    /// At most once a run; `words` say what follows from it.
    void unavailable(const QString &words);

private:
    void noticeFailure(const QKeychain::Job &job);

    bool m_hasSpoken = false;
};

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// Brings finished work of worker threads back to the thread of its owner: many functions, one wake-up, in the order posted.
#pragma once

#include <QObject>

#include <functional>
#include <mutex>
#include <vector>

namespace sf::server {

class Postbox : public QObject
{
    Q_OBJECT

public:
    explicit Postbox(QObject *parent = nullptr);

    // From any thread. The functions run on the thread this object lives in; what is left when it dies is dropped.
    void post(std::function<void()> function);
    void post(std::vector<std::function<void()>> functions);

private:
    void deliver();

    std::mutex m_mutex;
    std::vector<std::function<void()>> m_waiting;
};

} // namespace sf::server

// SPDX-License-Identifier: GPL-3.0-or-later
// Functions from worker threads, run on the owner's.
#include "server/db/postbox.h"

#include <QMetaObject>

#include <iterator>

namespace sf::server {

Postbox::Postbox(QObject *parent) : QObject(parent) {}

void Postbox::post(std::function<void()> function)
{
    std::vector<std::function<void()>> functions;
    functions.push_back(std::move(function));
    post(std::move(functions));
}

void Postbox::post(std::vector<std::function<void()>> functions)
{
    if (functions.empty())
        return;
    bool wake = false;
    {
        const std::lock_guard lock(m_mutex);
        wake = m_waiting.empty();
        m_waiting.insert(m_waiting.end(), std::make_move_iterator(functions.begin()),
                         std::make_move_iterator(functions.end()));
    }
    if (wake)
        QMetaObject::invokeMethod(this, &Postbox::deliver, Qt::QueuedConnection);
}

void Postbox::deliver()
{
    std::vector<std::function<void()>> functions;
    {
        const std::lock_guard lock(m_mutex);
        functions.swap(m_waiting);
    }
    for (const auto &function : functions)
        function();
}

} // namespace sf::server

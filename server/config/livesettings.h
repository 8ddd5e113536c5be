// SPDX-License-Identifier: GPL-3.0-or-later
// LiveSettings: the settings in force; a reload replaces them as a whole while others go on reading theirs. Any thread.
#pragma once

#include "server/config/settings.h"

#include <memory>
#include <mutex>

namespace sf::server {

class LiveSettings
{
public:
    explicit LiveSettings(Settings settings) : m_settings(std::make_shared<const Settings>(std::move(settings))) {}

    std::shared_ptr<const Settings> now() const
    {
        const std::lock_guard lock(m_mutex);
        return m_settings;
    }
    void replace(Settings settings)
    {
        auto next = std::make_shared<const Settings>(std::move(settings));
        const std::lock_guard lock(m_mutex);
        m_settings = std::move(next);
    }

private:
    mutable std::mutex m_mutex;
    std::shared_ptr<const Settings> m_settings;
};

} // namespace sf::server

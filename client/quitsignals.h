// SPDX-License-Identifier: GPL-3.0-or-later
// QuitSignals: SIGTERM, SIGINT and SIGHUP close the windows in order, as a person would, so that what is being typed is kept.
#pragma once

#include <QObject>

namespace sf::client {

class QuitSignals : public QObject
{
    Q_OBJECT

public:
    /// One per process, made after the application object.
    explicit QuitSignals(QObject *parent = nullptr);
    ~QuitSignals() override;
};

} // namespace sf::client

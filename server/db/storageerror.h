// SPDX-License-Identifier: GPL-3.0-or-later
// The one exception of the server: what storage does to us. Thrown by server/db only, caught by its workers.
#pragma once

#include <QString>

#include <stdexcept>

namespace sf::server {

enum class StorageFailure {
    Unavailable, // connection lost, file locked, input/output error: may be tried again
    Constraint,  // a rule of the schema was broken: the caller's statement is at fault
    Full,        // disk full or out of memory
    Timeout,     // the statement passed its deadline
    Statement    // the statement itself is wrong, or the schema does not fit
};

class StorageError : public std::runtime_error
{
public:
    StorageError(StorageFailure failure, const QString &what)
        : std::runtime_error(what.toStdString())
        , m_failure(failure)
    {
    }

    StorageFailure failure() const { return m_failure; }
    QString message() const { return QString::fromUtf8(what()); }

private:
    StorageFailure m_failure;
};

} // namespace sf::server

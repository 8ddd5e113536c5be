// SPDX-License-Identifier: GPL-3.0-or-later
// Passwords from standard input.
#include "server/commands/passwordinput.h"

#include <QFile>

#include <termios.h>
#include <unistd.h>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace sf::server {

namespace {

/// Switches a terminal's echo off while it lives.
class SilentTerminal
{
public:
    SilentTerminal()
    {
        m_isTerminal = tcgetattr(STDIN_FILENO, &m_before) == 0;
        if (!m_isTerminal)
            return;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSANOW, &silent);
        std::fputs("Password: ", stderr);
    }
    ~SilentTerminal()
    {
        if (!m_isTerminal)
            return;
        tcsetattr(STDIN_FILENO, TCSANOW, &m_before);
        std::fputs("\n", stderr);
    }
    SilentTerminal(const SilentTerminal &) = delete;
    SilentTerminal &operator=(const SilentTerminal &) = delete;

private:
    termios m_before{};
    bool m_isTerminal = false;
};

} // namespace

Result<QString> readPassword()
{
    const SilentTerminal silent;
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return Error::of(ErrorKind::Invalid, u"The password is read from standard input, which is closed."_s);
    QByteArray line = input.readLine();
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    if (line.isEmpty())
        return Error::of(ErrorKind::Invalid, u"Give the password as one line on standard input."_s);
    return QString::fromUtf8(line);
}

} // namespace sf::server

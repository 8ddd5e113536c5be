// SPDX-License-Identifier: GPL-3.0-or-later
// Standard input and output.
#include "client/visitor/terminal.h"

#include <unistd.h>

#include <cstdio>

namespace sf::client {

namespace {

constexpr char kEraseLine[] = "\r\033[K";

void write(const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stdout);
    std::fflush(stdout);
}

bool isSeenByPerson()
{
    return ::isatty(STDOUT_FILENO) == 1;
}

} // namespace

Terminal::Terminal(QObject *parent) : QObject(parent), m_notifier(STDIN_FILENO, QSocketNotifier::Read)
{
    m_notifier.setEnabled(false);
    connect(&m_notifier, &QSocketNotifier::activated, this, &Terminal::receive);
}

void Terminal::start()
{
    m_notifier.setEnabled(true);
}

void Terminal::receive()
{
    char bytes[4096];
    const auto count = ::read(STDIN_FILENO, bytes, sizeof bytes);
    if (count > 0)
        m_unread.append(bytes, count);
    for (qsizetype end = m_unread.indexOf('\n'); end >= 0; end = m_unread.indexOf('\n')) {
        const QString line = QString::fromUtf8(m_unread.left(end));
        m_unread.remove(0, end + 1);
        emit lineTyped(line);
    }
    if (count > 0)
        return;
    m_notifier.setEnabled(false);
    if (!m_unread.isEmpty())
        emit lineTyped(QString::fromUtf8(std::exchange(m_unread, {})));
    emit ended();
}

void Terminal::print(const QString &text)
{
    write((isSeenByPerson() ? QByteArray(kEraseLine) : QByteArray()) + harmless(text).toUtf8() + '\n');
}

void Terminal::hint(const QString &text)
{
    if (isSeenByPerson())
        write(QByteArray(kEraseLine) + harmless(text).toUtf8());
}

QString Terminal::harmless(const QString &text)
{
    QString clean = text;
    for (QChar &c : clean) {
        if (c.category() == QChar::Other_Control && c != u'\n')
            c = u' ';
    }
    return clean;
}

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// supportflow-server: the program around the library.
#include "server/commands/commandline.h"

#include <QCoreApplication>

#include <sodium.h>

int main(int argc, char **argv)
{
    // GLib's event loop costs more system calls a turn than Qt's own.
    qputenv("QT_NO_GLIB", "1");
    if (sodium_init() < 0)
        qFatal("libsodium does not start");
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("supportflow-server"));
    return sf::server::runCommandLine(QCoreApplication::arguments());
}

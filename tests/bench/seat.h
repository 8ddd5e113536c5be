// SPDX-License-Identifier: GPL-3.0-or-later
// The real client in a process of its own, driven by lines on standard input; what it noticed comes out as lines "WORD NANOSECONDS …" of the
// clock that all processes share. What App has besides it - the sign-in form and the keyring - stays out.
#pragma once

#include "client/desk.h"
#include "client/net/api.h"
#include "client/net/connection.h"
#include "client/sync/workspace.h"
#include "client/widgets/appearance.h"
#include "tests/support/eventloopwatch.h"

#include <QElapsedTimer>
#include <QObject>
#include <QSettings>
#include <QSocketNotifier>

#include <functional>
#include <memory>

class QAbstractItemView;
class QApplication;
class QLineEdit;

namespace sf::client {
class RecordListPane;
class TicketListPane;
class TicketView;
} // namespace sf::client

namespace sf::bench {

class Seat : public QObject
{
    Q_OBJECT

public:
    struct Place
    {
        quint16 port = 0;
        QString organization;
        QString email;
        QString profile;
        QString password; ///< or
        QString token;
    };

    Seat(QApplication &application, const Place &place);
    ~Seat() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using Step = std::function<bool(int n)>; ///< false: that was the last one

    void readCommands();
    void obey(const QByteArrayList &words);
    void begin(const QByteArray &name);
    void end();
    void endAfter(qint64 tookMs);
    void repeat(int everyMs, const Step &step);
    void showAll();
    void showPage(const QString &name);
    QAbstractItemView &listInFront() const;
    QLineEdit &searchInFront() const;
    void trigger(const QString &action);
    void wheel(int steps);
    void jump(int times);
    void type(const QString &words);
    void openTicket(qint64 id);
    void loadOlder();
    void readUp(int turns);
    void follow();
    void tellRows(int first, int last);
    void tellMemory();
    static void turnWheel(QWidget *over, int steps);

    QSettings m_settings;
    client::Appearance m_appearance;
    client::Connection m_connection;
    client::Api m_api;
    client::Workspace m_workspace;
    client::Desk m_desk;
    client::TicketListPane *m_list = nullptr;
    client::TicketView *m_view = nullptr;
    client::RecordListPane *m_records = nullptr; ///< of the page in front; none: the tickets are
    QSocketNotifier m_commands;
    QByteArray m_unread;
    QByteArray m_running;
    QElapsedTimer m_since; // the command began
    std::unique_ptr<test::EventLoopWatch> m_watch;
    QHash<TicketId, qint64> m_told;
    TicketId m_opening;
    bool m_isUsable = false;
};

/// The line "WORD NANOSECONDS …" on standard output.
void tell(const QByteArray &word, const QByteArray &more = {});

} // namespace sf::bench

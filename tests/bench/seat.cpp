// SPDX-License-Identifier: GPL-3.0-or-later
// The real client in a process of its own, driven by lines on standard input.
#include "tests/bench/seat.h"

#include "client/records/recordlistpane.h"
#include "client/records/recordtable.h"
#include "client/shell/mainwindow.h"
#include "client/tickets/conversation.h"
#include "client/tickets/filterbar.h"
#include "client/tickets/ticketlistpane.h"
#include "client/tickets/ticketmodel.h"
#include "client/tickets/tickettable.h"
#include "client/tickets/ticketview.h"
#include "tests/bench/timings.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QTimer>
#include <QWheelEvent>

#include <unistd.h>

#include <array>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace sf::bench {

using namespace sf::client;

namespace {

constexpr QSize WindowSize(1440, 900);
constexpr int SettleMs = 400; // what was started by the last step is waited for

} // namespace

void tell(const QByteArray &word, const QByteArray &more)
{
    const auto now = std::chrono::duration_cast<std::chrono::nanoseconds>(Clock::now().time_since_epoch()).count();
    std::printf("%s %lld %s\n", word.constData(), static_cast<long long>(now), more.constData());
    std::fflush(stdout);
}

Seat::Seat(QApplication &application, const Place &place)
    : m_settings(place.profile + u"/client.ini"_s, QSettings::IniFormat)
    , m_appearance(application)
    , m_api(m_connection)
    , m_workspace(m_api, Account{{u"127.0.0.1"_s, place.port}, place.organization, place.email}, place.profile)
    , m_desk(m_workspace, m_settings, m_appearance)
    , m_commands(STDIN_FILENO, QSocketNotifier::Read)
{
    m_list = m_desk.window().findChild<TicketListPane *>();
    m_view = m_desk.window().findChild<TicketView *>();
    m_list->table().viewport()->installEventFilter(this);
    connect(&m_commands, &QSocketNotifier::activated, this, &Seat::readCommands);
    connect(&m_api, &Api::tokenChanged, this, [](const QString &token) { tell("token", token.toUtf8()); });
    connect(&m_api, &Api::signInFailed, this, [](const Error &error) { tell("refused", error.message.toUtf8()); });
    connect(&m_desk, &Desk::settled, this, [] { tell("settled"); });
    connect(&m_workspace.tickets(), &TicketStore::pageChanged, this, [this](TicketId id) {
        if (id == m_opening && m_workspace.tickets().pageState(id) == TicketStore::PageState::Current)
            QTimer::singleShot(0, this, &Seat::end);
    });
    m_desk.window().resize(WindowSize);
    m_desk.show();
    if (place.token.isEmpty())
        m_api.signIn(place.organization, place.email, place.password, true);
    else
        m_api.resume(place.organization, place.token);
    m_connection.open(m_workspace.account().server);
}

Seat::~Seat() = default;

bool Seat::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint && !m_isUsable && m_list->model().rowAt(0)) {
        m_isUsable = true;
        const bool isCopy = m_list->model().copyTime().has_value();
        QTimer::singleShot(0, this, [isCopy] { tell("usable", isCopy ? "copy" : "server"); });
    }
    return QObject::eventFilter(watched, event);
}

void Seat::readCommands()
{
    std::array<char, 4096> buffer;
    const auto count = ::read(STDIN_FILENO, buffer.data(), buffer.size());
    if (count <= 0) {
        QCoreApplication::quit();
        return;
    }
    m_unread.append(buffer.data(), count);
    for (qsizetype line = m_unread.indexOf('\n'); line >= 0; line = m_unread.indexOf('\n')) {
        const QByteArray command = m_unread.left(line);
        m_unread.remove(0, line + 1);
        obey(command.split(' '));
    }
}

void Seat::obey(const QByteArrayList &words)
{
    const QByteArray name = words[0];
    const int number = words.value(1).toInt();
    begin(name);
    if (name == "all")
        showAll();
    else if (name == "page")
        showPage(QString::fromUtf8(words.value(1)));
    else if (name == "wheel")
        wheel(number);
    else if (name == "jump")
        jump(number);
    else if (name == "type")
        type(QString::fromUtf8(words.value(1)));
    else if (name == "watch")
        QTimer::singleShot(number, this, &Seat::end);
    else if (name == "open")
        openTicket(number);
    else if (name == "older")
        loadOlder();
    else if (name == "read")
        readUp(number);
    else if (name == "follow")
        follow();
    else if (name == "memory")
        tellMemory();
    else
        QCoreApplication::quit();
}

void Seat::begin(const QByteArray &name)
{
    m_running = name;
    m_watch = std::make_unique<test::EventLoopWatch>();
    m_since.start();
}

void Seat::end()
{
    endAfter(m_since.elapsed());
}

void Seat::endAfter(qint64 tookMs)
{
    m_opening = {};
    if (m_running.isEmpty())
        return;
    tell("done", QByteArray::number(m_watch->longestStallMs()) + ' ' + QByteArray::number(tookMs));
    m_running.clear();
}

void Seat::repeat(int everyMs, const Step &step)
{
    auto *timer = new QTimer(this);
    timer->setTimerType(Qt::PreciseTimer);
    connect(timer, &QTimer::timeout, this, [this, timer, step, n = 0]() mutable {
        if (step(n++))
            return;
        timer->deleteLater();
        QTimer::singleShot(SettleMs, this, [this, tookMs = m_since.elapsed()] { endAfter(tookMs); });
    });
    timer->start(everyMs);
}

void Seat::trigger(const QString &action)
{
    for (QAction *known : m_desk.window().actions()) {
        if (known->objectName() == action)
            known->trigger();
    }
}

QAbstractItemView &Seat::listInFront() const
{
    if (m_records != nullptr)
        return m_records->table();
    return m_list->table();
}

QLineEdit &Seat::searchInFront() const
{
    QWidget *over = m_records;
    if (m_records == nullptr)
        over = &m_list->filters();
    return *over->findChild<QLineEdit *>();
}

void Seat::showPage(const QString &name)
{
    trigger(u"go."_s + name);
    m_records = nullptr;
    for (auto *pane : m_desk.window().findChildren<RecordListPane *>()) {
        if (pane->isVisible())
            m_records = pane;
    }
    repeat(5, [this](int) { return m_records != nullptr && !listInFront().model()->index(0, 0).data().isValid(); });
}

void Seat::showAll()
{
    trigger(u"go.all"_s);
    m_records = nullptr;
    repeat(20, [this](int) { return !m_list->model().rowAt(0); });
}

void Seat::turnWheel(QWidget *over, int steps)
{
    const QPointF middle = QRectF(over->rect()).center();
    QWheelEvent event(middle, over->mapToGlobal(middle), QPoint(), QPoint(0, steps * 120), Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(over, &event);
}

void Seat::wheel(int steps)
{
    repeat(12, [this, steps](int n) {
        turnWheel(listInFront().viewport(), n < steps / 2 ? -1 : 1);
        return n < steps;
    });
}

void Seat::jump(int times)
{
    repeat(60, [this, times](int n) {
        QScrollBar *bar = listInFront().verticalScrollBar();
        // Golden ratio: every part of the list, neighbours never in a row.
        const double part = n * 0.618033988749895;
        bar->setValue(static_cast<int>((part - static_cast<int>(part)) * bar->maximum()));
        return n < times;
    });
}

void Seat::type(const QString &words)
{
    QLineEdit *field = &searchInFront();
    field->setFocus();
    // Typed, looked at, and taken back letter by letter.
    const auto length = static_cast<int>(words.size());
    constexpr int Pause = 10;
    repeat(90, [field, words, length](int n) {
        if (n < length || n >= length + Pause) {
            const QString letter = n < length ? QString(words[n]) : QString();
            const int key = n < length ? Qt::Key_A : Qt::Key_Backspace;
            QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier, letter);
            QCoreApplication::sendEvent(field, &press);
            QKeyEvent release(QEvent::KeyRelease, key, Qt::NoModifier, letter);
            QCoreApplication::sendEvent(field, &release);
        }
        return n < 2 * length + Pause;
    });
}

void Seat::openTicket(qint64 id)
{
    m_opening = TicketId(id);
    emit m_list->ticketChosen(m_opening);
}

void Seat::loadOlder()
{
    repeat(50, [this](int) {
        const TicketPage *page = m_workspace.tickets().page(m_view->ticket());
        if (!page || !page->olderResponses)
            return false;
        emit m_view->conversation().olderRequested();
        return true;
    });
}

void Seat::readUp(int turns)
{
    repeat(12, [this, turns](int n) {
        turnWheel(m_view->conversation().viewport(), n < turns / 2 ? 3 : -3);
        return n < turns;
    });
}

void Seat::follow()
{
    TicketModel &model = m_list->model();
    connect(&model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) { tellRows(first.row(), last.row()); });
    connect(&model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { tellRows(first, last); });
    end();
}

void Seat::tellRows(int first, int last)
{
    for (int row = first; row <= qMin(last, first + 100); ++row) {
        const auto shown = m_list->model().rowAt(row);
        if (!shown || m_told.value(shown->id) >= shown->lastEventSeq)
            continue;
        m_told[shown->id] = shown->lastEventSeq;
        tell("seen", QByteArray::number(shown->lastEventSeq));
    }
}

void Seat::tellMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (status.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : status.readAll().split('\n')) {
            if (line.startsWith("VmRSS:"))
                tell("resident", line.mid(6).simplified().split(' ').value(0));
        }
    }
    end();
}

} // namespace sf::bench

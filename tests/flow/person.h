// SPDX-License-Identifier: GPL-3.0-or-later
// The whole client as a person starts it, in its real windows, with a profile of its own, in front of a real server.
#pragma once

#include "client/app.h"
#include "client/shell/mainwindow.h"
#include "client/shell/sidebar.h"
#include "client/shell/sidebaritem.h"
#include "client/signin/signinform.h"
#include "client/tickets/ticketlistpane.h"
#include "client/tickets/tickettable.h"
#include "tests/support/testserver.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QItemSelectionModel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

inline constexpr int patienceMs = 20'000;

template<class W>
inline QList<W *> openWindows()
{
    QList<W *> windows;
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *window = qobject_cast<W *>(widget); window && window->isVisible())
            windows.append(window);
    }
    return windows;
}

inline QPushButton *buttonNamed(const QWidget &window, const QString &text)
{
    for (QPushButton *button : window.findChildren<QPushButton *>()) {
        if (button->text() == text && button->isVisible())
            return button;
    }
    return nullptr;
}

/// One client as a person starts it, with a profile of its own.
struct Person
{
    Person(const test::TestServer &server, const QString &email, const QString &password)
        : Person(server.port(), email, password)
    {
    }
    Person(quint16 port, const QString &email, const QString &password, const QString &organization = u"demo-org"_s)
    {
        options.server = u"127.0.0.1:%1"_s.arg(port);
        options.organization = organization;
        options.email = email;
        options.password = password;
        options.signInAtOnce = true;
        options.profileFolder = profile.path();
        start();
    }

    void start()
    {
        const QList<MainWindow *> before = openWindows<MainWindow>();
        app = std::make_unique<App>(*qApp, options);
        QString why;
        isStarted = app->start(why);
        (void)QTest::qWaitFor(
            [&] {
                for (MainWindow *opened : openWindows<MainWindow>()) {
                    if (!before.contains(opened))
                        window = opened;
                }
                const QList<SignInForm *> forms = openWindows<SignInForm>();
                return window != nullptr
                    || (!forms.isEmpty() && !forms.first()->error(SignInForm::Field::Password).isEmpty());
            },
            patienceMs);
    }

    /// The next day, with the profile of the day before.
    void startAgain()
    {
        app.reset();
        window = nullptr;
        start();
    }

    TicketModel &model() const { return window->findChild<TicketListPane *>()->model(); }
    TicketTable &table() const { return window->findChild<TicketListPane *>()->table(); }
    QString connectionWords() const { return window->findChild<Sidebar *>()->connectionWords(); }
    QString count(const QString &key) const
    {
        for (const SidebarItem *item : window->findChildren<SidebarItem *>()) {
            if (item->key() == key)
                return item->count();
        }
        return {};
    }
    void act(const QString &id) const
    {
        for (QAction *action : window->actions()) {
            if (action->objectName() == id)
                action->trigger();
        }
    }
    std::optional<TicketRow> row(qint64 number) const
    {
        for (int i = 0; i < model().rowCount(); ++i) {
            const auto row = model().rowAt(i);
            if (row && row->number == number)
                return row;
        }
        return std::nullopt;
    }

    QTemporaryDir profile;
    StartOptions options;
    std::unique_ptr<App> app;
    MainWindow *window = nullptr;
    bool isStarted = false;
};

inline void selectRows(const Person &person, const QList<int> &rows)
{
    TicketTable &table = person.table();
    table.selectionModel()->clear();
    for (const int row : rows)
        table.selectionModel()->select(table.model()->index(row, 0),
                                       QItemSelectionModel::Select | QItemSelectionModel::Rows);
}

/// Of the window as it is now, beside the test, to be looked at.
inline void picture(const Person &person, const QString &name)
{
    QTest::qWait(50); // a layout that was changed just now
    QDir folder(QCoreApplication::applicationDirPath());
    folder.mkpath(u"../pictures"_s);
    person.window->grab().save(folder.filePath(u"../pictures/%1.png"_s.arg(name)));
}

} // namespace sf::client

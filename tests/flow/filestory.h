// SPDX-License-Identifier: GPL-3.0-or-later
// People who work with files at the page of a ticket, in front of a real server: what stories about files begin with.
#pragma once

#include "client/attachments/draftfiles.h"
#include "client/attachments/filechip.h"
#include "client/attachments/filedesk.h"
#include "client/attachments/filestrip.h"
#include "client/attachments/filetray.h"
#include "client/tickets/composer.h"
#include "client/tickets/conversation.h"
#include "client/tickets/ticketview.h"
#include "client/widgets/appearance.h"
#include "client/widgets/banner.h"
#include "tests/flow/realclient.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QPlainTextEdit>

namespace sf::test {

using namespace Qt::StringLiterals;

inline constexpr int kFilePatienceMs = 20'000;

struct FilePerson : Client
{
    using Client::Client;

    void look(TicketId ticket)
    {
        view = std::make_unique<TicketView>(*workspace);
        view->resize(900, 760);
        view->show();
        view->showTicket(ticket);
    }
    QPlainTextEdit &edit() const { return *view->composer().findChild<QPlainTextEdit *>(); }
    void send() const { QTest::keyClick(&edit(), Qt::Key_Return, Qt::ControlModifier); }
    void drop(const QStringList &paths) const
    {
        QMimeData content;
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls << QUrl::fromLocalFile(path);
        content.setUrls(urls);
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &content, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(view.get(), &enter);
        QDropEvent event({10, 10}, Qt::CopyAction, &content, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(view.get(), &event);
    }
    const QList<TrayFile> &tray() const { return view->composer().tray().files(); }
    /// So many files belong to the message that is written, and all of them are copied.
    bool hasFiles(qsizetype count) const
    {
        return tray().size() == count && std::none_of(tray().cbegin(), tray().cend(), [](const TrayFile &file) {
                   return file.state == TrayFile::State::Copying;
               });
    }
    /// The chips that lie on the messages that are shown.
    QStringList shownFiles() const
    {
        QStringList names;
        for (const FileStrip *strip : view->conversation().findChildren<FileStrip *>()) {
            for (const Attachment &file : strip->isVisible() ? strip->files() : QList<Attachment>())
                names << file.fileName;
        }
        names.sort();
        return names;
    }
    FileChip *chip(const QString &name) const
    {
        for (FileChip *found : view->conversation().findChildren<FileChip *>()) {
            if (found->content().name == name && found->isVisible())
                return found;
        }
        return nullptr;
    }
    QList<Attachment> stored(TicketId ticket)
    {
        QList<Attachment> files;
        const TicketPage *page = tickets().storedPage(ticket);
        for (const Response &response : page ? page->responses : QList<Response>())
            files += response.attachments;
        return files;
    }

    std::unique_ptr<TicketView> view;
};

inline QByteArray noise(qsizetype size)
{
    QByteArray bytes(size, '\0');
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = static_cast<char>((i * 31 + i / 255) % 251);
    return bytes;
}

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

inline QByteArray fetched(FilePerson &person, const Attachment &file)
{
    QByteArray bytes = "never came";
    bool isHere = false;
    person.workspace->downloads().fetch(file, person.workspace.get(), [&](const Result<QString> &path) {
        isHere = true;
        bytes = path ? contentOf(*path) : path.error().message.toUtf8();
    });
    return QTest::qWaitFor([&] { return isHere; }, kFilePatienceMs) ? bytes : QByteArray("too late");
}

/// Each story: a server, an agent at a ticket, a colleague where one is asked for.
class FileStory : public QObject
{
    Q_OBJECT

public slots:
    void openOutside(const QUrl &url) { m_opened = url; }

private slots:
    void initTestCase()
    {
        m_appearance = std::make_unique<Appearance>(*qobject_cast<QApplication *>(QCoreApplication::instance()));
        QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "openOutside");
    }
    void cleanupTestCase() { QDesktopServices::unsetUrlHandler(QStringLiteral("file")); }
    void cleanup()
    {
        for (std::unique_ptr<FilePerson> *person : {&m_agent, &m_colleague}) {
            if (*person)
                (*person)->view.reset();
            person->reset();
        }
        m_server.reset();
        m_opened.clear();
    }

protected:
    /// The agent looks at a new ticket.
    void begin(const ServerOptions &options = {}, bool isWithColleague = false)
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<TestServer>(options);
        SF_REQUIRE_DATABASE((*m_server));
        m_agent = std::make_unique<FilePerson>(*m_server, QStringLiteral("agent@test.example"));
        m_agent->signIn();
        m_ticket = m_agent->makeTicket(QStringLiteral("About files"));
        QVERIFY(m_ticket.isValid());
        m_agent->look(m_ticket);
        QTRY_VERIFY(m_agent->tickets().page(m_ticket));
        if (!isWithColleague)
            return;
        m_colleague = std::make_unique<FilePerson>(*m_server, QStringLiteral("colleague@test.example"));
        m_colleague->signIn();
        m_colleague->look(m_ticket);
        QTRY_VERIFY(m_colleague->tickets().page(m_ticket));
    }
    void cut()
    {
        m_server->kill();
        QTRY_VERIFY(!m_agent->api.isSignedIn());
    }
    void restart() { QVERIFY2(m_server->start(), qPrintable(m_server->why())); }
    QString written(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }
    bool isTold(const QString &words) const
    {
        for (const Banner *banner : m_agent->view->findChildren<Banner *>()) {
            if (banner->isVisible() && banner->text().contains(words))
                return true;
        }
        return false;
    }
    /// For people to look at, where SF_PICTURES names a folder.
    void picture(QWidget &widget, const QString &name)
    {
        const QString folder = QString::fromLocal8Bit(qgetenv("SF_PICTURES"));
        if (folder.isEmpty())
            return;
        for (const ThemeChoice theme : {ThemeChoice::Dark, ThemeChoice::Light}) {
            m_appearance->choose(theme);
            QTest::qWait(100);
            const QLatin1String which = theme == ThemeChoice::Light ? "light"_L1 : "dark"_L1;
            widget.grab().save(QDir(folder).filePath(name + u'-' + which + u".png"_s));
        }
    }

    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<FilePerson> m_agent;
    std::unique_ptr<FilePerson> m_colleague;
    TicketId m_ticket;
    QUrl m_opened;
};

} // namespace sf::test

/// Begins a story; ends the test function where that fails or is skipped.
#define SF_BEGIN_STORY(...)                                                                                            \
    begin(__VA_ARGS__);                                                                                                \
    if (QTest::currentTestFailed() || !m_agent)                                                                        \
    return

// SPDX-License-Identifier: GPL-3.0-or-later
// App: builds the client and hands its parts on; knows who signs in where, and shows the form or the desk accordingly.
#pragma once

#include "client/net/api.h"
#include "client/net/connection.h"
#include "client/signin/keyring.h"
#include "client/signin/knownservers.h"
#include "client/signin/signinrequest.h"
#include "client/startoptions.h"
#include "client/sync/workspace.h"
#include "client/translation.h"
#include "client/widgets/appearance.h"

#include <QLockFile>
#include <QObject>
#include <QSettings>

#include <memory>

class QApplication;

namespace sf::client {

class Desk;
class Screenshot;
class SignInForm;

class App : public QObject
{
    Q_OBJECT

public:
    App(QApplication &application, const StartOptions &options, QObject *parent = nullptr);
    ~App() override;

    /// False: it cannot start, `why` says so.
    bool start(QString &why);

private:
    void connectForm();
    void connectSession();
    void showForm();
    void begin(const SignInRequest &request);
    void resumeRemembered(const KnownServer &server);
    void connectTo(const ServerAddress &address);
    void welcomed(const Welcome &welcome);
    void refused(const Error &error);
    void connectionChanged(Connection::State state);
    void certificateChanged(const QByteArray &pinned, const QByteArray &seen);
    void openDesk();
    void closeDesk();
    void signOut(bool isForgetting);
    Keyring::Account keyringAccount() const;
    KnownServer knownServer() const;

    QApplication &m_application;
    StartOptions m_options;
    QLockFile m_lock;
    QSettings m_settings;
    Translation m_translation;
    Appearance m_appearance;
    KnownServers m_servers;
    Keyring m_keyring;
    Connection m_connection;
    Api m_api;
    Account m_account; // who is signing in or signed in
    bool m_isRemembered = false;
    QByteArray m_offered; // a certificate that waits for the person
    std::unique_ptr<SignInForm> m_form;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<Screenshot> m_screenshot;
};

} // namespace sf::client

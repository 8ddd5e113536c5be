// SPDX-License-Identifier: GPL-3.0-or-later
// App: builds the client and hands its parts on; knows who signs in where, and shows the form or the desk accordingly.
#include "client/app.h"

#include "client/desk.h"
#include "client/screenshot.h"
#include "client/signin/signinform.h"

#include <QApplication>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

App::App(QApplication &application, const StartOptions &options, QObject *parent)
    : QObject(parent)
    , m_application(application)
    , m_options(options)
    , m_lock(options.profileFolder + u"/lock"_s)
    , m_settings(options.profileFolder + u"/client.ini"_s, QSettings::IniFormat)
    , m_translation(options.language.isEmpty() ? m_settings.value(u"language"_s).toString() : options.language)
    , m_appearance(application)
    , m_servers(m_settings)
    , m_api(m_connection)
    , m_form(std::make_unique<SignInForm>())
{
    m_lock.setStaleLockTime(0); // a client may run for days; whether it still lives is asked by its process id
    QApplication::setQuitOnLastWindowClosed(true);
}

App::~App() = default;

bool App::start(QString &why)
{
    if (!m_lock.tryLock(0)) {
        why =
            tr("another SupportFlow already uses the profile %1; start this one with --profile DIR to keep them apart")
                .arg(m_options.profileFolder);
        return false;
    }
    m_appearance.choose(static_cast<ThemeChoice>(m_settings.value(u"theme"_s).toInt()));
    connectForm();
    connectSession();

    const QList<KnownServer> known = m_servers.list();
    m_form->setKnownServers(known);
    const bool isNamed = !m_options.server.isEmpty() || !m_options.organization.isEmpty() || !m_options.email.isEmpty();
    const SignInRequest named{m_options.server, m_options.organization, m_options.email, m_options.password, false};
    if (!m_options.screenshotFile.isEmpty())
        m_screenshot = std::make_unique<Screenshot>(m_options.screenshotFile, m_connection, m_api);
    if (isNamed)
        m_form->fill(named);
    if (m_options.signInAtOnce) {
        if (!ServerAddress::parse(named.server)) {
            why = tr("%1 is not the address of a server").arg(named.server);
            return false;
        }
        if (!m_screenshot)
            showForm();
        begin(named);
    } else if (!isNamed && !known.isEmpty() && known.first().remember) {
        resumeRemembered(known.first());
    } else {
        showForm();
    }
    return true;
}

void App::connectForm()
{
    connect(m_form.get(), &SignInForm::signInRequested, this, &App::begin);
    connect(m_form.get(), &SignInForm::fingerprintAccepted, this, [this] {
        m_servers.trust(m_account.server.text(), m_offered);
        m_form->setBusy(true, tr("Signing in..."));
        m_connection.trust(m_offered);
    });
    connect(m_form.get(), &SignInForm::fingerprintRefused, this, [this] {
        m_form->setBusy(false);
        m_connection.close();
    });
    connect(m_form.get(), &SignInForm::fingerprintForgotten, this, [this] {
        m_servers.forgetFingerprint(m_account.server.text());
        m_form->setBusy(false);
        m_connection.close();
    });
    connect(&m_keyring, &Keyring::unavailable, this, [this](const QString &words) {
        if (m_desk)
            m_desk->showNotice(words);
        else
            m_form->showNotice(words);
    });
}

void App::connectSession()
{
    connect(&m_api, &Api::signedIn, this, &App::welcomed);
    connect(&m_api, &Api::signInFailed, this, &App::refused);
    connect(&m_api, &Api::tokenChanged, this, [this](const QString &token) {
        if (token.isEmpty())
            m_keyring.remove(keyringAccount());
        else if (m_isRemembered)
            m_keyring.store(keyringAccount(), token);
    });
    connect(&m_connection, &Connection::stateChanged, this, &App::connectionChanged);
    connect(&m_connection, &Connection::firstContact, this, [this](const QByteArray &fingerprint) {
        m_offered = fingerprint;
        showForm();
        m_form->setBusy(false);
        m_form->showFingerprint(m_account.server.text(), fingerprint);
    });
    connect(&m_connection, &Connection::certificateChanged, this, &App::certificateChanged);
}

void App::showForm()
{
    if (m_screenshot)
        return;
    if (!m_form->isVisible())
        m_form->resize(560, 680);
    m_form->show();
    m_form->raise();
    m_form->activateWindow();
}

void App::begin(const SignInRequest &request)
{
    const std::optional<ServerAddress> address = ServerAddress::parse(request.server);
    if (!address) {
        m_form->showError(SignInForm::Field::Server, tr("This is not an address. It looks like host or host:port."));
        return;
    }
    const Account account{*address, request.organization, request.email};
    const bool isSame = m_workspace && m_account.server == account.server
                     && m_account.organization == account.organization && m_account.email == account.email;
    if (!isSame)
        closeDesk();
    m_account = account;
    m_isRemembered = request.remember;
    m_form->setBusy(true, tr("Signing in..."));
    m_connection.close();
    m_api.signIn(request.organization, request.email, request.password, request.remember);
    connectTo(*address);
}

void App::resumeRemembered(const KnownServer &server)
{
    const std::optional<ServerAddress> address = ServerAddress::parse(server.server);
    if (!address) {
        showForm();
        return;
    }
    m_account = {*address, server.organization, server.email};
    m_isRemembered = true;
    m_keyring.read(keyringAccount(), this, [this](const QString &token) {
        if (token.isEmpty()) {
            showForm();
            return;
        }
        openDesk();
        m_api.resume(m_account.organization, token);
        connectTo(m_account.server);
    });
}

void App::connectTo(const ServerAddress &address)
{
    m_connection.open(address, m_servers.fingerprint(address.text()));
}

void App::welcomed(const Welcome &welcome)
{
    Q_UNUSED(welcome)
    m_servers.remember(knownServer());
    m_form->setBusy(false);
    m_form->clearErrors();
    openDesk();
    m_form->hide();
    m_form->fill({m_account.server.text(), m_account.organization, m_account.email, {}, m_isRemembered});
}

void App::refused(const Error &error)
{
    if (m_screenshot) {
        m_screenshot->fail(error.message);
        return;
    }
    m_connection.close();
    m_form->setBusy(false);
    m_form->fill({m_account.server.text(), m_account.organization, m_account.email, {}, m_isRemembered});
    showForm();
    using Field = SignInForm::Field;
    const QHash<QString, Field> fields{
        {u"organization"_s, Field::Organization}, {u"email"_s, Field::Email}, {u"password"_s, Field::Password}};
    bool isShown = false;
    for (auto it = error.fields.cbegin(); it != error.fields.cend(); ++it) {
        if (fields.contains(it.key())) {
            m_form->showError(fields.value(it.key()), it.value());
            isShown = true;
        }
    }
    if (isShown)
        return;
    if (error.kind == ErrorKind::Unauthenticated || error.kind == ErrorKind::Invalid)
        m_form->showError(Field::Password, error.message);
    else
        m_form->showFailure(error.message);
}

void App::connectionChanged(Connection::State state)
{
    if (state != Connection::State::Waiting || m_desk || m_screenshot)
        return;
    // Nobody is signed in yet, so there is nothing to keep trying for: say why and let the person decide.
    const QString problem = m_connection.problem();
    m_connection.close();
    m_form->setBusy(false);
    m_form->showError(SignInForm::Field::Server, problem);
    showForm();
}

void App::certificateChanged(const QByteArray &pinned, const QByteArray &seen)
{
    if (m_screenshot) {
        m_screenshot->fail(tr("the certificate of %1 has changed").arg(m_account.server.text()));
        return;
    }
    m_form->setBusy(false);
    showForm();
    m_form->showChangedFingerprint(m_account.server.text(), pinned, seen);
}

void App::openDesk()
{
    if (m_desk)
        return;
    m_workspace = std::make_unique<Workspace>(m_api, m_account, m_options.profileFolder);
    m_desk = std::make_unique<Desk>(*m_workspace, m_settings, m_appearance);
    // Queued: they end with the desk that emits them.
    connect(
        m_desk.get(), &Desk::signOutRequested, this, [this] { signOut(false); }, Qt::QueuedConnection);
    connect(
        m_desk.get(), &Desk::forgetServerRequested, this, [this] { signOut(true); }, Qt::QueuedConnection);
    m_desk->show();
    if (m_screenshot)
        m_screenshot->watch(*m_desk);
}

void App::closeDesk()
{
    m_desk.reset();
    m_workspace.reset();
}

void App::signOut(bool isForgetting)
{
    m_api.signOut();
    m_keyring.remove(keyringAccount());
    KnownServer server = knownServer();
    if (isForgetting) {
        m_servers.forget(server);
    } else {
        server.remember = false;
        m_servers.remember(server);
    }
    m_form->setKnownServers(m_servers.list());
    showForm(); // before the desk goes: the last window closed would end the program
    closeDesk();
}

Keyring::Account App::keyringAccount() const
{
    return {m_account.server.text(), m_account.organization, m_account.email};
}

KnownServer App::knownServer() const
{
    return {m_account.server.text(), m_account.organization, m_account.email, m_isRemembered};
}

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// TLS with a certificate of one's own: what is wrong with the files is named where they are configured, and only modern TLS is spoken.
#include "server/net/certificate.h"
#include "tests/support/testserver.h"

#include <QFile>
#include <QRegularExpression>
#include <QSslSocket>
#include <QTest>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

using namespace Qt::Literals::StringLiterals;
using namespace sf;
using namespace sf::test;

class TlsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void wrongFilesAreNamedWithTheirLine_data();
    void wrongFilesAreNamedWithTheirLine();
    void aRightPairPasses();
    void plainTextBeyondThisMachineIsRefused();
    void onlyModernTlsIsSpoken_data();
    void onlyModernTlsIsSpoken();
    void theConfiguredCertificateIsShown();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString writeConfig(const QByteArray &listen);
    bool serve();

    QTemporaryDir m_folder;
    QProcess m_server;
    quint16 m_port = 0;
};

namespace {

struct Free
{
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
    void operator()(X509 *certificate) const { X509_free(certificate); }
    void operator()(BIO *bio) const { BIO_free_all(bio); }
    void operator()(SSL_CTX *context) const { SSL_CTX_free(context); }
    void operator()(SSL *ssl) const { SSL_free(ssl); }
};
template<class T>
using Owned = std::unique_ptr<T, Free>;

QByteArray textOf(BIO *bio)
{
    QByteArray bytes(static_cast<qsizetype>(BIO_ctrl_pending(bio)), '\0');
    BIO_read(bio, bytes.data(), static_cast<int>(bytes.size()));
    return bytes;
}

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// An RSA pair as an authority would have made it: NAME.crt and NAME.key, the latter once more with a passphrase as NAME.locked.
bool makeRsaPair(const QString &folder, const QString &name, std::size_t bits)
{
    const Owned<EVP_PKEY> key(EVP_PKEY_Q_keygen(nullptr, nullptr, "RSA", bits));
    const Owned<X509> certificate(X509_new());
    X509_set_version(certificate.get(), 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), 0);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 24L * 3600);
    X509_set_pubkey(certificate.get(), key.get());
    if (X509_sign(certificate.get(), key.get(), EVP_sha256()) <= 0)
        return false;
    const Owned<BIO> shown(BIO_new(BIO_s_mem()));
    const Owned<BIO> open(BIO_new(BIO_s_mem()));
    const Owned<BIO> locked(BIO_new(BIO_s_mem()));
    const QByteArray phrase("phrase");
    PEM_write_bio_X509(shown.get(), certificate.get());
    PEM_write_bio_PKCS8PrivateKey(open.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    PEM_write_bio_PKCS8PrivateKey(locked.get(), key.get(), EVP_aes_256_cbc(), phrase.constData(),
                                  static_cast<int>(phrase.size()), nullptr, nullptr);
    const QString stem = folder + u'/' + name;
    return writeFile(stem + u".crt"_s, textOf(shown.get())) && writeFile(stem + u".key"_s, textOf(open.get()))
        && writeFile(stem + u".locked"_s, textOf(locked.get()));
}

/// A client that speaks this version and this cipher (of TLS 1.2 and before) only, however weak.
Owned<SSL> newClient(int version, const QByteArray &cipher)
{
    const Owned<SSL_CTX> context(SSL_CTX_new(TLS_client_method()));
    SSL_CTX_set_min_proto_version(context.get(), version);
    SSL_CTX_set_max_proto_version(context.get(), version);
    if (SSL_CTX_set_cipher_list(context.get(), (cipher + ":@SECLEVEL=0").constData()) != 1)
        return nullptr;
    Owned<SSL> client(SSL_new(context.get()));
    SSL_set_connect_state(client.get());
    return client;
}

/// What the client comes in with; empty when it is sent away.
QByteArray spokenWith(quint16 port, SSL *client)
{
    BIO *bio = BIO_new_connect(("127.0.0.1:" + QByteArray::number(port)).constData());
    SSL_set_bio(client, bio, bio);
    if (BIO_do_connect(bio) != 1 || SSL_do_handshake(client) != 1)
        return {};
    return QByteArray(SSL_get_version(client)) + ' ' + SSL_get_cipher_name(client);
}

/// The same with a server, in memory, that lets everybody in.
QByteArray spokenWithAnybody(const QString &stem, SSL *client)
{
    const Owned<SSL_CTX> context(SSL_CTX_new(TLS_server_method()));
    SSL_CTX_set_min_proto_version(context.get(), TLS1_VERSION);
    SSL_CTX_set_cipher_list(context.get(), "ALL:@SECLEVEL=0");
    SSL_CTX_set_dh_auto(context.get(), 1);
    SSL_CTX_use_certificate_chain_file(context.get(), QFile::encodeName(stem + u".crt"_s).constData());
    SSL_CTX_use_PrivateKey_file(context.get(), QFile::encodeName(stem + u".key"_s).constData(), SSL_FILETYPE_PEM);
    const Owned<SSL> server(SSL_new(context.get()));
    SSL_set_accept_state(server.get());
    BIO *near = nullptr;
    BIO *far = nullptr;
    BIO_new_bio_pair(&near, 0, &far, 0);
    SSL_set_bio(client, near, near);
    SSL_set_bio(server.get(), far, far);
    for (int turn = 0; turn < 20; ++turn) {
        SSL_do_handshake(client);
        if (SSL_do_handshake(server.get()) == 1 && SSL_is_init_finished(client) == 1)
            return QByteArray(SSL_get_version(client)) + ' ' + SSL_get_cipher_name(client);
    }
    return {};
}

} // namespace

void TlsTest::initTestCase()
{
    for (const char *name : {"right", "other"})
        QVERIFY(makeRsaPair(m_folder.path(), QString::fromLatin1(name), 2048));
    QVERIFY(makeRsaPair(m_folder.path(), u"short"_s, 1024));
    QVERIFY(writeFile(path(u"nonsense"_s), "nonsense\n"));
    // Ours, of the other kind of key.
    server::Settings settings;
    settings.dataDirectory = m_folder.path();
    const auto made = server::loadOrMakeCertificate(settings);
    QVERIFY2(made.ok(), made ? "" : qPrintable(made.error().message));
}

QString TlsTest::writeConfig(const QByteArray &listen)
{
    const QString file = path(u"server.toml"_s);
    return writeFile(file, "[listen]\n" + listen + "[data]\ndirectory = \"data\"\n") ? file : QString();
}

void TlsTest::wrongFilesAreNamedWithTheirLine_data()
{
    QTest::addColumn<QByteArray>("certificate");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("message");
    const auto row = [](const char *name, const char *certificate, const char *key, const char *message) {
        QTest::newRow(name) << QByteArray(certificate) << QByteArray(key) << QByteArray(message);
    };
    row("no certificate", "missing.crt", "right.key", ":4: [listen] certificate: ");
    row("no key", "right.crt", "missing.key", ":5: [listen] private_key: ");
    row("certificate is none", "nonsense", "right.key", ":4: [listen] certificate: ");
    row("key is none", "right.crt", "nonsense", ":5: [listen] private_key: ");
    row("key for certificate", "right.key", "right.key", ":4: [listen] certificate: ");
    row("certificate for key", "right.crt", "right.crt", ":5: [listen] private_key: ");
    row("another's key", "right.crt", "other.key", ":5: [listen] private_key: ");
    row("another kind of key", "right.crt", "server.key", ":5: [listen] private_key: ");
    row("passphrase", "right.crt", "right.locked", ":5: [listen] private_key: ");
    row("too short", "short.crt", "short.key", ":4: [listen] certificate: ");
}

void TlsTest::wrongFilesAreNamedWithTheirLine()
{
    QFETCH(QByteArray, certificate);
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, message);
    const QString config = writeConfig("address = \"127.0.0.1:0\"\ntls = true\ncertificate = \"" + certificate
                                       + "\"\nprivate_key = \"" + key + "\"\n");
    for (const char *command : {"check-config", "init"}) {
        QProcess program;
        program.start(programPath(u"supportflow-server"_s), {u"--config"_s, config, QString::fromLatin1(command)});
        QVERIFY(program.waitForFinished());
        const QByteArray said = program.readAllStandardError();
        QCOMPARE(program.exitCode(), 1);
        QVERIFY2(said.contains(config.toUtf8() + message), said.constData());
        QCOMPARE(said.count('\n'), 1);
    }
}

void TlsTest::aRightPairPasses()
{
    for (const char *name : {"right", "server"}) {
        const QByteArray stem(name);
        const QString config = writeConfig("address = \"0.0.0.0:4747\"\ncertificate = \"" + stem
                                           + ".crt\"\nprivate_key = \"" + stem + ".key\"\n");
        QProcess program;
        program.start(programPath(u"supportflow-server"_s), {u"--config"_s, config, u"check-config"_s});
        QVERIFY(program.waitForFinished());
        QVERIFY2(program.exitCode() == 0, program.readAllStandardError().constData());
        QVERIFY(program.readAllStandardOutput().contains("port 4747 with TLS"));
    }
}

void TlsTest::plainTextBeyondThisMachineIsRefused()
{
    for (const char *address : {"0.0.0.0:4747", "[::]:4747", "192.0.2.1:4747", "*:4747"}) {
        const QString config = writeConfig("address = \"" + QByteArray(address) + "\"\ntls = false\n");
        for (const char *command : {"check-config", "serve"}) {
            QProcess program;
            program.start(programPath(u"supportflow-server"_s), {u"--config"_s, config, QString::fromLatin1(command)});
            QVERIFY(program.waitForFinished());
            QCOMPARE(program.exitCode(), 1);
            const QByteArray said = program.readAllStandardError();
            QVERIFY2(said.contains(config.toUtf8() + ":3: [listen] tls is false"), said.constData());
        }
    }
}

bool TlsTest::serve()
{
    if (m_server.state() == QProcess::Running)
        return true;
    const QString config = writeConfig("address = \"127.0.0.1:0\"\ntls = true\ncertificate = \"right.crt\"\n"
                                       "private_key = \"right.key\"\n");
    const QString program = programPath(u"supportflow-server"_s);
    if (QProcess::execute(program, {u"--config"_s, config, u"init"_s}) != 0)
        return false;
    m_server.start(program, {u"--config"_s, config, u"serve"_s});
    static const QRegularExpression listening(u"listening on 127.0.0.1:(\\d+) \\(tls\\)"_s);
    if (!m_server.waitForReadyRead(30'000))
        return false;
    m_port = listening.match(QString::fromUtf8(m_server.readAllStandardOutput())).captured(1).toUShort();
    return m_port != 0;
}

void TlsTest::onlyModernTlsIsSpoken_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<QByteArray>("cipher");
    QTest::addColumn<bool>("isSpoken");
    QTest::newRow("1.3") << TLS1_3_VERSION << QByteArray("ALL") << true;
    QTest::newRow("1.2 AES-GCM") << TLS1_2_VERSION << QByteArray("ECDHE-RSA-AES128-GCM-SHA256") << true;
    QTest::newRow("1.2 ChaCha20") << TLS1_2_VERSION << QByteArray("ECDHE-RSA-CHACHA20-POLY1305") << true;
    QTest::newRow("1.2 not authenticated") << TLS1_2_VERSION << QByteArray("ECDHE-RSA-AES256-SHA384") << false;
    QTest::newRow("1.2 SHA-1") << TLS1_2_VERSION << QByteArray("ECDHE-RSA-AES128-SHA") << false;
    QTest::newRow("1.2 without forward secrecy") << TLS1_2_VERSION << QByteArray("AES256-GCM-SHA384") << false;
    QTest::newRow("1.2 finite field") << TLS1_2_VERSION << QByteArray("DHE-RSA-AES256-GCM-SHA384") << false;
    QTest::newRow("1.2 nobody knows who") << TLS1_2_VERSION << QByteArray("AECDH-AES256-SHA") << false;
    QTest::newRow("1.1") << TLS1_1_VERSION << QByteArray("ECDHE-RSA-AES128-SHA") << false;
    QTest::newRow("1.0") << TLS1_VERSION << QByteArray("ECDHE-RSA-AES128-SHA") << false;
}

void TlsTest::onlyModernTlsIsSpoken()
{
    QFETCH(int, version);
    QFETCH(QByteArray, cipher);
    QFETCH(bool, isSpoken);
    QVERIFY(serve());
    const Owned<SSL> control = newClient(version, cipher);
    QVERIFY2(control, "this OpenSSL does not know the cipher");
    const QByteArray possible = spokenWithAnybody(path(u"right"_s), control.get());
    QVERIFY2(!possible.isEmpty(), "this client would be sent away by everybody");
    const Owned<SSL> client = newClient(version, cipher);
    const QByteArray spoken = spokenWith(m_port, client.get());
    QCOMPARE(!spoken.isEmpty(), isSpoken);
    constexpr qsizetype versionLength = 7; // with 1.3 each server has favourites of its own
    if (isSpoken)
        QCOMPARE(spoken.left(versionLength), possible.left(versionLength));
}

void TlsTest::theConfiguredCertificateIsShown()
{
    QVERIFY(serve());
    QSslSocket socket;
    socket.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket.connectToHostEncrypted(u"127.0.0.1"_s, m_port);
    QVERIFY2(socket.waitForEncrypted(10'000), qPrintable(socket.errorString()));
    QCOMPARE(socket.peerCertificate(), QSslCertificate::fromPath(path(u"right.crt"_s)).value(0));
    QVERIFY(QSslCertificate::fromPath(path(u"data/server.crt"_s)).isEmpty()); // none of its own was made
    socket.abort();
    m_server.terminate();
    QVERIFY(m_server.waitForFinished(15'000));
}

QTEST_GUILESS_MAIN(TlsTest)
#include "tst_tls.moc"

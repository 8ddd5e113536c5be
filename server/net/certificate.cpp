// SPDX-License-Identifier: GPL-3.0-or-later
// The server's certificate, self-made with OpenSSL where none is configured.
#include "server/net/certificate.h"

#include <QDir>
#include <QFile>
#include <QHostInfo>
#include <QSaveFile>
#include <QSslCipher>
#include <QSslKey>

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace sf::server {

namespace {

constexpr long kValidSeconds = 10L * 365 * 24 * 3600;

struct Free
{
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
    void operator()(X509 *certificate) const { X509_free(certificate); }
    void operator()(BIO *bio) const { BIO_free(bio); }
    void operator()(SSL_CTX *context) const { SSL_CTX_free(context); }
    void operator()(X509_EXTENSION *extension) const { X509_EXTENSION_free(extension); }
};
template<class T>
using Owned = std::unique_ptr<T, Free>;

QByteArray content(BIO *bio)
{
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(bio, &bytes);
    return {bytes, static_cast<qsizetype>(size)};
}

bool addExtension(X509 *certificate, int kind, const QByteArray &value)
{
    const Owned<X509_EXTENSION> extension(X509V3_EXT_conf_nid(nullptr, nullptr, kind, value.constData()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool describe(X509 *certificate, EVP_PKEY *key)
{
    quint64 serial = 0;
    if (RAND_bytes(reinterpret_cast<unsigned char *>(&serial), sizeof serial) != 1)
        return false;
    constexpr quint64 positive = 0x7FFF'FFFF'FFFF'FFFF;
    X509_set_version(certificate, 2);
    ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate), serial & positive);
    X509_gmtime_adj(X509_getm_notBefore(certificate), -3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate), kValidSeconds);
    X509_set_pubkey(certificate, key);

    X509_NAME *name = X509_get_subject_name(certificate);
    const QByteArray subject("SupportFlow server");
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, reinterpret_cast<const unsigned char *>(subject.constData()),
                               -1, -1, 0);
    X509_set_issuer_name(certificate, name);

    QByteArray names("DNS:localhost,IP:127.0.0.1,IP:::1");
    const QByteArray host = QHostInfo::localHostName().toLatin1();
    if (!host.isEmpty() && host != "localhost" && !host.contains(','))
        names += ",DNS:" + host;
    return addExtension(certificate, NID_subject_alt_name, names)
        && addExtension(certificate, NID_basic_constraints, "critical,CA:FALSE")
        && addExtension(certificate, NID_ext_key_usage, "serverAuth") && X509_sign(certificate, key, EVP_sha256()) != 0;
}

struct Pem
{
    QByteArray certificate;
    QByteArray key;
};

Result<Pem> makeSelfSigned()
{
    const Error failed = Error::of(ErrorKind::Internal, u"OpenSSL could not make a certificate"_s);
    const Owned<EVP_PKEY> key(EVP_EC_gen("P-256"));
    const Owned<X509> certificate(X509_new());
    if (!key || !certificate || !describe(certificate.get(), key.get()))
        return failed;
    const Owned<BIO> certificateText(BIO_new(BIO_s_mem()));
    const Owned<BIO> keyText(BIO_new(BIO_s_mem()));
    if (PEM_write_bio_X509(certificateText.get(), certificate.get()) != 1
        || PEM_write_bio_PKCS8PrivateKey(keyText.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return failed;
    return Pem{content(certificateText.get()), content(keyText.get())};
}

Result<Done> store(const QString &path, const QByteArray &bytes, QFile::Permissions permissions)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(permissions) || file.write(bytes) != bytes.size()
        || !file.commit())
        return Error::of(ErrorKind::Internal, u"%1: %2"_s.arg(path, file.errorString()));
    return Done{};
}

Result<QByteArray> load(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error::of(ErrorKind::Internal, u"%1: %2"_s.arg(path, file.errorString()));
    return file.readAll();
}

Result<Done> makeIn(const QString &certificatePath, const QString &keyPath)
{
    const auto made = makeSelfSigned();
    if (!made)
        return made.error();
    const auto owner = QFile::ReadOwner | QFile::WriteOwner;
    // The key first: with a certificate but no key the next start would not make a new pair.
    if (auto stored = store(keyPath, made->key, owner); !stored)
        return stored;
    return store(certificatePath, made->certificate, owner | QFile::ReadGroup | QFile::ReadOther);
}

Result<QSslKey> readKey(const QString &path)
{
    const auto text = load(path);
    if (!text)
        return text.error();
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Ec, QSsl::Rsa}) {
        QSslKey key(*text, algorithm);
        if (!key.isNull())
            return key;
    }
    return Error::of(ErrorKind::Invalid,
                     u"%1 holds no private key in PEM form without a passphrase (EC or RSA)"_s.arg(path));
}

/// As the reader of the configuration file says it; without a line for the pair in the data directory.
Error wrongLine(const Settings &settings, int line, const QString &key, const QString &why)
{
    if (line == 0)
        return Error::of(ErrorKind::Invalid, why);
    return Error::of(ErrorKind::Invalid, u"%1:%2: [listen] %3: %4"_s.arg(settings.file).arg(line).arg(key, why));
}

QString reason()
{
    const char *words = ERR_reason_error_string(ERR_peek_last_error());
    ERR_clear_error();
    return QString::fromLatin1(words != nullptr ? words : "unknown");
}

/// Whether a handshake can be made with these two files. OpenSSL itself says so: a key too short for its security level would otherwise only be
/// noticed when the first client comes.
Result<Done> checkPair(const Settings &settings)
{
    const ListenSettings &listen = settings.listen;
    const auto wrongCertificate = [&](const QString &why) {
        return wrongLine(settings, listen.certificateLine, u"certificate"_s, why);
    };
    const auto wrongKey = [&](const QString &why) {
        return wrongLine(settings, listen.privateKeyLine, u"private_key"_s, why);
    };
    if (const auto readable = load(listen.certificate); !readable)
        return wrongCertificate(readable.error().message);
    if (const auto readable = load(listen.privateKey); !readable)
        return wrongKey(readable.error().message);
    ERR_clear_error();
    const Owned<SSL_CTX> context(SSL_CTX_new(TLS_server_method()));
    if (!context)
        return wrongCertificate(reason());
    // Nobody is asked for a passphrase.
    SSL_CTX_set_default_passwd_cb(context.get(), [](char *, int, int, void *) { return 0; });
    if (SSL_CTX_use_certificate_chain_file(context.get(), QFile::encodeName(listen.certificate).constData()) != 1)
        return wrongCertificate(u"%1 holds no usable certificate in PEM form (%2)"_s.arg(listen.certificate, reason()));
    const int used =
        SSL_CTX_use_PrivateKey_file(context.get(), QFile::encodeName(listen.privateKey).constData(), SSL_FILETYPE_PEM);
    const unsigned long error = ERR_peek_last_error();
    const bool isOther = ERR_GET_LIB(error) == ERR_LIB_X509 && ERR_GET_REASON(error) == X509_R_KEY_VALUES_MISMATCH;
    if (used != 1 && !isOther)
        return wrongKey(
            u"%1 holds no private key in PEM form without a passphrase (%2)"_s.arg(listen.privateKey, reason()));
    const bool fits = used == 1 && SSL_CTX_check_private_key(context.get()) == 1;
    ERR_clear_error();
    if (!fits)
        return wrongKey(u"%1 is not the key of the certificate %2"_s.arg(listen.privateKey, listen.certificate));
    return Done{};
}

} // namespace

QString ServerCertificate::fingerprint() const
{
    return QString::fromLatin1(chain.first().digest(QCryptographicHash::Sha256).toHex(':').toUpper());
}

QSslConfiguration ServerCertificate::configuration() const
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(key);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    QList<QSslCipher> ciphers;
    for (const QSslCipher &cipher : QSslConfiguration::supportedCiphers()) {
        const QString name = cipher.name();
        const bool isModern = name.startsWith(u"TLS_"_s);
        const bool isAead = name.contains(u"GCM"_s) || name.contains(u"CHACHA20"_s);
        if (isModern || (name.startsWith(u"ECDHE-"_s) && isAead))
            ciphers.append(cipher);
    }
    configuration.setCiphers(ciphers);
    return configuration;
}

Result<ServerCertificate> loadCertificate(const Settings &settings)
{
    const ListenSettings &listen = settings.listen;
    if (auto fit = checkPair(settings); !fit)
        return std::move(fit.error());
    auto key = readKey(listen.privateKey);
    if (!key)
        return wrongLine(settings, listen.privateKeyLine, u"private_key"_s, key.error().message);
    return ServerCertificate{QSslCertificate::fromPath(listen.certificate), *key};
}

Result<ServerCertificate> loadOrMakeCertificate(const Settings &settings)
{
    if (!settings.listen.certificate.isEmpty())
        return loadCertificate(settings);
    const QDir directory(settings.dataDirectory);
    Settings own = settings;
    own.listen.certificate = directory.filePath(u"server.crt"_s);
    own.listen.privateKey = directory.filePath(u"server.key"_s);
    if (!QFile::exists(own.listen.certificate) || !QFile::exists(own.listen.privateKey)) {
        if (auto made = makeIn(own.listen.certificate, own.listen.privateKey); !made)
            return std::move(made.error());
    }
    return loadCertificate(own);
}

} // namespace sf::server

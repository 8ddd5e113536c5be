// SPDX-License-Identifier: GPL-3.0-or-later
// The server's certificate, self-made with OpenSSL where none is configured.
#include "server/net/certificate.h"

#include <QDir>
#include <QFile>
#include <QHostInfo>
#include <QSaveFile>
#include <QSslCipher>
#include <QSslKey>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
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

Result<ServerCertificate> loadOrMakeCertificate(const Settings &settings)
{
    const QDir directory(settings.dataDirectory);
    QString certificatePath = settings.listen.certificate;
    QString keyPath = settings.listen.privateKey;
    if (certificatePath.isEmpty()) {
        certificatePath = directory.filePath(u"server.crt"_s);
        keyPath = directory.filePath(u"server.key"_s);
        if (!QFile::exists(certificatePath) || !QFile::exists(keyPath)) {
            if (auto made = makeIn(certificatePath, keyPath); !made)
                return std::move(made.error());
        }
    }
    auto key = readKey(keyPath);
    if (!key)
        return std::move(key.error());
    const auto certificates = QSslCertificate::fromPath(certificatePath);
    if (certificates.isEmpty())
        return Error::of(ErrorKind::Invalid, u"%1 holds no certificate in PEM form"_s.arg(certificatePath));
    return ServerCertificate{certificates, *key};
}

} // namespace sf::server

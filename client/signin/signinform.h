// SPDX-License-Identifier: GPL-3.0-or-later
// Asks who signs in and where, says what is wrong beside the field that causes it, and asks about a new certificate.
#pragma once

#include "client/signin/knownservers.h"
#include "client/signin/signinrequest.h"

#include <QHash>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace sf::client {

class Banner;
class FingerprintPage;

class SignInForm : public QWidget
{
    Q_OBJECT

public:
    enum class Field { Server, Organization, Email, Password };

    explicit SignInForm(QWidget *parent = nullptr);

    /// The first one fills the form.
    void setKnownServers(const QList<KnownServer> &servers);
    void fill(const SignInRequest &request);
    SignInRequest request() const;

    void showError(Field field, const QString &text);
    /// For what no field causes, e.g. a missing keyring.
    void showNotice(const QString &text);
    void showFailure(const QString &text);
    void clearErrors();
    QString error(Field field) const;
    /// While busy nothing can be changed and `words` stand on the button.
    void setBusy(bool isBusy, const QString &words = {});

    /// First contact: shows the SHA-256 of the certificate and asks.
    void showFingerprint(const QString &server, const QByteArray &sha256);
    /// Blocks: the certificate is not the one that was trusted.
    void showChangedFingerprint(const QString &server, const QByteArray &trusted, const QByteArray &offered);
    void showFields();

signals:
    void signInRequested(const SignInRequest &request);
    void fingerprintAccepted();
    void fingerprintRefused();
    /// The trusted one; whoever signs in next is asked about the one that is offered then.
    void fingerprintForgotten();

private:
    struct Line
    {
        QLineEdit *edit = nullptr;
        QLabel *error = nullptr;
    };
    QWidget *makeFields();
    void addLine(QVBoxLayout *column, Field field, const QString &label, const QString &placeholder);
    void chooseKnown(int index);
    void submit();
    bool checkFilled();

    QWidget *m_fields = nullptr;
    QComboBox *m_known;
    QLabel *m_knownLabel;
    QHash<Field, Line> m_lines;
    QCheckBox *m_remember;
    QPushButton *m_submit;
    Banner *m_banner;
    FingerprintPage *m_fingerprint;
    QList<KnownServer> m_servers;
};

} // namespace sf::client

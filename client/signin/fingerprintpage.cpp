// SPDX-License-Identifier: GPL-3.0-or-later
// Shows the fingerprint of a server's certificate: asks at first contact, blocks when it has changed.
#include "client/signin/fingerprintpage.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

QString fingerprintText(const QByteArray &sha256)
{
    const QString hex = QString::fromLatin1(sha256.toHex(':')).toUpper();
    constexpr qsizetype halfLength = 16 * 3 - 1;
    return hex.size() > halfLength ? hex.left(halfLength) + u'\n' + hex.mid(halfLength + 1) : hex;
}

FingerprintPage::FingerprintPage(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_offered(new QLabel(this))
    , m_hint(new QLabel(this))
    , m_accept(new QPushButton(tr("Trust this server"), this))
    , m_refuse(new QPushButton(tr("Back"), this))
    , m_forget(new QPushButton(tr("Forget this server"), this))
{
    m_title->setProperty("role", u"title"_s);
    m_offered->setProperty("role", u"mono"_s);
    m_offered->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_offered->setAccessibleName(tr("Fingerprint of the certificate"));
    m_offered->setLayoutDirection(Qt::LeftToRight); // hexadecimal digits are read so everywhere
    m_hint->setProperty("role", u"muted"_s);
    for (QLabel *label : {m_title, m_text, m_hint})
        label->setWordWrap(true);
    m_accept->setProperty("primary", true);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addWidget(m_offered);
    column->addWidget(m_hint);
    column->addStretch(1);
    auto *row = new QHBoxLayout;
    row->addWidget(m_refuse);
    row->addStretch(1);
    row->addWidget(m_forget);
    row->addWidget(m_accept);
    column->addLayout(row);
    connect(m_accept, &QPushButton::clicked, this, &FingerprintPage::accepted);
    connect(m_refuse, &QPushButton::clicked, this, &FingerprintPage::refused);
    connect(m_forget, &QPushButton::clicked, this, &FingerprintPage::forgotten);
}

void FingerprintPage::showNew(const QString &server, const QByteArray &sha256)
{
    m_title->setText(tr("Is this your server?"));
    m_text->setText(
        tr("This computer talks to %1 for the first time. The SHA-256 fingerprint of its certificate is:").arg(server));
    m_offered->setText(fingerprintText(sha256));
    m_hint->setText(tr("The server printed the same fingerprint when it first started. Ask your administrator if you "
                       "are not sure: only an equal one proves that nobody sits in between."));
    m_accept->show();
    m_forget->hide();
    m_refuse->setText(tr("Not now"));
    m_refuse->setFocus();
}

void FingerprintPage::showChanged(const QString &server, const QByteArray &trusted, const QByteArray &offered)
{
    m_title->setText(tr("The certificate of this server has changed"));
    m_text->setText(tr("SupportFlow does not connect to %1, because its certificate is not the one that you trusted. "
                       "Either somebody sits in between, or the server was set up anew.")
                        .arg(server));
    m_offered->setText(tr("Trusted\n%1\n\nOffered now\n%2").arg(fingerprintText(trusted), fingerprintText(offered)));
    m_hint->setText(tr("If your administrator confirms the new one, forget this server and sign in again."));
    m_accept->hide();
    m_forget->show();
    m_refuse->setText(tr("Back"));
    m_refuse->setFocus();
}

} // namespace sf::client

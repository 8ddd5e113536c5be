// SPDX-License-Identifier: GPL-3.0-or-later
// Asks who signs in and where, says what is wrong beside the field that causes it, and asks about a new certificate.
#include "client/signin/signinform.h"

#include "client/net/serveraddress.h"
#include "client/signin/fingerprintpage.h"
#include "client/widgets/banner.h"
#include "client/widgets/icons.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int cardWidth = 440;

void markInvalid(QLineEdit &edit, bool isInvalid)
{
    edit.setProperty("invalid", isInvalid);
    edit.style()->unpolish(&edit);
    edit.style()->polish(&edit);
}

} // namespace

SignInForm::SignInForm(QWidget *parent)
    : QWidget(parent)
    , m_known(new QComboBox)
    , m_knownLabel(new QLabel(tr("Signed in before")))
    , m_remember(new QCheckBox(tr("Remember me on this computer for 30 days")))
    , m_submit(new QPushButton(tr("Sign in")))
    , m_banner(new Banner)
    , m_fingerprint(new FingerprintPage)
{
    setWindowTitle(tr("Sign in - SupportFlow"));
    auto *card = new QFrame(this);
    card->setObjectName(u"card"_s);
    card->setFixedWidth(cardWidth);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(28, 24, 28, 24);
    m_fields = makeFields();
    inside->addWidget(m_fields); // no stacked widget: the card is as tall as what it shows
    inside->addWidget(m_fingerprint);
    m_fingerprint->hide();

    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(24, 24, 24, 24);
    outer->addStretch(1);
    auto *middle = new QHBoxLayout; // an alignment would ignore how tall wrapped text gets
    middle->addStretch(1);
    middle->addWidget(card);
    middle->addStretch(1);
    outer->addLayout(middle);
    outer->addStretch(1);

    connect(m_submit, &QPushButton::clicked, this, &SignInForm::submit);
    connect(m_known, &QComboBox::activated, this, &SignInForm::chooseKnown);
    connect(m_fingerprint, &FingerprintPage::accepted, this, [this] {
        showFields();
        emit fingerprintAccepted();
    });
    connect(m_fingerprint, &FingerprintPage::refused, this, [this] {
        showFields();
        emit fingerprintRefused();
    });
    connect(m_fingerprint, &FingerprintPage::forgotten, this, [this] {
        showFields();
        emit fingerprintForgotten();
    });
}

QWidget *SignInForm::makeFields()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);

    auto *picture = new QLabel(page);
    picture->setPixmap(icon("supportflow"_L1).pixmap(QSize(36, 36), devicePixelRatioF()));
    auto *title = new QLabel(tr("Sign in to SupportFlow"), page);
    title->setProperty("role", u"title"_s);
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(picture);
    head->addWidget(title, 1);
    column->addLayout(head);
    column->addSpacing(10);
    column->addWidget(m_banner);

    m_knownLabel->setBuddy(m_known);
    m_knownLabel->setContentsMargins(0, 8, 0, 0); // apart from a strip above
    m_known->setAccessibleName(tr("Servers you signed in to before"));
    column->addWidget(m_knownLabel);
    column->addWidget(m_known);
    m_knownLabel->hide();
    m_known->hide();
    addLine(column, Field::Server, tr("Server"), tr("support.example.com:4747"));
    addLine(column, Field::Organization, tr("Organisation"), tr("the short name, e.g. demo-org"));
    addLine(column, Field::Email, tr("E-mail"), tr("you@example.com"));
    addLine(column, Field::Password, tr("Password"), {});
    m_lines[Field::Password].edit->setEchoMode(QLineEdit::Password);
    column->addSpacing(6);
    column->addWidget(m_remember);
    column->addSpacing(12);
    m_submit->setProperty("primary", true);
    m_submit->setMinimumHeight(34);
    m_submit->setDefault(true);
    column->addWidget(m_submit);
    return page;
}

void SignInForm::addLine(QVBoxLayout *column, Field field, const QString &label, const QString &placeholder)
{
    auto *edit = new QLineEdit;
    edit->setPlaceholderText(placeholder);
    edit->setAccessibleName(label);
    auto *words = new QLabel(label);
    words->setBuddy(edit);
    auto *error = new QLabel;
    error->setProperty("role", u"error"_s);
    error->setTextFormat(Qt::PlainText);
    error->setWordWrap(true);
    error->hide();
    column->addSpacing(6);
    column->addWidget(words);
    column->addWidget(edit);
    column->addWidget(error);
    m_lines.insert(field, {edit, error});
    connect(edit, &QLineEdit::returnPressed, this, &SignInForm::submit);
    connect(edit, &QLineEdit::textEdited, this, [edit, error] {
        error->hide();
        markInvalid(*edit, false);
    });
}

void SignInForm::setKnownServers(const QList<KnownServer> &servers)
{
    m_servers = servers;
    m_known->clear();
    for (const KnownServer &server : servers)
        m_known->addItem(tr("%1 at %2").arg(server.email, server.server));
    m_knownLabel->setVisible(servers.size() > 1);
    m_known->setVisible(servers.size() > 1);
    if (!servers.isEmpty())
        chooseKnown(0);
}

void SignInForm::chooseKnown(int index)
{
    const KnownServer server = m_servers.value(index);
    fill({server.server, server.organization, server.email, {}, server.remember});
}

void SignInForm::fill(const SignInRequest &request)
{
    m_lines[Field::Server].edit->setText(request.server);
    m_lines[Field::Organization].edit->setText(request.organization);
    m_lines[Field::Email].edit->setText(request.email);
    m_lines[Field::Password].edit->setText(request.password);
    m_remember->setChecked(request.remember);
    clearErrors();
    for (const Field field : {Field::Server, Field::Organization, Field::Email, Field::Password}) {
        if (m_lines[field].edit->text().isEmpty()) {
            m_lines[field].edit->setFocus();
            break;
        }
    }
}

SignInRequest SignInForm::request() const
{
    const auto text = [this](Field field) { return m_lines[field].edit->text().trimmed(); };
    return {text(Field::Server), text(Field::Organization), text(Field::Email), m_lines[Field::Password].edit->text(),
            m_remember->isChecked()};
}

void SignInForm::submit()
{
    if (!m_submit->isEnabled())
        return;
    clearErrors();
    if (checkFilled())
        emit signInRequested(request());
}

bool SignInForm::checkFilled()
{
    const SignInRequest wanted = request();
    const bool hadNoError = [&] {
        bool isFine = true;
        const auto complain = [&](Field field, const QString &text) {
            showError(field, text);
            isFine = false;
        };
        if (wanted.password.isEmpty())
            complain(Field::Password, tr("Enter your password."));
        if (wanted.email.isEmpty())
            complain(Field::Email, tr("Enter your e-mail address."));
        if (wanted.organization.isEmpty())
            complain(Field::Organization, tr("Enter the short name of your organisation."));
        if (wanted.server.isEmpty())
            complain(Field::Server, tr("Enter the address of your server."));
        else if (!ServerAddress::parse(wanted.server))
            complain(Field::Server, tr("This is not an address. It looks like host or host:port."));
        return isFine;
    }();
    return hadNoError;
}

void SignInForm::showError(Field field, const QString &text)
{
    showFields();
    const Line &line = m_lines[field];
    line.error->setText(text);
    line.error->show();
    line.edit->setAccessibleDescription(text);
    markInvalid(*line.edit, true);
    line.edit->setFocus();
    line.edit->selectAll();
}

void SignInForm::showNotice(const QString &text)
{
    m_banner->showMessage(Banner::Kind::Info, text);
}

void SignInForm::showFailure(const QString &text)
{
    showFields();
    m_banner->showMessage(Banner::Kind::Error, text);
}

void SignInForm::clearErrors()
{
    m_banner->hide();
    for (const Line &line : std::as_const(m_lines)) {
        line.error->hide();
        line.error->clear();
        line.edit->setAccessibleDescription({});
        markInvalid(*line.edit, false);
    }
}

QString SignInForm::error(Field field) const
{
    return m_lines[field].error->text();
}

void SignInForm::setBusy(bool isBusy, const QString &words)
{
    for (const Line &line : std::as_const(m_lines))
        line.edit->setEnabled(!isBusy);
    m_known->setEnabled(!isBusy);
    m_remember->setEnabled(!isBusy);
    m_submit->setEnabled(!isBusy);
    m_submit->setText(isBusy && !words.isEmpty() ? words : tr("Sign in"));
}

void SignInForm::showFingerprint(const QString &server, const QByteArray &sha256)
{
    m_fields->hide();
    m_fingerprint->show();
    m_fingerprint->showNew(server, sha256);
}

void SignInForm::showChangedFingerprint(const QString &server, const QByteArray &trusted, const QByteArray &offered)
{
    m_fields->hide();
    m_fingerprint->show();
    m_fingerprint->showChanged(server, trusted, offered);
}

void SignInForm::showFields()
{
    m_fingerprint->hide();
    m_fields->show();
}

} // namespace sf::client

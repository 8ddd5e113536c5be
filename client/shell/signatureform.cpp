// SPDX-License-Identifier: GPL-3.0-or-later
// Setting one's signature.
#include "client/shell/signatureform.h"

#include "client/net/api.h"
#include "client/sync/submission.h"
#include "client/sync/workspace.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLines = 4;

} // namespace

SignatureForm::SignatureForm(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_text(new QPlainTextEdit(this))
    , m_state(new QLabel(this))
    , m_save(new QPushButton(tr("Save signature"), this))
{
    m_text->setPlainText(current());
    m_text->setAccessibleName(tr("Signature"));
    m_text->setPlaceholderText(tr("Kind regards\nYour name"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * kLines + 12);
    m_state->setProperty("role", u"small"_s);
    m_state->setWordWrap(true);
    m_state->setText(tr("Customers read it under every reply of yours; never under a note."));
    m_save->setEnabled(false);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_state, 1);
    foot->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_text);
    column->addLayout(foot);
    connect(m_text, &QPlainTextEdit::textChanged, this,
            [this] { m_save->setEnabled(m_text->toPlainText() != current()); });
    connect(m_save, &QPushButton::clicked, this, &SignatureForm::save);
}

void SignatureForm::save()
{
    m_save->setEnabled(false);
    Outbox &outbox = m_workspace.outbox();
    const QString key = outbox.submit<UserSetSignature>({{}, m_text->toPlainText()}, {});
    const auto done = [this](const Result<Receipt> &answer) {
        const bool isOnline = m_workspace.api().isSignedIn();
        m_state->setText(!answer.ok() ? answer.error().message
                         : isOnline   ? tr("Saved.")
                                      : tr("Kept here; it is sent when the server is back."));
        m_save->setEnabled(!answer.ok());
    };
    new Submission(m_workspace.api(), outbox, key, done, this);
}

/// As it will be when all that waits was sent.
QString SignatureForm::current() const
{
    QString text = m_workspace.directory().me().signature;
    for (const OutboxEntry &entry : m_workspace.outbox().entries()) {
        if (const auto waiting = entry.as<UserSetSignature>())
            text = waiting->signature;
    }
    return text;
}

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// Setting one's signature.
#include "client/shell/signatureform.h"

#include "client/net/api.h"
#include "client/sync/workspace.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QUuid>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLines = 4;

} // namespace

SignatureForm::SignatureForm(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_text(new QPlainTextEdit(workspace.directory().me().signature, this))
    , m_state(new QLabel(this))
    , m_save(new QPushButton(tr("Save signature"), this))
{
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
            [this] { m_save->setEnabled(m_text->toPlainText() != m_workspace.directory().me().signature); });
    connect(m_save, &QPushButton::clicked, this, &SignatureForm::save);
}

void SignatureForm::save()
{
    m_save->setEnabled(false);
    const UserSetSignature::Params params{QUuid::createUuid().toString(QUuid::WithoutBraces), m_text->toPlainText()};
    m_workspace.api().call<UserSetSignature>(params, this, [this](const Result<Receipt> &answer) {
        m_state->setText(answer.ok() ? tr("Saved.") : answer.error().message);
        m_save->setEnabled(!answer.ok());
    });
}

} // namespace sf::client

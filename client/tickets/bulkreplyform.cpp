// SPDX-License-Identifier: GPL-3.0-or-later
// Writing to many.
#include "client/tickets/bulkreplyform.h"

#include "client/widgets/words.h"
#include "shared/macrotext.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLines = 5;

} // namespace

BulkReplyForm::BulkReplyForm(QWidget *parent)
    : QWidget(parent)
    , m_text(new QPlainTextEdit(this))
    , m_hint(new QLabel(this))
    , m_kind(new QComboBox(this))
    , m_status(new QComboBox(this))
    , m_send(new QPushButton(this))
{
    m_text->setAccessibleName(tr("Your message"));
    m_text->setTabChangesFocus(true);
    m_text->setPlaceholderText(tr("Dear {{requester_name}}, …"));
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * kLines + 12);
    m_hint->setProperty("role", u"small"_s);
    m_hint->setWordWrap(true);
    m_kind->addItem(tr("To customers"), false);
    m_kind->addItem(tr("As an internal note"), true);
    m_kind->setAccessibleName(tr("Who reads it"));
    m_status->addItem(tr("Keep the status"));
    for (const Status status : {Status::WaitingOnCustomer, Status::Resolved})
        m_status->addItem(tr("Then %1").arg(statusWord(status)), static_cast<int>(status));
    m_status->setAccessibleName(tr("Status afterwards"));
    m_send->setProperty("primary", true);
    auto *leave = new QPushButton(tr("Cancel"), this);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(m_kind);
    foot->addWidget(m_status);
    foot->addStretch(1);
    foot->addWidget(leave);
    foot->addWidget(m_send);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 4);
    column->setSpacing(6);
    column->addWidget(m_text);
    column->addWidget(m_hint);
    column->addLayout(foot);
    connect(m_text, &QPlainTextEdit::textChanged, this, &BulkReplyForm::showWords);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &BulkReplyForm::showWords);
    connect(m_send, &QPushButton::clicked, this, &BulkReplyForm::send);
    connect(leave, &QPushButton::clicked, this, &BulkReplyForm::left);
    hide();
}

void BulkReplyForm::open(const QString &many, const QString &signature)
{
    m_many = many;
    m_signature = signature.trimmed();
    showWords();
    show();
    m_text->setFocus();
}

void BulkReplyForm::setConnected(bool isConnected)
{
    m_isConnected = isConnected;
    showWords();
}

void BulkReplyForm::clear()
{
    m_text->clear();
}

void BulkReplyForm::showWords()
{
    const bool isNote = m_kind->currentData().toBool();
    m_send->setText(isNote ? tr("Add the note to %1").arg(m_many) : tr("Reply to %1").arg(m_many));
    const QStringList unknown = macrotext::unknownVariables(m_text->toPlainText());
    m_send->setEnabled(m_isConnected && !m_text->toPlainText().trimmed().isEmpty() && unknown.isEmpty());
    if (!m_isConnected)
        m_hint->setText(tr("Many tickets are answered by the server, which is away. Your text stays here."));
    else if (!unknown.isEmpty())
        m_hint->setText(tr("Nothing is known as %1.").arg(unknown.join(u", "_s)));
    else if (!isNote && !m_signature.isEmpty())
        m_hint->setText(tr("Followed by your signature: %1").arg(QString(m_signature).replace(u'\n', u" / "_s)));
    else
        m_hint->setText(tr("What was sent cannot be taken back."));
}

void BulkReplyForm::send()
{
    const bool isNote = m_kind->currentData().toBool();
    QString text = m_text->toPlainText().trimmed();
    if (!isNote && !m_signature.isEmpty())
        text += u"\n\n"_s + m_signature;
    std::optional<Status> status;
    if (m_status->currentData().isValid())
        status = static_cast<Status>(m_status->currentData().toInt());
    hide();
    emit sendRequested(text, isNote, status);
}

void BulkReplyForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit left();
    else
        QWidget::keyPressEvent(event);
}

} // namespace sf::client

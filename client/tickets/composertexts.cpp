// SPDX-License-Identifier: GPL-3.0-or-later
// The texts of the composer: one draft a kind, and a message that is worked over.
#include "client/attachments/messageedit.h"
#include "client/tickets/composer.h"

#include <QButtonGroup>
#include <QLabel>
#include <QToolButton>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

void Composer::setTexts(const QHash<DraftKind, QString> &texts)
{
    m_editing = {};
    m_texts = texts;
    if (m_texts.value(m_kind).isEmpty()) {
        for (const DraftKind kind : {DraftKind::Reply, DraftKind::Note, DraftKind::CustomerAnswer}) {
            if (!m_texts.value(kind).isEmpty())
                m_kind = kind;
        }
    }
    // Whether there is a chat of this ticket is said afterwards.
    if (m_texts.isEmpty() || (m_kind == DraftKind::ChatReply && m_visitor.isEmpty()))
        m_kind = DraftKind::Reply;
    m_tabs->button(static_cast<int>(m_kind))->setChecked(true);
    swapText(m_texts.value(m_kind));
    m_saved->setText(m_texts.value(m_kind).isEmpty() ? QString() : tr("Draft saved"));
    updateWords();
    update();
}

void Composer::setText(DraftKind kind, const QString &text)
{
    if (m_texts.value(kind) == text)
        return;
    m_texts.insert(kind, text);
    if (kind == m_kind && m_editing.key.isEmpty())
        swapText(text);
    updateWords();
}

void Composer::swapText(const QString &text)
{
    m_isSwapping = true;
    m_edit->setPlainText(text);
    m_edit->moveCursor(QTextCursor::End);
    m_isSwapping = false;
    updateHeight();
}

void Composer::insertText(const QString &text)
{
    m_edit->insertPlainText(text);
    m_edit->ensureCursorVisible();
}

QString Composer::text() const
{
    return m_edit->toPlainText();
}

void Composer::clearText()
{
    m_texts.remove(m_kind);
    m_saved->clear();
    swapText({});
    updateWords();
    emit typed(false);
}

void Composer::takeKeys()
{
    updateHeight();
    if (m_isSwapping)
        return;
    updateWords();
    emit typed(!text().trimmed().isEmpty());
    if (!m_editing.key.isEmpty()) {
        m_editing.body = text();
        m_saved->setText(m_editing.words);
        emit editTyped(m_editing);
        return;
    }
    m_texts[m_kind] = text();
    m_saved->clear();
    emit textEdited(m_kind, text());
}

void Composer::showSaved()
{
    if (text().isEmpty())
        return;
    m_saved->setText(m_editing.key.isEmpty() ? tr("Draft saved") : tr("%1, draft saved").arg(m_editing.words));
    m_saved->setToolTip({});
}

void Composer::showSaveProblem(const QString &why)
{
    m_saved->setText(tr("Draft not saved"));
    m_saved->setToolTip(why);
}

void Composer::startEditing(const Editing &editing)
{
    setKind(editing.kind);
    m_editing = editing;
    m_saved->setText(editing.words);
    swapText(editing.body);
    updateWords();
}

void Composer::stopEditing()
{
    m_editing = {};
    m_saved->clear();
    swapText(m_texts.value(m_kind));
    updateWords();
    emit typed(false);
}

} // namespace sf::client

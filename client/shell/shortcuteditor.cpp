// SPDX-License-Identifier: GPL-3.0-or-later
// Changing shortcuts.
#include "client/shell/shortcuteditor.h"

#include "client/shell/actions.h"

#include <QAction>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

ShortcutEditor::ShortcutEditor(Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_problem(new QLabel(this))
    , m_lines(new QWidget)
{
    auto *search = new QLineEdit(this);
    search->setPlaceholderText(tr("Find an action"));
    search->setAccessibleName(search->placeholderText());
    search->setClearButtonEnabled(true);
    setFocusProxy(search);
    m_problem->setProperty("role", u"error"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *lines = new QVBoxLayout(m_lines);
    lines->setContentsMargins(0, 0, 8, 0);
    lines->setSpacing(2);
    for (const Actions::Entry &entry : actions.entries())
        lines->addWidget(makeLine(entry.id));
    lines->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(m_lines);
    scroll->viewport()->setAutoFillBackground(false);
    m_lines->setAutoFillBackground(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 8, 12, 16);
    column->setSpacing(8);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(0, 0, 8, 0); // as the lines below
    top->addWidget(search);
    top->addWidget(m_problem);
    column->addLayout(top);
    column->addWidget(scroll, 1);
    connect(search, &QLineEdit::textChanged, this, &ShortcutEditor::filter);
}

QWidget *ShortcutEditor::makeLine(const QString &id)
{
    QAction *action = m_actions.action(id);
    auto *line = new QWidget(m_lines);
    const QString text = action->text().remove(u'&');
    line->setProperty("words", text);
    auto *keys = new QKeySequenceEdit(action->shortcut(), line);
    keys->setObjectName(id);
    keys->setAccessibleName(tr("Shortcut of %1").arg(text));
    keys->setFixedWidth(170);
    auto *reset = new QPushButton(tr("Reset"), line);
    reset->setProperty("small", true);
    reset->setVisible(m_actions.isChanged(id));
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 2, 0, 2);
    row->addWidget(new QLabel(text, line), 1);
    row->addWidget(reset);
    row->addWidget(keys);
    connect(keys, &QKeySequenceEdit::editingFinished, this, [this, id, keys] { choose(id, keys->keySequence()); });
    connect(reset, &QPushButton::clicked, this, [this, id] { m_actions.resetShortcut(id); });
    connect(action, &QAction::changed, line, [this, id, action, keys, reset] {
        keys->setKeySequence(action->shortcut());
        reset->setVisible(m_actions.isChanged(id));
    });
    return line;
}

bool ShortcutEditor::choose(const QString &id, const QKeySequence &shortcut)
{
    QAction *action = m_actions.action(id);
    if (!action || action->shortcut() == shortcut)
        return action != nullptr;
    if (const QAction *holder = m_actions.holderOf(shortcut, id)) {
        m_problem->setText(
            tr("%1 belongs to “%2”, or keeps its keys from being typed. Give that one another shortcut first.")
                .arg(shortcut.toString(QKeySequence::NativeText), holder->text().remove(u'&')));
        m_problem->show();
        if (auto *keys = m_lines->findChild<QKeySequenceEdit *>(id))
            keys->setKeySequence(action->shortcut());
        return false;
    }
    m_problem->hide();
    m_actions.setShortcut(id, shortcut);
    return true;
}

void ShortcutEditor::filter(const QString &text)
{
    const auto lines = m_lines->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    for (QWidget *line : lines)
        line->setVisible(line->property("words").toString().contains(text, Qt::CaseInsensitive));
}

} // namespace sf::client

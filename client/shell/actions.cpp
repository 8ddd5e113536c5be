// SPDX-License-Identifier: GPL-3.0-or-later
// Every action of the client: menu, shortcut, tooltip and command palette all come from the one QAction made here.
#include "client/shell/actions.h"

#include "client/widgets/icons.h"

#include <QAction>
#include <QIcon>
#include <QWidget>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

void showShortcutInToolTip(QAction &action)
{
    const QString text = action.text().remove(u'&').remove(u'\u2026');
    const QString keys = action.shortcut().toString(QKeySequence::NativeText);
    action.setToolTip(keys.isEmpty() ? text : u"%1 (%2)"_s.arg(text, keys));
}

} // namespace

Actions::Actions(QObject *parent) : QObject(parent) {}

QAction *Actions::add(const Description &description)
{
    Q_ASSERT(!action(description.id));
    auto *made = new QAction(description.text, this);
    made->setObjectName(description.id);
    made->setShortcuts(description.shortcuts);
    if (!description.iconName.isEmpty())
        made->setIcon(icon(QLatin1String(description.iconName.toLatin1())));
    showShortcutInToolTip(*made);
    m_entries.append({description.id, description.group, made});
    emit added(made);
    return made;
}

QAction *Actions::action(const QString &id) const
{
    for (const Entry &entry : m_entries) {
        if (entry.id == id)
            return entry.action;
    }
    return nullptr;
}

void Actions::attachTo(QWidget *window)
{
    for (const Entry &entry : std::as_const(m_entries))
        window->addAction(entry.action);
    connect(this, &Actions::added, window, [window](QAction *action) { window->addAction(action); });
}

void Actions::setShortcut(const QString &id, const QKeySequence &shortcut)
{
    if (QAction *changed = action(id)) {
        changed->setShortcut(shortcut);
        showShortcutInToolTip(*changed);
    }
}

} // namespace sf::client

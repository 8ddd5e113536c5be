// SPDX-License-Identifier: GPL-3.0-or-later
// Every action of the client: menu, shortcut, tooltip and command palette all come from the one QAction made here.
#include "client/shell/actions.h"

#include "client/widgets/icons.h"

#include <QAction>
#include <QIcon>
#include <QSettings>
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

QString keyOf(const QString &id)
{
    return u"shortcuts/%1"_s.arg(id);
}

} // namespace

Actions::Actions(QSettings *settings, QObject *parent) : QObject(parent), m_settings(settings) {}

QAction *Actions::add(const Description &description)
{
    Q_ASSERT(!action(description.id));
    auto *made = new QAction(description.text, this);
    made->setObjectName(description.id);
    m_first.insert(description.id, description.shortcuts);
    const bool isChosen = m_settings && m_settings->contains(keyOf(description.id));
    use(*made, isChosen ? QList{QKeySequence::fromString(m_settings->value(keyOf(description.id)).toString())}
                        : description.shortcuts);
    if (!description.iconName.isEmpty())
        made->setIcon(icon(QLatin1String(description.iconName.toLatin1())));
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

void Actions::use(QAction &action, const QList<QKeySequence> &shortcuts)
{
    action.setShortcuts(shortcuts);
    showShortcutInToolTip(action);
}

void Actions::setShortcut(const QString &id, const QKeySequence &shortcut)
{
    QAction *changed = action(id);
    if (!changed)
        return;
    use(*changed, {shortcut});
    if (m_settings)
        m_settings->setValue(keyOf(id), shortcut.toString(QKeySequence::PortableText));
}

void Actions::resetShortcut(const QString &id)
{
    if (QAction *changed = action(id))
        use(*changed, m_first.value(id));
    if (m_settings)
        m_settings->remove(keyOf(id));
}

bool Actions::isChanged(const QString &id) const
{
    const QAction *known = action(id);
    return known && known->shortcuts() != m_first.value(id);
}

QAction *Actions::holderOf(const QKeySequence &shortcut, const QString &id) const
{
    if (shortcut.isEmpty())
        return nullptr;
    for (const Entry &entry : m_entries) {
        if (entry.id == id)
            continue;
        const QList<QKeySequence> held = entry.action->shortcuts();
        for (const QKeySequence &other : held) {
            if (!other.isEmpty()
                && (shortcut.matches(other) != QKeySequence::NoMatch
                    || other.matches(shortcut) != QKeySequence::NoMatch))
                return entry.action;
        }
    }
    return nullptr;
}

} // namespace sf::client

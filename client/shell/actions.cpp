// SPDX-License-Identifier: GPL-3.0-or-later
// Every action of the client: menu, shortcut, tooltip and command palette all come from the one QAction made here.
#include "client/shell/actions.h"

#include "client/widgets/icons.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QIcon>
#include <QSettings>
#include <QWidget>
#include <QWindow>

#include <algorithm>

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

/// Both can be in front at one time, so that they cannot share a key.
bool canMeet(Actions::Places one, Actions::Places other)
{
    using Place = Actions::Place;
    static constexpr Actions::Places pages[] = {Place::TicketList | Place::Ticket | Place::OneTicket | Place::Selection
                                                    | Place::SavedView,
                                                Place::Contacts | Place::Contact,
                                                Place::Companies | Place::Company,
                                                Place::Tags | Place::Tag,
                                                Place::People,
                                                Place::Chats | Place::Chat,
                                                Place::Dashboard,
                                                Place::Chatbots | Place::Chatbot | Place::ChatbotBlock};
    if (!one || !other)
        return true;
    return std::any_of(std::begin(pages), std::end(pages),
                       [&](Actions::Places page) { return (page & one) && (page & other); });
}

} // namespace

Actions::Actions(QSettings *settings, QObject *parent) : QObject(parent), m_settings(settings)
{
    connect(qApp, &QGuiApplication::focusWindowChanged, this, &Actions::noticeWindow);
}

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
    m_entries.append({description.id, description.group, made, description.places});
    if (description.places)
        made->setEnabled(description.places.testAnyFlags(m_front));
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
    m_windows.removeAll(nullptr);
    m_windows.append(window);
    noticeWindow();
}

QWidget *Actions::frontWindow() const
{
    if (m_lastActive && m_lastActive->isVisible())
        return m_lastActive;
    for (const QPointer<QWidget> &window : m_windows) {
        if (window && window->isVisible())
            return window;
    }
    return nullptr;
}

bool Actions::isInFront(const QWidget &page) const
{
    const QWidget *front = frontWindow();
    if (!page.isVisible() || (front && page.window() != front->window()))
        return false;
    return !m_cover || !m_cover->isVisible() || m_cover->window() != page.window();
}

void Actions::follow(QWidget *page, Place place, std::function<bool()> isSo)
{
    m_followed.append({page, place, std::move(isSo)});
    page->installEventFilter(this);
    connect(page, &QObject::destroyed, this, &Actions::refresh);
    refresh();
}

void Actions::setCover(QWidget *cover)
{
    m_cover = cover;
    cover->installEventFilter(this);
    refresh();
}

void Actions::refresh()
{
    m_followed.removeIf([](const Followed &followed) { return !followed.page; });
    m_front = {};
    for (const Followed &followed : std::as_const(m_followed)) {
        if (isInFront(*followed.page) && (!followed.isSo || followed.isSo()))
            m_front |= followed.place;
    }
    for (const Entry &entry : std::as_const(m_entries)) {
        if (entry.places)
            entry.action->setEnabled(entry.places.testAnyFlags(m_front));
    }
}

void Actions::noticeWindow()
{
    QWidget *active = QApplication::activeWindow();
    if (active && m_windows.contains(active))
        m_lastActive = active;
    refresh();
}

bool Actions::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show || event->type() == QEvent::Hide)
        refresh();
    return QObject::eventFilter(watched, event);
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
    const auto wanted =
        std::find_if(m_entries.cbegin(), m_entries.cend(), [&id](const Entry &entry) { return entry.id == id; });
    const Places places = wanted == m_entries.cend() ? Places() : wanted->places;
    for (const Entry &entry : m_entries) {
        if (entry.id == id || !canMeet(entry.places, places))
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

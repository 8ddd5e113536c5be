// SPDX-License-Identifier: GPL-3.0-or-later
// Every action of the client: menu, shortcut, tooltip and command palette all come from the one QAction made here. An action belongs to
// places and can be done only while one of them is in front: what nobody sees is not acted on.
#pragma once

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>

class QAction;
class QSettings;
class QWidget;

namespace sf::client {

class Actions : public QObject
{
    Q_OBJECT

public:
    enum class Place {
        Anywhere = 0,
        TicketList = 0x1,
        Ticket = 0x2,    ///< one is shown, in the main window or in its own
        OneTicket = 0x4, ///< and it alone is meant
        Selection = 0x8, ///< several tickets that can be worked on together
        Contacts = 0x10,
        Contact = 0x20, ///< one is shown
        Companies = 0x40,
        Company = 0x80,
        Tags = 0x100,
        People = 0x200,
        SavedView = 0x400, ///< one that this person may change
        Tag = 0x800,       ///< one is worked on
        Chats = 0x1000,
        Chat = 0x2000, ///< one is shown
        Chatbots = 0x4000,
        Chatbot = 0x8000,       ///< one is shown
        ChatbotBlock = 0x10000, ///< one of its blocks is worked on
        Dashboard = 0x20000,
    };
    Q_DECLARE_FLAGS(Places, Place)

    struct Entry
    {
        QString id;
        QString group; // translated heading in the shortcut sheet, e.g. tr("Ticket")
        QAction *action;
        Places places;
    };
    struct Description
    {
        QString id; // stable, e.g. "ticket.reply": a changed shortcut is kept under it
        QString group;
        QString text;
        QList<QKeySequence> shortcuts = {};
        QString iconName = {};
        Places places = {}; ///< where it can be done; none: anywhere
    };

    /// `settings` keeps the shortcuts that a person chose; null: they are kept nowhere.
    explicit Actions(QSettings *settings = nullptr, QObject *parent = nullptr);

    /// The action belongs to this object; its shortcut works in every window it is added to by widget->addAction().
    QAction *add(const Description &description);
    /// Null when there is none.
    QAction *action(const QString &id) const;
    const QList<Entry> &entries() const { return m_entries; }
    /// Adds every action to `window`, so that its shortcuts work there.
    void attachTo(QWidget *window);
    /// The one of these windows that was active last.
    QWidget *frontWindow() const;
    /// It is seen, in the window in front, and nothing covers it.
    bool isInFront(const QWidget &page) const;
    /// `place` is in front while `page` is and `isSo` holds; refresh() when that may have changed.
    void follow(QWidget *page, Place place, std::function<bool()> isSo = {});
    /// While it is seen, nothing else of its window is in front.
    void setCover(QWidget *cover);
    void refresh();
    /// The person's choice, kept; an empty one takes the shortcut away.
    void setShortcut(const QString &id, const QKeySequence &shortcut);
    void resetShortcut(const QString &id);
    bool isChanged(const QString &id) const;
    /// The action that has this shortcut, or one that it would keep from being typed; null when it is free for `id`.
    QAction *holderOf(const QKeySequence &shortcut, const QString &id) const;

signals:
    void added(QAction *action);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Followed
    {
        QPointer<QWidget> page;
        Place place;
        std::function<bool()> isSo;
    };

    void use(QAction &action, const QList<QKeySequence> &shortcuts);
    void noticeWindow();

    QSettings *m_settings;
    QList<QPointer<QWidget>> m_windows;
    QPointer<QWidget> m_lastActive;
    QPointer<QWidget> m_cover;
    QList<Followed> m_followed;
    Places m_front;
    QList<Entry> m_entries;
    QHash<QString, QList<QKeySequence>> m_first; ///< as shipped
};

Q_DECLARE_OPERATORS_FOR_FLAGS(Actions::Places)

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// Every action of the client: menu, shortcut, tooltip and command palette all come from the one QAction made here.
#pragma once

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>

class QAction;
class QSettings;
class QWidget;

namespace sf::client {

class Actions : public QObject
{
    Q_OBJECT

public:
    struct Entry
    {
        QString id;
        QString group; // translated heading in the shortcut sheet, e.g. tr("Ticket")
        QAction *action;
    };
    struct Description
    {
        QString id; // stable, e.g. "ticket.reply": a changed shortcut is kept under it
        QString group;
        QString text;
        QList<QKeySequence> shortcuts = {};
        QString iconName = {};
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
    /// The person's choice, kept; an empty one takes the shortcut away.
    void setShortcut(const QString &id, const QKeySequence &shortcut);
    void resetShortcut(const QString &id);
    bool isChanged(const QString &id) const;
    /// The action that has this shortcut, or one that it would keep from being typed; null when it is free for `id`.
    QAction *holderOf(const QKeySequence &shortcut, const QString &id) const;

signals:
    void added(QAction *action);

private:
    void use(QAction &action, const QList<QKeySequence> &shortcuts);

    QSettings *m_settings;
    QList<Entry> m_entries;
    QHash<QString, QList<QKeySequence>> m_first; ///< as shipped
};

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// Every action of the client: menu, shortcut, tooltip and command palette all come from the one QAction made here.
#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>

class QAction;
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

    explicit Actions(QObject *parent = nullptr);

    /// The action belongs to this object; its shortcut works in every window it is added to by widget->addAction().
    QAction *add(const Description &description);
    /// Null when there is none.
    QAction *action(const QString &id) const;
    const QList<Entry> &entries() const { return m_entries; }
    /// Adds every action to `window`, so that its shortcuts work there.
    void attachTo(QWidget *window);
    void setShortcut(const QString &id, const QKeySequence &shortcut);

signals:
    void added(QAction *action);

private:
    QList<Entry> m_entries;
};

} // namespace sf::client

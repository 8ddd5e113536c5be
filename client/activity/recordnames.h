// SPDX-License-Identifier: GPL-3.0-or-later
// RecordNames: what the records are called that events tell of. Known from what passes by; what is shown and not known is asked for, once.
#pragma once

#include "shared/methods/feed.h"

#include <QObject>

#include <map>
#include <set>

namespace sf::client {

class Workspace;

class RecordNames : public QObject
{
    Q_OBJECT

public:
    explicit RecordNames(Workspace &workspace, QObject *parent = nullptr);

    /// "T-0004 Dashboard slow"; empty as long as it is not known, learned() follows.
    QString name(const Event &event);
    /// The record of the page that shows what the event is about; a message's is its chat.
    static std::pair<Entity, qint64> shownBy(const Event &event);

signals:
    void learned();

private:
    using Record = std::pair<Entity, qint64>;

    QString ticketName(qint64 number, const QString &subject) const;
    void learn(const FeedEvent &event);
    void learnFromChanges(const Event &event, const Record &record);
    QString known(const Record &record) const;
    void put(const Record &record, const QString &name);
    void ask(const Record &record);
    template<class M, class Id, class NameOf>
    void askBy(const Record &record, NameOf nameOf);

    Workspace &m_workspace;
    std::map<Record, QString> m_names;
    std::set<Record> m_asked;
};

} // namespace sf::client

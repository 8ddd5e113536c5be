// SPDX-License-Identifier: GPL-3.0-or-later
// Keeping macros.
#include "client/sync/macros.h"

#include "client/net/api.h"
#include "client/sync/feed.h"
#include "client/sync/tagmoves.h"
#include "shared/text.h"

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

Macros::Macros(Api &api, Feed &feed, Outbox &outbox, LocalDb &db, const Directory &directory, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_records(api, outbox, db, directory, u"macros"_s)
{
    m_records.follow(
        this, [this] { emit changed(); }, [this](MacroId local, MacroId real) { emit numbered(local, real); });
    connect(&feed, &Feed::refetchNeeded, this, &Macros::refetch);
    connect(&feed, &Feed::eventArrived, this, [this](const FeedEvent &event) {
        if (event.event->entity == Entity::Macro && m_records.take(event.event->entityId, event.row))
            emit changed();
        if (movesTags(event))
            refetch();
    });
    connect(&feed, &Feed::ownChanged, this, [this](const OwnChange &change) {
        if (change.entity == Entity::Macro && m_records.take(change.id, change.row))
            emit changed();
    });
}

QList<Macro> Macros::all() const
{
    QList<Macro> macros = m_records.all();
    std::sort(macros.begin(), macros.end(), [](const Macro &a, const Macro &b) {
        const int names = foldedText(a.name).compare(foldedText(b.name));
        return names != 0 ? names < 0 : a.id < b.id;
    });
    return macros;
}

void Macros::refetch()
{
    m_api.call<MacroList>({}, this, [this](const Result<MacroList::Result> &answer) {
        if (!answer.ok())
            return;
        m_records.takeAll(answer->rows);
        emit changed();
    });
}

} // namespace sf::client

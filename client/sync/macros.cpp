// SPDX-License-Identifier: GPL-3.0-or-later
// Keeping macros.
#include "client/sync/macros.h"

#include "client/net/api.h"
#include "client/sync/feed.h"
#include "shared/text.h"

#include <QUuid>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

QString newKey()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

Macros::Macros(Api &api, Feed &feed, LocalDb &db, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_records(db, u"macros"_s)
{
    connect(&feed, &Feed::refetchNeeded, this, &Macros::refetch);
    connect(&feed, &Feed::eventArrived, this, [this](const FeedEvent &event) {
        if (event.event->entity == Entity::Macro && m_records.take(event.event->entityId, event.row))
            emit changed();
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

void Macros::create(const Macro &macro, bool isShared, QObject *context, Done done)
{
    MacroCreate::Params params{.key = newKey(), .shared = isShared, .macro = {}};
    params.macro = Patch<Macro>::between(Macro{}, macro);
    m_api.call<MacroCreate>(params, context, std::move(done));
}

void Macros::change(MacroId id, const Patch<Macro> &patch, std::optional<bool> isShared, QObject *context, Done done)
{
    const Macro *macro = find(id);
    if (!macro)
        return;
    m_api.call<MacroUpdate>({.key = newKey(), .id = id, .base = macro->version, .shared = isShared, .patch = patch},
                            context, std::move(done));
}

void Macros::remove(MacroId id, QObject *context, Done done)
{
    m_api.call<MacroDelete>({.key = newKey(), .id = id}, context, std::move(done));
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

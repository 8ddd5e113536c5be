// SPDX-License-Identifier: GPL-3.0-or-later
// Refused changes of the record that is shown.
#include "client/records/heldnotice.h"

#include "client/sync/outbox.h"
#include "client/widgets/banner.h"

#include <QPushButton>

namespace sf::client {

HeldNotice::HeldNotice(Outbox &outbox, Banner &banner, Entity entity, QObject *parent)
    : QObject(parent)
    , m_outbox(outbox)
    , m_banner(banner)
    , m_entity(entity)
{
    connect(&outbox, &Outbox::entryChanged, this, &HeldNotice::look);
    connect(&outbox, &Outbox::entryCancelled, this, &HeldNotice::look);
    connect(&outbox, &Outbox::entrySettled, this, &HeldNotice::look);
}

void HeldNotice::follow(qint64 record)
{
    m_record = record;
    m_said.clear();
    m_banner.hide();
    look();
}

void HeldNotice::look()
{
    const QList<OutboxEntry> entries = m_outbox.entriesAbout(m_entity, m_record);
    const auto held = std::find_if(entries.cbegin(), entries.cend(), [](const OutboxEntry &entry) {
        return entry.state == OutboxEntry::State::Held || entry.state == OutboxEntry::State::Overdue;
    });
    const QString said = held == entries.cend() ? QString() : held->key + held->error.message;
    if (said == m_said)
        return;
    m_said = said;
    if (held == entries.cend())
        return m_banner.hide();
    m_banner.showMessage(Banner::Kind::Error, held->error.message);
    m_banner.setClosable(false);
    if (held->as<ContactMerge>())
        connect(m_banner.addAction(tr("Look at both again…")), &QPushButton::clicked, this,
                [this, key = held->key] { emit mergeRequested(key); });
    else if (Outbox::conflict(*held))
        connect(m_banner.addAction(tr("Keep mine")), &QPushButton::clicked, this,
                [this, key = held->key] { m_outbox.keepMine(key); });
    connect(m_banner.addAction(tr("Take my change back")), &QPushButton::clicked, this,
            [this, key = held->key] { m_outbox.discard(key); });
}

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// HeldNotice: says in the banner of a record's page which of its changes was refused, for as long as it waits, and what can be done.
#pragma once

#include "shared/enums.h"

#include <QObject>

namespace sf::client {

class Banner;
class Outbox;

class HeldNotice : public QObject
{
    Q_OBJECT

public:
    HeldNotice(Outbox &outbox, Banner &banner, Entity entity, QObject *parent);

    /// The record that is shown from now on; 0: none.
    void follow(qint64 record);

signals:
    /// A refused merge is to be looked at once more.
    void mergeRequested(const QString &key);

private:
    void look();

    Outbox &m_outbox;
    Banner &m_banner;
    Entity m_entity;
    qint64 m_record = 0;
    QString m_said; ///< which entry and why; empty: nothing
};

} // namespace sf::client

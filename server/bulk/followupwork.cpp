// SPDX-License-Identifier: GPL-3.0-or-later
// Carrying out follow-ups.
#include "server/bulk/followupwork.h"

#include "server/bulk/followuprepository.h"

namespace sf::server {

bool FollowUpWork::carryOutPiece(WriteTransaction &transaction, qint64 id) const
{
    const OrganizationId organization = transaction.organization();
    auto followUp = followups::find(transaction.db(), organization, id);
    if (!followUp || followUp->dueAt > transaction.now())
        return false;
    const Actor actor{organization, followUp->actorId.value_or(UserId()), followUp->role, followUp->actorName};
    const auto piece = m_pieces.find(followUp->kind);
    if (piece == m_pieces.end() || !piece->second(actor, transaction, *followUp)) {
        followups::end(transaction.db(), organization, id);
        return false;
    }
    followUp->updatedAt = transaction.now();
    followups::advance(transaction.db(), organization, *followUp);
    return true;
}

} // namespace sf::server

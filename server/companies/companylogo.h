// SPDX-License-Identifier: GPL-3.0-or-later
// The picture of a company: an upload that was given to it. What was its logo stays for as long as a change may be taken back.
#pragma once

#include "server/auth/actor.h"
#include "server/tickets/ticketrules.h"
#include "shared/company.h"

namespace sf::server {

class Database;

namespace companylogo {

/// A new one has to be the actor's own upload, finished, with a small picture and on no ticket; or one that the company had before.
void check(const Actor &actor, Database &database, const Company &before, const Company &after,
           ticketrules::Problems &problems);
/// After the company was stored: both pictures are its own, and the one that is gone stays for 30 days from `at` on.
void keep(const Actor &actor, Database &database, const Company &before, const Company &after, Time at);

} // namespace companylogo

} // namespace sf::server

// SPDX-License-Identifier: GPL-3.0-or-later
// Taking back changes and removals of companies.
#pragma once

namespace sf::server {

class UndoTable;

void registerCompanyInverses(UndoTable &table);

} // namespace sf::server

// SPDX-License-Identifier: GPL-3.0-or-later
// Taking back changes, merges and removals of tags.
#pragma once

namespace sf::server {

class UndoTable;

void registerTagInverses(UndoTable &table);

} // namespace sf::server

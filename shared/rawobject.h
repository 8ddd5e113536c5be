// SPDX-License-Identifier: GPL-3.0-or-later
// JSON objects that are kept as their own text (custom fields, metadata), member by member.
#pragma once

#include "shared/json.h"

#include <utility>

namespace sf {

/// Key and value as compact JSON, in the order of the text.
using RawMember = std::pair<QByteArray, QByteArray>;

/// Nothing for what is no object.
QList<RawMember> rawMembers(const RawJson &object);
RawJson rawObject(const QList<RawMember> &members);
/// Empty where there is none.
QByteArray rawMember(const RawJson &object, QByteArrayView key);

/// Whether the value says something: it is no null, no empty text and no empty list.
bool isFilled(const QByteArray &value);

enum class NullMember { Removes, Stays };

/// The members of `patch` over those of `stored`; null takes one away, unless it is to stay as the word for that.
RawJson merged(const RawJson &stored, const RawJson &patch, NullMember null = NullMember::Removes);

} // namespace sf

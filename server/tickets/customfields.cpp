// SPDX-License-Identifier: GPL-3.0-or-later
// Custom fields of tickets.
#include "server/tickets/customfields.h"

#include "shared/rawobject.h"

#include <QDate>

namespace sf::server::customfields {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kMaxText = 1000;

std::optional<QString> textOf(const JsonElement &value)
{
    std::string_view text;
    if (value.get(text) != simdjson::SUCCESS)
        return std::nullopt;
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString choiceProblem(const CustomField &field, const JsonElement &value)
{
    const auto text = textOf(value);
    return text && field.choices.contains(*text) ? QString() : u"must be one of: "_s + field.choices.join(u", "_s);
}

QString choicesProblem(const CustomField &field, const JsonElement &value)
{
    simdjson::dom::array list;
    if (value.get(list) != simdjson::SUCCESS)
        return u"must be a list of: "_s + field.choices.join(u", "_s);
    if (static_cast<qsizetype>(list.size()) > field.choices.size())
        return u"names a choice twice"_s;
    for (const JsonElement entry : list) {
        if (const QString why = choiceProblem(field, entry); !why.isEmpty())
            return u"may hold only: "_s + field.choices.join(u", "_s);
    }
    return {};
}

QString problemOf(const CustomField &field, const JsonElement &value)
{
    switch (field.type) {
    case CustomFieldType::Text: {
        const auto text = textOf(value);
        return text && text->size() <= kMaxText ? QString() : u"must be text of at most %1 characters"_s.arg(kMaxText);
    }
    case CustomFieldType::Number:
        return value.is_number() ? QString() : u"must be a number"_s;
    case CustomFieldType::Date: {
        const auto text = textOf(value);
        // Read and written again, since the reader takes any text that begins like a day.
        return text && QDate::fromString(*text, Qt::ISODate).toString(Qt::ISODate) == *text && !text->isEmpty()
                 ? QString()
                 : u"must be a day such as 2024-12-31"_s;
    }
    case CustomFieldType::Choice:
        return choiceProblem(field, value);
    case CustomFieldType::MultiChoice:
        return choicesProblem(field, value);
    case CustomFieldType::YesNo:
        return value.is_bool() ? QString() : u"must be true or false"_s;
    }
    return {};
}

std::string pathOf(const QByteArray &key)
{
    return "custom_fields." + key.toStdString();
}

} // namespace

void check(const Ticket &before, const Ticket &after, const QList<CustomField> &fields, ticketrules::Problems &problems)
{
    const QList<RawMember> values = rawMembers(after.customFields);
    for (const auto &[key, value] : values) {
        if (rawMember(before.customFields, key) == value)
            continue;
        const auto field = std::find_if(fields.begin(), fields.end(),
                                        [&key = key](const CustomField &known) { return known.name.toUtf8() == key; });
        if (field == fields.end()) {
            problems.add(pathOf(key), u"is no custom field"_s);
            continue;
        }
        JsonParser parser;
        const auto element = parser.parse(value);
        if (const QString why = element ? problemOf(*field, *element) : u"is no value"_s; !why.isEmpty())
            problems.add(pathOf(key), why);
    }
    const bool isNew = before.version == 0;
    if (!isNew && before.status == after.status && before.customFields == after.customFields)
        return;
    for (const CustomField &field : fields) {
        if (field.requiredFor.contains(after.status) && !isFilled(rawMember(after.customFields, field.name.toUtf8())))
            problems.add(pathOf(field.name.toUtf8()), u"must be filled in first"_s);
    }
}

} // namespace sf::server::customfields

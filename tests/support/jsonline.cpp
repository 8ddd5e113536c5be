// SPDX-License-Identifier: GPL-3.0-or-later
// One line of the wire as a test looks at it: values are asked for by JSON pointer ("/result/token").
#include "tests/support/jsonline.h"

namespace sf::test {

JsonLine::JsonLine(QByteArray bytes) : m_bytes(std::move(bytes)), m_parser(std::make_shared<simdjson::dom::parser>())
{
    m_valid =
        m_parser->parse(m_bytes.constData(), static_cast<size_t>(m_bytes.size())).get(m_root) == simdjson::SUCCESS;
}

simdjson::simdjson_result<simdjson::dom::element> JsonLine::at(const char *pointer) const
{
    if (!m_valid)
        return simdjson::NO_SUCH_FIELD;
    return m_root.at_pointer(pointer);
}

bool JsonLine::has(const char *pointer) const
{
    return at(pointer).error() == simdjson::SUCCESS;
}

QString JsonLine::text(const char *pointer) const
{
    std::string_view value;
    if (at(pointer).get(value) != simdjson::SUCCESS)
        return {};
    return QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
}

qint64 JsonLine::number(const char *pointer) const
{
    std::int64_t value = 0;
    return at(pointer).get(value) == simdjson::SUCCESS ? value : 0;
}

bool JsonLine::flag(const char *pointer) const
{
    bool value = false;
    return at(pointer).get(value) == simdjson::SUCCESS && value;
}

qsizetype JsonLine::count(const char *pointer) const
{
    simdjson::dom::array array;
    return at(pointer).get(array) == simdjson::SUCCESS ? static_cast<qsizetype>(array.size()) : -1;
}

QByteArray JsonLine::json(const char *pointer) const
{
    simdjson::dom::element value;
    if (at(pointer).get(value) != simdjson::SUCCESS)
        return {};
    return QByteArray::fromStdString(simdjson::minify(value));
}

} // namespace sf::test

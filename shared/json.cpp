// SPDX-License-Identifier: GPL-3.0-or-later
// The scalars of JSON, both ways.
#include "shared/json.h"

#include <charconv>
#include <cmath>

namespace sf {

namespace {

constexpr qint64 kMaxExactInteger = (qint64{1} << 53) - 1;

void appendEscaped(QByteArray &out, unsigned char c)
{
    static constexpr char hex[] = "0123456789abcdef";
    switch (c) {
    case '"':
        out += "\\\"";
        break;
    case '\\':
        out += "\\\\";
        break;
    case '\n':
        out += "\\n";
        break;
    case '\r':
        out += "\\r";
        break;
    case '\t':
        out += "\\t";
        break;
    default:
        out += "\\u00";
        out += hex[c >> 4];
        out += hex[c & 15];
    }
}

} // namespace

void writeJson(QByteArray &out, std::string_view utf8)
{
    out += '"';
    std::size_t start = 0;
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        const auto c = static_cast<unsigned char>(utf8[i]);
        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        out.append(utf8.data() + start, static_cast<qsizetype>(i - start));
        appendEscaped(out, c);
        start = i + 1;
    }
    out.append(utf8.data() + start, static_cast<qsizetype>(utf8.size() - start));
    out += '"';
}

void writeJson(QByteArray &out, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    writeJson(out, std::string_view(utf8.constData(), static_cast<std::size_t>(utf8.size())));
}

void writeJson(QByteArray &out, const RawJson &value)
{
    if (value.bytes.isEmpty())
        out += "null";
    else
        out += value.bytes;
}

void writeJson(QByteArray &out, Time time)
{
    out += '"';
    out += time.toRfc3339();
    out += '"';
}

void writeJson(QByteArray &out, double value)
{
    std::array<char, 32> text{};
    if (!std::isfinite(value)) {
        out += "null";
        return;
    }
    const char *end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    out.append(text.data(), end - text.data());
}

void writeJson(QByteArray &out, qint64 value)
{
    std::array<char, 24> text{};
    const char *end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    out.append(text.data(), end - text.data());
}

Error JsonReader::toError() const
{
    QStringList parts;
    for (auto it = m_problems.begin(); it != m_problems.end(); ++it)
        parts.append(it.key().isEmpty() ? it.value() : it.key() + u' ' + it.value());
    Error error =
        Error::of(ErrorKind::InvalidParams, QStringLiteral("Invalid params: ") + parts.join(QStringLiteral("; ")));
    error.fields = m_problems;
    return error;
}

void JsonReader::problem(const QString &why)
{
    // Enough to correct; a line full of mistakes does not make an answer longer than a line.
    if (m_problems.size() >= kMaxProblems)
        return;
    QString path;
    for (const QString &part : std::as_const(m_path)) {
        if (!path.isEmpty() && !part.startsWith(u'['))
            path += u'.';
        path += part;
    }
    m_problems.insert(path, why);
}

void JsonReader::read(const JsonElement &from, QString &to)
{
    std::string_view utf8;
    if (from.get(utf8) != simdjson::SUCCESS)
        return problem(QStringLiteral("must be text"));
    if (isStrict() && utf8.find('\0') != std::string_view::npos)
        return problem(QStringLiteral("must not contain the NUL character"));
    to = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    // Both databases compare code points, so equal text has to be equal bytes: one normal form at the border.
    const bool ascii = static_cast<std::size_t>(to.size()) == utf8.size();
    if (isStrict() && !ascii)
        to = to.normalized(QString::NormalizationForm_C);
}

void JsonReader::read(const JsonElement &from, RawJson &to)
{
    const std::string text = simdjson::minify(from);
    to.bytes = from.is_null() ? QByteArray() : QByteArray(text.data(), static_cast<qsizetype>(text.size()));
    if (isStrict() && to.bytes.contains("\\u0000"))
        problem(QStringLiteral("must not contain the NUL character"));
}

void JsonReader::read(const JsonElement &from, Time &to)
{
    std::string_view text;
    if (from.get(text) != simdjson::SUCCESS)
        return problem(QStringLiteral("must be a time such as \"2026-01-31T09:41:00.000Z\""));
    if (const auto time = Time::fromRfc3339(QByteArrayView(text.data(), static_cast<qsizetype>(text.size()))))
        to = *time;
    else
        problem(QStringLiteral("must be a time such as \"2026-01-31T09:41:00.000Z\""));
}

void JsonReader::read(const JsonElement &from, double &to)
{
    if (from.get(to) != simdjson::SUCCESS)
        problem(QStringLiteral("must be a number"));
}

void JsonReader::read(const JsonElement &from, qint64 &to)
{
    int64_t value = 0;
    if (from.get(value) != simdjson::SUCCESS)
        return problem(QStringLiteral("must be a whole number"));
    if (value > kMaxExactInteger || value < -kMaxExactInteger)
        return problem(QStringLiteral("must lie within +-(2^53-1)"));
    to = value;
}

void JsonReader::read(const JsonElement &from, int &to)
{
    qint64 value = 0;
    const auto before = m_problems.size();
    read(from, value);
    if (m_problems.size() != before)
        return;
    if (value > std::numeric_limits<int>::max() || value < std::numeric_limits<int>::min())
        return problem(QStringLiteral("is too large"));
    to = static_cast<int>(value);
}

void JsonReader::read(const JsonElement &from, bool &to)
{
    if (from.get(to) != simdjson::SUCCESS)
        problem(QStringLiteral("must be true or false"));
}

QString JsonReader::unknownName(std::string_view name, const std::string_view *names, std::size_t count)
{
    QStringList allowed;
    for (std::size_t i = 0; i < count; ++i)
        allowed.append(QString::fromUtf8(names[i].data(), static_cast<qsizetype>(names[i].size())));
    return QStringLiteral("is \"%1\" but must be one of: %2")
        .arg(QString::fromUtf8(name.data(), static_cast<qsizetype>(qMin(name.size(), std::size_t{64}))),
             allowed.join(QStringLiteral(", ")));
}

JsonParser::JsonParser()
{
    // The depth stays with the parser when it grows; 64 bytes is simdjson's own smallest size.
    if (m_parser.allocate(64, kMaxDepth) != simdjson::SUCCESS)
        qFatal("no memory for a JSON parser");
}

Result<JsonElement> JsonParser::parse(QByteArrayView text)
{
    if (text.isEmpty()) // simdjson copies from a null pointer
        return Error::of(ErrorKind::ParseError, QStringLiteral("Parse error: the line is empty"));
    JsonElement element;
    const auto error = m_parser.parse(text.data(), static_cast<std::size_t>(text.size())).get(element);
    if (error != simdjson::SUCCESS)
        return Error::of(ErrorKind::ParseError,
                         QStringLiteral("Parse error: ") + QString::fromUtf8(simdjson::error_message(error)));
    return element;
}

} // namespace sf

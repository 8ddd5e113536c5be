// SPDX-License-Identifier: GPL-3.0-or-later
// The one room of JSON: records to bytes and back by their field tables, without a tree of our own in between.
// Writing appends UTF-8; reading walks simdjson's DOM once, strictly for params (unknown, duplicate, missing fields are errors)
// and leniently for answers and local copies, so that an older client survives a newer server.
#pragma once

#include "shared/enums.h"
#include "shared/fields.h"
#include "shared/ids.h"
#include "shared/patch.h"
#include "shared/result.h"
#include "shared/time.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <simdjson.h>

#include <optional>

namespace sf {

/// A JSON value kept as its own text (custom fields, metadata, before/after values). Empty bytes stand for null.
struct RawJson
{
    QByteArray bytes;
    friend bool operator==(const RawJson &, const RawJson &) = default;
};

/// A patch names the keys that are to change; null takes one away.
void takePatched(RawJson &to, const RawJson &from);

using JsonElement = simdjson::dom::element;

// --- writing ---

void writeJson(QByteArray &out, const QString &text);
void writeJson(QByteArray &out, std::string_view utf8);
void writeJson(QByteArray &out, const RawJson &value);
void writeJson(QByteArray &out, Time time);
void writeJson(QByteArray &out, double value);
void writeJson(QByteArray &out, qint64 value);

template<std::same_as<bool> T>
void writeJson(QByteArray &out, T value)
{
    out += value ? "true" : "false";
}

template<std::same_as<int> T>
void writeJson(QByteArray &out, T value)
{
    writeJson(out, static_cast<qint64>(value));
}

template<NamedEnum E>
void writeJson(QByteArray &out, E value)
{
    writeJson(out, enumName(value));
}

template<class Tag>
void writeJson(QByteArray &out, Id<Tag> id)
{
    writeJson(out, id.value());
}

template<Described T>
void writeJson(QByteArray &out, const T &record);

template<Described T>
void writeJson(QByteArray &out, const Patch<T> &patch);

template<class T>
void writeJson(QByteArray &out, const std::optional<T> &value)
{
    if (value)
        writeJson(out, *value);
    else
        out += "null";
}

template<class T>
void writeJson(QByteArray &out, const QList<T> &list)
{
    out += '[';
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (i > 0)
            out += ',';
        writeJson(out, list[i]);
    }
    out += ']';
}

/// Writes `"name":` with a comma before it where one is due.
inline void writeKey(QByteArray &out, std::string_view name)
{
    if (!out.endsWith('{'))
        out += ',';
    out += '"';
    out.append(name.data(), static_cast<qsizetype>(name.size()));
    out += "\":";
}

template<Described T>
void writeJson(QByteArray &out, const T &record)
{
    out += '{';
    forEachField<T>([&](const auto &f, auto) {
        using Member = typename std::remove_cvref_t<decltype(f)>::Member;
        if (f.is(Omit) && record.*f.member == Member{})
            return;
        writeKey(out, f.name);
        writeJson(out, record.*f.member);
    });
    out += '}';
}

template<Described T>
void writeJson(QByteArray &out, const Patch<T> &patch)
{
    out += '{';
    forEachField<T>([&](const auto &f, auto index) {
        if (!patch.has(index))
            return;
        writeKey(out, f.name);
        writeJson(out, patch.value.*f.member);
    });
    out += '}';
}

template<class T>
QByteArray toJson(const T &value)
{
    QByteArray out;
    writeJson(out, value);
    return out;
}

// --- reading ---

/// Collects what is wrong while a value is read, by field path ("filter.tags[2]"). Reading goes on after a wrong field.
class JsonReader
{
public:
    enum class Mode { Strict, Lenient };

    explicit JsonReader(Mode mode) : m_mode(mode) {}

    bool isStrict() const { return m_mode == Mode::Strict; }
    bool ok() const { return m_problems.isEmpty(); }
    const QMap<QString, QString> &problems() const { return m_problems; }
    /// -32602 with every wrong field named.
    Error toError() const;

    void problem(const QString &why);

    void enter(std::string_view field)
    {
        m_path.append(QString::fromUtf8(field.data(), static_cast<qsizetype>(field.size())));
    }
    void enter(qsizetype index) { m_path.append(QStringLiteral("[%1]").arg(index)); }
    void leave() { m_path.removeLast(); }

    void read(const JsonElement &from, QString &to);
    void read(const JsonElement &from, RawJson &to);
    void read(const JsonElement &from, Time &to);
    void read(const JsonElement &from, double &to);
    void read(const JsonElement &from, qint64 &to);
    void read(const JsonElement &from, int &to);
    void read(const JsonElement &from, bool &to);

    template<NamedEnum E>
    void read(const JsonElement &from, E &to)
    {
        std::string_view name;
        if (from.get(name) != simdjson::SUCCESS)
            return problem(QStringLiteral("must be text"));
        if (const auto value = enumFromName<E>(name))
            to = *value;
        else if (isStrict())
            problem(unknownName(name, EnumNames<E>::names.data(), EnumNames<E>::names.size()));
    }

    template<class Tag>
    void read(const JsonElement &from, Id<Tag> &to)
    {
        qint64 value = 0;
        const auto before = m_problems.size();
        read(from, value);
        if (isStrict() && before == m_problems.size() && value < 1)
            return problem(QStringLiteral("must be a positive id"));
        to = Id<Tag>(value);
    }

    template<class T>
    void read(const JsonElement &from, std::optional<T> &to)
    {
        if (from.is_null()) {
            to.reset();
            return;
        }
        read(from, to.emplace());
    }

    template<class T>
    void read(const JsonElement &from, QList<T> &to)
    {
        simdjson::dom::array array;
        if (from.get(array) != simdjson::SUCCESS)
            return problem(QStringLiteral("must be a list"));
        if (isStrict() && array.size() > kMaxListLength)
            return problem(QStringLiteral("has too many entries"));
        to.clear();
        to.reserve(static_cast<qsizetype>(array.size()));
        for (const JsonElement element : array) {
            enter(to.size());
            read(element, to.emplaceBack());
            leave();
        }
    }

    template<Described T>
    void read(const JsonElement &from, T &to)
    {
        readFields<T>(
            from, to, [](const auto &) { return true; }, Required);
    }

    template<Described T>
    void read(const JsonElement &from, Patch<T> &to)
    {
        to.mask = readFields<T>(
            from, to.value, [](const auto &f) { return f.is(Editable); }, 0);
    }

private:
    static constexpr std::size_t kMaxListLength = 10'000;
    static constexpr qsizetype kMaxProblems = 20;
    static constexpr std::size_t kMaxUnknownName = 64;

    static QString unknownName(std::string_view name, const std::string_view *names, std::size_t count);

    /// Answers the mask of the fields that were present.
    template<Described T, class Accept>
    quint64 readFields(const JsonElement &from, T &to, Accept accept, unsigned requiredFlag)
    {
        static_assert(fieldCount<T> <= 64);
        simdjson::dom::object object;
        if (from.get(object) != simdjson::SUCCESS) {
            problem(QStringLiteral("must be an object"));
            return 0;
        }
        quint64 seen = 0;
        for (const auto pair : object) {
            bool known = false;
            forEachField<T>([&](const auto &f, auto index) {
                if (known || f.name != pair.key || !accept(f))
                    return;
                known = true;
                enter(f.name);
                const quint64 bit = quint64{1} << index.value;
                if ((seen & bit) != 0 && isStrict())
                    problem(QStringLiteral("is given twice"));
                seen |= bit;
                read(pair.value, to.*f.member);
                leave();
            });
            if (!known && isStrict()) {
                enter(pair.key.substr(0, kMaxUnknownName));
                problem(QStringLiteral("is not a field of this call"));
                leave();
            }
        }
        if (isStrict())
            requireFields<T>(seen, requiredFlag);
        return seen;
    }

    template<Described T>
    void requireFields(quint64 seen, unsigned requiredFlag)
    {
        forEachField<T>([&](const auto &f, auto index) {
            if ((f.flags & requiredFlag) == 0 || (seen & (quint64{1} << index.value)) != 0)
                return;
            enter(f.name);
            problem(QStringLiteral("is missing"));
            leave();
        });
    }

    Mode m_mode;
    QStringList m_path;
    QMap<QString, QString> m_problems;
};

/// One reused parser: refuses bad syntax anywhere, nesting beyond 32, lone surrogates and numbers beyond 64 bits.
/// An element lives until the next parse. One thread.
class JsonParser
{
public:
    static constexpr std::size_t kMaxDepth = 32;

    JsonParser();
    /// ErrorKind::ParseError with the reason when the text is not JSON.
    Result<JsonElement> parse(QByteArrayView text);

private:
    simdjson::dom::parser m_parser;
};

/// Strict reading of params.
template<class T>
Result<T> readParams(const JsonElement &from)
{
    JsonReader reader(JsonReader::Mode::Strict);
    T value{};
    reader.read(from, value);
    if (!reader.ok())
        return reader.toError();
    return value;
}

/// Lenient reading of answers and of what we stored ourselves; nullopt when the text is not JSON or of another shape.
template<class T>
std::optional<T> fromJson(const JsonElement &from)
{
    JsonReader reader(JsonReader::Mode::Lenient);
    T value{};
    reader.read(from, value);
    if (!reader.ok())
        return std::nullopt;
    return value;
}

template<class T>
std::optional<T> fromJson(QByteArrayView text)
{
    JsonParser parser;
    const auto element = parser.parse(text);
    if (!element)
        return std::nullopt;
    return fromJson<T>(*element);
}

} // namespace sf

// SPDX-License-Identifier: GPL-3.0-or-later
// SchemaWriter: JSON Schema from field tables, for the OpenRPC document. Records with a schemaName become components.
#pragma once

#include "shared/json.h"

#include <map>

namespace sf::server {

class SchemaWriter
{
public:
    /// The schema of one type, as JSON text.
    template<class T>
    QByteArray schema()
    {
        return schemaOf(static_cast<const T *>(nullptr));
    }

    /// OpenRPC content descriptors of the fields: [{name, required, schema}, …].
    template<Described Params>
    QByteArray descriptors()
    {
        QByteArray out("[");
        forEachField<Params>([&](const auto &f, auto) {
            using Member = typename std::remove_cvref_t<decltype(f)>::Member;
            if (out.size() > 1)
                out += ',';
            out += "{\"name\":";
            writeJson(out, f.name);
            out += f.is(Required) ? ",\"required\":true,\"schema\":" : ",\"required\":false,\"schema\":";
            out += schema<Member>();
            out += '}';
        });
        return out + ']';
    }

    const std::map<QByteArray, QByteArray> &components() const { return m_components; }

private:
    static QByteArray schemaOf(const bool *) { return R"({"type":"boolean"})"; }
    static QByteArray schemaOf(const double *) { return R"({"type":"number"})"; }
    static QByteArray schemaOf(const int *) { return R"({"type":"integer"})"; }
    static QByteArray schemaOf(const QString *) { return R"({"type":"string"})"; }
    static QByteArray schemaOf(const Time *) { return R"({"type":"string","format":"date-time"})"; }
    static QByteArray schemaOf(const RawJson *) { return "{}"; }
    static QByteArray schemaOf(const qint64 *)
    {
        return R"({"type":"integer","minimum":-9007199254740991,"maximum":9007199254740991})";
    }

    template<class Tag>
    static QByteArray schemaOf(const Id<Tag> *)
    {
        return R"({"type":"integer","minimum":1})";
    }

    template<NamedEnum E>
    static QByteArray schemaOf(const E *)
    {
        QByteArray out(R"({"type":"string","enum":[)");
        for (const std::string_view name : EnumNames<E>::names) {
            if (!out.endsWith('['))
                out += ',';
            writeJson(out, name);
        }
        return out + "]}";
    }

    template<class T>
    QByteArray schemaOf(const std::optional<T> *)
    {
        return R"({"anyOf":[)" + schema<T>() + R"(,{"type":"null"}]})";
    }

    template<class T>
    QByteArray schemaOf(const QList<T> *)
    {
        return R"({"type":"array","items":)" + schema<T>() + '}';
    }

    template<Described T>
    QByteArray schemaOf(const T *)
    {
        const auto accept = [](const auto &) { return true; };
        const auto require = [](const auto &f) { return f.is(Required); };
        if constexpr (requires { T::schemaName; })
            return component<T>(T::schemaName, accept, [](const auto &f) { return !f.is(Omit); });
        else
            return object<T>(accept, require);
    }

    template<Described T>
    QByteArray schemaOf(const Patch<T> *)
    {
        return component<T>(
            QByteArray(T::schemaName) + "Patch", [](const auto &f) { return f.is(Editable); },
            [](const auto &) { return false; });
    }

    template<Described T, class Accept, class Require>
    QByteArray component(const QByteArray &name, Accept accept, Require require)
    {
        // Known before its fields are walked, so that a record may contain itself.
        if (m_components.emplace(name, QByteArray()).second)
            m_components[name] = object<T>(accept, require);
        return R"({"$ref":"#/components/schemas/)" + name + R"("})";
    }

    template<Described T, class Accept, class Require>
    QByteArray object(Accept accept, Require require)
    {
        QByteArray properties("{");
        QByteArray required("[");
        forEachField<T>([&](const auto &f, auto) {
            using Member = typename std::remove_cvref_t<decltype(f)>::Member;
            if (!accept(f))
                return;
            writeKey(properties, f.name);
            properties += schema<Member>();
            if (!require(f))
                return;
            if (required.size() > 1)
                required += ',';
            writeJson(required, f.name);
        });
        QByteArray out = R"({"type":"object","properties":)" + properties + '}';
        if (required.size() > 1)
            out += ",\"required\":" + required + ']';
        return out + '}';
    }

    std::map<QByteArray, QByteArray> m_components;
};

} // namespace sf::server

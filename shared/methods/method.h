// SPDX-License-Identifier: GPL-3.0-or-later
// What every call has: a name, an effect, Params and Result. Included by each methods/<area>.h.
#pragma once

#include "shared/json.h"

namespace sf {

/// Quick and Slow only read; Slow ones run on a worker of their own. Write carries `key` and answers a Receipt.
/// Session changes only what the connection itself is (signing in, subscribing).
enum class Effect : quint8 { Quick, Slow, Write, Session };

/// Rows an import takes at a time.
inline constexpr qsizetype kImportRows = 100;

/// A call without params.
struct NoParams
{
    static constexpr auto fields() { return FieldTable<>{}; }
    friend bool operator==(const NoParams &, const NoParams &) = default;
};

/// What a write answers; stored under its key and sent again for a repeated one.
struct Receipt
{
    qint64 id = 0;                ///< the record made or changed
    qint64 version = 0;           ///< the version it has now
    qint64 seq = 0;               ///< the newest event of the call; 0 when nothing changed
    qint64 number = 0;            ///< a new ticket's number
    QList<QString> refused;       ///< undo: the fields that stay, with who changed them since: "priority (Emma Clark)"
    std::optional<BulkJobId> job; ///< the job that now does the work, when it is too much for one call

    static constexpr char schemaName[] = "Receipt";
    static constexpr auto fields()
    {
        using R = Receipt;
        return FieldTable{
            field("id", &R::id),
            field("version", &R::version),
            field("seq", &R::seq),
            field("number", &R::number, Omit),
            field("refused", &R::refused, Omit),
            field("job", &R::job, Omit),
        };
    }
    friend bool operator==(const Receipt &, const Receipt &) = default;
};

/// What every method that changes records has; one adds its name and Params.
struct WriteMethod
{
    static constexpr Effect effect = Effect::Write;
    using Result = Receipt;
};

/// Lists that arrive whole.
template<class T>
struct ListOf
{
    QList<T> rows;
    qint64 asOf = 0;

    static constexpr auto fields()
    {
        using R = ListOf;
        return FieldTable{field("rows", &R::rows), field("as_of", &R::asOf)};
    }
};

/// A part of a list, found by offset.
template<class T>
struct PageOf
{
    QList<T> rows;
    qint64 total = 0; ///< of the whole list
    qint64 asOf = 0;

    static constexpr auto fields()
    {
        using R = PageOf;
        return FieldTable{field("rows", &R::rows), field("total", &R::total), field("as_of", &R::asOf)};
    }
};

/// Params of a read that names a record.
template<class IdType>
struct IdParams
{
    IdType id{};

    static constexpr auto fields()
    {
        using R = IdParams;
        return FieldTable{field("id", &R::id, Required)};
    }
    friend bool operator==(const IdParams &, const IdParams &) = default;
};

/// Params of a write that only names a record.
template<class IdType>
struct RecordParams
{
    QString key;
    IdType id{};

    static constexpr auto fields()
    {
        using R = RecordParams;
        return FieldTable{field("key", &R::key, Required), field("id", &R::id, Required)};
    }
    friend bool operator==(const RecordParams &, const RecordParams &) = default;
};

/// Params of a change: fields nobody else changed since `base` are merged, others are a conflict.
template<class IdType, class Record>
struct PatchParams
{
    QString key;
    IdType id;
    qint64 base = 0; ///< the version the caller saw
    Patch<Record> patch;

    static constexpr auto fields()
    {
        using R = PatchParams;
        return FieldTable{
            field("key", &R::key, Required),
            field("id", &R::id, Required),
            field("base", &R::base, Required),
            field("patch", &R::patch),
        };
    }
    friend bool operator==(const PatchParams &, const PatchParams &) = default;
};

/// Params of a list that is read by offset.
template<class Query, class SortKey>
struct ListParams
{
    Query query;
    SortKey sort{};
    bool descending = false;
    int limit = 50; ///< 1-200
    qint64 offset = 0;
    /// Walks the whole list, from 0 on, with no row twice or left out whatever is changed meanwhile: only ids above this one, in their
    /// order instead of `sort`.
    std::optional<qint64> afterId;

    static constexpr auto fields()
    {
        using R = ListParams;
        return FieldTable{
            field("query", &R::query), field("sort", &R::sort),     field("descending", &R::descending),
            field("limit", &R::limit), field("offset", &R::offset), field("after_id", &R::afterId, Omit),
        };
    }
    friend bool operator==(const ListParams &, const ListParams &) = default;
};

/// Params of an export: what leaves the program.
template<class Query>
struct ExportParams
{
    QString key;
    Query query;

    static constexpr auto fields()
    {
        using R = ExportParams;
        return FieldTable{field("key", &R::key, Required), field("query", &R::query)};
    }
    friend bool operator==(const ExportParams &, const ExportParams &) = default;
};

/// Params of an import's dry run.
template<class Row>
struct RowsParams
{
    QList<Row> rows; ///< at most kImportRows

    static constexpr auto fields()
    {
        using R = RowsParams;
        return FieldTable{field("rows", &R::rows, Required)};
    }
    friend bool operator==(const RowsParams &, const RowsParams &) = default;
};

/// Params of an import.
template<class Row>
struct ImportParams
{
    QString key;
    QList<Row> rows; ///< at most kImportRows

    static constexpr auto fields()
    {
        using R = ImportParams;
        return FieldTable{field("key", &R::key, Required), field("rows", &R::rows, Required)};
    }
    friend bool operator==(const ImportParams &, const ImportParams &) = default;
};

/// What an import does, or would do, with one row.
enum class ImportAction : quint8 { Create, Update, Unchanged, Refuse };
template<>
struct EnumNames<ImportAction>
{
    static constexpr std::array<std::string_view, 4> names{"create", "update", "unchanged", "refuse"};
};

struct ImportOutcome
{
    ImportAction action = ImportAction::Create;
    QString problem; ///< why it is refused

    static constexpr char schemaName[] = "ImportOutcome";
    static constexpr auto fields()
    {
        using R = ImportOutcome;
        return FieldTable{field("action", &R::action), field("problem", &R::problem, Omit)};
    }
    friend bool operator==(const ImportOutcome &, const ImportOutcome &) = default;
};

template<class M>
concept Method = requires
{
    typename M::Params;
    typename M::Result;
    M::name;
    M::effect;
};

} // namespace sf

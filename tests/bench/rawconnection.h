// SPDX-License-Identifier: GPL-3.0-or-later
// The floor's access to the database: prepared statements through the bare C interface, nothing in between.
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <string_view>
#include <variant>
#include <vector>

namespace sf::bench {

/// NULL, a number or text.
using Cell = std::variant<std::monostate, qint64, QByteArray>;
using Cells = std::vector<Cell>;

/// The row that a statement stands on.
class RawRow
{
public:
    virtual ~RawRow() = default;
    [[nodiscard]] virtual int columns() const = 0;
    [[nodiscard]] virtual bool isNull(int column) const = 0;
    [[nodiscard]] virtual qint64 number(int column) const = 0;
    [[nodiscard]] virtual std::string_view text(int column) const = 0;
};

/// Prepared once; parameters are `?`.
class RawStatement
{
public:
    using Sink = std::function<void(const RawRow &)>;

    virtual ~RawStatement() = default;
    virtual void run(const Cells &parameters, const Sink &sink = {}) = 0;
};

/// Ends the program with a sentence when the database refuses: a floor that fails measures nothing.
class RawConnection
{
public:
    /// sqlite:PATH or postgresql:…, as the server's configuration has it.
    static std::unique_ptr<RawConnection> open(const QString &url);

    virtual ~RawConnection() = default;
    [[nodiscard]] virtual std::unique_ptr<RawStatement> prepare(const QByteArray &sql) = 0;
    virtual void execute(const QByteArray &sql) = 0;
    [[nodiscard]] virtual bool isSqlite() const = 0;
};

/// Prints the sentence and ends the program with 1.
[[noreturn]] void giveUp(const QString &why);

} // namespace sf::bench

// SPDX-License-Identifier: GPL-3.0-or-later
// One line of the wire as a test looks at it: values are asked for by JSON pointer ("/result/token").
#pragma once

#include <QByteArray>
#include <QString>

#include <simdjson.h>

#include <memory>

namespace sf::test {

class JsonLine
{
public:
    JsonLine() = default;
    explicit JsonLine(QByteArray bytes);

    [[nodiscard]] bool isValid() const { return m_valid; }
    [[nodiscard]] QByteArray bytes() const { return m_bytes; }
    [[nodiscard]] bool has(const char *pointer) const;
    /// The empty text, 0, false or -1 where there is no such value of that type.
    [[nodiscard]] QString text(const char *pointer) const;
    [[nodiscard]] qint64 number(const char *pointer) const;
    [[nodiscard]] bool flag(const char *pointer) const;
    [[nodiscard]] qsizetype count(const char *pointer) const;
    /// The value as compact JSON; empty where there is none.
    [[nodiscard]] QByteArray json(const char *pointer) const;

    [[nodiscard]] bool isError() const { return has("/error"); }
    [[nodiscard]] bool isNotification() const { return has("/method") && !has("/id"); }
    [[nodiscard]] qint64 errorCode() const { return number("/error/code"); }
    [[nodiscard]] QString errorKind() const { return text("/error/data/kind"); }

private:
    [[nodiscard]] simdjson::simdjson_result<simdjson::dom::element> at(const char *pointer) const;

    QByteArray m_bytes;
    std::shared_ptr<simdjson::dom::parser> m_parser;
    simdjson::dom::element m_root;
    bool m_valid = false;
};

} // namespace sf::test

// SPDX-License-Identifier: GPL-3.0-or-later
// PostgreSQL through libpq.
#include "tests/bench/rawpostgres.h"

#include <libpq-fe.h>

#include <charconv>

using namespace Qt::Literals::StringLiterals;

namespace sf::bench {

namespace {

class PostgresRow : public RawRow
{
public:
    PostgresRow(PGresult *result, int row) : m_result(result), m_row(row) {}

    int columns() const override { return PQnfields(m_result); }
    bool isNull(int column) const override { return PQgetisnull(m_result, m_row, column) != 0; }
    qint64 number(int column) const override
    {
        const std::string_view digits = text(column);
        qint64 value = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), value);
        return value;
    }
    std::string_view text(int column) const override
    {
        return {PQgetvalue(m_result, m_row, column), static_cast<std::size_t>(PQgetlength(m_result, m_row, column))};
    }

private:
    PGresult *m_result;
    int m_row;
};

void check(PGconn *connection, PGresult *result)
{
    const ExecStatusType status = PQresultStatus(result);
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
        giveUp(QString::fromUtf8(PQerrorMessage(connection)));
}

class PostgresStatement : public RawStatement
{
public:
    PostgresStatement(PGconn *connection, QByteArray name) : m_connection(connection), m_name(std::move(name)) {}

    void run(const Cells &parameters, const Sink &sink) override
    {
        std::vector<QByteArray> texts(parameters.size());
        std::vector<const char *> values(parameters.size());
        for (std::size_t i = 0; i < parameters.size(); ++i) {
            if (const auto *number = std::get_if<qint64>(&parameters[i]))
                texts[i] = QByteArray::number(*number);
            else if (const auto *text = std::get_if<QByteArray>(&parameters[i]))
                texts[i] = *text;
            values[i] = std::holds_alternative<std::monostate>(parameters[i]) ? nullptr : texts[i].constData();
        }
        PGresult *result = PQexecPrepared(m_connection, m_name.constData(), static_cast<int>(values.size()),
                                          values.data(), nullptr, nullptr, 0);
        check(m_connection, result);
        for (int i = 0; sink && i < PQntuples(result); ++i)
            sink(PostgresRow(result, i));
        PQclear(result);
    }

private:
    PGconn *m_connection;
    QByteArray m_name;
};

} // namespace

RawPostgres::RawPostgres(const QString &url)
{
    m_handle = PQconnectdb(url.toUtf8().constData());
    if (PQstatus(m_handle) != CONNECTION_OK)
        giveUp(QString::fromUtf8(PQerrorMessage(m_handle)));
}

RawPostgres::~RawPostgres()
{
    PQfinish(m_handle);
}

std::unique_ptr<RawStatement> RawPostgres::prepare(const QByteArray &sql)
{
    QByteArray numbered;
    int parameter = 0;
    for (const char c : sql) {
        if (c == '?')
            numbered += '$' + QByteArray::number(++parameter);
        else
            numbered += c;
    }
    const QByteArray name = "s" + QByteArray::number(++m_prepared);
    PGresult *result = PQprepare(m_handle, name.constData(), numbered.constData(), 0, nullptr);
    check(m_handle, result);
    PQclear(result);
    return std::make_unique<PostgresStatement>(m_handle, name);
}

void RawPostgres::execute(const QByteArray &sql)
{
    PGresult *result = PQexec(m_handle, sql.constData());
    check(m_handle, result);
    PQclear(result);
}

} // namespace sf::bench

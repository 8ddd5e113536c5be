// SPDX-License-Identifier: GPL-3.0-or-later
// CsvReader: the records of a comma-separated file (RFC 4180), with the line each begins at.
#pragma once

#include <QIODevice>
#include <QStringList>

namespace sf {

/// Reads UTF-8, with or without a byte order mark, any line ends, quoted fields over several lines.
class CsvReader
{
public:
    explicit CsvReader(QIODevice &device);

    /// The next record; empty lines are passed over. False at the end.
    bool next();
    const QStringList &fields() const { return m_fields; }
    int line() const { return m_line; }    ///< where the record begins, from 1
    bool isCut() const { return m_isCut; } ///< the file ended within quotes

private:
    bool readLine();
    void endField();

    QIODevice &m_device;
    QByteArray m_text; ///< the line being read
    QByteArray m_field;
    QStringList m_fields;
    int m_linesRead = 0;
    int m_line = 0;
    bool m_isQuoted = false;
    bool m_isCut = false;
};

} // namespace sf

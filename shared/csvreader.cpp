// SPDX-License-Identifier: GPL-3.0-or-later
// Cutting a file into records and fields.
#include "shared/csvreader.h"

namespace sf {

namespace {

constexpr qint64 kLongestLine = 16 * 1024 * 1024;

} // namespace

CsvReader::CsvReader(QIODevice &device) : m_device(device) {}

bool CsvReader::readLine()
{
    m_text = m_device.readLine(kLongestLine);
    if (m_text.isEmpty())
        return false;
    if (++m_linesRead == 1 && m_text.startsWith("\xEF\xBB\xBF"))
        m_text.remove(0, 3);
    return true;
}

bool CsvReader::next()
{
    m_fields.clear();
    m_field.clear();
    m_isQuoted = false;
    do {
        if (!readLine())
            return false;
    } while (m_text.trimmed().isEmpty());
    m_line = m_linesRead;
    for (;;) {
        for (qsizetype i = 0; i < m_text.size(); ++i) {
            const char c = m_text[i];
            const bool isDoubled = m_isQuoted && c == '"' && i + 1 < m_text.size() && m_text[i + 1] == '"';
            if (isDoubled) {
                m_field += c;
                ++i;
            } else if (c == '"' && (m_isQuoted || m_field.isEmpty())) {
                m_isQuoted = !m_isQuoted;
            } else if (c == ',' && !m_isQuoted) {
                endField();
            } else if (m_isQuoted || (c != '\n' && c != '\r')) {
                m_field += c;
            }
        }
        if (!m_isQuoted)
            break;
        if (!readLine()) {
            m_isCut = true;
            break;
        }
    }
    endField();
    return true;
}

void CsvReader::endField()
{
    // Neither database stores NUL.
    m_fields << QString::fromUtf8(m_field).remove(QChar(u'\0')).normalized(QString::NormalizationForm_C);
    m_field.clear();
}

} // namespace sf

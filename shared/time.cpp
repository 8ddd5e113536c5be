// SPDX-License-Identifier: GPL-3.0-or-later
// Time to and from RFC 3339, written by hand because every row of every list passes through it.
#include "shared/time.h"

#include <QDate>
#include <QDateTime>
#include <QTime>

#include <array>

namespace sf {

namespace {

constexpr qint64 kMsPerDay = 86'400'000;
constexpr qint64 kEpochJulianDay = 2'440'588;
constexpr qint64 kFirstMs = -62'135'596'800'000; // 0001-01-01T00:00:00.000Z
constexpr qint64 kLastMs = 253'402'300'799'999;  // 9999-12-31T23:59:59.999Z

/// Reads exactly `count` digits at `at`; -1 if there is anything else.
int digits(QByteArrayView text, qsizetype at, int count)
{
    if (at + count > text.size())
        return -1;
    int value = 0;
    for (qsizetype i = at; i < at + count; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

void put(char *out, int value, int count)
{
    for (int i = count - 1; i >= 0; --i, value /= 10)
        out[i] = static_cast<char>('0' + value % 10);
}

/// Minutes east of UTC from "Z" or "+hh:mm".
std::optional<int> offsetMinutes(QByteArrayView zone)
{
    if (zone.size() == 1 && (zone[0] == 'Z' || zone[0] == 'z'))
        return 0;
    if (zone.size() != 6 || (zone[0] != '+' && zone[0] != '-') || zone[3] != ':')
        return std::nullopt;
    const int hours = digits(zone, 1, 2);
    const int minutes = digits(zone, 4, 2);
    if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59)
        return std::nullopt;
    return (zone[0] == '-' ? -1 : 1) * (hours * 60 + minutes);
}

} // namespace

Time Time::now()
{
    return {QDateTime::currentMSecsSinceEpoch()};
}

std::optional<Time> Time::fromRfc3339(QByteArrayView text)
{
    if (text.size() < 20 || text[4] != '-' || text[7] != '-' || text[13] != ':' || text[16] != ':')
        return std::nullopt;
    if (text[10] != 'T' && text[10] != 't' && text[10] != ' ')
        return std::nullopt;
    const QDate date(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2));
    qsizetype end = 19;
    int ms = 0;
    if (text[19] == '.') {
        for (int scale = 100; ++end < text.size() && text[end] >= '0' && text[end] <= '9'; scale /= 10)
            ms += (text[end] - '0') * scale;
        if (end == 20)
            return std::nullopt;
    }
    const QTime time(digits(text, 11, 2), digits(text, 14, 2), digits(text, 17, 2), ms);
    const auto offset = offsetMinutes(text.sliced(end));
    // QDate knows years before 1, the format does not.
    if (date.year() < 1 || !date.isValid() || !time.isValid() || !offset)
        return std::nullopt;
    const Time utc{(date.toJulianDay() - kEpochJulianDay) * kMsPerDay + time.msecsSinceStartOfDay()
                   - *offset * 60'000LL};
    // The offset may lead out of the years that toRfc3339() can write.
    if (utc.ms < kFirstMs || utc.ms > kLastMs)
        return std::nullopt;
    return utc;
}

QByteArray Time::toRfc3339() const
{
    qint64 day = ms / kMsPerDay;
    qint64 rest = ms % kMsPerDay;
    if (rest < 0) {
        rest += kMsPerDay;
        --day;
    }
    int year = 0;
    int month = 0;
    int dayOfMonth = 0;
    QDate::fromJulianDay(day + kEpochJulianDay).getDate(&year, &month, &dayOfMonth);
    const int inDay = static_cast<int>(rest);
    std::array<char, 24> out{'0', '0', '0', '0', '-', '0', '0', '-', '0', '0', 'T', '0',
                             '0', ':', '0', '0', ':', '0', '0', '.', '0', '0', '0', 'Z'};
    put(out.data(), year, 4);
    put(out.data() + 5, month, 2);
    put(out.data() + 8, dayOfMonth, 2);
    put(out.data() + 11, inDay / 3'600'000, 2);
    put(out.data() + 14, inDay / 60'000 % 60, 2);
    put(out.data() + 17, inDay / 1000 % 60, 2);
    put(out.data() + 20, inDay % 1000, 3);
    return {out.data(), static_cast<qsizetype>(out.size())};
}

} // namespace sf

// SPDX-License-Identifier: GPL-3.0-or-later
// Random numbers that are the same on every machine and in every run (splitmix64).
#pragma once

#include <QtGlobal>

namespace sf::bench {

class Dice
{
public:
    explicit Dice(quint64 seed) : m_state(seed) {}

    quint64 next()
    {
        m_state += 0x9e3779b97f4a7c15U;
        quint64 z = m_state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31);
    }
    /// 0 … bound-1, all alike.
    qint64 below(qint64 bound) { return static_cast<qint64>(next() % static_cast<quint64>(bound)); }
    /// 0 … bound-1, small ones far more often.
    qint64 skewed(qint64 bound)
    {
        const double u = static_cast<double>(next() >> 11) * 0x1p-53;
        return static_cast<qint64>(static_cast<double>(bound) * u * u * u);
    }
    bool oneIn(qint64 count) { return below(count) == 0; }

private:
    quint64 m_state;
};

} // namespace sf::bench

// SPDX-License-Identifier: GPL-3.0-or-later
// Figures: what the dashboard shows, kept live. Asked when somebody looks and something happened, or when a deadline or midnight has passed;
// never just to see whether it did. Main thread.
#pragma once

#include "client/dashboard/period.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimeZone>
#include <QTimer>

#include <optional>

namespace sf::client {

class Api;
class Feed;

class Figures : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Loading, ///< nothing is here yet
        Live,
        Offline, ///< what is here is of `asOf`
        Failed,  ///< so, too; problem() says why
    };

    Figures(Api &api, Feed &feed, QObject *parent = nullptr);

    void setPeriod(const Period &period);
    const Period &period() const { return m_period; }
    /// Nothing is asked while nobody looks.
    void setWatched(bool isWatched);
    /// All again, at once.
    void refresh();

    /// How things stand; empty before the first answer.
    const std::optional<StatsNow::Result> &now() const { return m_now; }
    /// What happened in `shownDays`; empty while those of another period are fetched.
    const std::optional<StatsPeriod::Result> &inPeriod() const { return m_inPeriod; }
    DaySpan shownDays() const { return m_shownDays; }
    /// Where the person is: days begin there.
    const QTimeZone &zone() const { return m_zone; }
    QDate today() const;
    State state() const;
    QString problem() const { return m_problem; }
    /// When the newest answer came.
    std::optional<Time> asOf() const { return m_asOf; }

signals:
    void nowChanged();
    void periodChanged();
    void stateChanged();

private:
    void happened();
    void schedule();
    void askNow();
    void askPeriod();
    void askPeriodAtOnce();
    void take(const StatsNow::Result &answer);
    void take(const StatsPeriod::Result &answer, const DaySpan &days);
    void failed(const Error &error);
    void answered();
    void waitForDeadline();

    Api &m_api;
    QTimeZone m_zone;
    Period m_period;
    std::optional<StatsNow::Result> m_now;
    std::optional<StatsPeriod::Result> m_inPeriod;
    DaySpan m_shownDays;
    DaySpan m_askedDays;
    std::optional<Time> m_asOf;
    QString m_problem;
    qint64 m_newest = 0; ///< seq of the newest event that moves figures
    bool m_isWatched = false;
    bool m_isNowDue = true; ///< to be asked again
    bool m_isPeriodDue = true;
    bool m_isAskingNow = false;
    bool m_isAskingPeriod = false;
    QElapsedTimer m_sinceNow; ///< it was asked
    QElapsedTimer m_sincePeriod;
    QTimer m_nowSoon;
    QTimer m_periodSoon;
    QTimer m_deadline;
    std::optional<Time> m_awaited; ///< what the last timer was set to
};

} // namespace sf::client

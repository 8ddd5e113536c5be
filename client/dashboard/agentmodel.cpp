// SPDX-License-Identifier: GPL-3.0-or-later
// What each agent did.
#include "client/dashboard/agentmodel.h"

#include "client/dashboard/duration.h"
#include "client/sync/directory.h"

#include <QLocale>

#include <algorithm>
#include <array>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ColumnFact
{
    const char *title;
    /// What it is sorted by; none comes last. The agent's own column is sorted by the name.
    std::optional<qint64> (*key)(const AgentFigures &agent);
    bool isDuration = false;
};

const std::array<ColumnFact, AgentModel::ColumnCount> kColumns{{
    {QT_TRANSLATE_NOOP("sf::client::AgentModel", "Agent"),
     [](const AgentFigures &) { return std::optional<qint64>(); }},
    {QT_TRANSLATE_NOOP("sf::client::AgentModel", "Open"), [](const AgentFigures &a) { return std::optional(a.open); }},
    {QT_TRANSLATE_NOOP("sf::client::AgentModel", "Overdue"),
     [](const AgentFigures &a) { return std::optional(a.overdue); }},
    {QT_TRANSLATE_NOOP("sf::client::AgentModel", "Replies"),
     [](const AgentFigures &a) { return std::optional(a.replies); }},
    {QT_TRANSLATE_NOOP("sf::client::AgentModel", "Resolved"),
     [](const AgentFigures &a) { return std::optional(a.resolved); }},
    {QT_TRANSLATE_NOOP("sf::client::AgentModel", "First response"),
     [](const AgentFigures &a) { return a.firstResponse.medianMs; }, true},
    {QT_TRANSLATE_NOOP("sf::client::AgentModel", "Resolution"),
     [](const AgentFigures &a) { return a.resolution.medianMs; }, true},
    {QT_TRANSLATE_NOOP("sf::client::AgentModel", "Chats"),
     [](const AgentFigures &a) { return std::optional(a.chats); }},
}};

void takeOpen(QList<AgentFigures> &agents, const StatsNow::Result &now)
{
    for (AgentFigures &agent : agents) {
        const auto found = std::find_if(now.byAssignee.cbegin(), now.byAssignee.cend(),
                                        [&agent](const auto &each) { return each.value == agent.userId; });
        agent.open = found == now.byAssignee.cend() ? 0 : found->count;
    }
}

} // namespace

AgentModel::AgentModel(const Directory &directory, QObject *parent)
    : QAbstractTableModel(parent)
    , m_directory(directory)
{
    connect(&directory, &Directory::changed, this, &AgentModel::putInOrder);
}

void AgentModel::setFigures(const StatsPeriod::Result &figures, const std::optional<StatsNow::Result> &now,
                            const DaySpan &days, const QTimeZone &zone)
{
    m_days = days;
    m_zone = zone;
    QList<AgentFigures> agents = figures.agents;
    if (now)
        takeOpen(agents, *now);
    const auto isIn = [](const QList<AgentFigures> &list, UserId user) {
        return std::any_of(list.cbegin(), list.cend(),
                           [user](const AgentFigures &each) { return each.userId == user; });
    };
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (isIn(agents, m_agents[row].userId))
            continue;
        beginRemoveRows({}, row, row);
        m_agents.removeAt(row);
        endRemoveRows();
    }
    QList<AgentFigures> added;
    for (const AgentFigures &agent : std::as_const(agents)) {
        const auto known = std::find_if(m_agents.begin(), m_agents.end(),
                                        [&agent](const AgentFigures &each) { return each.userId == agent.userId; });
        if (known == m_agents.end())
            added << agent;
        else
            *known = agent;
    }
    if (!added.isEmpty()) {
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(added.size()) - 1);
        m_agents += added;
        endInsertRows();
    }
    putInOrder();
}

void AgentModel::setNow(const StatsNow::Result &now)
{
    takeOpen(m_agents, now);
    putInOrder();
}

QString AgentModel::nameOf(UserId user) const
{
    return m_directory.userName(user);
}

int AgentModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_agents.size());
}

int AgentModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AgentModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AgentFigures &agent = m_agents[index.row()];
    const auto column = static_cast<Column>(index.column());
    const ColumnFact &fact = kColumns[static_cast<std::size_t>(column)];
    const std::optional<qint64> key = fact.key(agent);
    switch (role) {
    case Qt::DisplayRole:
        if (column == Agent)
            return nameOf(agent.userId);
        return fact.isDuration ? durationWords(key) : QLocale().toString(key.value_or(0));
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return toolTip(agent, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | Qt::AlignLeft));
    case TargetRole:
        return QVariant::fromValue(target(agent, column));
    case KeyRole:
        return key ? QVariant(*key) : QVariant();
    case PartRole: {
        qint64 most = 1;
        for (const AgentFigures &each : m_agents)
            most = std::max(most, fact.key(each).value_or(0));
        return static_cast<qreal>(key.value_or(0)) / static_cast<qreal>(most);
    }
    case ColourRole: {
        const User *user = m_directory.user(agent.userId);
        return user ? QColor(user->avatarColor) : QColor();
    }
    case StateRole:
        return stateOf(agent.userId);
    default:
        return {};
    }
}

QString AgentModel::stateOf(UserId id) const
{
    const User *user = m_directory.user(id);
    if (!user)
        return {};
    if (!user->active)
        return tr("no longer active");
    return user->away ? tr("away") : QString();
}

QVariant AgentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    const auto column = static_cast<Column>(section);
    if (role == Qt::DisplayRole)
        return tr(kColumns[static_cast<std::size_t>(section)].title);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | Qt::AlignLeft));
    if (role != Qt::ToolTipRole)
        return {};
    switch (column) {
    case Open:
    case Overdue:
        return tr("Now");
    case Replies:
        return tr("Public replies in the period");
    case FirstResponse:
    case Resolution:
        return tr("The median of the period; tickets count for whoever they are assigned to now");
    case Chats:
        return tr("Chats closed in the period");
    case Resolved:
        return tr("In the period, and not reopened since");
    case Agent:
    case ColumnCount:
        break;
    }
    return {};
}

DrillDown AgentModel::target(const AgentFigures &agent, Column column) const
{
    const QString name = nameOf(agent.userId);
    const auto list = [&](const QString &what, const TicketQuery &query) {
        return DrillDown::tickets(u"%1 · %2"_s.arg(name, what), drilldown::of(query, agent.userId));
    };
    const Moments when = Moments::of(m_days, m_zone);
    switch (column) {
    case Open:
        return list(tr("Open"), drilldown::open());
    case Overdue: {
        TicketQuery query = drilldown::open();
        query.overdue = true;
        return list(tr("Overdue"), query);
    }
    case Resolved:
    case Resolution:
        return list(tr("Resolved · %1").arg(daysTitle(m_days)), drilldown::resolved(when));
    case FirstResponse:
        return list(tr("First answered · %1").arg(daysTitle(m_days)), drilldown::firstAnswered(when));
    case Chats:
        return {DrillDown::To::Chats, {}, {}, {}};
    case Agent:
    case Replies:
        return {DrillDown::To::Activity, {}, {}, agent.userId};
    case ColumnCount:
        break;
    }
    return {};
}

QString AgentModel::toolTip(const AgentFigures &agent, Column column) const
{
    const QString name = nameOf(agent.userId);
    if (column == Agent)
        return tr("What %1 did").arg(name);
    const ColumnFact &fact = kColumns[static_cast<std::size_t>(column)];
    const QString title = tr(fact.title);
    if (!fact.isDuration)
        return u"%1 · %2: %3"_s.arg(name, title, QLocale().toString(fact.key(agent).value_or(0)));
    const Durations &durations = column == FirstResponse ? agent.firstResponse : agent.resolution;
    return tr("%1 · %2: median %3, 90th percentile %4, of %n tickets", nullptr, static_cast<int>(durations.count))
        .arg(name, title, durationWords(durations.medianMs), durationWords(durations.p90Ms));
}

void AgentModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ColumnCount)
        return;
    m_sortedBy = static_cast<Column>(column);
    m_order = order;
    putInOrder();
}

bool AgentModel::isBefore(const AgentFigures &a, const AgentFigures &b) const
{
    const auto byName = [&] { return QString::localeAwareCompare(nameOf(a.userId), nameOf(b.userId)); };
    if (m_sortedBy == Agent) {
        const int order = byName();
        return order == 0 ? a.userId < b.userId : (order < 0) == (m_order == Qt::AscendingOrder);
    }
    const auto key = kColumns[static_cast<std::size_t>(m_sortedBy)].key;
    const std::optional<qint64> x = key(a);
    const std::optional<qint64> y = key(b);
    if (x.has_value() != y.has_value())
        return x.has_value();
    if (x && *x != *y)
        return (*x < *y) == (m_order == Qt::AscendingOrder);
    const int order = byName();
    return order == 0 ? a.userId < b.userId : order < 0;
}

void AgentModel::putInOrder()
{
    QList<AgentFigures> sorted = m_agents;
    std::sort(sorted.begin(), sorted.end(), [this](const auto &a, const auto &b) { return isBefore(a, b); });
    const auto isSameRow = [](const AgentFigures &a, const AgentFigures &b) { return a.userId == b.userId; };
    if (!std::equal(sorted.cbegin(), sorted.cend(), m_agents.cbegin(), isSameRow)) {
        emit layoutAboutToBeChanged({}, VerticalSortHint);
        const QModelIndexList before = persistentIndexList();
        QModelIndexList after;
        for (const QModelIndex &index : before) {
            const UserId user = m_agents[index.row()].userId;
            const auto place = std::find_if(sorted.cbegin(), sorted.cend(),
                                            [user](const AgentFigures &each) { return each.userId == user; });
            after << createIndex(static_cast<int>(place - sorted.cbegin()), index.column());
        }
        m_agents = sorted;
        changePersistentIndexList(before, after);
        emit layoutChanged({}, VerticalSortHint);
    }
    if (!m_agents.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace sf::client

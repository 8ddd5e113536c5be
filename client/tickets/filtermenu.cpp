// SPDX-License-Identifier: GPL-3.0-or-later
// The menu behind "+ Filter".
#include "client/tickets/filtermenu.h"

#include "client/sync/directory.h"
#include "client/tickets/choices.h"
#include "client/tickets/dayrangeform.h"
#include "client/tickets/moment.h"
#include "client/tickets/numberrangeform.h"
#include "client/tickets/people.h"
#include "client/widgets/words.h"

#include <QMouseEvent>
#include <QWidgetAction>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kLargestScore = 100;
constexpr qint64 kMinorUnits = 100;
constexpr qint64 kLargestRevenue = 1'000'000'000'000;

} // namespace

FilterMenu::FilterMenu(const Directory &directory, Api &api, QWidget *parent)
    : QMenu(parent)
    , m_directory(directory)
    , m_api(api)
{
    connect(this, &QMenu::aboutToShow, this, &FilterMenu::build);
}

void FilterMenu::build()
{
    clear();
    for (int i = 0; i < kFilterKindCount; ++i) {
        const auto kind = static_cast<FilterKind>(i);
        const bool isOffered = kind != FilterKind::Closed && kind != FilterKind::OpenAt;
        if (!isOffered || (kind == FilterKind::Team && m_directory.teams().isEmpty()))
            continue;
        if (kind == FilterKind::Created || kind == FilterKind::Overdue || kind == FilterKind::LeadScore)
            addSeparator();
        addMenu(submenu(kind));
    }
}

QMenu *FilterMenu::submenu(FilterKind kind)
{
    auto *menu = new QMenu(filterTitle(kind), this);
    menu->installEventFilter(this);
    connect(menu, &QMenu::aboutToShow, this, [this, menu, kind] {
        if (menu->isEmpty())
            fill(menu, kind);
    });
    return menu;
}

void FilterMenu::openFor(FilterKind kind, const QPoint &at)
{
    QMenu *menu = submenu(kind);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fill(menu, kind);
    menu->popup(at);
}

void FilterMenu::fill(QMenu *menu, FilterKind kind)
{
    switch (kind) {
    case FilterKind::Status:
        for (std::size_t i = 0; i < EnumNames<Status>::names.size(); ++i)
            addValue(menu, statusWord(static_cast<Status>(i)), &TicketQuery::status, static_cast<Status>(i));
        return;
    case FilterKind::Priority:
        for (std::size_t i = EnumNames<Priority>::names.size(); i-- > 0;)
            addValue(menu, priorityWord(static_cast<Priority>(i)), &TicketQuery::priority, static_cast<Priority>(i));
        return;
    case FilterKind::Category: {
        const QStringList names = categoryNames(m_directory);
        for (const QString &name : names)
            addValue(menu, categoryText(name), &TicketQuery::category, name);
        return;
    }
    case FilterKind::Assignee:
        return addAssignees(menu);
    case FilterKind::Tag:
        return addTags(menu, &TicketQuery::tagsAny);
    case FilterKind::TagAll:
        return addTags(menu, &TicketQuery::tagsAll);
    case FilterKind::Team: {
        const QList<Team> teams = m_directory.teams();
        for (const Team &team : teams)
            addValue(menu, team.name, &TicketQuery::team, team.id);
        return;
    }
    case FilterKind::Requester:
    case FilterKind::Company:
        return addPicker(menu, kind);
    case FilterKind::Created:
    case FilterKind::Updated:
    case FilterKind::Due:
        return addDays(menu, timeRangeOf(kind), kind == FilterKind::Due);
    case FilterKind::FirstResponse:
    case FilterKind::Resolved:
    case FilterKind::Reopened:
        return addDates(menu, timeRangeOf(kind));
    case FilterKind::Closed:
    case FilterKind::OpenAt:
        return;
    case FilterKind::Overdue:
        return addYesNo(menu, &TicketQuery::overdue);
    case FilterKind::Attachment:
        return addYesNo(menu, &TicketQuery::hasAttachment);
    case FilterKind::FromChat:
        return addYesNo(menu, &TicketQuery::fromChat);
    case FilterKind::Unread:
        return addFlag(menu, tr("Only unread"), &TicketQuery::unread);
    case FilterKind::LeadScore:
        return addScores(menu, &TicketQuery::leadScoreMin, &TicketQuery::leadScoreMax);
    case FilterKind::Health:
        return addScores(menu, &TicketQuery::healthMin, &TicketQuery::healthMax);
    case FilterKind::Revenue:
        return addRevenue(menu);
    }
}

template<class T>
void FilterMenu::addValue(QMenu *menu, const QString &text, QList<T> TicketQuery::*list, const T &value)
{
    QAction *choice = menu->addAction(QString(text).replace(u'&', u"&&"_s));
    choice->setCheckable(true);
    choice->setChecked((m_query.*list).contains(value));
    connect(choice, &QAction::toggled, this, [this, list, value](bool isOn) {
        QList<T> &values = m_query.*list;
        values.removeAll(value);
        if (isOn)
            values.append(value);
        std::sort(values.begin(), values.end());
        changed();
    });
}

void FilterMenu::addFlag(QMenu *menu, const QString &text, bool TicketQuery::*flag)
{
    QAction *choice = menu->addAction(text);
    choice->setCheckable(true);
    choice->setChecked(m_query.*flag);
    connect(choice, &QAction::toggled, this, [this, flag](bool isOn) {
        m_query.*flag = isOn;
        changed();
    });
}

void FilterMenu::addYesNo(QMenu *menu, std::optional<bool> TicketQuery::*flag)
{
    const auto add = [this, menu, flag](const QString &text, std::optional<bool> value) {
        QAction *choice = menu->addAction(text);
        choice->setCheckable(true);
        choice->setChecked(m_query.*flag == value);
        connect(choice, &QAction::triggered, this, [this, flag, value] {
            m_query.*flag = value;
            changed();
        });
    };
    add(tr("Yes"), true);
    add(tr("No"), false);
    add(tr("Either"), std::nullopt);
}

void FilterMenu::addTags(QMenu *menu, QList<TagId> TicketQuery::*list)
{
    const QList<Tag> tags = m_directory.tags();
    for (const Tag &tag : tags)
        addValue(menu, tag.name, list, tag.id);
    if (tags.isEmpty())
        menu->addAction(tr("There are no tags yet"))->setEnabled(false);
}

void FilterMenu::addAssignees(QMenu *menu)
{
    addFlag(menu, tr("Me"), &TicketQuery::mine);
    addFlag(menu, tr("Nobody"), &TicketQuery::unassigned);
    menu->addSeparator();
    const QList<User> users = m_directory.assignable();
    for (const User &user : users)
        addValue(menu, user.name, &TicketQuery::assignee, user.id);
}

void FilterMenu::addDays(QMenu *menu, const TimeRange &range, bool isAhead)
{
    const auto add = [this, menu, range](const QString &text, const DayRange &days) {
        QAction *choice = menu->addAction(text);
        choice->setCheckable(true);
        choice->setChecked(days != DayRange{} && m_query.*range.days == days);
        connect(choice, &QAction::triggered, this, [this, range, days] {
            m_query.*range.days = days;
            (m_query.*range.from).reset();
            (m_query.*range.to).reset();
            changed();
        });
    };
    add(tr("Today"), {0, 0});
    if (isAhead) {
        add(tr("Tomorrow"), {1, 1});
        add(tr("In the next 7 days"), {0, 7});
        add(tr("Until today"), {std::nullopt, 0});
    } else {
        add(tr("Yesterday"), {-1, -1});
        add(tr("In the last 7 days"), {-7, std::nullopt});
        add(tr("In the last 30 days"), {-30, std::nullopt});
        add(tr("Longer than 30 days ago"), {std::nullopt, -30});
    }
    add(tr("At any time"), {});
    addDates(menu, range);
}

void FilterMenu::addDates(QMenu *menu, const TimeRange &range)
{
    menu->addSeparator();
    const TicketQuery today = asOfToday(m_query);
    auto *form = new DayRangeForm(today.*range.from, today.*range.to, menu);
    addForm(menu, form);
    connect(form, &DayRangeForm::chosen, this,
            [this, menu, range](const std::optional<Time> &first, const std::optional<Time> &last) {
                if (range.days)
                    m_query.*range.days = {};
                m_query.*range.from = first;
                m_query.*range.to = last;
                formDone(menu);
            });
}

void FilterMenu::addScores(QMenu *menu, std::optional<int> TicketQuery::*min, std::optional<int> TicketQuery::*max)
{
    const auto add = [this, menu, min, max](const QString &text, std::optional<int> least) {
        connect(menu->addAction(text), &QAction::triggered, this, [this, min, max, least] {
            m_query.*min = least;
            (m_query.*max).reset();
            changed();
        });
    };
    for (const int score : {90, 80, 70, 50})
        add(tr("%1 and more").arg(score), score);
    add(tr("Any"), std::nullopt);
    menu->addSeparator();
    auto *form = new NumberRangeForm({m_query.*min, m_query.*max}, kLargestScore, menu);
    addForm(menu, form);
    connect(form, &NumberRangeForm::chosen, this,
            [this, menu, min, max](const std::optional<qint64> &least, const std::optional<qint64> &most) {
                m_query.*min = least ? std::optional(static_cast<int>(*least)) : std::nullopt;
                m_query.*max = most ? std::optional(static_cast<int>(*most)) : std::nullopt;
                formDone(menu);
            });
}

void FilterMenu::addRevenue(QMenu *menu)
{
    const auto add = [this, menu](const QString &text, std::optional<qint64> least) {
        connect(menu->addAction(text), &QAction::triggered, this, [this, least] {
            m_query.revenueMin = least;
            m_query.revenueMax.reset();
            changed();
        });
    };
    for (const qint64 millions : {1, 10, 100})
        add(tr("%1 million and more").arg(millions), millions * 1'000'000 * kMinorUnits);
    add(tr("Any"), std::nullopt);
    menu->addSeparator();
    const auto whole = [](const std::optional<qint64> &amount) {
        return amount ? std::optional(*amount / kMinorUnits) : std::nullopt;
    };
    auto *form = new NumberRangeForm({whole(m_query.revenueMin), whole(m_query.revenueMax)}, kLargestRevenue, menu);
    addForm(menu, form);
    connect(form, &NumberRangeForm::chosen, this,
            [this, menu](const std::optional<qint64> &least, const std::optional<qint64> &most) {
                m_query.revenueMin = least ? std::optional(*least * kMinorUnits) : std::nullopt;
                // The last one is meant with all its cents.
                m_query.revenueMax = most ? std::optional((*most + 1) * kMinorUnits - 1) : std::nullopt;
                formDone(menu);
            });
}

void FilterMenu::addForm(QMenu *menu, QWidget *form)
{
    auto *holder = new QWidgetAction(menu);
    holder->setDefaultWidget(form);
    menu->addAction(holder);
}

void FilterMenu::formDone(QMenu *menu)
{
    changed();
    menu->close();
    close();
}

void FilterMenu::addPicker(QMenu *menu, FilterKind kind)
{
    const bool isContact = kind == FilterKind::Requester;
    auto *list = new SearchList(isContact ? tr("Name or e-mail address") : tr("Name of the company"),
                                isContact ? contactLookup(m_api) : companyLookup(m_api));
    addForm(menu, list);
    connect(list, &SearchList::chosen, this, [this, menu, isContact](qint64 id, const QString &name) {
        if (isContact) {
            m_query.requester = {ContactId(id)};
            emit contactNamed(ContactId(id), name);
        } else {
            m_query.company = {CompanyId(id)};
            emit companyNamed(CompanyId(id), name);
        }
        formDone(menu);
    });
    list->start();
}

void FilterMenu::changed()
{
    emit queryChanged(m_query);
}

bool FilterMenu::eventFilter(QObject *watched, QEvent *event)
{
    auto *menu = qobject_cast<QMenu *>(watched);
    if (menu && event->type() == QEvent::MouseButtonRelease) {
        QAction *action = menu->actionAt(static_cast<QMouseEvent *>(event)->pos());
        const bool isTick = action && action->isEnabled() && action->isCheckable();
        if (isTick) {
            action->trigger(); // without closing, since one often wants two of them
            return true;
        }
    }
    return QMenu::eventFilter(watched, event);
}

} // namespace sf::client

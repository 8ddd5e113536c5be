// SPDX-License-Identifier: GPL-3.0-or-later
// The menu behind "+ Filter": one submenu for each thing one can filter by. It stays open while several values are ticked.
#pragma once

#include "client/tickets/filterchips.h"

#include <QMenu>

namespace sf::client {

class Api;
class Directory;

class FilterMenu : public QMenu
{
    Q_OBJECT

public:
    FilterMenu(const Directory &directory, Api &api, QWidget *parent = nullptr);

    /// Built for this query when it opens.
    void setQuery(const TicketQuery &query) { m_query = query; }
    /// Opens only the submenu of one filter.
    void openFor(FilterKind kind, const QPoint &at);

signals:
    void queryChanged(const sf::TicketQuery &query);
    void contactNamed(sf::ContactId id, const QString &name);
    void companyNamed(sf::CompanyId id, const QString &name);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    QMenu *submenu(FilterKind kind);
    void fill(QMenu *menu, FilterKind kind);
    template<class T>
    void addValue(QMenu *menu, const QString &text, QList<T> TicketQuery::*list, const T &value);
    void addFlag(QMenu *menu, const QString &text, bool TicketQuery::*flag);
    void addYesNo(QMenu *menu, std::optional<bool> TicketQuery::*flag);
    void addTags(QMenu *menu, QList<TagId> TicketQuery::*list);
    void addAssignees(QMenu *menu);
    void addDays(QMenu *menu, const TimeRange &range, bool isAhead);
    void addDates(QMenu *menu, const TimeRange &range);
    void addScores(QMenu *menu, std::optional<int> TicketQuery::*min, std::optional<int> TicketQuery::*max);
    void addRevenue(QMenu *menu);
    /// Puts a form into the menu, which closes with it.
    void addForm(QMenu *menu, QWidget *form);
    void formDone(QMenu *menu);
    void addPicker(QMenu *menu, FilterKind kind);
    void changed();

    const Directory &m_directory;
    Api &m_api;
    TicketQuery m_query;
};

} // namespace sf::client

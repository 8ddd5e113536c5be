// SPDX-License-Identifier: GPL-3.0-or-later
// The filter menu and the chips of a list, made from the members of its query.
#pragma once

#include "client/records/recordlistpane.h"
#include "client/tickets/numberrangeform.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMenu>
#include <QWidgetAction>

#include <functional>

namespace sf::client {

template<class Query>
class QueryMenu
{
public:
    using Choose = std::function<void(const Query &)>;

    QueryMenu(QMenu &menu, const Query &query, Choose choose)
        : m_menu(menu)
        , m_query(query)
        , m_choose(std::move(choose))
    {
        m_menu.clear();
    }

    QMenu *addSection(const QString &title) { return m_menu.addMenu(title); }

    template<class T>
    void addValue(QMenu *menu, const QString &text, QList<T> Query::*member, T value)
    {
        QAction *action = menu->addAction(QString(text).replace(u'&', QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked((m_query.*member).contains(value));
        QObject::connect(action, &QAction::toggled, action,
                         [query = m_query, choose = m_choose, member, value](bool isOn) mutable {
                             (query.*member).removeAll(value);
                             if (isOn)
                                 (query.*member).append(value);
                             choose(query);
                         });
    }

    /// `unit`: how many of the stored units make one of those that are typed.
    template<class T>
    void addRange(const QString &title, std::optional<T> Query::*least, std::optional<T> Query::*most, qint64 largest,
                  qint64 unit = 1)
    {
        QMenu *section = addSection(title);
        const auto shown = [unit](const std::optional<T> &value) {
            return value ? std::optional<qint64>(*value / static_cast<T>(unit)) : std::nullopt;
        };
        auto *form = new NumberRangeForm({shown(m_query.*least), shown(m_query.*most)}, largest, section);
        auto *holder = new QWidgetAction(section);
        holder->setDefaultWidget(form);
        section->addAction(holder);
        QObject::connect(form, &NumberRangeForm::chosen, section,
                         [&menu = m_menu, query = m_query, choose = m_choose, least, most,
                          unit](const std::optional<qint64> &from, const std::optional<qint64> &to) mutable {
                             const auto stored = [unit](const std::optional<qint64> &value) {
                                 return value ? std::optional<T>(static_cast<T>(*value * unit)) : std::nullopt;
                             };
                             query.*least = stored(from);
                             query.*most = stored(to);
                             menu.close();
                             choose(query);
                         });
    }

private:
    QMenu &m_menu;
    Query m_query;
    Choose m_choose;
};

template<class Query>
class QueryChips
{
public:
    using Choose = std::function<void(const Query &)>;

    QueryChips(const Query &query, Choose choose) : m_query(query), m_choose(std::move(choose)) {}

    template<class T, class Word>
    void addValues(QList<T> Query::*member, Word word)
    {
        for (const T &value : m_query.*member) {
            m_chips.append({word(value), [query = m_query, choose = m_choose, member, value]() mutable {
                                (query.*member).removeAll(value);
                                choose(query);
                            }});
        }
    }

    template<class T>
    void addRange(const QString &title, std::optional<T> Query::*least, std::optional<T> Query::*most, qint64 unit = 1)
    {
        const std::optional<T> &from = m_query.*least;
        const std::optional<T> &to = m_query.*most;
        if (!from && !to)
            return;
        const auto text = [unit](const std::optional<T> &value) {
            return value ? QLocale().toString(*value / static_cast<T>(unit)) : QStringLiteral("…");
        };
        m_chips.append({QStringLiteral("%1 %2–%3").arg(title, text(from), text(to)),
                        [query = m_query, choose = m_choose, least, most]() mutable {
                            (query.*least).reset();
                            (query.*most).reset();
                            choose(query);
                        }});
    }

    const QList<RecordListPane::Chip> &chips() const { return m_chips; }

private:
    Query m_query;
    Choose m_choose;
    QList<RecordListPane::Chip> m_chips;
};

} // namespace sf::client

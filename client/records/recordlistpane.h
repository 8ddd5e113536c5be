// SPDX-License-Identifier: GPL-3.0-or-later
// RecordListPane: title with a count, search, filters as chips and the table, or what stands where there is nothing to show.
#pragma once

#include <QTimer>
#include <QWidget>

#include <functional>

class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QSettings;
class QStackedWidget;
class QToolButton;

namespace sf::client {

class Banner;
class EmptyState;
class RecordModel;
class RecordTable;

class RecordListPane : public QWidget
{
    Q_OBJECT

public:
    /// One condition of the query, as a chip that can be taken away.
    struct Chip
    {
        QString text;
        std::function<void()> remove;
    };
    struct Words
    {
        QString title;
        QString newButton; ///< empty: nothing is made here
        QString searchHint;
        QString emptyTitle;
        QString emptyText;
        QLatin1String icon;
    };

    RecordListPane(RecordModel &model, QSettings &settings, const QString &name, const Words &words,
                   QWidget *parent = nullptr);

    RecordTable &table() { return *m_table; }
    /// Filled anew each time it opens.
    QMenu &filterMenu() { return *m_filterMenu; }
    /// Actions for the whole list, such as import; showListMenu() once there are some.
    QMenu &listMenu() { return *m_listMenu; }
    void showListMenu();
    /// A strip below the head that goes by itself.
    void showNotice(const QString &text);
    void showChips(const QList<Chip> &chips);
    void focusSearch();
    QString countWords() const;

signals:
    void newRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void showState();
    void showCount();
    void showAll();
    bool isFiltered() const;

    RecordModel &m_model;
    Words m_words;
    QLabel *m_count;
    QLineEdit *m_search;
    QTimer m_searchSoon;
    QToolButton *m_filter;
    QToolButton *m_more;
    QMenu *m_filterMenu;
    QMenu *m_listMenu;
    QWidget *m_chips;
    Banner *m_notice;
    QPushButton *m_new;
    QStackedWidget *m_stack;
    RecordTable *m_table;
    EmptyState *m_empty;
    bool m_hasChips = false;
};

} // namespace sf::client

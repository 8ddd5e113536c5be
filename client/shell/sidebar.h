// SPDX-License-Identifier: GPL-3.0-or-later
// The left pane: views with live counts, the pages of the desk, who I am and how the connection stands.
#pragma once

#include <QColor>
#include <QHash>
#include <QList>
#include <QString>
#include <QWidget>

#include <array>
#include <optional>

class QAbstractButton;
class QAction;
class QButtonGroup;
class QToolButton;
class QVBoxLayout;

namespace sf::client {

class Avatar;
class ElidedLabel;
class SidebarItem;
class ConnectionLine;

class Sidebar : public QWidget
{
    Q_OBJECT

public:
    struct Entry
    {
        QString key; // what viewChosen() and pageChosen() say
        QString title;
        QColor dot = {}; // of a saved view
        friend bool operator==(const Entry &, const Entry &) = default;
    };
    enum class Light { Online, Waiting, Offline };

    explicit Sidebar(QWidget *parent = nullptr);

    void setViews(const QList<Entry> &views);
    void setSavedViews(const QList<Entry> &views);
    void setPages(const QList<Entry> &pages);
    /// Empty takes the number away; `isAtLeast` shows "10,000+".
    void setCount(const QString &key, std::optional<qint64> count, bool isAtLeast = false);
    /// Marks an entry without emitting; an unknown key marks none.
    void setCurrent(const QString &key);
    QString current() const;
    void setPerson(const QString &name, const QColor &colour);
    /// Whether this person is away; the switch says what is chosen by `action`.
    void setAwayAction(QAction *action);
    /// The state in words, e.g. "Offline - 3 changes waiting".
    void setConnection(Light light, const QString &words);
    QString connectionWords() const;

    QSize sizeHint() const override;

signals:
    void viewChosen(const QString &key);
    void pageChosen(const QString &key);
    /// The context menu of a saved view.
    void savedMenuRequested(const QString &key, const QPoint &globalPosition);
    void queueRequested();
    void personMenuRequested(const QPoint &globalPosition);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Section { Views, Saved, Pages };
    QVBoxLayout *addSection(const QString &title, QWidget *&holder);
    void fill(QVBoxLayout *column, QWidget *holder, const QList<Entry> &entries, Section section);
    QWidget *makeFoot();

    QHash<QString, SidebarItem *> m_items;
    QButtonGroup *m_group;
    QWidget *m_viewsHolder = nullptr;
    QWidget *m_savedHolder = nullptr;
    QWidget *m_pagesHolder = nullptr;
    QVBoxLayout *m_views = nullptr;
    QVBoxLayout *m_saved = nullptr;
    QVBoxLayout *m_pages = nullptr;
    Avatar *m_avatar = nullptr;
    ElidedLabel *m_name = nullptr;
    QToolButton *m_away = nullptr;
    ConnectionLine *m_connection = nullptr;
    std::array<QList<Entry>, 3> m_entries; // of each section
};

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// Where the entries of a conversation stand below each other: by their measured height once a card was made for them, by an estimate until then.
#pragma once

#include <QHash>
#include <QList>
#include <QString>

namespace sf::client {

class CardColumn
{
public:
    struct Entry
    {
        QString key;
        int height = 0; ///< an estimate
        bool isChanged = false;
    };

    /// Oldest first. What was measured stays so for entries that did not change.
    void setEntries(const QList<Entry> &entries);
    /// Another width: what was measured is an estimate from now on.
    void forgetMeasures();
    /// Where the first entry begins.
    void setHead(int head);
    void measure(qsizetype index, int height);

    qsizetype count() const { return m_places.size(); }
    const QString &keyAt(qsizetype index) const { return m_places[index].key; }
    /// -1 for an unknown one.
    qsizetype indexOf(const QString &key) const { return m_indices.value(key, -1); }
    bool isMeasured(qsizetype index) const { return m_places[index].isMeasured; }
    int height(qsizetype index) const { return m_places[index].height; }
    int top(qsizetype index) const;
    /// The entry at `y` or the next one below it; the last one further down, -1 without any.
    qsizetype indexAt(int y) const;
    /// Where everything ends.
    int total() const;

    static constexpr int spacing = 12;

private:
    struct Place
    {
        QString key;
        int height = 0;
        bool isMeasured = false;
        mutable int top = 0;
    };
    void settle() const;

    QList<Place> m_places;
    QHash<QString, qsizetype> m_indices;
    int m_head = 0;
    mutable qsizetype m_settled = 0; // the tops of so many are right
};

} // namespace sf::client

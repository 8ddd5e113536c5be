// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the cells of the ticket table: pills, bars, avatars, chips, countdowns; unread rows bold with a dot.
#pragma once

#include "client/tickets/columns.h"
#include "client/widgets/score.h"

#include <QStringList>
#include <QStyledItemDelegate>

namespace sf::client {

class Directory;
class Presence;

class TicketDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit TicketDelegate(const Directory &directory, QObject *parent = nullptr);

    void setHoveredRow(int row) { m_hoveredRow = row; }
    /// Whose faces stand in the row of a ticket that they have open.
    void setPresence(const Presence &presence) { m_presence = &presence; }
    /// Words of the search, to be marked where a subject has them.
    void setSearchedText(const QString &text);
    /// While the table has no column for tags, they stand behind the subject.
    void setTagsInSubject(bool areInSubject) { m_areTagsInSubject = areInSubject; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

    static constexpr int kRowHeight = 34;
    /// What a ticket's number takes in the organisation's form.
    int numberWidth() const;

private:
    struct Cell
    {
        QPainter &painter;
        QRect whole;
        QRect rect; ///< what is still free of it, as if everybody read from left to right
        const TicketRow &row;
        const Theme &theme;
        bool isUnread;
        bool isPending;
        /// Where it is for those who read in the direction of the painter.
        QRect seen(const QRect &logical) const;
    };
    static QFont rowFont(bool isBold);
    static QRect padded(const QRect &rect);
    void paintBackground(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                         const Theme &theme) const;
    void paintNumber(const Cell &cell) const;
    void paintSubject(const Cell &cell) const;
    void paintMarked(const Cell &cell, const QRect &rect, const QString &text, const QColor &colour, bool isBold) const;
    void paintSnippet(const Cell &cell, const QRect &rect) const;
    /// Answers the width that was used, at the end.
    int paintPresence(const Cell &cell, const QRect &rect) const;
    int paintTags(const Cell &cell, const QRect &rect, bool isFromRight) const;
    void paintStatus(const Cell &cell) const;
    void paintPriority(const Cell &cell) const;
    void paintAssignee(const Cell &cell) const;
    void paintNobody(const Cell &cell) const;
    void paintScore(const Cell &cell, const std::optional<int> &score, ScoreMeaning meaning) const;
    /// How long it is until then, of an open ticket.
    void paintDeadline(const Cell &cell, const std::optional<Time> &deadline) const;
    void paintText(const Cell &cell, const QString &text, const QColor &colour, bool isBold = false) const;

    const Directory &m_directory;
    const Presence *m_presence = nullptr;
    int m_hoveredRow = -1;
    QStringList m_searched;
    bool m_areTagsInSubject = true;
};

} // namespace sf::client

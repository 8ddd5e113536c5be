// SPDX-License-Identifier: GPL-3.0-or-later
// A rounded word on its own tint: a status, a priority, a tag, a removable filter.
#pragma once

#include "shared/enums.h"

#include <QAbstractButton>
#include <QColor>

namespace sf::client {

class Pill : public QAbstractButton
{
    Q_OBJECT

public:
    explicit Pill(QWidget *parent = nullptr);

    void showStatus(Status status);
    void showPriority(Priority priority);
    /// A tag; an invalid colour gives a grey chip.
    void showChip(const QString &text, const QColor &colour = {});
    /// Adds a cross; a click on it (or Delete) emits removeRequested().
    void setRemovable(bool isRemovable);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void removeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Shows { Status, Priority, Chip };
    QRect crossRect() const;

    Shows m_shows = Shows::Chip;
    Status m_status = Status::New;
    Priority m_priority = Priority::Medium;
    QColor m_colour;
    bool m_isRemovable = false;
};

} // namespace sf::client

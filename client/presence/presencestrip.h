// SPDX-License-Identifier: GPL-3.0-or-later
// PresenceStrip: who else is here, as faces and in words; takes no room while nobody is. Keeps itself current.
#pragma once

#include "client/sync/presence.h"

#include <QWidget>

namespace sf::client {

class Directory;

class PresenceStrip : public QWidget
{
    Q_OBJECT

public:
    explicit PresenceStrip(QWidget *parent = nullptr);

    void showPeople(const QList<Present> &people, const Directory &directory);
    const QList<Present> &people() const { return m_people; }
    QString words() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int facesWidth() const;

    QList<Present> m_people;
    const Directory *m_directory = nullptr;
};

} // namespace sf::client

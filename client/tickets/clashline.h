// SPDX-License-Identifier: GPL-3.0-or-later
// One field that two people changed at once, and whose value it shall have.
#pragma once

#include <QWidget>

namespace sf::client {

class ClashLine : public QWidget
{
    Q_OBJECT

public:
    /// `field` is how people call it; `words` tell both values.
    ClashLine(const QString &field, const QString &words, QWidget *parent = nullptr);

signals:
    /// May be said more than once, while other fields are undecided.
    void chosen(bool isMine);
};

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// TagLine: one tag on its page: colour, name, how much hangs on it, and what can be done with it.
#pragma once

#include "shared/patch.h"
#include "shared/tag.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace sf::client {

class LineField;
class Pill;

class TagLine : public QWidget
{
    Q_OBJECT

public:
    explicit TagLine(QWidget *parent = nullptr);

    void showTag(const Tag &tag, const QString &use);
    /// Empty; a name makes it, leaving it empty takes it away.
    void startNew();
    const Tag &tag() const { return m_tag; }
    LineField &name() { return *m_name; }
    void chooseColour(const QString &colour);

signals:
    void edited(const sf::Patch<sf::Tag> &patch);
    void made(const QString &name, const QString &colour);
    /// A new one that got no name.
    void left();
    void mergeRequested();
    void removalRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showColour();
    void openColours();
    void takeName(const QString &name);

    Tag m_tag;
    QToolButton *m_colour;
    LineField *m_name;
    Pill *m_preview;
    QLabel *m_use;
    QToolButton *m_more;
};

} // namespace sf::client

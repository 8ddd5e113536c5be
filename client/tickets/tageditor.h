// SPDX-License-Identifier: GPL-3.0-or-later
// The tags of a ticket as chips that can be taken away, and a menu of those that can be added.
#pragma once

#include "client/tickets/chipeditor.h"
#include "shared/tag.h"

namespace sf::client {

class TagEditor : public ChipEditor
{
    Q_OBJECT

public:
    explicit TagEditor(QWidget *parent = nullptr);

    void setKnown(const QList<Tag> &known);
    /// Does not emit.
    void setTags(const QList<TagId> &tags);
    const QList<TagId> &tags() const { return m_tags; }

signals:
    void tagAdded(sf::TagId tag);
    void tagRemoved(sf::TagId tag);

private:
    void rebuild();
    void fillMenu();
    void toggle(TagId tag, bool isOn);

    QList<Tag> m_known;
    QList<TagId> m_tags;
};

} // namespace sf::client

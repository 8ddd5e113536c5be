// SPDX-License-Identifier: GPL-3.0-or-later
// What integrations noted about a ticket, free JSON, as a tree that is folded until somebody wants to see it.
#pragma once

#include "shared/json.h"

#include <QWidget>

class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace sf::client {

class MetadataTree : public QWidget
{
    Q_OBJECT

public:
    explicit MetadataTree(QWidget *parent = nullptr);

    /// Hides itself when there is nothing.
    void showMetadata(const RawJson &metadata);
    void setFolded(bool isFolded);
    const QTreeWidget &tree() const { return *m_tree; }

private:
    void fill();
    static void addValue(QTreeWidgetItem &item, const JsonElement &value);
    void updateHeight();

    RawJson m_metadata;
    QToolButton *m_head;
    QTreeWidget *m_tree;
};

} // namespace sf::client

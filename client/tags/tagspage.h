// SPDX-License-Identifier: GPL-3.0-or-later
// TagsPage: all tags with how much hangs on each: make, rename, recolour, merge, delete. Supervisors and administrators.
#pragma once

#include "shared/methods/directory.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace sf::client {

class Banner;
class EmptyState;
class TagLine;
class Workspace;

class TagsPage : public QWidget
{
    Q_OBJECT

public:
    explicit TagsPage(Workspace &workspace, QWidget *parent = nullptr);

    /// A line of its own for a tag to be.
    void newTag();
    TagLine *lineOf(TagId id) const;
    /// A stored tag is worked on: the focus is in its line.
    bool hasCurrent() const { return current() != nullptr; }
    void mergeCurrent();
    void removeCurrent();

protected:
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    TagLine *current() const;
    void refresh();
    void showState();
    void fetchUses();
    void connectLine(TagLine *line);
    void askForMerge(const Tag &tag);
    void askForRemoval(const Tag &tag);
    Tag withWhatWaits(Tag tag) const;
    QString useWords(TagId id) const;

    Workspace &m_workspace;
    Banner *m_banner;
    QLabel *m_hint;
    EmptyState *m_empty;
    QWidget *m_lines;
    QVBoxLayout *m_column;
    QHash<TagId, TagUse> m_uses;
    QTimer m_usesSoon;
};

} // namespace sf::client

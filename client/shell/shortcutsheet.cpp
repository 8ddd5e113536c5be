// SPDX-License-Identifier: GPL-3.0-or-later
// All shortcuts on one sheet, by group.
#include "client/shell/shortcutsheet.h"

#include "client/shell/actions.h"

#include <QAction>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

QWidget *makeKeys(const QAction &action, QWidget *parent)
{
    auto *keys = new QWidget(parent);
    auto *row = new QHBoxLayout(keys);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(5);
    const QList<QKeySequence> shortcuts = action.shortcuts();
    for (const QKeySequence &shortcut : shortcuts) {
        auto *label = new QLabel(shortcut.toString(QKeySequence::NativeText), keys);
        label->setObjectName(u"keycap"_s);
        label->setAlignment(Qt::AlignCenter);
        row->addWidget(label);
    }
    return keys;
}

QWidget *makeGroup(const Actions &actions, const QString &group, QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 14);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(7);
    grid->setColumnStretch(0, 1);
    auto *heading = new QLabel(QString(group).remove(u'&'), box);
    heading->setProperty("role", u"section"_s);
    grid->addWidget(heading, 0, 0, 1, 2);
    int row = 1;
    for (const Actions::Entry &entry : actions.entries()) {
        if (entry.group != group || entry.action->shortcut().isEmpty())
            continue;
        auto *words = new QLabel(entry.action->text().remove(u'&'), box);
        words->setWordWrap(true);
        grid->addWidget(words, row, 0);
        grid->addWidget(makeKeys(*entry.action, box), row, 1, Qt::AlignRight | Qt::AlignVCenter);
        ++row;
    }
    return box;
}

} // namespace

ShortcutSheet::ShortcutSheet(const Actions &actions, QWidget *parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    auto *inside = new QWidget(this);
    auto *columns = new QHBoxLayout(inside);
    columns->setContentsMargins(20, 8, 20, 16);
    columns->setSpacing(32);
    QVBoxLayout *sides[2] = {new QVBoxLayout, new QVBoxLayout};
    int heights[2] = {0, 0};

    QStringList groups;
    for (const Actions::Entry &entry : actions.entries()) {
        if (!entry.action->shortcut().isEmpty() && !groups.contains(entry.group))
            groups.append(entry.group);
    }
    for (const QString &group : std::as_const(groups)) {
        const int side = heights[0] <= heights[1] ? 0 : 1;
        QWidget *box = makeGroup(actions, group, inside);
        sides[side]->addWidget(box);
        heights[side] += box->sizeHint().height();
    }
    for (QVBoxLayout *side : sides) {
        side->setSpacing(0); // else that of the columns
        side->addStretch(1);
        columns->addLayout(side, 1);
    }
    setWidget(inside);
    viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
}

} // namespace sf::client

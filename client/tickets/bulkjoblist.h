// SPDX-License-Identifier: GPL-3.0-or-later
// BulkJobList: the jobs over many tickets that this person began lately, each with what can still be taken back.
#pragma once

#include "shared/methods/bulk.h"
#include "shared/result.h"

#include <QScrollArea>

class QVBoxLayout;

namespace sf::client {

class EmptyState;
class Workspace;

class BulkJobList : public QScrollArea
{
    Q_OBJECT

public:
    explicit BulkJobList(Workspace &workspace, QWidget *parent = nullptr);

private:
    void ask();
    void take(const Result<BulkList::Result> &answer);
    QWidget *makeRow(const BulkJob &job, bool isTakenBack);
    void clear();

    Workspace &m_workspace;
    QWidget *m_inside;
    QVBoxLayout *m_column;
    EmptyState *m_empty;
};

} // namespace sf::client

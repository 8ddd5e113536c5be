// SPDX-License-Identifier: GPL-3.0-or-later
// BulkJobList: the jobs over many tickets that this person began lately, each with what can still be taken back.
#pragma once

#include "client/widgets/cardlist.h"
#include "shared/methods/bulk.h"
#include "shared/result.h"

namespace sf::client {

class Workspace;

class BulkJobList : public CardList
{
    Q_OBJECT

public:
    explicit BulkJobList(Workspace &workspace, QWidget *parent = nullptr);

private:
    void ask();
    void take(const Result<BulkList::Result> &answer);
    void addJob(const BulkJob &job, bool isTakenBack);

    Workspace &m_workspace;
};

} // namespace sf::client

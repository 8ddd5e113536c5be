// SPDX-License-Identifier: GPL-3.0-or-later
// BulkBar: what can be done to the selected tickets, or to all that match; above the table while several are selected, and while a job runs.
#pragma once

#include "shared/methods/bulk.h"

#include <QFrame>

class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace sf::client {

class BulkMenus;
class BulkProgress;
class BulkReplyForm;
class Workspace;

class BulkBar : public QFrame
{
    Q_OBJECT

public:
    /// What the list pane says is selected.
    struct Selection
    {
        int count = 0;                          ///< rows selected by hand
        std::optional<QList<TicketId>> tickets; ///< none: some rows are not loaded
        TicketQuery query;                      ///< of the list
        qint64 total = 0;                       ///< that match it
        bool totalIsAtLeast = false;
    };

    explicit BulkBar(Workspace &workspace, QWidget *parent = nullptr);

    /// `isChoice`: the person selected something else, so "all that match" is over.
    void setSelection(const Selection &selection, bool isChoice);
    /// All that match, until the person selects something else.
    void chooseAll();
    /// Several tickets are chosen, so that what is done is meant for all of them.
    bool isActive() const;
    /// Not so without the server, while a job runs, or when some of the rows are not known.
    bool canStart() const;

    void openStatus();
    void openAssignee();
    void openPriority();
    void openTags();
    void openMacros();
    void openReply();
    void resolve();

    QString selectionWords() const;
    QString progressWords() const;

signals:
    void clearRequested();
    void allChosen();
    /// isActive() or canStart() may answer otherwise now.
    void stateShown();

private:
    QToolButton *addMenu(const QString &text, const QString &iconName, QMenu *menu);
    QWidget *together(const QList<QWidget *> &widgets);
    static void open(QToolButton &button);
    void showState();
    void start(const TicketActions &actions, std::optional<MacroId> macro);
    void startReply(const QString &text, bool isInternal, std::optional<Status> status);
    void begin(BulkStart::Params params);

    Workspace &m_workspace;
    Selection m_selection;
    bool m_isAll = false;
    bool m_isReplying = false; ///< a reply was handed over and not yet taken
    QWidget *m_choices;
    QLabel *m_text;
    QPushButton *m_all;
    BulkMenus *m_menus;
    QToolButton *m_status;
    QToolButton *m_assignee;
    QToolButton *m_priority;
    QToolButton *m_tags;
    QToolButton *m_macro;
    QToolButton *m_reply;
    QToolButton *m_clear;
    BulkReplyForm *m_replyForm;
    BulkProgress *m_progress;
};

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// A page of contacts or companies.
#include "client/records/recordpage.h"

#include "client/records/csvexport.h"
#include "client/records/csvimport.h"
#include "client/records/recordmodel.h"
#include "client/records/recordtable.h"
#include "client/shell/panel.h"
#include "client/sync/workspace.h"

#include <QFileDialog>
#include <QMenu>
#include <QSplitter>

namespace sf::client {

RecordPage::RecordPage(const Place &place, QWidget *parent) : QWidget(parent), m_place(place) {}

void RecordPage::arrange(RecordModel &model, QWidget *detail, const Words &words)
{
    m_words = words;
    auto *split = new QSplitter(this);
    m_list = new RecordListPane(model, m_place.settings, words.name, words.list, split);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(1);
    split->addWidget(m_list);
    split->addWidget(detail);
    split->setStretchFactor(0, 6);
    split->setStretchFactor(1, 5);
    split->setSizes({660, 550});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(split);
    setFocusProxy(m_list);
    fillListMenu();
    connect(&m_list->filterMenu(), &QMenu::aboutToShow, this, [this] { fillFilterMenu(); });
    connect(m_list, &RecordListPane::newRequested, this, [this] { startNew(); });
    connect(&m_list->table(), &RecordTable::recordChosen, this, [this](qint64 id) { showChosen(id); });
    connect(&model, &RecordModel::queryChanged, this, [this] { showChips(); });
    connect(&workspace().directory(), &Directory::changed, this, &RecordPage::fillListMenu);
}

void RecordPage::fillListMenu()
{
    QMenu &menu = m_list->listMenu();
    if (workspace().directory().me().role != Role::Admin || !menu.isEmpty())
        return;
    menu.addAction(tr("Import from CSV…"), this, &RecordPage::openImport);
    menu.addAction(tr("Export as CSV…"), this, &RecordPage::chooseExport);
    m_list->showListMenu();
}

void RecordPage::openImport()
{
    panel().present(m_words.importTitle, new CsvImport(importTarget()), QSize(860, 600));
}

void RecordPage::chooseExport()
{
    auto *dialog = new QFileDialog(this, m_words.exportTitle, m_words.exportFile, tr("CSV (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, this, &RecordPage::startExport);
    dialog->open();
}

void RecordPage::startExport(const QString &path)
{
    auto *work = exportTo(path);
    connect(work, &CsvExport::finished, this, [this, path](qint64 lines, const QString &problem) {
        m_list->showNotice(problem.isEmpty() ? tr("%n lines written to %1.", nullptr, static_cast<int>(lines)).arg(path)
                                             : tr("%1 was not written: %2").arg(path, problem));
    });
    work->start();
}

} // namespace sf::client

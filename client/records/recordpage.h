// SPDX-License-Identifier: GPL-3.0-or-later
// RecordPage: all contacts or companies in a list with search and filters, and one of them beside it; files come in and go out.
#pragma once

#include "client/records/recordlistpane.h"

namespace sf::client {

class CsvExport;
class Panel;
class RecordModel;
class Workspace;
struct ImportTarget;

class RecordPage : public QWidget
{
    Q_OBJECT

public:
    RecordListPane &list() { return *m_list; }

    /// For administrators.
    void openImport();
    void chooseExport();

protected:
    /// Where the page lives.
    struct Place
    {
        Workspace &workspace;
        QSettings &settings; ///< keep the columns
        Panel &panel;        ///< shows what other programs show in dialogs
    };
    struct Words
    {
        QString name; ///< of the columns in the settings
        RecordListPane::Words list;
        QString importTitle;
        QString exportTitle;
        QString exportFile; ///< its name at first
    };

    RecordPage(const Place &place, QWidget *parent);

    /// The list of `model`, with `detail` beside it.
    void arrange(RecordModel &model, QWidget *detail, const Words &words);
    virtual void startNew() = 0;
    virtual void showChosen(qint64 id) = 0;
    virtual void fillFilterMenu() = 0;
    /// The conditions of the query.
    virtual void showChips() = 0;
    virtual ImportTarget importTarget() = 0;
    /// Not started; what the list shows now, whole.
    virtual CsvExport *exportTo(const QString &path) = 0;

    Workspace &workspace() { return m_place.workspace; }
    Panel &panel() { return m_place.panel; }

private:
    void fillListMenu();
    void startExport(const QString &path);

    Place m_place;
    Words m_words;
    RecordListPane *m_list = nullptr;
};

} // namespace sf::client

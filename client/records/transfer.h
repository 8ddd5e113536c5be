// SPDX-License-Identifier: GPL-3.0-or-later
// What imports and exports of contacts and companies share: rows to calls, and whole lists to lines.
#pragma once

#include "client/records/csvexport.h"
#include "client/records/csvimport.h"
#include "client/records/fieldlabels.h"
#include "client/sync/workspace.h"

#include <QUuid>

namespace sf::client::transfer {

inline QString newKey()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

/// `rowOf` makes of a line's texts what Check and Import take.
template<class Record, Method Check, Method Import, class RowOf>
ImportTarget importTarget(Workspace &workspace, RowOf rowOf)
{
    ImportTarget target;
    for (const QString &name : recordtexts::names<Record>()) {
        const QString label = fieldLabel(name, workspace.directory().organization());
        if (!label.isEmpty())
            target.fields.append({name, label});
    }
    target.problems = [](const RecordTexts &texts) {
        QList<recordtexts::Problem> problems;
        (void)recordtexts::patch<Record>(texts, problems);
        return problems;
    };
    const auto rowsOf = [rowOf](const QList<RecordTexts> &lines) {
        decltype(typename Check::Params().rows) rows;
        for (const RecordTexts &line : lines)
            rows << rowOf(line);
        return rows;
    };
    Api &api = workspace.api();
    target.check = [&api, rowsOf](const QList<RecordTexts> &lines, QObject *context, auto done) {
        api.call<Check>({rowsOf(lines)}, context, [done](const Result<typename Check::Result> &answer) {
            if (answer.ok())
                done(answer->rows);
            else
                done(answer.error());
        });
    };
    target.import = [&api, rowsOf](const QList<RecordTexts> &lines, QObject *context, auto done) {
        api.call<Import>({newKey(), rowsOf(lines)}, context, done);
    };
    return target;
}

/// The server notes first that the list leaves the program. Lines come by id, so that none is left out or there twice when somebody
/// changes records meanwhile. `recordOf` names the record of a row.
template<Method List, Method Note, class RecordOf, class CellsOf>
CsvExport *exportList(Workspace &workspace, const typename List::Params &list, const QString &path,
                      const QStringList &header, RecordOf recordOf, CellsOf cellsOf, QObject *parent)
{
    constexpr int kRun = 200;
    Api &api = workspace.api();
    const auto fetch = [&api, list, recordOf, cellsOf](qint64 lastId, QObject *context,
                                                       std::function<void(Result<CsvExport::Run>)> done) {
        typename List::Params params = list;
        params.afterId = lastId;
        params.limit = kRun;
        api.call<List>(params, context,
                       [recordOf, cellsOf, done = std::move(done)](const Result<typename List::Result> &answer) {
                           if (!answer.ok())
                               return done(answer.error());
                           CsvExport::Run run;
                           run.total = answer->total;
                           for (const auto &row : answer->rows) {
                               run.lines << cellsOf(row);
                               run.lastId = recordOf(row).id.value();
                           }
                           done(run);
                       });
    };
    const auto noted = [&api, list, fetch](qint64 lastId, QObject *context,
                                           std::function<void(Result<CsvExport::Run>)> done) {
        if (lastId > 0)
            return fetch(lastId, context, done);
        api.call<Note>({newKey(), list.query}, context, [fetch, context, done](const Result<Receipt> &receipt) {
            if (receipt.ok())
                fetch(0, context, done);
            else
                done(receipt.error());
        });
    };
    return new CsvExport(path, header, noted, parent);
}

} // namespace sf::client::transfer

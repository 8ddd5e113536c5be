// SPDX-License-Identifier: GPL-3.0-or-later
// CsvImport: a comma-separated file into records: choose the file, say which column is what, see row by row what would happen, carry it
// out, and take back what was refused as a file.
#pragma once

#include "client/records/recordtexts.h"
#include "shared/methods/method.h"

#include <QAbstractTableModel>
#include <QWidget>

#include <functional>

class QGridLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QTableWidget;

namespace sf::client {

class CsvImportStart;
class ValueCombo;

/// What rows become, and who takes them.
struct ImportTarget
{
    struct Field
    {
        QString name; ///< the column's name in a file of our own
        QString label;
    };

    QList<Field> fields;
    QString uniqueField; ///< two rows of a file may not have the same text here
    /// What can be said without the server: fields with what is wrong in them.
    std::function<QList<recordtexts::Problem>(const RecordTexts &row)> problems;
    std::function<void(const QList<RecordTexts> &rows, QObject *context,
                       std::function<void(Result<QList<ImportOutcome>>)> done)>
        check;
    std::function<void(const QList<RecordTexts> &rows, QObject *context, std::function<void(Result<Receipt>)> done)>
        import;
};

class CsvImport : public QWidget
{
    Q_OBJECT

public:
    explicit CsvImport(ImportTarget target, QWidget *parent = nullptr);

    /// Reads the file; a problem is shown.
    void open(const QString &path);
    void saveRefused(const QString &path);

signals:
    void imported(int rows);

private:
    enum class Step { Choose, Check, Import, Done };
    struct Line
    {
        int number = 0; ///< in the file
        QStringList cells;
        ImportOutcome outcome;
        bool isChecked = false;
        bool isDone = false;
    };

    void refuse(const QString &why);
    void showColumns();
    QString labelOf(const QString &field) const;
    RecordTexts textsOf(const Line &line) const;
    void startCheck();
    void checkOwn();
    void checkNext();
    void startImport();
    void importNext();
    QList<qsizetype> nextLines(bool (*isWanted)(const Line &)) const;
    void fail(const Error &error);
    void showLines();
    void showSummary();
    void enter(Step step);
    void focusWhatIsNext(); ///< else what is hidden hands the focus to the button that closes all
    int count(ImportAction action) const;

    ImportTarget m_target;
    QStringList m_header;
    QList<Line> m_lines;
    Step m_step = Step::Choose;
    int m_imported = 0;
    CsvImportStart *m_start;
    QPushButton *m_another;
    QWidget *m_columnsHolder;
    QGridLayout *m_columns;
    QList<ValueCombo *> m_combos; ///< one a column of the file
    QTableWidget *m_table;
    QLabel *m_words;
    QProgressBar *m_progress;
    QPushButton *m_check;
    QPushButton *m_import;
    QPushButton *m_saveRefused;
};

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// A comma-separated file into records.
#include "client/records/csvimport.h"

#include "client/records/csvimportstart.h"
#include "client/tickets/valuecombo.h"
#include "shared/csvreader.h"
#include "shared/csvwriter.h"

#include <QFile>
#include <QFileDialog>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSaveFile>
#include <QSet>
#include <QTableWidget>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kMostLines = 100'000;
constexpr int kShownLines = 1000;
constexpr int kColumnsAside = 3;
constexpr int kColumnGap = 24;

QString actionWord(ImportAction action)
{
    switch (action) {
    case ImportAction::Create:
        return CsvImport::tr("new");
    case ImportAction::Update:
        return CsvImport::tr("changed");
    case ImportAction::Unchanged:
        return CsvImport::tr("as it is");
    case ImportAction::Refuse:
        return CsvImport::tr("refused");
    }
    return {};
}

QStringList columns(const ImportTarget &target, QString ImportTarget::Field::*part)
{
    QStringList found;
    for (const ImportTarget::Field &field : target.fields)
        found << field.*part;
    return found;
}

bool isSame(const QString &header, const ImportTarget::Field &field)
{
    const QString plain = header.trimmed().toLower().replace(u' ', u'_').replace(u'-', u'_');
    return plain == field.name || header.trimmed().compare(field.label, Qt::CaseInsensitive) == 0;
}

} // namespace

CsvImport::CsvImport(ImportTarget target, QWidget *parent)
    : QWidget(parent)
    , m_target(std::move(target))
    , m_start(new CsvImportStart(columns(m_target, &ImportTarget::Field::name),
                                 columns(m_target, &ImportTarget::Field::label), this))
    , m_another(new QPushButton(tr("Another file…"), this))
    , m_columnsHolder(new QWidget(this))
    , m_columns(new QGridLayout(m_columnsHolder))
    , m_table(new QTableWidget(this))
    , m_words(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_check(new QPushButton(tr("Check"), this))
    , m_import(new QPushButton(tr("Import"), this))
    , m_saveRefused(new QPushButton(tr("Save the refused rows…"), this))
{
    m_words->setWordWrap(true);
    m_check->setProperty("primary", true);
    m_import->setProperty("primary", true);
    m_columns->setContentsMargins(0, 0, 0, 0);
    for (int i = 0; i < kColumnsAside; ++i)
        m_columns->setColumnStretch(i * 2 + 1, 1);
    m_table->setColumnCount(4);
    m_table->setHorizontalHeaderLabels({tr("Line"), tr("What happens"), tr("Row"), tr("Why")});
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setStyleSheet(u"QHeaderView::section, QHeaderView::section:first { padding-left: 3px; }"_s); // as cells
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_progress->setTextVisible(false);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_another);
    buttons->addWidget(m_saveRefused);
    buttons->addStretch(1);
    buttons->addWidget(m_check);
    buttons->addWidget(m_import);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 8, 20, 20);
    column->setSpacing(10);
    column->addWidget(m_start, 1);
    column->addWidget(m_words);
    column->addWidget(m_columnsHolder);
    column->addWidget(m_table, 1);
    column->addStretch(); // takes the room while there is no table yet
    column->addWidget(m_progress);
    column->addLayout(buttons);
    setFocusProxy(m_start);
    connect(m_start, &CsvImportStart::fileChosen, this, &CsvImport::open);
    connect(m_another, &QPushButton::clicked, this, [this] { refuse({}); });
    connect(m_check, &QPushButton::clicked, this, &CsvImport::startCheck);
    connect(m_import, &QPushButton::clicked, this, &CsvImport::startImport);
    connect(m_saveRefused, &QPushButton::clicked, this, [this] {
        auto *dialog = new QFileDialog(this, tr("Save the refused rows"), u"refused.csv"_s, tr("CSV (*.csv)"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        connect(dialog, &QFileDialog::fileSelected, this, &CsvImport::saveRefused);
        dialog->open();
    });
    enter(Step::Choose);
}

void CsvImport::refuse(const QString &why)
{
    m_lines.clear();
    m_start->showProblem(why);
    enter(Step::Choose);
}

void CsvImport::open(const QString &path)
{
    m_lines.clear();
    m_header.clear();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refuse(tr("%1 cannot be read: %2").arg(path, file.errorString()));
    CsvReader reader(file);
    if (reader.next())
        m_header = reader.fields();
    while (m_lines.size() < kMostLines && reader.next()) {
        QStringList cells;
        for (const QString &cell : reader.fields())
            cells << withoutApostrophe(cell);
        m_lines.append({reader.line(), cells, {}, false, false});
    }
    if (reader.isCut())
        return refuse(tr("%1 ends within quotes that begin in line %2. Mend the file first: a part of it would be "
                         "taken for one single field.")
                          .arg(path)
                          .arg(reader.line()));
    if (m_lines.size() == kMostLines && reader.next())
        return refuse(tr("%1 holds more than %2 rows. Cut it into several files.").arg(path).arg(kMostLines));
    if (m_lines.isEmpty())
        return refuse(tr("%1 holds no rows below its first line.").arg(path));
    showColumns();
    m_words->setText(tr("%n rows. Say what each column is, then check.", nullptr, static_cast<int>(m_lines.size()))
                     + u' ' + tr("An empty cell changes nothing: what the record has in that field stays."));
    enter(Step::Check);
}

void CsvImport::showColumns()
{
    while (QLayoutItem *item = m_columns->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    m_combos.clear();
    QList<ValueCombo::Choice> choices{{{}, tr("leave out")}};
    for (const ImportTarget::Field &field : std::as_const(m_target.fields))
        choices.append({field.name, field.label});
    for (int i = 0; i < m_header.size(); ++i) {
        auto *combo = new ValueCombo(m_columnsHolder);
        combo->setChoices(choices);
        combo->setAccessibleName(m_header[i]);
        for (const ImportTarget::Field &field : std::as_const(m_target.fields)) {
            if (isSame(m_header[i], field))
                combo->setValue(field.name);
        }
        connect(combo, &ValueCombo::valueChosen, this, [this] { enter(Step::Check); });
        auto *label = new QLabel(m_header[i], m_columnsHolder);
        label->setIndent(i % kColumnsAside > 0 ? kColumnGap : 0);
        m_columns->addWidget(label, i / kColumnsAside, i % kColumnsAside * 2);
        m_columns->addWidget(combo, i / kColumnsAside, i % kColumnsAside * 2 + 1);
        m_combos.append(combo);
    }
}

RecordTexts CsvImport::textsOf(const Line &line) const
{
    RecordTexts texts;
    for (qsizetype i = 0; i < m_combos.size() && i < line.cells.size(); ++i) {
        if (m_combos[i]->value().isValid())
            texts.insert(m_combos[i]->value().toString(), line.cells[i].trimmed());
    }
    return texts;
}

void CsvImport::startCheck()
{
    for (Line &line : m_lines)
        line.isChecked = line.isDone = false;
    m_imported = 0;
    checkOwn();
    m_progress->show();
    m_progress->setFocus(); // a key pressed meanwhile does nothing
    m_check->setEnabled(false);
    checkNext();
}

QString CsvImport::labelOf(const QString &field) const
{
    const auto found = std::find_if(m_target.fields.cbegin(), m_target.fields.cend(),
                                    [&field](const ImportTarget::Field &each) { return each.name == field; });
    return found == m_target.fields.cend() ? field : found->label;
}

/// What needs no server: texts that are no values, and rows that say the same twice.
void CsvImport::checkOwn()
{
    QHash<QString, int> seen;
    for (Line &line : m_lines) {
        const RecordTexts texts = textsOf(line);
        QStringList problems;
        for (const recordtexts::Problem &problem : m_target.problems(texts))
            problems << labelOf(problem.field) + u' ' + problem.why;
        QString why = problems.join(u"; "_s);
        const QString unique = texts.value(m_target.uniqueField).toCaseFolded();
        if (why.isEmpty() && !unique.isEmpty() && seen.contains(unique))
            why = tr("%1 is the same as in line %2").arg(labelOf(m_target.uniqueField)).arg(seen.value(unique));
        seen.insert(unique, line.number);
        if (why.isEmpty())
            continue;
        line.outcome = {ImportAction::Refuse, why};
        line.isChecked = true;
    }
}

QList<qsizetype> CsvImport::nextLines(bool (*isWanted)(const Line &)) const
{
    QList<qsizetype> found;
    for (qsizetype i = 0; i < m_lines.size() && found.size() < kImportRows; ++i) {
        if (isWanted(m_lines[i]))
            found << i;
    }
    return found;
}

void CsvImport::checkNext()
{
    const auto lines = nextLines([](const Line &line) { return !line.isChecked; });
    m_progress->setRange(0, static_cast<int>(m_lines.size()));
    m_progress->setValue(lines.isEmpty() ? m_progress->maximum() : static_cast<int>(lines.first()));
    if (lines.isEmpty())
        return enter(Step::Import);
    QList<RecordTexts> rows;
    for (const qsizetype i : lines)
        rows << textsOf(m_lines[i]);
    m_target.check(rows, this, [this, lines](const Result<QList<ImportOutcome>> &outcomes) {
        if (!outcomes.ok())
            return fail(outcomes.error());
        for (qsizetype i = 0; i < lines.size() && i < outcomes->size(); ++i) {
            m_lines[lines[i]].outcome = outcomes->at(i);
            m_lines[lines[i]].isChecked = true;
        }
        if (outcomes->size() == lines.size())
            checkNext();
    });
}

void CsvImport::startImport()
{
    m_progress->show();
    m_progress->setFocus();
    m_import->setEnabled(false);
    importNext();
}

void CsvImport::importNext()
{
    const auto lines = nextLines([](const Line &line) {
        return !line.isDone
            && (line.outcome.action == ImportAction::Create || line.outcome.action == ImportAction::Update);
    });
    m_progress->setRange(0, count(ImportAction::Create) + count(ImportAction::Update));
    m_progress->setValue(m_imported);
    if (lines.isEmpty())
        return enter(Step::Done);
    QList<RecordTexts> rows;
    for (const qsizetype i : lines)
        rows << textsOf(m_lines[i]);
    m_target.import(rows, this, [this, lines](const Result<Receipt> &receipt) {
        if (!receipt.ok())
            return fail(receipt.error());
        for (const qsizetype i : lines)
            m_lines[i].isDone = true;
        m_imported += static_cast<int>(lines.size());
        importNext();
    });
}

void CsvImport::fail(const Error &error)
{
    enter(Step::Check);
    m_words->setText(tr("It stopped: %1 Rows that were imported: %2. Check again to go on; nothing is doubled.")
                         .arg(error.message)
                         .arg(m_imported));
}

int CsvImport::count(ImportAction action) const
{
    return static_cast<int>(std::count_if(m_lines.cbegin(), m_lines.cend(), [action](const Line &line) {
        return line.isChecked && line.outcome.action == action;
    }));
}

void CsvImport::showLines()
{
    const int shown = static_cast<int>(std::min<qsizetype>(m_lines.size(), kShownLines));
    m_table->setRowCount(shown);
    QList<const Line *> sorted;
    for (const Line &line : std::as_const(m_lines))
        sorted << &line;
    // What needs a person comes first.
    std::stable_partition(sorted.begin(), sorted.end(),
                          [](const Line *line) { return line->outcome.action == ImportAction::Refuse; });
    for (int row = 0; row < shown; ++row) {
        const Line &line = *sorted[row];
        const QStringList texts{QString::number(line.number), actionWord(line.outcome.action),
                                line.cells.join(u", "_s).left(120), line.outcome.problem};
        for (int column = 0; column < texts.size(); ++column)
            m_table->setItem(row, column, new QTableWidgetItem(texts[column]));
    }
    m_table->resizeColumnToContents(0);
    m_table->resizeColumnToContents(1);
    m_table->setColumnWidth(2, 320);
}

void CsvImport::showSummary()
{
    m_words->setText(m_step == Step::Done
                         ? tr("Imported %n rows; refused %1.", nullptr, m_imported).arg(count(ImportAction::Refuse))
                         : tr("New: %1. Changed: %2. As they are: %3. Refused: %4.")
                               .arg(count(ImportAction::Create))
                               .arg(count(ImportAction::Update))
                               .arg(count(ImportAction::Unchanged))
                               .arg(count(ImportAction::Refuse)));
}

void CsvImport::enter(Step step)
{
    m_step = step;
    const bool isChecked = step == Step::Import || step == Step::Done;
    m_start->setVisible(step == Step::Choose);
    m_words->setVisible(step != Step::Choose);
    m_another->setVisible(step != Step::Choose);
    m_columnsHolder->setVisible(step == Step::Check || step == Step::Import);
    m_table->setVisible(isChecked);
    m_progress->hide();
    m_check->setVisible(step == Step::Check);
    m_check->setEnabled(true);
    const int rows = isChecked ? count(ImportAction::Create) + count(ImportAction::Update) : 0;
    m_import->setVisible(step == Step::Import);
    m_import->setEnabled(rows > 0);
    m_import->setText(tr("Import %n rows", nullptr, rows));
    m_saveRefused->setVisible(isChecked && count(ImportAction::Refuse) > 0);
    focusWhatIsNext();
    if (isChecked) {
        showLines();
        showSummary();
    }
    if (step == Step::Done)
        emit imported(m_imported);
}

void CsvImport::focusWhatIsNext()
{
    QWidget *const next[] = {m_start, m_check, m_import->isEnabled() ? m_import : m_another, m_another};
    const bool isTelling = !m_columnsHolder->isHidden() && m_columnsHolder->isAncestorOf(focusWidget());
    if (!isTelling)
        next[static_cast<int>(m_step)]->setFocus();
}

void CsvImport::saveRefused(const QString &path)
{
    QByteArray text = csvLine(m_header + QStringList{tr("Why")});
    for (const Line &line : std::as_const(m_lines)) {
        if (line.outcome.action != ImportAction::Refuse)
            continue;
        QStringList cells = line.cells;
        cells.resize(std::max(cells.size(), m_header.size())); // the reason stands below its heading
        text += csvLine(cells + QStringList{line.outcome.problem});
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) < 0 || !file.commit())
        m_words->setText(tr("%1 cannot be written: %2").arg(path, file.errorString()));
}

} // namespace sf::client

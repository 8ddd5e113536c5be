// SPDX-License-Identifier: GPL-3.0-or-later
// The first step of an import.
#include "client/records/csvimportstart.h"

#include "client/widgets/theme.h"
#include "shared/csvwriter.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QSaveFile>
#include <QUrl>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLineWidth = 560;

QLabel *line(const QString &text, const QString &role, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setProperty("role", role);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignCenter);
    return label;
}

} // namespace

CsvImportStart::CsvImportStart(const QStringList &names, const QStringList &labels, QWidget *parent)
    : QWidget(parent)
    , m_names(names)
    , m_problem(line({}, u"error"_s, this))
{
    setAcceptDrops(true);
    auto *choose = new QPushButton(tr("Choose a file…"), this);
    choose->setProperty("primary", true);
    auto *empty = new QPushButton(tr("Save an empty file with all columns…"), this);
    empty->setProperty("link", true);
    auto *holder = new QWidget(this);
    holder->setFixedWidth(kLineWidth);
    auto *row = new QHBoxLayout(this); // an alignment would ignore how tall wrapped text gets
    row->addStretch(1);
    row->addWidget(holder);
    row->addStretch(1);
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addStretch(1);
    for (QLabel *label :
         {line(tr("Drop a comma-separated file here"), u"title"_s, this),
          line(tr("In UTF-8; its first line names the columns. Nothing is changed before you have seen what would "
                  "happen."),
               u"muted"_s, this),
          m_problem})
        column->addWidget(label);
    column->addWidget(choose, 0, Qt::AlignHCenter);
    column->addSpacing(14);
    column->addWidget(line(tr("Columns that are understood: %1").arg(labels.join(u", "_s)), u"muted"_s, this));
    column->addWidget(empty, 0, Qt::AlignHCenter);
    column->addStretch(1);
    m_problem->hide();
    setFocusProxy(choose);
    connect(choose, &QPushButton::clicked, this, &CsvImportStart::chooseFile);
    connect(empty, &QPushButton::clicked, this, &CsvImportStart::chooseEmptyFile);
}

void CsvImportStart::showProblem(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void CsvImportStart::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Import a file"), {}, tr("CSV (*.csv);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &CsvImportStart::fileChosen);
    dialog->open();
}

void CsvImportStart::chooseEmptyFile()
{
    auto *dialog = new QFileDialog(this, tr("Save an empty file"), u"import.csv"_s, tr("CSV (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, this, &CsvImportStart::saveEmptyFile);
    dialog->open();
}

void CsvImportStart::saveEmptyFile(const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(csvLine(m_names)) < 0 || !file.commit())
        showProblem(tr("%1 cannot be written: %2").arg(path, file.errorString()));
}

void CsvImportStart::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() && event->mimeData()->urls().first().isLocalFile())
        event->acceptProposedAction();
}

void CsvImportStart::dropEvent(QDropEvent *event)
{
    emit fileChosen(event->mimeData()->urls().first().toLocalFile());
    event->acceptProposedAction();
}

void CsvImportStart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::of(palette()).border, 1.5, Qt::DashLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
}

} // namespace sf::client

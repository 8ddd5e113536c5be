// SPDX-License-Identifier: GPL-3.0-or-later
// CsvImportStart: the first step of an import: which columns are understood, an empty file with all of them, and where a file is chosen
// or dropped.
#pragma once

#include <QWidget>

class QLabel;

namespace sf::client {

class CsvImportStart : public QWidget
{
    Q_OBJECT

public:
    /// `names` are the columns of a file of our own, `labels` what they are called.
    CsvImportStart(const QStringList &names, const QStringList &labels, QWidget *parent = nullptr);

    void showProblem(const QString &problem);
    void saveEmptyFile(const QString &path);

signals:
    void fileChosen(const QString &path);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void chooseFile();
    void chooseEmptyFile();

    QStringList m_names;
    QLabel *m_problem;
};

} // namespace sf::client

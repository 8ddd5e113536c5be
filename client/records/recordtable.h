// SPDX-License-Identifier: GPL-3.0-or-later
// RecordTable: a table of contacts, companies or the like; what is chosen stays chosen while rows move under it.
#pragma once

#include <QTableView>

class QSettings;

namespace sf::client {

class RecordModel;

class RecordTable : public QTableView
{
    Q_OBJECT

public:
    /// `name` is where `settings` keeps the columns.
    RecordTable(RecordModel &model, QSettings &settings, const QString &name, QWidget *parent = nullptr);

    /// Does not emit; an unknown id selects nothing.
    void select(qint64 id);
    qint64 chosen() const { return m_chosen; }
    void step(int by);

signals:
    void recordChosen(qint64 id);
    /// Double click or Enter.
    void recordOpened(qint64 id);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void arrangeColumns();
    void keepColumns();
    void fitColumns();
    void showSort();
    void followChosen();
    void tellVisible();

    RecordModel &m_model;
    QSettings &m_settings;
    QString m_key;
    qint64 m_chosen = 0;
    bool m_isQuiet = false;
    bool m_isFitted = true;
};

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// A field that looks something up while one types, and the list of what was found.
#pragma once

#include <QTimer>
#include <QWidget>

#include <functional>

class QLineEdit;
class QListWidget;

namespace sf::client {

class SearchList : public QWidget
{
    Q_OBJECT

public:
    struct Hit
    {
        qint64 id = 0;
        QString title;
        QString detail;
    };
    using Found = std::function<void(const QList<Hit> &)>;
    /// Looks `text` up and hands the hits to `found`, at once or later.
    using Lookup = std::function<void(const QString &text, QObject *context, Found found)>;

    SearchList(const QString &placeholder, Lookup lookup, QWidget *parent = nullptr);

    void start();

signals:
    void chosen(qint64 id, const QString &title);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void look();
    void show(const QList<Hit> &hits);
    void choose();

    Lookup m_lookup;
    QLineEdit *m_field;
    QListWidget *m_list;
    QTimer m_soon;
    int m_asked = 0;
};

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// Who asks: a known contact found while typing, or a new person by name and e-mail address.
#pragma once

#include "client/tickets/searchlist.h"
#include "shared/ids.h"

#include <optional>

class QCompleter;
class QLabel;
class QStandardItemModel;

namespace sf::client {

class RequesterPicker : public QWidget
{
    Q_OBJECT

public:
    struct Choice
    {
        std::optional<ContactId> contact;
        QString name;
        QString email;
        friend bool operator==(const Choice &, const Choice &) = default;
    };

    explicit RequesterPicker(SearchList::Lookup lookup, QWidget *parent = nullptr);

    Choice choice() const;
    /// Does not emit.
    void setChoice(const Choice &choice);
    /// What is wrong with it; empty when nothing is.
    QString problem() const;
    void showProblem(const QString &problem);

signals:
    void changed();

private:
    void look();
    void showHits(const QList<SearchList::Hit> &hits);
    void pick(const QModelIndex &index);
    void showKind();

    SearchList::Lookup m_lookup;
    std::optional<ContactId> m_contact;
    QLineEdit *m_name;
    QLineEdit *m_email;
    QLabel *m_hint;
    QLabel *m_problem;
    QCompleter *m_completer;
    QStandardItemModel *m_hits;
    QTimer m_soon;
    int m_asked = 0;
};

} // namespace sf::client

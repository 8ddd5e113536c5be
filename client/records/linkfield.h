// SPDX-License-Identifier: GPL-3.0-or-later
// LinkField: another record that this one belongs to: its name, a list to find another in, and a way to its page.
#pragma once

#include "client/tickets/searchlist.h"

#include <QPushButton>

namespace sf::client {

class LinkField : public QPushButton
{
    Q_OBJECT

public:
    LinkField(SearchList::Lookup lookup, const QString &hint, QWidget *parent = nullptr);

    /// Every record of this kind has one: there is no "None" to choose.
    void setRequired() { m_isRequired = true; }
    /// Does not emit; 0: none.
    void showLink(qint64 id, const QString &title);

signals:
    /// 0: none any more.
    void chosen(qint64 id, const QString &title);
    void openRequested(qint64 id);

protected:
    bool event(QEvent *event) override;

private:
    void openMenu();
    void showTitle();

    SearchList::Lookup m_lookup;
    QString m_hint;
    qint64 m_id = 0;
    QString m_title;
    bool m_isRequired = false;
};

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// MentionCompleter: the colleagues that are offered after `@`, by name and address, accents or not.
#pragma once

#include "client/tickets/textcompleter.h"
#include "shared/user.h"

namespace sf::client {

class MentionCompleter : public TextCompleter
{
    Q_OBJECT

public:
    explicit MentionCompleter(QPlainTextEdit *edit);

    /// `me` is not offered.
    void setPeople(const QList<User> &people, UserId me);
    /// Only notes name colleagues.
    void setOffered(bool isOffered);

protected:
    bool isName(QStringView name, QStringView before) const override;
    void fill(QListWidget &list, const QString &wanted) override;
    void take(const QListWidgetItem &item) override;

private:
    QList<User> m_people;
    UserId m_me;
    bool m_isOffered = false;
};

} // namespace sf::client

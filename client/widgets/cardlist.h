// SPDX-License-Identifier: GPL-3.0-or-later
// CardList: a column of cards that scrolls; each card says what something is, how it stands, and offers what can be done about it.
#pragma once

#include <QScrollArea>

class QHBoxLayout;
class QPushButton;
class QVBoxLayout;

namespace sf::client {

class EmptyState;

class CardList : public QScrollArea
{
    Q_OBJECT

protected:
    explicit CardList(QWidget *parent = nullptr);

    /// What stands there instead of cards.
    void showEmpty(QLatin1String icon, const QString &title, const QString &text);
    /// Takes all cards away; closes with showEmpty() or endCards().
    void beginCards();
    void endCards(const QString &more = {});
    struct Card
    {
        QString title;
        QString state;
        bool isError = false; ///< the state is one that needs the person
    };
    /// The line of the new card takes addButton().
    QHBoxLayout *addCard(const Card &card);
    QPushButton *addButton(QHBoxLayout *card, const QString &text, const QString &accessibleName);

private:
    QWidget *m_inside;
    QVBoxLayout *m_column;
    EmptyState *m_empty;
};

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// TitledCard: a card of the dashboard around a list or a table.
#pragma once

#include <QFrame>

class QLabel;

namespace sf::client {

class TitledCard : public QFrame
{
    Q_OBJECT

public:
    TitledCard(const QString &title, const QString &aside, QWidget *content, QWidget *parent = nullptr);

    /// Shown instead of the content; empty: the content.
    void showWords(const QString &words);

    QSize minimumSizeHint() const override { return {260, 150}; }
    QSize sizeHint() const override { return {320, 220}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *m_content;
    QLabel *m_words;
};

} // namespace sf::client

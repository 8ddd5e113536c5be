// SPDX-License-Identifier: GPL-3.0-or-later
// "From … to …" for whole numbers; either may be left open.
#pragma once

#include <QWidget>

#include <optional>

class QDoubleSpinBox;
class QPushButton;

namespace sf::client {

class NumberRangeForm : public QWidget
{
    Q_OBJECT

public:
    struct Range
    {
        std::optional<qint64> from;
        std::optional<qint64> to;
    };

    NumberRangeForm(const Range &range, qint64 largest, QWidget *parent = nullptr);

signals:
    void chosen(const std::optional<qint64> &from, const std::optional<qint64> &to);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QDoubleSpinBox *numberEdit(const std::optional<qint64> &value, qint64 largest, const QString &name);
    static std::optional<qint64> valueOf(const QDoubleSpinBox &edit);
    void check();
    void choose();

    QDoubleSpinBox *m_from;
    QDoubleSpinBox *m_to;
    QPushButton *m_apply;
};

} // namespace sf::client

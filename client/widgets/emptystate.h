// SPDX-License-Identifier: GPL-3.0-or-later
// What stands where nothing can be shown: empty, loading, failed, offline; with a picture, a sentence and a way out.
#pragma once

#include <QLatin1String>
#include <QString>
#include <QWidget>

class QLabel;
class QPushButton;

namespace sf::client {

class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    /// `iconName` is a file of resources/icons; without `action` there is no button.
    void setContent(QLatin1String iconName, const QString &title, const QString &text, const QString &action = {});
    QString title() const;

signals:
    void actionTriggered();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showIcon();

    QLatin1String m_iconName;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_action;
};

} // namespace sf::client

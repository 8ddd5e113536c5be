// SPDX-License-Identifier: GPL-3.0-or-later
// A panel laid over the window instead of a dialog: Escape or a click beside it closes it, nothing waits for it.
#pragma once

#include <QPointer>
#include <QString>
#include <QWidget>

class QFrame;
class QLabel;
class QVBoxLayout;

namespace sf::client {

class Panel : public QWidget
{
    Q_OBJECT

public:
    explicit Panel(QWidget *window);

    /// Takes `content` and deletes it when the panel is closed. An empty title leaves the heading out.
    void present(const QString &title, QWidget *content, const QSize &size);
    void dismiss();
    QWidget *content() const { return m_content; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();

    QFrame *m_frame;
    QWidget *m_heading;
    QLabel *m_title;
    QVBoxLayout *m_column;
    QPointer<QWidget> m_content;
    QPointer<QWidget> m_focusBefore;
    QSize m_size;
};

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// Shows the fingerprint of a server's certificate: asks at first contact, blocks when it has changed.
#pragma once

#include <QByteArray>
#include <QWidget>

class QLabel;
class QPushButton;

namespace sf::client {

/// "AB:CD:..." in two lines of sixteen bytes.
QString fingerprintText(const QByteArray &sha256);

class FingerprintPage : public QWidget
{
    Q_OBJECT

public:
    explicit FingerprintPage(QWidget *parent = nullptr);

    void showNew(const QString &server, const QByteArray &sha256);
    void showChanged(const QString &server, const QByteArray &trusted, const QByteArray &offered);

signals:
    void accepted();
    void refused();
    void forgotten();

private:
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_offered;
    QLabel *m_hint;
    QPushButton *m_accept;
    QPushButton *m_refuse;
    QPushButton *m_forget;
};

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// CompanyLogo: a company's picture, or its initials. Chosen, dropped or pasted, another one goes to the server through the queue, without
// the connection later.
#pragma once

#include "client/attachments/filecopies.h"
#include "shared/company.h"

#include <QToolButton>

class QMenu;
class QMimeData;

namespace sf::client {

struct OutboxEntry;
class Workspace;

class CompanyLogo : public QToolButton
{
    Q_OBJECT

public:
    explicit CompanyLogo(Workspace &workspace, QWidget *parent = nullptr);

    /// With what waits in the queue. One that is not made yet has no logo.
    void showCompany(const Company &company);
    void takeFile(const QString &path);
    void takeImage(const QImage &image);
    /// Takes back what is on its way.
    void cancel();

    QSize sizeHint() const override;

signals:
    /// It is in the queue already; nothing: none any more.
    void logoChosen(const std::optional<sf::AttachmentId> &logo);
    void refused(const QString &why);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void fillMenu();
    void choose();
    void take(const QMimeData &offered);
    FileCopies::Taken taking();
    void send(PendingFile file);
    /// The file that is on its way; none: it has arrived.
    const OutboxEntry *pending() const;
    void showProgress();

    Workspace &m_workspace;
    Company m_company;
    QMenu *m_menu;
    double m_progress = 1; ///< of sending it
};

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// Who asks: name, job, company, how to reach them, scores, and their other tickets.
#pragma once

#include "shared/methods/ticket.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace sf::client {

class Avatar;
class Directory;
class ElidedLabel;
class ScoreBar;
class Thumbnails;

class RequesterCard : public QFrame
{
    Q_OBJECT

public:
    explicit RequesterCard(QWidget *parent = nullptr);

    /// Without them a company is shown by its name only.
    void setLogos(Thumbnails &logos);
    void showRequester(const TicketPage &page, const Directory &directory);

signals:
    void ticketRequested(sf::TicketId id);
    void contactRequested(sf::ContactId id);
    void companyRequested(sf::CompanyId id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showLogo();
    void showOthers(const QList<TicketRow> &tickets, const Directory &directory);

    ContactId m_contact;
    CompanyId m_company;
    std::optional<AttachmentId> m_logo;
    Thumbnails *m_logos = nullptr;
    QList<TicketRow> m_shown;
    Avatar *m_avatar;
    ElidedLabel *m_name;
    ElidedLabel *m_job;
    ElidedLabel *m_email;
    ElidedLabel *m_phone;
    QPushButton *m_openContact;
    QPushButton *m_openCompany;
    ScoreBar *m_lead;
    ScoreBar *m_health;
    QLabel *m_othersTitle;
    QWidget *m_others;
    QVBoxLayout *m_othersColumn;
};

} // namespace sf::client

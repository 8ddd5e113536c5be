// SPDX-License-Identifier: GPL-3.0-or-later
// Who asks.
#include "client/tickets/requestercard.h"

#include "client/attachments/thumbnails.h"
#include "client/sync/directory.h"
#include "client/widgets/avatar.h"
#include "client/widgets/elidedlabel.h"
#include "client/widgets/paint.h"
#include "client/widgets/scorebar.h"
#include "client/widgets/theme.h"
#include "client/widgets/words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

ElidedLabel *smallLine(QWidget *parent)
{
    auto *line = new ElidedLabel(parent);
    line->setFont(smallFont());
    return line;
}

void say(ElidedLabel *line, const QString &text)
{
    line->setText(text);
    line->setVisible(!text.isEmpty());
}

} // namespace

RequesterCard::RequesterCard(QWidget *parent)
    : QFrame(parent)
    , m_avatar(new Avatar(30, this))
    , m_name(new ElidedLabel(this))
    , m_job(smallLine(this))
    , m_email(smallLine(this))
    , m_phone(smallLine(this))
    , m_openContact(new QPushButton(tr("Contact"), this))
    , m_openCompany(new QPushButton(tr("Company"), this))
    , m_lead(new ScoreBar(tr("Lead score"), ScoreMeaning::Lead, this))
    , m_health(new ScoreBar(tr("Health"), ScoreMeaning::Health, this))
    , m_othersTitle(new QLabel(this))
    , m_others(new QWidget(this))
    , m_othersColumn(new QVBoxLayout(m_others))
{
    m_name->setFont(headingFont());
    m_othersTitle->setProperty("role", u"section"_s);
    auto *names = new QVBoxLayout;
    names->setSpacing(1);
    names->addWidget(m_name);
    names->addWidget(m_job);
    auto *head = new QHBoxLayout;
    head->setSpacing(9);
    head->addWidget(m_avatar, 0, Qt::AlignTop);
    head->addLayout(names, 1);
    m_othersColumn->setContentsMargins(0, 0, 0, 0);
    m_othersColumn->setSpacing(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(11, 11, 11, 11);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(m_email);
    column->addWidget(m_phone);
    auto *links = new QHBoxLayout;
    links->setSpacing(6);
    for (QPushButton *link : {m_openContact, m_openCompany}) {
        link->setProperty("link", true);
        links->addWidget(link);
    }
    links->addStretch(1);
    m_openContact->setToolTip(tr("Show the contact's page"));
    m_openCompany->setToolTip(tr("Show the company's page"));
    connect(m_openContact, &QPushButton::clicked, this, [this] { emit contactRequested(m_contact); });
    connect(m_openCompany, &QPushButton::clicked, this, [this] { emit companyRequested(m_company); });
    column->addLayout(links);
    column->addWidget(m_lead);
    column->addWidget(m_health);
    column->addWidget(m_othersTitle);
    column->addWidget(m_others);
}

void RequesterCard::setLogos(Thumbnails &logos)
{
    m_logos = &logos;
    connect(&logos, &Thumbnails::arrived, this, &RequesterCard::showLogo);
}

void RequesterCard::showLogo()
{
    const QPixmap picture = m_logo && m_logos ? m_logos->picture(*m_logo) : QPixmap();
    m_openCompany->setIcon(picture.isNull() ? QIcon() : QIcon(picture));
}

void RequesterCard::showRequester(const TicketPage &page, const Directory &directory)
{
    const Contact &who = page.requester;
    m_contact = who.id;
    m_company = page.company ? page.company->id : CompanyId();
    m_logo = page.company ? page.company->logo : std::nullopt;
    showLogo();
    m_openContact->setVisible(m_contact.isValid());
    m_openCompany->setVisible(m_company.isValid());
    m_avatar->setPerson(who.name);
    m_name->setText(who.name);
    QStringList job;
    if (!who.jobTitle.isEmpty())
        job.append(who.jobTitle);
    if (page.company)
        job.append(page.company->name);
    say(m_job, job.join(u", "_s));
    say(m_email, who.email);
    say(m_phone, who.phone);
    m_lead->setScore(who.leadScore);
    m_health->setScore(page.company ? page.company->healthScore : std::nullopt);
    if (page.requesterTickets != m_shown)
        showOthers(page.requesterTickets, directory);
}

void RequesterCard::showOthers(const QList<TicketRow> &tickets, const Directory &directory)
{
    m_shown = tickets;
    while (QLayoutItem *item = m_othersColumn->takeAt(0)) {
        if (QWidget *line = item->widget()) {
            line->hide();
            line->deleteLater();
        }
        delete item;
    }
    m_othersTitle->setVisible(!tickets.isEmpty());
    m_others->setVisible(!tickets.isEmpty());
    m_othersTitle->setText(tr("Other tickets"));
    for (const TicketRow &row : tickets) {
        auto *line = new QPushButton(m_others);
        line->setProperty("link", true);
        const QString words = u"%1  %2"_s.arg(directory.numberText(row.number), row.subject);
        line->setText(fontMetrics().elidedText(words, Qt::ElideRight, 196).replace(u'&', u"&&"_s));
        line->setToolTip(u"%1 · %2"_s.arg(words, statusWord(row.status)));
        line->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        connect(line, &QPushButton::clicked, this, [this, id = row.id] { emit ticketRequested(id); });
        m_othersColumn->addWidget(line);
    }
}

void RequesterCard::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.isDark ? theme.hover : theme.window);
    painter.drawRoundedRect(rect(), 8, 8);
}

} // namespace sf::client

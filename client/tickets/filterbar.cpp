// SPDX-License-Identifier: GPL-3.0-or-later
// The search field and the chips of what a list is filtered by.
#include "client/tickets/filterbar.h"

#include "client/sync/directory.h"
#include "client/tickets/conversationitems.h"
#include "client/tickets/filtermenu.h"
#include "client/widgets/flowlayout.h"
#include "client/widgets/icons.h"
#include "client/widgets/pill.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

#include <chrono>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kSearchWidth = 260;

} // namespace

FilterBar::FilterBar(const Directory &directory, Api &api, QWidget *parent)
    : QWidget(parent)
    , m_search(new QLineEdit(this))
    , m_add(new QPushButton(tr("+ Filter"), this))
    , m_menu(new FilterMenu(directory, api, this))
{
    m_names.names = namesOf(directory);
    m_search->setPlaceholderText(tr("Search tickets and conversations   /"));
    m_search->setAccessibleName(tr("Search tickets and conversations"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(kSearchWidth);
    m_search->addAction(icon("search"_L1), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_add->setProperty("link", true);
    m_add->setToolTip(tr("Filter by status, priority, tag, person, date …"));
    auto *flow = new FlowLayout(this, 7);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->addWidget(m_search);
    flow->addWidget(m_add);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_typing.setSingleShot(true);
    m_typing.setInterval(std::chrono::milliseconds(220));

    connect(m_search, &QLineEdit::textEdited, &m_typing, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            takeText(); // the clear button
    });
    connect(&m_typing, &QTimer::timeout, this, &FilterBar::takeText);
    connect(m_add, &QPushButton::clicked, this, &FilterBar::openMenu);
    connect(m_menu, &FilterMenu::queryChanged, this, &FilterBar::take);
    connect(m_menu, &FilterMenu::contactNamed, this,
            [this](ContactId id, const QString &name) { m_names.contacts.insert(id, name); });
    connect(m_menu, &FilterMenu::companyNamed, this,
            [this](CompanyId id, const QString &name) { m_names.companies.insert(id, name); });
    connect(&directory, &Directory::changed, this, &FilterBar::rebuild);
}

void FilterBar::setQuery(const TicketQuery &query)
{
    m_query = query;
    m_typing.stop();
    const QSignalBlocker blocker(m_search);
    if (m_search->text() != query.text)
        m_search->setText(query.text);
    rebuild();
}

void FilterBar::take(const TicketQuery &query)
{
    if (query == m_query)
        return;
    m_query = query;
    rebuild();
    emit queryChanged(m_query);
}

void FilterBar::takeText()
{
    m_typing.stop();
    TicketQuery query = m_query;
    query.text = m_search->text().simplified();
    take(query);
}

void FilterBar::rebuild()
{
    layout()->removeWidget(m_add);
    for (Pill *chip : std::as_const(m_chips)) {
        layout()->removeWidget(chip);
        chip->hide();
        chip->deleteLater();
    }
    m_chips.clear();
    const QList<FilterChip> chips = filterChips(m_query, m_names);
    for (const FilterChip &entry : chips) {
        auto *chip = new Pill(this);
        chip->showChip(entry.text);
        chip->setRemovable(true);
        chip->setFixedHeight(m_search->sizeHint().height());
        connect(chip, &Pill::removeRequested, this, [this, kind = entry.kind] { remove(kind); });
        connect(chip, &QAbstractButton::clicked, this, [this, chip, kind = entry.kind] {
            m_menu->setQuery(m_query);
            m_menu->openFor(kind, chip->mapToGlobal(QPoint(0, chip->height() + 2)));
        });
        layout()->addWidget(chip);
        chip->show();
        m_chips.append(chip);
    }
    layout()->addWidget(m_add);
    m_menu->setQuery(m_query);
    layout()->invalidate();
    layout()->activate();
    updateGeometry();
}

QStringList FilterBar::chipTexts() const
{
    QStringList texts;
    for (const Pill *chip : m_chips)
        texts.append(chip->text());
    return texts;
}

void FilterBar::remove(FilterKind kind)
{
    take(without(m_query, kind));
}

void FilterBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void FilterBar::openMenu()
{
    m_menu->setQuery(m_query);
    m_menu->popup(m_add->mapToGlobal(QPoint(0, m_add->height() + 2)));
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
        if (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Down) {
            if (key != Qt::Key_Escape)
                takeText();
            emit leftDownwards();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace sf::client

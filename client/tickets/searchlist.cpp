// SPDX-License-Identifier: GPL-3.0-or-later
// A field that looks something up while one types.
#include "client/tickets/searchlist.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <chrono>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kRowHeight = 30;
constexpr int kRows = 6;

} // namespace

SearchList::SearchList(const QString &placeholder, Lookup lookup, QWidget *parent)
    : QWidget(parent)
    , m_lookup(std::move(lookup))
    , m_field(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    m_field->setPlaceholderText(placeholder);
    m_field->setAccessibleName(placeholder);
    m_field->installEventFilter(this);
    m_list->setAccessibleName(tr("Found"));
    m_list->setFixedHeight(kRows * kRowHeight + 2 * m_list->frameWidth() + 4);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(6, 6, 6, 6);
    column->setSpacing(5);
    column->addWidget(m_field);
    column->addWidget(m_list);
    setFixedWidth(280);
    m_soon.setSingleShot(true);
    m_soon.setInterval(std::chrono::milliseconds(200));
    connect(&m_soon, &QTimer::timeout, this, &SearchList::look);
    connect(m_field, &QLineEdit::textEdited, &m_soon, qOverload<>(&QTimer::start));
    connect(m_list, &QListWidget::itemClicked, this, &SearchList::choose);
}

void SearchList::start()
{
    m_field->clear();
    m_field->setFocus();
    look();
}

void SearchList::look()
{
    const int number = ++m_asked;
    m_lookup(m_field->text().trimmed(), this, [this, number](const QList<Hit> &hits) {
        if (number == m_asked) // an older answer that comes late is of no use
            show(hits);
    });
}

void SearchList::show(const QList<Hit> &hits)
{
    m_list->clear();
    for (const Hit &hit : hits) {
        const QString words = hit.detail.isEmpty() ? hit.title : u"%1  ·  %2"_s.arg(hit.title, hit.detail);
        auto *item = new QListWidgetItem(words, m_list);
        item->setData(Qt::UserRole, hit.id);
        item->setData(Qt::UserRole + 1, hit.title);
        item->setToolTip(words);
        item->setSizeHint(QSize(0, kRowHeight));
    }
    m_list->setCurrentRow(hits.isEmpty() ? -1 : 0);
}

void SearchList::choose()
{
    if (const QListWidgetItem *item = m_list->currentItem())
        emit chosen(item->data(Qt::UserRole).toLongLong(), item->data(Qt::UserRole + 1).toString());
}

bool SearchList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        choose();
        return true;
    }
    if (key == Qt::Key_Down || key == Qt::Key_Up) {
        const int row = m_list->currentRow() + (key == Qt::Key_Down ? 1 : -1);
        m_list->setCurrentRow(std::clamp(row, 0, std::max(0, m_list->count() - 1)));
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace sf::client

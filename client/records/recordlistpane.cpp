// SPDX-License-Identifier: GPL-3.0-or-later
// A list of records with everything around it.
#include "client/records/recordlistpane.h"

#include "client/records/recordmodel.h"
#include "client/records/recordtable.h"
#include "client/widgets/banner.h"
#include "client/widgets/emptystate.h"
#include "client/widgets/flowlayout.h"
#include "client/widgets/icons.h"
#include "client/widgets/paint.h"
#include "client/widgets/pill.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kSearchMs = 200;

QToolButton *menuButton(QLatin1String iconName, const QString &text, QMenu *menu, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icon(iconName));
    button->setText(text);
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(menu);
    return button;
}

} // namespace

RecordListPane::RecordListPane(RecordModel &model, QSettings &settings, const QString &name, const Words &words,
                               QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_words(words)
    , m_count(new QLabel(this))
    , m_search(new QLineEdit(this))
    , m_filterMenu(new QMenu(this))
    , m_listMenu(new QMenu(this))
    , m_chips(new QWidget(this))
    , m_notice(new Banner(this))
    , m_new(new QPushButton(words.newButton, this))
    , m_stack(new QStackedWidget(this))
    , m_table(new RecordTable(model, settings, name, m_stack))
    , m_empty(new EmptyState(m_stack))
{
    m_filter = menuButton("filter"_L1, tr("Add a filter"), m_filterMenu, this);
    m_more = menuButton("more"_L1, tr("More"), m_listMenu, this);
    auto *title = new QLabel(words.title, this);
    title->setProperty("role", u"title"_s);
    m_count->setProperty("role", u"muted"_s);
    m_new->setProperty("primary", true);
    m_new->setVisible(!words.newButton.isEmpty());
    m_search->setPlaceholderText(words.searchHint);
    m_search->setAccessibleName(words.searchHint);
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon("search"_L1), QLineEdit::LeadingPosition);
    auto *flow = new FlowLayout(m_chips, 6);
    flow->setContentsMargins(0, 0, 0, 0);
    m_chips->hide();
    m_table->setAccessibleName(words.title);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);

    auto *head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(title);
    head->addWidget(m_count);
    head->addStretch(1);
    head->addWidget(m_more);
    head->addWidget(m_new);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(8);
    bar->addWidget(m_search, 1);
    bar->addWidget(m_filter);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(14, 10, 14, 10);
    top->setSpacing(9);
    top->addLayout(head);
    top->addLayout(bar);
    top->addWidget(m_chips);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_notice);
    column->addWidget(m_stack, 1);
    m_notice->hide();
    m_more->hide();
    setFocusProxy(m_table);

    m_searchSoon.setSingleShot(true);
    m_searchSoon.setInterval(kSearchMs);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_searchSoon.start(); });
    connect(&m_searchSoon, &QTimer::timeout, this, [this] { m_model.search(m_search->text()); });
    connect(m_search, &QLineEdit::returnPressed, this, [this] { m_table->setFocus(); });
    connect(m_new, &QPushButton::clicked, this, &RecordListPane::newRequested);
    connect(&model, &RecordModel::stateChanged, this, &RecordListPane::showState);
    connect(&model, &RecordModel::totalChanged, this, &RecordListPane::showCount);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        if (m_model.state() != RecordModel::State::Empty)
            m_model.refresh();
        else if (isFiltered())
            showAll();
        else
            emit newRequested();
    });
    showState();
}

bool RecordListPane::isFiltered() const
{
    return m_hasChips || !m_search->text().isEmpty();
}

void RecordListPane::showAll()
{
    m_search->clear();
    m_model.clearQuery();
}

void RecordListPane::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

void RecordListPane::showListMenu()
{
    m_more->show();
}

void RecordListPane::showNotice(const QString &text)
{
    constexpr int kNoticeMs = 8000;
    m_notice->showMessage(Banner::Kind::Info, text);
    m_notice->setClosable(true);
    m_notice->hideAfter(kNoticeMs);
}

void RecordListPane::showChips(const QList<Chip> &chips)
{
    while (QLayoutItem *item = m_chips->layout()->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const Chip &chip : chips) {
        auto *pill = new Pill(m_chips);
        pill->showChip(chip.text);
        pill->setRemovable(true);
        connect(pill, &Pill::removeRequested, this, chip.remove);
        m_chips->layout()->addWidget(pill);
    }
    m_hasChips = !chips.isEmpty();
    m_chips->setVisible(m_hasChips);
    m_chips->updateGeometry();
}

void RecordListPane::showState()
{
    switch (m_model.state()) {
    case RecordModel::State::Ready:
        m_stack->setCurrentWidget(m_table);
        return showCount();
    case RecordModel::State::Loading:
        m_empty->setContent(m_words.icon, tr("Fetching…"), {});
        break;
    case RecordModel::State::Empty:
        if (isFiltered())
            m_empty->setContent("search"_L1, tr("Nothing fits"), tr("None has all that you look for."), tr("Show all"));
        else
            m_empty->setContent(m_words.icon, m_words.emptyTitle, m_words.emptyText, m_words.newButton);
        break;
    case RecordModel::State::Offline:
        m_empty->setContent("offline"_L1, tr("The server is away"),
                            tr("This list appears when the connection is back."), tr("Try again"));
        break;
    case RecordModel::State::Error:
        m_empty->setContent("error"_L1, tr("The list could not be read"), m_model.error().message, tr("Try again"));
        break;
    }
    m_stack->setCurrentWidget(m_empty);
    showCount();
}

QString RecordListPane::countWords() const
{
    return m_count->text();
}

void RecordListPane::showCount()
{
    const QString count = QLocale().toString(m_model.total());
    if (m_model.state() != RecordModel::State::Ready)
        m_count->clear();
    else if (const auto at = m_model.asOf())
        m_count->setText(tr("%1, as of %2").arg(count, QLocale().toString(at->time(), QLocale::ShortFormat)));
    else
        m_count->setText(count);
}

void RecordListPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_model.setWatched(true);
}

void RecordListPane::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_model.setWatched(false);
}

void RecordListPane::paintEvent(QPaintEvent *)
{
    paintPane(*this, *m_stack);
}

} // namespace sf::client

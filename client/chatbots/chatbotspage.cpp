// SPDX-License-Identifier: GPL-3.0-or-later
// The page of chatbots.
#include "client/chatbots/chatbotspage.h"

#include "client/chatbots/blocklist.h"
#include "client/chatbots/botform.h"
#include "client/net/api.h"
#include "client/records/fieldeditors.h"
#include "client/sync/workspace.h"
#include "client/widgets/emptystate.h"
#include "client/widgets/icons.h"
#include "client/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kListWidth = 210;
constexpr int kTrialWidth = 330;
constexpr int kRowHeight = 62;

QScrollArea *scrolled(QWidget *inside, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    area->setWidget(inside);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setMinimumWidth(240);
    return area;
}

} // namespace

ChatbotsPage::ChatbotsPage(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_bots(workspace)
    , m_drafts(workspace.drafts())
    , m_side(new QWidget(this))
    , m_list(new QListWidget(this))
    , m_newName(new LineField(this))
    , m_new(new QPushButton(tr("New chatbot"), this))
    , m_stack(new QStackedWidget(this))
    , m_work(new QSplitter(Qt::Horizontal, m_stack))
    , m_empty(new EmptyState(m_stack))
    , m_detail(new BotDetail(workspace, m_bots, m_drafts, m_work))
    , m_trial(new BotTrial(m_work))
{
    auto *title = new QLabel(tr("Chatbots"), this);
    title->setProperty("role", u"title"_s);
    m_list->setProperty("rows", true);
    m_list->setAccessibleName(tr("Chatbots"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_newName->setPlaceholderText(tr("Its name, then Return"));
    m_newName->setAccessibleName(tr("Name of the new chatbot"));
    m_newName->hide();
    m_side->setFixedWidth(kListWidth);
    auto *column = new QVBoxLayout(m_side);
    column->setContentsMargins(14, 10, 10, 14);
    column->setSpacing(8);
    column->addWidget(title);
    column->addWidget(m_list, 1);
    column->addWidget(m_newName);
    column->addWidget(m_new);
    auto *panes = static_cast<QSplitter *>(m_work);
    panes->setChildrenCollapsible(false);
    panes->addWidget(m_detail);
    panes->addWidget(scrolled(m_trial, panes));
    panes->setStretchFactor(0, 1);
    panes->setStretchFactor(1, 0);
    panes->setSizes({4 * kTrialWidth, kTrialWidth});
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_work);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_side);
    row->addWidget(m_stack, 1);
    setFocusProxy(m_list);
    connect(m_new, &QPushButton::clicked, this, &ChatbotsPage::startNew);
    connect(m_newName, &QLineEdit::returnPressed, this, &ChatbotsPage::make);
    connect(m_newName, &QLineEdit::editingFinished, this, [this] {
        m_newName->setVisible(m_newName->hasFocus());
        showSide();
    });
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int chosen) {
        if (chosen >= 0)
            choose(ChatbotId(m_list->item(chosen)->data(Qt::UserRole).toLongLong()));
    });
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        if (m_bots.state() == Chatbots::State::Failed)
            m_bots.fetch();
        else
            startNew();
    });
    connect(m_detail, &BotDetail::changed, this, [this] { m_trial->showBot(m_detail->onTrial()); });
    connect(m_trial, &BotTrial::answered, &m_detail->blocks(), &BlockList::setAnswering);
    connect(m_trial, &BotTrial::blockChosen, m_detail, &BotDetail::showBlock);
    connect(&m_bots, &Chatbots::changed, this, &ChatbotsPage::refresh);
    connect(&m_drafts, &BotDrafts::changed, this, &ChatbotsPage::fillList);
    connect(&workspace.api(), &Api::stateChanged, this, &ChatbotsPage::refresh);
    refresh();
}

QString ChatbotsPage::linesOf(const Chatbot &bot) const
{
    QStringList lines{m_drafts.applied(bot).name, bot.active ? tr("answers visitors") : tr("switched off")};
    if (m_drafts.hasEdits(bot.id))
        lines << tr("not saved");
    else if (m_bots.isWaiting(Entity::Chatbot, bot.id.value()))
        lines << tr("waiting");
    else
        lines << tr("%n blocks", nullptr, static_cast<int>(m_bots.blocks(bot.id).size()));
    return lines.join(u'\n');
}

void ChatbotsPage::fillList()
{
    const QSignalBlocker quiet(m_list);
    const QList<Chatbot> bots = m_bots.all();
    while (m_list->count() > bots.size())
        delete m_list->takeItem(m_list->count() - 1);
    for (int i = 0; i < bots.size(); ++i) {
        auto *item = i < m_list->count() ? m_list->item(i) : new QListWidgetItem(m_list);
        item->setText(linesOf(bots[i]));
        item->setSizeHint(QSize(0, kRowHeight));
        item->setData(Qt::UserRole, bots[i].id.value());
        item->setIcon(icon("bot"_L1));
        if (bots[i].id == m_detail->id())
            m_list->setCurrentItem(item);
    }
    showSide();
}

void ChatbotsPage::refresh()
{
    // One is always chosen: there are few.
    const QList<Chatbot> bots = m_bots.all();
    if (!m_detail->hasBot() && !bots.isEmpty())
        m_detail->showBot(bots.first().id);
    fillList();
    if (bots.isEmpty())
        showNone();
    else
        m_stack->setCurrentWidget(m_work);
}

/// Only where there is something to choose from, or while the first one gets its name.
void ChatbotsPage::showSide()
{
    const bool isNamed = m_newName->isVisibleTo(m_side);
    m_new->setVisible(m_list->count() > 0);
    m_side->setVisible(m_list->count() > 0 || isNamed);
}

void ChatbotsPage::showNone()
{
    if (m_bots.state() == Chatbots::State::Ready)
        m_empty->setContent("bot"_L1, tr("No chatbot yet"),
                            tr("A chatbot greets visitors and answers from texts that you write. It never invents "
                               "anything, and hands over to a person when it does not know."),
                            tr("New chatbot"));
    else if (m_bots.state() == Chatbots::State::Failed)
        m_empty->setContent("error"_L1, tr("The chatbots could not be read"), m_bots.problem(), tr("Try again"));
    else if (!m_workspace.api().isSignedIn())
        m_empty->setContent("offline"_L1, tr("The server is away"),
                            tr("The chatbots appear when the connection is back."));
    else
        m_empty->setContent("bot"_L1, tr("Reading the chatbots…"), {});
    m_stack->setCurrentWidget(m_empty);
}

void ChatbotsPage::choose(ChatbotId id)
{
    m_detail->showBot(id);
    m_stack->setCurrentWidget(m_work);
}

void ChatbotsPage::step(int by)
{
    const int row = std::clamp(m_list->currentRow() + by, 0, std::max(0, m_list->count() - 1));
    m_list->setCurrentRow(row);
}

void ChatbotsPage::startNew()
{
    m_newName->clear();
    m_newName->show();
    showSide();
    m_newName->setFocus();
}

/// It answers nobody before it is switched on.
void ChatbotsPage::make()
{
    const QString name = m_newName->text().simplified();
    if (name.isEmpty()) {
        m_newName->hide();
        return showSide();
    }
    ChatbotCreate::Params params;
    params.chatbot.set(&Chatbot::name, name);
    params.chatbot.set(&Chatbot::active, false);
    const QString key = m_workspace.outbox().submit<ChatbotCreate>(params, name);
    const OutboxEntry *entry = m_workspace.outbox().find(key);
    if (!entry)
        return; // the window says why
    m_newName->hide();
    choose(ChatbotId(entry->localId));
    fillList();
    m_detail->form().greeting().setFocus();
}

void ChatbotsPage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::of(palette()).base);
}

} // namespace sf::client

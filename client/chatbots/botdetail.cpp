// SPDX-License-Identifier: GPL-3.0-or-later
// One chatbot.
#include "client/chatbots/botdetail.h"

#include "client/chatbots/blocklist.h"
#include "client/chatbots/botform.h"
#include "client/chatbots/chatbots.h"
#include "client/records/fieldeditors.h"
#include "client/records/heldnotice.h"
#include "client/sync/workspace.h"
#include "client/widgets/banner.h"
#include "client/widgets/icons.h"
#include "client/widgets/paint.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollArea>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kWidest = 760;
constexpr int kMostName = 80;

} // namespace

BotDetail::BotDetail(Workspace &workspace, Chatbots &bots, BotDrafts &drafts, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_bots(bots)
    , m_drafts(drafts)
    , m_scroll(new QScrollArea(this))
    , m_name(new LineField(this))
    , m_state(new QLabel(this))
    , m_active(new QCheckBox(tr("Answers visitors"), this))
    , m_banner(new Banner(this))
    , m_question(new Banner(this))
    , m_held(new HeldNotice(workspace.outbox(), *m_banner, Entity::Chatbot, this))
    , m_form(new BotForm(this))
    , m_noBlocks(new QLabel(this))
    , m_blocks(new BlockList(workspace.outbox(), this))
    , m_add(new QPushButton(tr("New block"), this))
    , m_foot(makeFoot())
{
    m_scroll->setWidget(makePage());
    m_scroll->widget()->installEventFilter(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->widget()->setAutoFillBackground(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_foot);
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &text) {
        const Chatbot *bot = m_bots.find(m_id);
        Patch<Chatbot> patch;
        patch.set(&Chatbot::name, text);
        if (bot)
            m_drafts.edit(*bot, patch);
    });
    connect(m_form, &BotForm::edited, this, [this](const Patch<Chatbot> &patch) {
        if (const Chatbot *bot = m_bots.find(m_id))
            m_drafts.edit(*bot, patch);
    });
    connect(m_active, &QCheckBox::clicked, this, &BotDetail::toggleActive);
    connect(m_add, &QPushButton::clicked, this, &BotDetail::newBlock);
    connect(m_blocks, &BlockList::edited, this, [this](const ChatbotBlock &block, const Patch<ChatbotBlock> &patch) {
        const ChatbotBlock *stored = m_bots.findBlock(block.id);
        m_drafts.edit(stored ? *stored : block, patch);
    });
    connect(m_blocks, &BlockList::switched, this, &BotDetail::switchBlock);
    connect(m_blocks, &BlockList::moved, this, &BotDetail::moveBlock);
    connect(m_blocks, &BlockList::removalRequested, this, &BotDetail::askForRemoval);
    connect(m_save, &QPushButton::clicked, this, &BotDetail::save);
    connect(m_discard, &QPushButton::clicked, this, &BotDetail::discard);
    connect(&m_bots, &Chatbots::changed, this, &BotDetail::refresh);
    connect(&m_drafts, &BotDrafts::changed, this, &BotDetail::refresh);
    connect(&workspace.outbox(), &Outbox::entryCancelled, this, &BotDetail::takeBack);
    connect(&workspace.outbox(), &Outbox::idAssigned, this, &BotDetail::adoptId);
}

QWidget *BotDetail::makePage()
{
    m_name->setFont(titleFont());
    m_name->setMaxLength(kMostName);
    m_name->setAccessibleName(tr("Name of the chatbot"));
    m_state->setProperty("role", u"small"_s);
    m_active->setToolTip(tr("Greets and answers new chats. Chats that it is in go on when it is switched off."));
    m_banner->hide();
    m_question->hide();
    constexpr int kBeforeWords = 8; // of the field: the name begins where the labels do
    auto *head = new QHBoxLayout;
    head->setContentsMargins(isRightToLeft() ? 0 : -kBeforeWords, 0, isRightToLeft() ? -kBeforeWords : 0, 0);
    head->setSpacing(10);
    head->addWidget(m_name, 1);
    head->addWidget(m_state);
    head->addWidget(m_active);
    auto *title = new QLabel(tr("What it knows"), this);
    title->setProperty("role", u"heading"_s);
    auto *words =
        new QLabel(tr("It answers with the text of the block that fits best, and never with anything else."), this);
    words->setProperty("role", u"small"_s);
    words->setWordWrap(true);
    m_noBlocks->setText(tr("Nothing yet, so it answers no question."));
    m_noBlocks->setProperty("role", u"muted"_s);
    m_add->setIcon(icon("plus"_L1));
    m_add->setProperty("small", true);
    auto *knowledge = new QHBoxLayout;
    knowledge->addWidget(title);
    knowledge->addStretch(1);
    knowledge->addWidget(m_add);
    auto *page = new QWidget;
    page->setMaximumWidth(kWidest);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(18, 5, 18, 14); // the name as high as the titles beside it
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_banner);
    column->addWidget(m_question);
    column->addWidget(m_form);
    column->addSpacing(8);
    column->addLayout(knowledge);
    column->addWidget(words);
    column->addWidget(m_noBlocks);
    column->addWidget(m_blocks);
    column->addStretch(1);
    return page;
}

QWidget *BotDetail::makeFoot()
{
    auto *foot = new QWidget(this);
    m_bar = new QWidget(foot);
    m_problem = new QLabel(m_bar);
    m_discard = new QPushButton(tr("Discard"), m_bar);
    m_save = new QPushButton(tr("Save"), m_bar);
    m_save->setProperty("primary", true);
    m_save->setToolTip(tr("Visitors get it from then on (Ctrl+S)"));
    m_problem->setWordWrap(true);
    auto *row = new QHBoxLayout(m_bar);
    row->setContentsMargins(18, 8, 18, 10);
    row->addWidget(m_problem, 1);
    row->addWidget(m_discard);
    row->addWidget(m_save);
    auto *line = new QHBoxLayout(foot);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_bar, 1);
    line->addStretch(0);
    foot->hide();
    return foot;
}

bool BotDetail::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && watched == m_scroll->widget())
        m_bar->setMaximumWidth(m_scroll->widget()->width());
    return QWidget::eventFilter(watched, event);
}

void BotDetail::showBot(ChatbotId id)
{
    if (id != m_id) {
        m_id = id;
        m_held->follow(id.value());
        m_question->hide();
        m_problem->clear();
        m_scroll->ensureVisible(0, 0);
    }
    refresh();
}

bool BotDetail::hasBot() const
{
    return m_bots.find(m_id) != nullptr;
}

QString BotDetail::problem() const
{
    return m_problem->text();
}

QList<ChatbotBlock> BotDetail::shownBlocks() const
{
    QList<ChatbotBlock> blocks;
    for (const ChatbotBlock &block : m_bots.blocks(m_id))
        blocks << m_drafts.applied(block);
    return blocks + m_drafts.added(m_id);
}

BotTrial::Bot BotDetail::onTrial() const
{
    const Chatbot *bot = m_bots.find(m_id);
    return {bot ? m_drafts.applied(*bot) : Chatbot(), shownBlocks(), m_bots.threshold(), !m_drafts.hasEdits(m_id)};
}

void BotDetail::refresh()
{
    const Chatbot *stored = m_bots.find(m_id);
    if (m_isRefreshing || !stored)
        return;
    const QScopedValueRollback guard(m_isRefreshing, true);
    const Chatbot bot = m_drafts.applied(*stored);
    m_name->showText(bot.name);
    m_active->setChecked(bot.active);
    m_form->showBot(bot);
    m_state->setText(m_bots.isWaiting(Entity::Chatbot, m_id.value()) ? tr("waiting to be sent") : QString());
    refreshBlocks();
    const bool hasEdits = m_drafts.hasEdits(m_id);
    m_foot->setVisible(hasEdits);
    m_problem->setProperty("role", u"small"_s);
    if (!hasEdits)
        m_problem->clear();
    else if (m_problem->text().isEmpty())
        m_problem->setText(tr("Not saved: visitors still get what was there before."));
    emit changed();
}

void BotDetail::refreshBlocks()
{
    const QList<ChatbotBlock> blocks = shownBlocks();
    const auto stored = static_cast<int>(m_bots.blocks(m_id).size());
    QList<BlockList::Entry> entries;
    for (const ChatbotBlock &block : blocks) {
        BlockCard::Standing standing;
        standing.place = static_cast<int>(entries.size()) + 1;
        standing.isFirst = standing.place == 1;
        standing.isLast = standing.place >= stored;
        standing.isNew = m_drafts.isNew(block.id);
        standing.isEdited = m_drafts.isEdited(block.id);
        standing.isWaiting = m_bots.isWaiting(Entity::ChatbotBlock, block.id.value());
        entries.append({block, standing});
    }
    m_blocks->showBlocks(entries);
    m_noBlocks->setVisible(entries.isEmpty());
}

void BotDetail::save()
{
    const Chatbot *stored = m_bots.find(m_id);
    if (!stored || !m_drafts.hasEdits(m_id))
        return;
    const QString name = m_drafts.applied(*stored).name;
    if (name.trimmed().isEmpty()) {
        m_problem->setText(tr("The chatbot needs a name."));
        return m_name->setFocus();
    }
    for (BlockCard *card : m_blocks->cards()) {
        if (m_drafts.isEdited(card->block().id) && !card->isComplete())
            return m_scroll->ensureWidgetVisible(card);
    }
    {
        const QScopedValueRollback guard(m_isRefreshing, true);
        const BotDrafts::BotEdit *edit = m_drafts.editOf(m_id);
        const bool isSaved =
            !edit || !m_workspace.outbox().submit<ChatbotUpdate>({{}, m_id, edit->base, edit->patch}, name).isEmpty();
        if (isSaved && saveBlocks(name))
            m_drafts.dropBot(m_id);
        m_problem->clear();
    }
    refresh();
}

/// False when there is no disk to write them to: then they stay as they are; the window says why.
bool BotDetail::saveBlocks(const QString &name)
{
    Outbox &outbox = m_workspace.outbox();
    for (const BotDrafts::BlockEdit &edit : m_drafts.blockEdits(m_id)) {
        const QString label = edit.patch.has(&ChatbotBlock::title) ? edit.patch.value.title : name;
        const QString key = edit.isNew ? outbox.submit<ChatbotAddBlock>({{}, m_id, edit.patch}, label)
                                       : outbox.submit<ChatbotUpdateBlock>({{}, edit.id, edit.base, edit.patch}, label);
        const OutboxEntry *entry = outbox.find(key);
        if (!entry)
            return false;
        if (edit.isNew)
            m_blocks->adoptId(edit.id, ChatbotBlockId(entry->localId));
        m_drafts.drop(edit.id);
    }
    return true;
}

void BotDetail::discard()
{
    {
        const QScopedValueRollback guard(m_isRefreshing, true);
        for (const BotDrafts::BlockEdit &edit : m_drafts.blockEdits(m_id))
            m_drafts.drop(edit.id);
        m_drafts.dropBot(m_id);
        m_problem->clear();
    }
    refresh();
}

void BotDetail::toggleActive()
{
    const Chatbot *bot = m_bots.find(m_id);
    if (!bot)
        return;
    Patch<Chatbot> patch;
    patch.set(&Chatbot::active, !bot->active);
    m_workspace.outbox().submit<ChatbotUpdate>({{}, m_id, std::max<qint64>(1, bot->version), patch}, bot->name);
    refresh();
}

/// What was refused or not sent, and is taken back, is a draft again.
void BotDetail::takeBack(const OutboxEntry &entry)
{
    if (auto update = entry.as<ChatbotUpdate>()) {
        update->patch.drop(&Chatbot::active);
        const Chatbot *bot = m_bots.find(update->id);
        if (bot && !update->patch.isEmpty())
            m_drafts.edit(*bot, update->patch);
    } else if (auto blockUpdate = entry.as<ChatbotUpdateBlock>()) {
        blockUpdate->patch.drop(&ChatbotBlock::active);
        const ChatbotBlock *block = m_bots.findBlock(blockUpdate->id);
        if (block && !blockUpdate->patch.isEmpty())
            m_drafts.edit(*block, blockUpdate->patch);
    } else if (const auto add = entry.as<ChatbotAddBlock>(); add && m_bots.find(add->id)) {
        m_drafts.addBlock(add->id, add->block);
    }
}

/// It is shown under its real number as soon as the rest knows of it.
void BotDetail::adoptId(Entity entity, qint64 local, qint64 real)
{
    const QScopedValueRollback guard(m_isRefreshing, true);
    if (entity == Entity::ChatbotBlock) {
        m_blocks->adoptId(ChatbotBlockId(local), ChatbotBlockId(real));
        m_drafts.adoptId(ChatbotBlockId(local), ChatbotBlockId(real));
    } else if (entity == Entity::Chatbot) {
        m_drafts.adoptId(ChatbotId(local), ChatbotId(real));
        if (m_id == ChatbotId(local))
            m_held->follow((m_id = ChatbotId(real)).value());
    }
}

} // namespace sf::client

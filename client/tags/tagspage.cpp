// SPDX-License-Identifier: GPL-3.0-or-later
// The page of tags.
#include "client/tags/tagspage.h"

#include "client/net/api.h"
#include "client/sync/workspace.h"
#include "client/tags/tagline.h"
#include "client/widgets/banner.h"
#include "client/widgets/emptystate.h"
#include "client/widgets/readingwidth.h"
#include "client/widgets/theme.h"

#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kUsesMs = 500;

} // namespace

TagsPage::TagsPage(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_banner(new Banner(this))
    , m_hint(new QLabel(tr("Click a name or a colour to change it. Everybody sees it at once."), this))
    , m_empty(new EmptyState(this))
    , m_lines(new QWidget(this))
    , m_column(new QVBoxLayout(m_lines))
{
    auto *title = new QLabel(tr("Tags"), this);
    title->setProperty("role", u"title"_s);
    m_hint->setProperty("role", u"muted"_s);
    m_hint->setWordWrap(true);
    auto *make = new QPushButton(tr("New tag"), this);
    make->setProperty("primary", true);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(0, 10, 0, 10);
    head->setSpacing(12);
    head->addWidget(title);
    head->addWidget(m_hint, 1);
    head->addStretch(); // while there is no hint
    head->addWidget(make);
    m_column->setContentsMargins(0, 4, 0, 0);
    m_column->setSpacing(0);
    m_column->addStretch(1);
    auto *inside = new QWidget;
    auto *all = new QVBoxLayout(inside);
    all->setContentsMargins(18, 0, 18, 14);
    all->setSpacing(0);
    all->addLayout(head);
    all->addWidget(m_empty, 1);
    all->addWidget(m_lines, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addWidget(centredPage(inside, this), 1);
    m_banner->hide();
    m_usesSoon.setSingleShot(true);
    m_usesSoon.setInterval(kUsesMs);
    connect(&m_usesSoon, &QTimer::timeout, this, &TagsPage::fetchUses);
    connect(make, &QPushButton::clicked, this, &TagsPage::newTag);
    connect(m_empty, &EmptyState::actionTriggered, &workspace.directory(), &Directory::refetch);
    connect(&workspace.directory(), &Directory::changed, this, &TagsPage::refresh);
    connect(&workspace.api(), &Api::stateChanged, this, &TagsPage::refresh);
    connect(&workspace.outbox(), &Outbox::entryHeld, this, [this](const OutboxEntry &entry, const Error &error) {
        if (entry.entity != Entity::Tag)
            return;
        m_banner->showMessage(Banner::Kind::Error, error.message);
        connect(m_banner->addAction(tr("Take my change back")), &QPushButton::clicked, this, [this, key = entry.key] {
            m_banner->hide();
            m_workspace.outbox().discard(key);
        });
    });
    connect(&workspace.outbox(), &Outbox::entryCancelled, this, [this](const OutboxEntry &entry) {
        if (entry.entity == Entity::Tag)
            refresh();
    });
    refresh();
}

TagLine *TagsPage::lineOf(TagId id) const
{
    const auto lines = m_lines->findChildren<TagLine *>(QString(), Qt::FindDirectChildrenOnly);
    for (TagLine *line : lines) {
        if (line->tag().id == id)
            return line;
    }
    return nullptr;
}

TagLine *TagsPage::current() const
{
    const QWidget *focused = window()->focusWidget();
    const auto lines = m_lines->findChildren<TagLine *>(QString(), Qt::FindDirectChildrenOnly);
    for (TagLine *line : lines) {
        if (line->tag().id.isValid() && line->isAncestorOf(focused))
            return line;
    }
    return nullptr;
}

void TagsPage::mergeCurrent()
{
    if (const TagLine *line = current())
        askForMerge(line->tag());
}

void TagsPage::removeCurrent()
{
    if (const TagLine *line = current())
        askForRemoval(line->tag());
}

void TagsPage::refresh()
{
    const QList<Tag> tags = m_workspace.directory().tags();
    const auto lines = m_lines->findChildren<TagLine *>(QString(), Qt::FindDirectChildrenOnly);
    for (TagLine *line : lines) {
        const bool isThere =
            std::any_of(tags.cbegin(), tags.cend(), [line](const Tag &tag) { return tag.id == line->tag().id; });
        // What is being made waits until the server has it.
        const bool isMade =
            std::any_of(tags.cbegin(), tags.cend(), [line](const Tag &tag) { return tag.name == line->tag().name; });
        if (isThere || (!line->tag().id.isValid() && !isMade))
            continue;
        line->hide(); // first, so that its name field is left while it is whole
        delete line;
    }
    for (int i = 0; i < tags.size(); ++i) {
        TagLine *line = lineOf(tags[i].id);
        if (!line) {
            line = new TagLine(m_lines);
            connectLine(line);
            line->show();
        }
        m_column->removeWidget(line);
        m_column->insertWidget(i, line);
        line->showTag(withWhatWaits(tags[i]), useWords(tags[i].id));
    }
    showState();
    m_usesSoon.start();
}

void TagsPage::showState()
{
    const Directory &directory = m_workspace.directory();
    if (directory.tagState() == Directory::State::Ready)
        m_empty->setContent("tag"_L1, tr("No tags yet"), tr("A tag is a coloured word on tickets and contacts."));
    else if (!m_workspace.api().isSignedIn())
        m_empty->setContent("offline"_L1, tr("The server is away"), tr("The tags appear when the connection is back."));
    else if (directory.tagState() == Directory::State::Failed)
        m_empty->setContent("error"_L1, tr("The tags could not be read"), directory.problem(), tr("Try again"));
    else
        m_empty->setContent("tag"_L1, tr("Reading the tags…"), {});
    const bool isAny = m_lines->findChild<TagLine *>(QString(), Qt::FindDirectChildrenOnly) != nullptr;
    m_empty->setVisible(!isAny);
    m_lines->setVisible(isAny);
    m_hint->setVisible(isAny);
}

Tag TagsPage::withWhatWaits(Tag tag) const
{
    const QList<OutboxEntry> entries = m_workspace.outbox().entriesAbout(Entity::Tag, tag.id.value());
    for (const OutboxEntry &entry : entries) {
        const auto change = entry.as<TagUpdate>();
        if (change && entry.state != OutboxEntry::State::Held)
            change->patch.applyTo(tag);
    }
    return tag;
}

QString TagsPage::useWords(TagId id) const
{
    const auto use = m_uses.constFind(id);
    if (use == m_uses.constEnd())
        return {};
    QStringList words;
    if (use->tickets > 0)
        words << tr("%n tickets", nullptr, static_cast<int>(use->tickets));
    if (use->contacts > 0)
        words << tr("%n contacts", nullptr, static_cast<int>(use->contacts));
    return words.isEmpty() ? tr("not used") : words.join(u", "_s);
}

void TagsPage::fetchUses()
{
    if (!isVisible() || !m_workspace.api().isSignedIn())
        return;
    m_workspace.api().call<TagUses>({}, this, [this](const Result<TagUses::Result> &answer) {
        if (!answer.ok())
            return;
        m_uses.clear();
        for (const TagUse &use : answer->rows)
            m_uses.insert(use.id, use);
        const QList<Tag> tags = m_workspace.directory().tags();
        for (const Tag &tag : tags) {
            if (TagLine *line = lineOf(tag.id))
                line->showTag(withWhatWaits(tag), useWords(tag.id));
        }
    });
}

void TagsPage::newTag()
{
    auto *line = new TagLine(m_lines);
    connectLine(line);
    m_column->insertWidget(0, line);
    line->show();
    showState();
    line->startNew();
}

void TagsPage::connectLine(TagLine *line)
{
    connect(line, &TagLine::edited, this, [this, line](const Patch<Tag> &patch) {
        const Tag &tag = line->tag();
        m_workspace.outbox().submit<TagUpdate>({{}, tag.id, tag.version, patch}, tag.name);
    });
    connect(line, &TagLine::made, this, [this](const QString &name, const QString &colour) {
        m_workspace.outbox().submit<TagCreate>({{}, name, colour}, name);
    });
    connect(line, &TagLine::left, this, [this, line] {
        line->deleteLater();
        QTimer::singleShot(0, this, &TagsPage::refresh);
    });
    connect(line, &TagLine::mergeRequested, this, [this, line] { askForMerge(line->tag()); });
    connect(line, &TagLine::removalRequested, this, [this, line] { askForRemoval(line->tag()); });
}

void TagsPage::askForMerge(const Tag &tag)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QList<Tag> tags = m_workspace.directory().tags();
    for (const Tag &other : tags) {
        if (other.id == tag.id)
            continue;
        menu->addAction(tr("into %1").arg(QString(other.name).replace(u'&', u"&&"_s)), this, [this, tag, other] {
            m_banner->showMessage(
                Banner::Kind::Warning,
                tr("Put “%1” wherever “%2” is (%3), and remove “%2”?").arg(other.name, tag.name, useWords(tag.id)));
            m_banner->setClosable(true);
            connect(m_banner->addAction(tr("Merge")), &QPushButton::clicked, this, [this, tag, other] {
                m_banner->hide();
                m_workspace.outbox().submit<TagMerge>({{}, other.id, tag.id}, other.name);
            });
        });
    }
    menu->popup(QCursor::pos());
}

void TagsPage::askForRemoval(const Tag &tag)
{
    m_banner->showMessage(Banner::Kind::Warning,
                          tr("Take “%1” off everything (%2) and remove it?").arg(tag.name, useWords(tag.id)));
    m_banner->setClosable(true);
    connect(m_banner->addAction(tr("Delete")), &QPushButton::clicked, this, [this, tag] {
        m_banner->hide();
        m_workspace.outbox().submit<TagDelete>({{}, tag.id}, tag.name);
    });
}

void TagsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fetchUses();
}

void TagsPage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::of(palette()).base);
}

} // namespace sf::client

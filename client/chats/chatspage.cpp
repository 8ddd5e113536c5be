// SPDX-License-Identifier: GPL-3.0-or-later
// The page of chats.
#include "client/chats/chatspage.h"

#include "client/chats/chatlistpane.h"
#include "client/chats/chatview.h"
#include "client/sync/workspace.h"

#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kSplitter = u"chats/splitter"_s;

} // namespace

ChatsPage::ChatsPage(Workspace &workspace, QSettings &settings, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_settings(settings)
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_list(new ChatListPane(workspace.chats(), workspace.directory(), workspace.api(), m_splitter))
    , m_view(new ChatView(workspace, m_splitter))
{
    setFocusProxy(m_list);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_view);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    if (!m_splitter->restoreState(settings.value(kSplitter).toByteArray()))
        m_splitter->setSizes({380, 800});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_splitter);
    connect(m_list, &ChatListPane::chosen, m_view, &ChatView::showChat);
    connect(m_view, &ChatView::nextRequested, this, &ChatsPage::takeNext);
    connect(m_list, &ChatListPane::opened, this, [this](ChatId id) {
        m_view->showChat(id);
        m_view->write();
    });
}

ChatsPage::~ChatsPage()
{
    m_settings.setValue(kSplitter, m_splitter->saveState());
}

void ChatsPage::showChat(ChatId id)
{
    m_list->select(id);
    m_view->showChat(id);
}

void ChatsPage::step(int by)
{
    m_list->step(by);
}

void ChatsPage::takeNext()
{
    const ChatId next = m_workspace.chats().longestWaiting();
    if (!next.isValid())
        return;
    showChat(next);
    m_view->take();
}

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// The page of chatbots in the main window, and what can be done on it.
#include "client/chatbots/blocklist.h"
#include "client/chatbots/chatbotspage.h"
#include "client/pages.h"
#include "client/shell/mainwindow.h"
#include "client/sync/workspace.h"

#include <QAction>
#include <QApplication>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

ChatbotsPage &Pages::chatbots()
{
    using Place = Actions::Place;
    if (!m_chatbots) {
        m_chatbots = follow(new ChatbotsPage(m_workspace, &m_window), Place::Chatbots);
        m_actions.follow(m_chatbots, Place::Chatbot, [page = m_chatbots] { return page && page->detail().hasBot(); });
        m_actions.follow(m_chatbots, Place::ChatbotBlock,
                         [page = m_chatbots] { return page && page->detail().currentBlock(); });
        connect(qApp, &QApplication::focusChanged, m_chatbots, [this] { m_actions.refresh(); });
        connect(&m_chatbots->detail(), &BotDetail::changed, &m_actions, &Actions::refresh);
    }
    return *m_chatbots;
}

void Pages::addChatbotActions()
{
    if (m_workspace.directory().me().role == Role::Agent)
        return;
    using Place = Actions::Place;
    const QString group = tr("Chat&bots");
    const auto add = [&](const Actions::Description &description, auto &&work) {
        connect(m_actions.add(description), &QAction::triggered, this, std::forward<decltype(work)>(work));
    };
    add({u"go.chatbots"_s, tr("&Go"), tr("Go to chatbots"), {QKeySequence(Qt::Key_G, Qt::Key_B)}, u"bot"_s},
        [this] { show(u"chatbots"_s); });
    add({u"chatbot.new"_s, group, tr("New chatbot"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B)}, u"bot"_s},
        [this] {
            show(u"chatbots"_s);
            chatbots().startNew();
        });
    const auto addHere = [&](const QString &id, const QString &text, const QKeySequence &key, const QString &iconName,
                             Place place, auto &&work) {
        add({id, group, text, {key}, iconName, place}, [this, work] { work(chatbots()); });
    };
    using Page = ChatbotsPage;
    addHere(u"chatbot.save"_s, tr("Save the chatbot"), {Qt::CTRL | Qt::Key_S}, u"check"_s, Place::Chatbot,
            [](Page &page) { page.detail().save(); });
    addHere(u"chatbot.switch"_s, tr("Switch the chatbot on or off"), {Qt::CTRL | Qt::SHIFT | Qt::Key_O}, u"pause"_s,
            Place::Chatbot, [](Page &page) { page.detail().toggleActive(); });
    addHere(u"chatbot.try"_s, tr("Try the chatbot"), {Qt::CTRL | Qt::Key_T}, u"search"_s, Place::Chatbot,
            [](Page &page) { page.trial().focusQuestion(); });
    addHere(u"chatbot.newBlock"_s, tr("New block"), {Qt::CTRL | Qt::Key_B}, u"plus"_s, Place::Chatbot,
            [](Page &page) { page.detail().newBlock(); });
    addHere(u"chatbot.blockUp"_s, tr("Move the block up"), {Qt::ALT | Qt::Key_Up}, u"chevron-up"_s, Place::ChatbotBlock,
            [](Page &page) { page.detail().moveCurrent(-1); });
    addHere(u"chatbot.blockDown"_s, tr("Move the block down"), {Qt::ALT | Qt::Key_Down}, u"chevron-down"_s,
            Place::ChatbotBlock, [](Page &page) { page.detail().moveCurrent(1); });
    addHere(u"chatbot.switchBlock"_s, tr("Use the block, or not"), {Qt::CTRL | Qt::ALT | Qt::Key_B}, u"eye"_s,
            Place::ChatbotBlock, [](Page &page) { page.detail().toggleCurrent(); });
    addHere(u"chatbot.deleteBlock"_s, tr("Delete the block…"), {Qt::CTRL | Qt::SHIFT | Qt::Key_Delete}, u"trash"_s,
            Place::ChatbotBlock, [](Page &page) { page.detail().removeCurrent(); });
}

} // namespace sf::client

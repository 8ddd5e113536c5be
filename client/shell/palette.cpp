// SPDX-License-Identifier: GPL-3.0-or-later
// The command palette: type a few letters of any action, Enter does it.
#include "client/shell/palette.h"

#include "client/shell/actions.h"
#include "client/shell/palettedelegate.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int actionRole = Qt::UserRole;

QString plainText(const QAction &action)
{
    return action.text().remove(u'&');
}

/// 0: does not match; higher is better.
int matchQuality(const QString &text, const QString &group, const QStringList &words)
{
    int quality = 1;
    for (const QString &word : words) {
        if (text.startsWith(word, Qt::CaseInsensitive))
            quality += 3;
        else if (text.contains(u' ' + word, Qt::CaseInsensitive))
            quality += 2;
        else if (!text.contains(word, Qt::CaseInsensitive) && !group.contains(word, Qt::CaseInsensitive))
            return 0;
    }
    return quality;
}

} // namespace

Palette::Palette(const Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    m_search->setObjectName(u"paletteSearch"_s);
    m_search->setPlaceholderText(tr("Type what you want to do"));
    m_search->setAccessibleName(tr("Search for an action"));
    m_search->installEventFilter(this);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setAccessibleName(tr("Actions"));
    setFocusProxy(m_search);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 8);
    column->setSpacing(6);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    for (const Actions::Entry &entry : actions.entries()) {
        if (entry.id != "app.palette"_L1 && entry.action->isEnabled() && entry.action->isVisible())
            m_offered.insert(entry.action);
    }
    connect(m_search, &QLineEdit::textChanged, this, &Palette::filter);
    connect(m_list, &QListWidget::itemClicked, this, &Palette::chooseCurrent);
    filter({});
}

void Palette::filter(const QString &text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    QList<std::pair<int, const Actions::Entry *>> found;
    for (const Actions::Entry &entry : m_actions.entries()) {
        const int quality = matchQuality(plainText(*entry.action), entry.group, words);
        if (quality > 0 && m_offered.contains(entry.action))
            found.append({quality, &entry});
    }
    // What is about the program itself is wanted least often.
    const auto isOfProgram = [](const Actions::Entry &entry) { return entry.id.startsWith("app."_L1); };
    std::stable_sort(found.begin(), found.end(), [&](const auto &a, const auto &b) {
        return a.first != b.first ? a.first > b.first : !isOfProgram(*a.second) && isOfProgram(*b.second);
    });

    m_list->clear();
    for (const auto &[quality, entry] : std::as_const(found)) {
        auto *item = new QListWidgetItem(entry->action->icon(), plainText(*entry->action), m_list);
        item->setData(actionRole, QVariant::fromValue(entry->action));
        item->setData(PaletteDelegate::groupRole, QString(entry->group).remove(u'&'));
        item->setData(PaletteDelegate::keysRole, entry->action->shortcut().toString(QKeySequence::NativeText));
    }
    m_list->setCurrentRow(0);
}

void Palette::chooseCurrent()
{
    if (const QListWidgetItem *item = m_list->currentItem())
        emit chosen(item->data(actionRole).value<QAction *>());
}

bool Palette::eventFilter(QObject *watched, QEvent *event)
{
    const bool isPress = event->type() == QEvent::KeyPress;
    if (!isPress && event->type() != QEvent::ShortcutOverride)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (step == 0 && !isEnter)
        return QWidget::eventFilter(watched, event);
    if (!isPress) {
        event->accept(); // else Enter would be the list's shortcut behind us
        return true;
    }
    if (isEnter)
        chooseCurrent();
    else if (m_list->count() > 0)
        m_list->setCurrentRow((m_list->currentRow() + step + m_list->count()) % m_list->count());
    return true;
}

} // namespace sf::client

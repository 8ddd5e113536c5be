// SPDX-License-Identifier: GPL-3.0-or-later
// Another record that this one belongs to.
#include "client/records/linkfield.h"

#include <QEvent>
#include <QMenu>
#include <QWidgetAction>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

LinkField::LinkField(SearchList::Lookup lookup, const QString &hint, QWidget *parent)
    : QPushButton(parent)
    , m_lookup(std::move(lookup))
    , m_hint(hint)
{
    setProperty("quiet", true);
    connect(this, &QPushButton::clicked, this, &LinkField::openMenu);
    showLink(0, {});
}

void LinkField::showLink(qint64 id, const QString &title)
{
    m_id = id;
    m_title = title;
    setAccessibleDescription(title);
    showTitle();
}

void LinkField::showTitle()
{
    // In a form to fill in, a field that is empty looks empty.
    const QString none = property("framed").toBool() ? QString() : u"–"_s;
    setText(m_id == 0 ? none : QString(m_title).replace(u'&', u"&&"_s));
}

bool LinkField::event(QEvent *event)
{
    if (event->type() == QEvent::DynamicPropertyChange)
        showTitle();
    return QPushButton::event(event);
}

void LinkField::openMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *holder = new QWidgetAction(menu);
    auto *list = new SearchList(m_hint, m_lookup, menu);
    list->setMinimumSize(280, 220);
    holder->setDefaultWidget(list);
    if (m_id != 0) {
        menu->addAction(tr("Open"), this, [this] { emit openRequested(m_id); });
        if (!m_isRequired) {
            menu->addAction(tr("None"), this, [this] {
                showLink(0, {});
                emit chosen(0, {});
            });
        }
        menu->addSeparator();
    }
    menu->addAction(holder);
    connect(list, &SearchList::chosen, this, [this, menu](qint64 id, const QString &title) {
        menu->close();
        showLink(id, title);
        emit chosen(id, title);
    });
    connect(menu, &QMenu::aboutToShow, list, &SearchList::start);
    menu->popup(mapToGlobal(QPoint(0, height())));
}

} // namespace sf::client

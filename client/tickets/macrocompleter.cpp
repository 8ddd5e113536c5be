// SPDX-License-Identifier: GPL-3.0-or-later
// Completing canned texts.
#include "client/tickets/macrocompleter.h"

#include "shared/text.h"

#include <QListWidget>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The first words of the text, or what is done where there is no text.
QString gistOf(const Macro &macro)
{
    constexpr qsizetype kGist = 60;
    const QString text = macro.body.simplified();
    return text.size() > kGist ? text.left(kGist) + u'…' : text;
}

} // namespace

MacroCompleter::MacroCompleter(QPlainTextEdit *edit) : TextCompleter(edit, u"::"_s)
{
    list().setAccessibleName(tr("Canned texts"));
}

void MacroCompleter::setMacros(const QList<Macro> &macros)
{
    m_macros = macros;
    refill();
}

bool MacroCompleter::isName(QStringView name, QStringView) const
{
    return std::none_of(name.begin(), name.end(), [](QChar letter) { return letter.isSpace() || letter == u':'; });
}

void MacroCompleter::fill(QListWidget &list, const QString &wanted)
{
    for (const bool isBeginning : {true, false}) {
        for (const Macro &macro : m_macros) {
            const QString known = foldedText(macro.name);
            if (known.contains(wanted) && known.startsWith(wanted) == isBeginning) {
                auto *item = new QListWidgetItem(u"%1   %2"_s.arg(macro.name, gistOf(macro)), &list);
                item->setData(Qt::UserRole, macro.id.value());
                item->setToolTip(macro.body);
            }
        }
    }
}

void MacroCompleter::take(const QListWidgetItem &item)
{
    emit chosen(MacroId(item.data(Qt::UserRole).toLongLong()));
}

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// MacroCompleter: the canned texts that are offered after `::`. It says which one it was; what is put there is its owner's business.
#pragma once

#include "client/tickets/textcompleter.h"
#include "shared/macro.h"

namespace sf::client {

class MacroCompleter : public TextCompleter
{
    Q_OBJECT

public:
    explicit MacroCompleter(QPlainTextEdit *edit);

    void setMacros(const QList<Macro> &macros);

signals:
    void chosen(sf::MacroId id);

protected:
    bool isName(QStringView name, QStringView before) const override;
    void fill(QListWidget &list, const QString &wanted) override;
    void take(const QListWidgetItem &item) override;

private:
    QList<Macro> m_macros;
};

} // namespace sf::client

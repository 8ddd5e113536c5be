// SPDX-License-Identifier: GPL-3.0-or-later
// Says what this program is, its version and its licence.
#include "client/shell/about.h"

#include "client/widgets/icons.h"

#include <QCoreApplication>
#include <QLabel>
#include <QVBoxLayout>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

About::About(const QString &serverVersion, QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 8, 24, 24);
    column->setSpacing(6);
    auto *picture = new QLabel(this);
    picture->setPixmap(icon("supportflow"_L1).pixmap(QSize(64, 64), devicePixelRatioF()));
    picture->setAlignment(Qt::AlignCenter);
    column->addWidget(picture);
    const auto addLine = [this, column](const QString &text, const QString &role) {
        auto *label = new QLabel(text, this);
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        label->setProperty("role", role);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
    };
    addLine(tr("SupportFlow %1").arg(QCoreApplication::applicationVersion()), u"title"_s);
    if (!serverVersion.isEmpty())
        addLine(tr("Server %1").arg(serverVersion), u"muted"_s);
    addLine(tr("A help desk where nobody waits and nothing that was typed is lost."), u"muted"_s);
    addLine(
        tr("Free software under the GNU General Public License, version 3 or later. It comes without any warranty."),
        u"small"_s);
    column->addStretch(1);
}

} // namespace sf::client

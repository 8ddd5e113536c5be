// SPDX-License-Identifier: GPL-3.0-or-later
// Canned texts in a panel.
#include "client/shell/macropanel.h"

#include "client/net/api.h"
#include "client/shell/macroform.h"
#include "client/sync/workspace.h"
#include "client/widgets/emptystate.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kRowHeight = 32;

} // namespace

MacroPanel::MacroPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_list(new QListWidget(this))
    , m_side(new QStackedWidget(this))
    , m_form(new MacroForm(workspace.directory(), m_side))
    , m_empty(new EmptyState(m_side))
{
    m_list->setAccessibleName(tr("Canned texts"));
    m_list->setProperty("rows", true);
    m_side->addWidget(m_empty);
    m_side->addWidget(m_form);
    auto *add = new QPushButton(tr("New text"), this);
    auto *left = new QVBoxLayout;
    left->setSpacing(8);
    left->addWidget(m_list, 1);
    left->addWidget(add);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(20, 8, 20, 20);
    row->setSpacing(16);
    row->addLayout(left, 2);
    row->addWidget(m_side, 5);
    setFocusProxy(m_list);
    connect(m_list, &QListWidget::currentRowChanged, this, &MacroPanel::showCurrent);
    connect(add, &QPushButton::clicked, this, [this] {
        m_list->setCurrentRow(-1);
        m_shown = {};
        m_form->show(Macro{});
        m_form->setEnabled(true); // one's own, whatever was shown before
        m_side->setCurrentWidget(m_form);
        m_form->findChild<QLineEdit *>()->setFocus();
    });
    connect(m_form, &MacroForm::saveRequested, this, &MacroPanel::save);
    connect(m_form, &MacroForm::removeRequested, this, &MacroPanel::remove);
    connect(&workspace.macros(), &Macros::changed, this, &MacroPanel::fill);
    connect(&workspace.macros(), &Macros::numbered, this, [this](MacroId local, MacroId real) {
        if (m_shown == local)
            m_form->setSaved(m_shown = real, 1);
    });
    fill();
    if (m_list->count() > 0)
        m_list->setCurrentRow(0);
    else
        showCurrent();
}

bool MacroPanel::mayChange(MacroId id) const
{
    const Macro *macro = m_workspace.macros().find(id);
    return macro && (!macro->isShared() || m_workspace.directory().me().role != Role::Agent);
}

void MacroPanel::fill()
{
    const QSignalBlocker quiet(m_list); // what is being written stays as it is
    m_list->clear();
    for (const Macro &macro : m_workspace.macros().all()) {
        QString words = macro.isShared() ? tr("%1 (for all)").arg(macro.name) : macro.name;
        if (!m_workspace.api().isSignedIn() && m_workspace.macros().isWaiting(macro.id))
            words += u" · "_s + tr("waiting");
        auto *item = new QListWidgetItem(words, m_list);
        item->setSizeHint(QSize(0, kRowHeight));
        item->setData(Qt::UserRole, macro.id.value());
        if (macro.id == m_shown)
            m_list->setCurrentItem(item);
    }
    if (m_shown != MacroId() && !m_workspace.macros().find(m_shown)) {
        m_shown = {};
        showCurrent();
    }
}

void MacroPanel::showCurrent()
{
    const QListWidgetItem *item = m_list->currentItem();
    const MacroId id(item ? item->data(Qt::UserRole).toLongLong() : 0);
    const Macro *macro = m_workspace.macros().find(id);
    if (!macro) {
        m_empty->setContent("note"_L1, tr("Texts that you write often"),
                            tr("Type :: in a reply and the first letters of a name, and the text is there, with the "
                               "customer's name in it."));
        m_side->setCurrentWidget(m_empty);
        return;
    }
    m_shown = id;
    m_form->show(*macro);
    m_form->setEnabled(mayChange(id));
    m_side->setCurrentWidget(m_form);
}

void MacroPanel::save()
{
    const Macro written = m_form->macro();
    const bool isShared = m_form->isShared();
    const auto done = [this](const Result<Receipt> &answer) {
        if (!answer.ok())
            return m_form->showProblem(answer.error().message);
        m_shown = MacroId(answer->id);
        m_form->setSaved(m_shown, answer->version);
        fill();
    };
    const Macro *before = m_workspace.macros().find(written.id);
    if (!before) {
        m_workspace.macros().create(written, isShared, this, done);
        return;
    }
    const auto shared = isShared == before->isShared() ? std::nullopt : std::optional(isShared);
    m_workspace.macros().change(written.id, Patch<Macro>::between(*before, written), shared, this, done);
}

void MacroPanel::remove()
{
    m_workspace.macros().remove(m_shown, this, [this](const Result<Receipt> &answer) {
        if (!answer.ok())
            m_form->showProblem(answer.error().message);
    });
}

} // namespace sf::client

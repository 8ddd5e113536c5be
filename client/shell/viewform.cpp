// SPDX-License-Identifier: GPL-3.0-or-later
// Naming a view.
#include "client/shell/viewform.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

ViewForm::ViewForm(const Content &content, QWidget *parent)
    : QWidget(parent)
    , m_name(new QLineEdit(content.name, this))
    , m_shared(new QCheckBox(tr("For everybody"), this))
    , m_problem(new QLabel(this))
    , m_save(new QPushButton(content.isNew ? tr("Save view") : tr("Save"), this))
    , m_remove(new QPushButton(tr("Delete"), this))
{
    m_name->setAccessibleName(tr("Name of the view"));
    m_name->setPlaceholderText(tr("Name, such as \"Urgent of VIPs\""));
    m_name->setMaxLength(100);
    m_shared->setChecked(content.isShared);
    m_shared->setVisible(content.canShare);
    m_problem->setProperty("role", u"error"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_save->setProperty("primary", true);
    m_save->setEnabled(!content.name.trimmed().isEmpty());
    m_remove->setVisible(!content.isNew);
    setFocusProxy(m_name);
    auto *hint =
        new QLabel(tr("A view keeps the filter with its columns, their order and widths, and the sorting."), this);
    hint->setProperty("role", u"small"_s);
    hint->setWordWrap(true);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_remove);
    foot->addStretch(1);
    foot->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 8, 20, 20);
    column->setSpacing(8);
    column->addWidget(m_name);
    column->addWidget(m_problem);
    column->addWidget(m_shared);
    column->addWidget(hint);
    column->addStretch(1);
    column->addLayout(foot);
    connect(m_name, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_save->setEnabled(!text.trimmed().isEmpty());
        m_problem->hide();
    });
    connect(m_name, &QLineEdit::returnPressed, this, &ViewForm::save);
    connect(m_save, &QPushButton::clicked, this, &ViewForm::save);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (m_remove->property("asked").toBool()) {
            emit removeRequested();
            return;
        }
        m_remove->setProperty("asked", true);
        m_remove->setText(m_shared->isChecked() ? tr("Really delete it for everybody?") : tr("Really delete it?"));
    });
}

void ViewForm::showProblem(const QString &why)
{
    m_problem->setText(why);
    m_problem->show();
    m_save->setEnabled(true);
}

void ViewForm::save()
{
    const QString name = m_name->text().simplified();
    if (name.isEmpty())
        return;
    m_save->setEnabled(false);
    emit saveRequested(name, m_shared->isChecked());
}

} // namespace sf::client

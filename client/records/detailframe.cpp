// SPDX-License-Identifier: GPL-3.0-or-later
// The page of one contact or company, without what is on it.
#include "client/records/detailframe.h"

#include "client/records/fieldeditors.h"
#include "client/widgets/banner.h"
#include "client/widgets/emptystate.h"
#include "client/widgets/paint.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kWidestForm = 560; // what opens a value stays near it

/// In a form to fill in, a field that is empty looks empty.
template<class Field>
void showEmptiness(QWidget *field, bool isNew)
{
    auto *line = qobject_cast<Field *>(field);
    if (line && line->placeholderText() == (isNew ? u"–"_s : QString()))
        line->setPlaceholderText(isNew ? QString() : u"–"_s);
}

} // namespace

DetailFrame::DetailFrame(const Words &words, QWidget *parent)
    : QWidget(parent)
    , m_words(words)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(m_stack))
    , m_page(new QWidget(m_stack))
    , m_banner(new Banner(m_page))
    , m_name(new LineField(m_page))
    , m_subtitle(new QLabel(m_page))
    , m_create(new QPushButton(words.create, m_page))
    , m_discard(new QPushButton(tr("Discard"), m_page))
    , m_more(new QPushButton(tr("More"), m_page))
    , m_menu(new QMenu(m_more))
    , m_form(new QWidget)
    , m_fields(new QFormLayout)
{
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_page);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
    m_name->setFont(titleFont());
    m_name->setAccessibleName(tr("Name"));
    m_subtitle->setProperty("role", u"muted"_s);
    m_subtitle->setContentsMargins(8, 0, 8, 0); // as the words of the name above it
    m_subtitle->setAlignment(m_name->alignment());
    m_create->setProperty("primary", true);
    m_more->setMenu(m_menu);
    m_banner->hide();
    auto *column = new QVBoxLayout(m_form);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(m_fields);
    column->addStretch(1);
    m_form->setMaximumWidth(kWidestForm);
    m_fields->setContentsMargins(16, 6, 16, 6);
    m_fields->setHorizontalSpacing(14);
    m_fields->setVerticalSpacing(5);
    m_fields->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    showNone();
}

void DetailFrame::arrange(const Parts &parts)
{
    m_delete = m_menu->addAction(tr("Delete"), this, &DetailFrame::askToDelete);
    connect(m_create, &QPushButton::clicked, this, [this] { create(); });
    connect(m_discard, &QPushButton::clicked, this, [this] { discard(); });
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(m_form);
    auto *split = new QSplitter(Qt::Vertical);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(1);
    split->addWidget(scroll);
    split->addWidget(parts.lists);
    split->setSizes(parts.heights);
    auto *column = new QVBoxLayout(m_page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addWidget(makeHead(parts));
    column->addWidget(split, 1);
}

QWidget *DetailFrame::makeHead(const Parts &parts)
{
    auto *head = new QWidget(m_page);
    auto *names = new QVBoxLayout;
    names->setSpacing(1);
    names->addWidget(m_name);
    names->addWidget(m_subtitle);
    if (parts.belowName) {
        auto *below = new QHBoxLayout;
        below->setContentsMargins(m_subtitle->contentsMargins());
        below->addWidget(parts.belowName, 1);
        below->addStretch(0);
        names->addLayout(below);
    }
    names->addStretch(1);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(16, 14, 16, 6);
    row->setSpacing(12);
    row->addWidget(parts.mark, 0, Qt::AlignTop);
    row->addLayout(names, 1);
    m_besideName = parts.besideName;
    for (QWidget *part : {m_besideName, static_cast<QWidget *>(m_discard), static_cast<QWidget *>(m_create),
                          static_cast<QWidget *>(m_more)}) {
        if (part)
            row->addWidget(part, 0, Qt::AlignTop);
    }
    return head;
}

void DetailFrame::showNone()
{
    m_empty->setContent(m_words.icon, m_words.noneChosen, tr("Choose one from the list, or make a new one."));
}

void DetailFrame::showFailure(const QString &why)
{
    m_empty->setContent("error"_L1, m_words.notShown, why);
}

void DetailFrame::showPage(bool isThere)
{
    m_stack->setCurrentWidget(isThere ? m_page : m_empty);
}

void DetailFrame::showSubtitle(const QStringList &parts)
{
    QStringList words = parts;
    words.removeAll(QString());
    m_subtitle->setText(words.join(u" · "_s));
    m_subtitle->setVisible(!words.isEmpty());
}

void DetailFrame::showAsForm(bool isNew, bool isStored, bool mayDelete)
{
    m_delete->setVisible(mayDelete);
    const QList<QAction *> actions = m_menu->actions();
    m_create->setVisible(isNew);
    m_discard->setVisible(isNew);
    if (m_besideName)
        m_besideName->setVisible(!isNew); // leaves the room to the name
    m_more->setVisible(isStored && std::any_of(actions.cbegin(), actions.cend(), std::mem_fn(&QAction::isVisible)));
    m_name->setPlaceholderText(isNew ? u"%1 *"_s.arg(tr("Name")) : tr("Name"));
    QWidgetList fields = m_form->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    for (QWidget *field : std::as_const(fields)) {
        showEmptiness<LineField>(field, isNew);
        showEmptiness<TextField>(field, isNew);
    }
    fields.append(m_name);
    for (QWidget *field : std::as_const(fields)) {
        if (!field->property("quiet").toBool() || field->property("framed").toBool() == isNew)
            continue;
        field->setProperty("framed", isNew);
        style()->unpolish(field);
        style()->polish(field);
    }
    alignFields();
}

void DetailFrame::alignFields() const
{
    const auto *line = m_form->findChild<LineField *>();
    if (!line)
        return;
    const QWidgetList fields = m_form->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    for (QWidget *field : fields) {
        if (qobject_cast<QComboBox *>(field) || qobject_cast<QPushButton *>(field))
            field->setFixedHeight(line->sizeHint().height());
    }
}

void DetailFrame::askToDelete()
{
    if (!m_delete->isVisible()) // as its entry in the menu
        return;
    m_banner->showMessage(Banner::Kind::Warning, deletionQuestion());
    m_banner->setClosable(true);
    connect(m_banner->addAction(tr("Delete")), &QPushButton::clicked, this, [this] {
        m_banner->hide();
        remove();
    });
}

void DetailFrame::askForName()
{
    m_banner->showMessage(Banner::Kind::Warning, m_words.nameMissing);
    m_name->setFocus();
}

} // namespace sf::client

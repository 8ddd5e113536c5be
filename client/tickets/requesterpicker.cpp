// SPDX-License-Identifier: GPL-3.0-or-later
// Who asks.
#include "client/tickets/requesterpicker.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QStyle>
#include <QVBoxLayout>

#include <chrono>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kIdRole = Qt::UserRole + 1;
constexpr int kNameRole = Qt::UserRole + 2;
constexpr int kEmailRole = Qt::UserRole + 3;

bool isAddress(const QString &text)
{
    static const QRegularExpression shape(u"^[^\\s@]+@[^\\s@]+$"_s);
    return shape.match(text).hasMatch();
}

} // namespace

RequesterPicker::RequesterPicker(SearchList::Lookup lookup, QWidget *parent)
    : QWidget(parent)
    , m_lookup(std::move(lookup))
    , m_name(new QLineEdit(this))
    , m_email(new QLineEdit(this))
    , m_hint(new QLabel(this))
    , m_problem(new QLabel(this))
    , m_completer(new QCompleter(this))
    , m_hits(new QStandardItemModel(this))
{
    m_name->setPlaceholderText(tr("Name or e-mail address"));
    m_name->setAccessibleName(tr("Requester"));
    m_name->setMaxLength(200);
    m_email->setPlaceholderText(tr("E-mail address of the new contact (may be empty)"));
    m_email->setAccessibleName(tr("E-mail address of the requester"));
    m_email->setMaxLength(254);
    m_hint->setProperty("role", u"small"_s);
    m_problem->setProperty("role", u"error"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_completer->setModel(m_hits);
    m_completer->setWidget(m_name);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(8);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(5);
    column->addWidget(m_name);
    column->addWidget(m_email);
    column->addWidget(m_hint);
    column->addWidget(m_problem);
    setFocusProxy(m_name);
    m_soon.setSingleShot(true);
    m_soon.setInterval(std::chrono::milliseconds(180));

    connect(&m_soon, &QTimer::timeout, this, &RequesterPicker::look);
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        m_contact.reset(); // other words are another person
        showKind();
        m_soon.start();
        emit changed();
    });
    connect(m_email, &QLineEdit::textEdited, this, [this] {
        showProblem({});
        emit changed();
    });
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, &RequesterPicker::pick);
    showKind();
}

RequesterPicker::Choice RequesterPicker::choice() const
{
    Choice choice;
    choice.contact = m_contact;
    choice.name = m_name->text().trimmed();
    choice.email = m_email->text().trimmed();
    if (!m_contact && choice.email.isEmpty() && isAddress(choice.name)) {
        choice.email = choice.name;
        choice.name.clear();
    }
    return choice;
}

void RequesterPicker::setChoice(const Choice &choice)
{
    m_contact = choice.contact;
    const bool isOnlyAddress = choice.name.isEmpty();
    m_name->setText(isOnlyAddress ? choice.email : choice.name);
    m_email->setText(isOnlyAddress ? QString() : choice.email);
    showKind();
}

QString RequesterPicker::problem() const
{
    const Choice chosen = choice();
    if (chosen.contact)
        return {};
    if (chosen.name.isEmpty() && chosen.email.isEmpty())
        return tr("Say who asks: a contact, a name or an e-mail address.");
    if (!chosen.email.isEmpty() && !isAddress(chosen.email))
        return tr("This is not an e-mail address.");
    return {};
}

void RequesterPicker::showProblem(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    for (QLineEdit *field : {m_name, m_email}) {
        field->setProperty("invalid", !problem.isEmpty());
        field->style()->unpolish(field);
        field->style()->polish(field);
    }
}

void RequesterPicker::showKind()
{
    showProblem({});
    const bool isNew = !m_contact && !m_name->text().trimmed().isEmpty() && !isAddress(m_name->text().trimmed());
    m_email->setVisible(isNew);
    QString hint;
    if (m_contact)
        hint = m_email->text().isEmpty() ? tr("A known contact") : tr("A known contact, %1").arg(m_email->text());
    else if (!m_name->text().trimmed().isEmpty())
        hint = tr("Found by the address, or made anew");
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

void RequesterPicker::look()
{
    const QString text = m_name->text().trimmed();
    const int number = ++m_asked;
    if (text.isEmpty() || m_contact)
        return;
    m_lookup(text, this, [this, number](const QList<SearchList::Hit> &hits) {
        if (number == m_asked && !m_contact && m_name->hasFocus())
            showHits(hits);
    });
}

void RequesterPicker::showHits(const QList<SearchList::Hit> &hits)
{
    m_hits->clear();
    for (const SearchList::Hit &hit : hits) {
        auto *item = new QStandardItem(hit.detail.isEmpty() ? hit.title : u"%1  ·  %2"_s.arg(hit.title, hit.detail));
        item->setData(hit.id, kIdRole);
        item->setData(hit.title, kNameRole);
        item->setData(hit.detail, kEmailRole);
        m_hits->appendRow(item);
    }
    if (hits.isEmpty())
        m_completer->popup()->hide();
    else
        m_completer->complete();
}

void RequesterPicker::pick(const QModelIndex &index)
{
    m_contact = ContactId(index.data(kIdRole).toLongLong());
    m_name->setText(index.data(kNameRole).toString());
    m_email->setText(index.data(kEmailRole).toString());
    showKind();
    emit changed();
}

} // namespace sf::client

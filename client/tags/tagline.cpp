// SPDX-License-Identifier: GPL-3.0-or-later
// One tag on its page.
#include "client/tags/tagline.h"

#include "client/records/fieldeditors.h"
#include "client/widgets/icons.h"
#include "client/widgets/pill.h"
#include "client/widgets/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <QWidgetAction>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr const char *kColours[] = {"#dc4a3d", "#c0392b", "#b5602f", "#9a6b00", "#3f7d20", "#1a9a55",
                                    "#0e8a89", "#2f6feb", "#3f51b5", "#7c5cd6", "#b0399c", "#5b6270"};
constexpr int kColoursAside = 6;

QIcon swatch(const QColor &colour)
{
    QPixmap pixmap(36, 36);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(4, 4, 28, 28, 8, 8);
    return QIcon(pixmap);
}

} // namespace

TagLine::TagLine(QWidget *parent)
    : QWidget(parent)
    , m_colour(new QToolButton(this))
    , m_name(new LineField(this))
    , m_preview(new Pill(this))
    , m_use(new QLabel(this))
    , m_more(new QToolButton(this))
{
    m_colour->setIconSize(QSize(18, 18));
    m_colour->setToolTip(tr("Change the colour"));
    m_colour->setAccessibleName(tr("Colour"));
    m_name->setAccessibleName(tr("Name of the tag"));
    m_name->setFixedWidth(260);
    m_name->setMaxLength(50);
    m_preview->setFocusPolicy(Qt::NoFocus);
    m_use->setProperty("role", u"muted"_s);
    auto *menu = new QMenu(this);
    menu->addAction(tr("Merge into another tag…"), this, &TagLine::mergeRequested);
    menu->addAction(tr("Delete"), this, &TagLine::removalRequested);
    m_more->setIcon(icon("more"_L1));
    m_more->setToolTip(tr("More"));
    m_more->setAccessibleName(tr("More"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(menu);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(4, 6, 4, 6);
    row->setSpacing(12);
    row->addWidget(m_colour);
    row->addWidget(m_name);
    row->addWidget(m_preview);
    row->addStretch(1);
    row->addWidget(m_use);
    row->addWidget(m_more);
    connect(m_colour, &QToolButton::clicked, this, &TagLine::openColours);
    connect(m_name, &LineField::edited, this, &TagLine::takeName);
    connect(m_name, &QLineEdit::textChanged, this, &TagLine::showColour);
}

void TagLine::showTag(const Tag &tag, const QString &use)
{
    m_tag = tag;
    m_name->showText(tag.name);
    m_use->setText(use);
    m_more->show();
    showColour();
}

void TagLine::startNew()
{
    m_tag = {};
    m_tag.color = QLatin1String(kColours[7]);
    m_more->hide();
    m_name->setPlaceholderText(tr("Name of the new tag"));
    showColour();
    m_name->setFocus();
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        if (m_tag.id == TagId() && m_name->text().trimmed().isEmpty())
            emit left();
    });
}

void TagLine::showColour()
{
    m_colour->setIcon(swatch(QColor(m_tag.color)));
    m_preview->showChip(m_name->text().isEmpty() ? tr("tag") : m_name->text(), QColor(m_tag.color));
}

void TagLine::openColours()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *holder = new QWidgetAction(menu);
    auto *grid = new QWidget(menu);
    auto *layout = new QGridLayout(grid);
    for (int i = 0; i < static_cast<int>(std::size(kColours)); ++i) {
        auto *choice = new QToolButton(grid);
        choice->setIcon(swatch(QColor(QLatin1String(kColours[i]))));
        choice->setIconSize(QSize(20, 20));
        choice->setAccessibleName(QLatin1String(kColours[i]));
        connect(choice, &QToolButton::clicked, this, [this, menu, i] {
            menu->close();
            chooseColour(QLatin1String(kColours[i]));
        });
        layout->addWidget(choice, i / kColoursAside, i % kColoursAside);
    }
    holder->setDefaultWidget(grid);
    menu->addAction(holder);
    menu->popup(m_colour->mapToGlobal(QPoint(0, m_colour->height())));
}

void TagLine::chooseColour(const QString &colour)
{
    if (colour == m_tag.color)
        return;
    m_tag.color = colour;
    showColour();
    if (m_tag.id == TagId())
        return;
    Patch<Tag> patch;
    patch.set(&Tag::color, colour);
    emit edited(patch);
}

void TagLine::takeName(const QString &name)
{
    if (m_tag.id == TagId()) {
        m_tag.name = name.trimmed();
        if (!m_tag.name.isEmpty())
            emit made(m_tag.name, m_tag.color);
        return;
    }
    Patch<Tag> patch;
    patch.set(&Tag::name, name.trimmed());
    emit edited(patch);
}

void TagLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(Theme::of(palette()).line);
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// Free JSON as a foldable tree.
#include "client/tickets/metadatatree.h"

#include "client/widgets/icons.h"

#include <QHeaderView>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLowest = 60;
constexpr int kHighest = 260;

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

int rowsOf(const QTreeWidgetItem &item)
{
    int rows = item.childCount();
    for (int i = 0; i < item.childCount(); ++i)
        rows += item.child(i)->isExpanded() ? rowsOf(*item.child(i)) : 0;
    return rows;
}

} // namespace

MetadataTree::MetadataTree(QWidget *parent)
    : QWidget(parent)
    , m_head(new QToolButton(this))
    , m_tree(new QTreeWidget(this))
{
    m_head->setText(tr("Metadata"));
    m_head->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_head->setAutoRaise(true);
    m_head->setCheckable(true);
    m_head->setIconSize(QSize(12, 12));
    m_tree->setColumnCount(2);
    m_tree->setHeaderLabels({tr("Name"), tr("Value")});
    m_tree->header()->setStretchLastSection(true);
    m_tree->header()->resizeSection(0, 100);
    m_tree->setIndentation(12);
    m_tree->setAccessibleName(tr("Metadata"));
    m_tree->setUniformRowHeights(true);
    m_tree->setTextElideMode(Qt::ElideRight);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    column->addWidget(m_head, 0, Qt::AlignLeft);
    column->addWidget(m_tree);
    connect(m_head, &QToolButton::toggled, this, [this](bool isOn) { setFolded(!isOn); });
    connect(m_tree, &QTreeWidget::itemExpanded, this, &MetadataTree::updateHeight);
    connect(m_tree, &QTreeWidget::itemCollapsed, this, &MetadataTree::updateHeight);
    setFolded(true);
    hide();
}

void MetadataTree::setFolded(bool isFolded)
{
    m_head->setChecked(!isFolded);
    m_head->setIcon(icon(isFolded ? "chevron-right"_L1 : "chevron-down"_L1));
    m_head->setToolTip(isFolded ? tr("Show the metadata") : tr("Fold the metadata"));
    m_tree->setVisible(!isFolded);
    if (!isFolded && m_tree->topLevelItemCount() == 0)
        fill(); // nobody looks at most of it
}

void MetadataTree::showMetadata(const RawJson &metadata)
{
    const bool isEmpty = metadata.bytes.isEmpty() || metadata.bytes == "{}";
    setVisible(!isEmpty);
    if (metadata == m_metadata)
        return;
    m_metadata = metadata;
    m_tree->clear();
    if (m_head->isChecked())
        fill();
}

void MetadataTree::fill()
{
    JsonParser parser;
    const auto root = parser.parse(m_metadata.bytes);
    if (!root)
        return;
    addValue(*m_tree->invisibleRootItem(), *root);
    updateHeight();
}

void MetadataTree::addValue(QTreeWidgetItem &item, const JsonElement &value)
{
    simdjson::dom::object object;
    simdjson::dom::array array;
    std::string_view text;
    if (value.get(object) == simdjson::SUCCESS) {
        for (const auto pair : object)
            addValue(*new QTreeWidgetItem(&item, {textOf(pair.key)}), pair.value);
    } else if (value.get(array) == simdjson::SUCCESS) {
        int number = 0;
        for (const JsonElement element : array)
            addValue(*new QTreeWidgetItem(&item, {QString::number(++number)}), element);
    } else {
        const QString words = value.get(text) == simdjson::SUCCESS ? textOf(text) : textOf(simdjson::minify(value));
        item.setText(1, words);
        item.setToolTip(1, words);
    }
}

void MetadataTree::updateHeight()
{
    const int row = m_tree->fontMetrics().height() + 6;
    const int wanted = m_tree->header()->sizeHint().height() + row * rowsOf(*m_tree->invisibleRootItem()) + 6;
    m_tree->setFixedHeight(std::clamp(wanted, kLowest, kHighest));
}

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// The dashboard on paper.
#include "client/dashboard/figurespaper.h"

#include "client/dashboard/dashboardbody.h"
#include "client/dashboard/figurecard.h"
#include "client/dashboard/figures.h"
#include "client/dashboard/figurestable.h"
#include "client/dashboard/tile.h"
#include "client/sync/directory.h"
#include "client/widgets/paint.h"
#include "client/widgets/relativetime.h"

#include <QApplication>
#include <QDateTime>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QSaveFile>
#include <QScreen>

#include <memory>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qreal kGap = 10;
constexpr qreal kMarginMm = 12;

/// At the screen's own, everything keeps the proportions that it has there.
int screenResolution()
{
    const QScreen *screen = QGuiApplication::primaryScreen();
    return screen ? static_cast<int>(std::lround(screen->logicalDotsPerInchY())) : 96;
}

QPageLayout landscape()
{
    return QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape,
                       QMarginsF(kMarginMm, kMarginMm, kMarginMm, kMarginMm), QPageLayout::Millimeter);
}

/// Writes line below line, and goes on on the next page.
class Sheet
{
public:
    Sheet(QPagedPaintDevice &device, QPainter &painter, const QString &title)
        : m_device(device)
        , m_painter(painter)
        , m_title(title)
        , m_page(0, 0, device.width(), device.height())
    {
    }

    /// Begins a page with its head; answers the room below it.
    QRectF begin()
    {
        if (m_number > 0)
            m_device.newPage();
        ++m_number;
        const Theme &theme = Theme::light();
        m_painter.setFont(titleFont());
        m_painter.setPen(theme.text);
        const qreal height = m_painter.fontMetrics().height();
        m_painter.drawText(QRectF(0, 0, m_page.width(), height), Qt::AlignLeft | Qt::AlignVCenter, m_title);
        m_painter.setFont(smallFont());
        m_painter.setPen(theme.muted);
        m_painter.drawText(QRectF(0, 0, m_page.width(), height), Qt::AlignRight | Qt::AlignVCenter,
                           QString::number(m_number));
        m_top = height + kGap;
        return m_page.adjusted(0, m_top, 0, 0);
    }

    void add(const FiguresTable &table)
    {
        const qreal line = QFontMetricsF(QApplication::font()).height() + 5;
        if (m_top + line * 4 > m_page.height()) // no heading alone at the foot
            begin();
        heading(table);
        for (const QStringList &row : table.rows) {
            if (m_top + line > m_page.height()) {
                begin();
                heading(table);
            }
            cells(row, QApplication::font(), Theme::light().text);
        }
        m_top += line;
    }

private:
    void heading(const FiguresTable &table)
    {
        const QFont bold = headingFont();
        m_painter.setFont(bold);
        m_painter.setPen(Theme::light().text);
        const qreal line = QFontMetricsF(bold).height() + 5;
        m_painter.drawText(QRectF(0, m_top, m_page.width(), line), Qt::AlignLeft | Qt::AlignVCenter, table.title);
        m_top += line;
        cells(table.head, smallFont(), Theme::light().muted);
    }

    void cells(const QStringList &texts, const QFont &font, const QColor &colour)
    {
        const QFontMetricsF metrics(font);
        const qreal line = metrics.height() + 5;
        const qreal first = std::min(220.0, m_page.width() / 3);
        const auto others = static_cast<qreal>(std::max<qsizetype>(1, texts.size() - 1));
        const qreal width = std::min(texts.size() > 2 ? 170.0 : 340.0, (m_page.width() - first) / others);
        m_painter.setFont(font);
        m_painter.setPen(colour);
        qreal left = 0;
        for (qsizetype i = 0; i < texts.size(); ++i) {
            const qreal room = (i == 0 ? first : width) - 8;
            m_painter.drawText(QRectF(left, m_top, room, line), Qt::AlignLeft | Qt::AlignVCenter,
                               metrics.elidedText(texts[i], Qt::ElideRight, room));
            left += room + 8;
        }
        m_top += line;
        m_painter.setPen(QPen(Theme::light().line, 0.6));
        m_painter.drawLine(QPointF(0, m_top - 0.5), QPointF(m_page.width(), m_top - 0.5));
    }

    QPagedPaintDevice &m_device;
    QPainter &m_painter;
    QString m_title;
    QRectF m_page;
    qreal m_top = 0;
    int m_number = 0;
};

void paintCharts(QPainter &painter, const QRectF &room, const DashboardBody &body)
{
    const Theme &theme = Theme::light();
    const qreal tileHeight = QFontMetricsF(QApplication::font()).height() * 5.4;
    constexpr int tiles = DashboardBody::TileCount;
    const qreal tileWidth = (room.width() - kGap * (tiles - 1)) / tiles;
    for (int kind = 0; kind < tiles; ++kind)
        body.tile(static_cast<DashboardBody::TileKind>(kind))
            .paintOn(painter, {room.left() + kind * (tileWidth + kGap), room.top(), tileWidth, tileHeight}, theme);
    const QList<FigureCard *> charts = body.charts();
    constexpr int across = 3;
    const qreal top = room.top() + tileHeight + kGap;
    const qreal height = (room.bottom() - top - kGap) / 2;
    const qreal width = (room.width() - kGap * (across - 1)) / across;
    for (int i = 0; i < charts.size(); ++i)
        charts[i]->paintOn(
            painter, {room.left() + i % across * (width + kGap), top + i / across * (height + kGap), width, height},
            theme);
}

QString paperTitle(const PaperContent &content)
{
    const QString when = content.figures.asOf()
                           ? fullTime(QDateTime::fromMSecsSinceEpoch(content.figures.asOf()->ms, Qt::UTC))
                           : QString();
    return u"%1 · %2 · %3"_s.arg(content.directory.organization().name, content.figures.period().title(), when);
}

} // namespace

bool paintPages(QPagedPaintDevice &device, const PaperContent &content)
{
    QPainter painter;
    if (!painter.begin(&device))
        return false;
    Sheet sheet(device, painter, paperTitle(content));
    paintCharts(painter, sheet.begin(), content.body);
    sheet.begin();
    const QList<FiguresTable> tables = figuresTables(content.figures, content.directory);
    for (const FiguresTable &table : tables)
        sheet.add(table);
    return painter.end();
}

QString writePdf(const QString &path, const PaperContent &content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    {
        QPdfWriter writer(&file);
        writer.setPageLayout(landscape());
        writer.setResolution(screenResolution());
        writer.setTitle(paperTitle(content));
        if (!paintPages(writer, content))
            return file.errorString();
    }
    return file.commit() ? QString() : file.errorString();
}

void choosePrinter(QWidget *window, const PaperContent &content)
{
    auto printer = std::make_shared<QPrinter>();
    printer->setPageLayout(landscape());
    printer->setResolution(screenResolution());
    printer->setDocName(paperTitle(content));
    auto *dialog = new QPrintDialog(printer.get(), window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), window,
                     [printer, content](QPrinter *chosen) { paintPages(*chosen, content); });
    dialog->open();
}

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// The project's own SVG icons, tinted from the palette in force whenever they are painted.
#include "client/widgets/icons.h"

#include "client/widgets/theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

class TintedSvg : public QIconEngine
{
public:
    TintedSvg(QString name, const QColor &fixedColour) : m_name(std::move(name)), m_fixedColour(fixedColour) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal scale = painter->device()->devicePixelRatioF();
        QPixmap drawn = pixmap((QSizeF(rect.size()) * scale).toSize(), mode, state);
        drawn.setDevicePixelRatio(scale);
        painter->drawPixmap(rect, drawn);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        if (size.isEmpty())
            return {};
        const QColor colour = tint(mode, state);
        const QString key = u"sf-icon/%1/%2/%3x%4"_s.arg(m_name, colour.name()).arg(size.width()).arg(size.height());
        QPixmap result;
        if (QPixmapCache::find(key, &result))
            return result;
        QFile file(u":/icons/%1.svg"_s.arg(m_name));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        QByteArray text = file.readAll();
        text.replace("currentColor", colour.name().toLatin1());
        result = QPixmap(size);
        result.fill(Qt::transparent);
        QPainter painter(&result);
        QSvgRenderer renderer(text);
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        renderer.render(&painter);
        painter.end();
        QPixmapCache::insert(key, result);
        return result;
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        Q_UNUSED(scale) // the size already holds it
        return pixmap(size, mode, state);
    }

    QIconEngine *clone() const override { return new TintedSvg(m_name, m_fixedColour); }

private:
    QColor tint(QIcon::Mode mode, QIcon::State state) const
    {
        if (m_fixedColour.isValid())
            return m_fixedColour;
        const QPalette palette = QGuiApplication::palette();
        const Theme &theme = Theme::of(palette);
        if (mode == QIcon::Disabled)
            return blended(theme.muted, theme.window, 0.6);
        if (state == QIcon::On || mode == QIcon::Selected)
            return theme.accentText;
        return mode == QIcon::Active ? theme.text : theme.muted;
    }

    QString m_name;
    QColor m_fixedColour;
};

} // namespace

QIcon icon(QLatin1String name)
{
    return QIcon(new TintedSvg(QString(name), {}));
}

QIcon icon(QLatin1String name, const QColor &colour)
{
    return QIcon(new TintedSvg(QString(name), colour));
}

} // namespace sf::client

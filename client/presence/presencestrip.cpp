// SPDX-License-Identifier: GPL-3.0-or-later
// Who else is here.
#include "client/presence/presencestrip.h"

#include "client/presence/presencefaces.h"
#include "client/presence/presencewords.h"
#include "client/widgets/paint.h"
#include "client/widgets/theme.h"

#include <QPainter>
#include <QStyle>

namespace sf::client {

namespace {

constexpr int kFace = 22;
constexpr int kGap = 6;
constexpr int kHeight = 26;
constexpr int kWordsFrom = 640;

} // namespace

PresenceStrip::PresenceStrip(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    hide();
}

void PresenceStrip::showPeople(const QList<Present> &people, const Directory &directory)
{
    m_directory = &directory;
    if (people == m_people)
        return update(); // somebody may have gone away
    m_people = people;
    setAccessibleName(presenceLines(people));
    setToolTip(presenceLines(people).toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>")));
    setVisible(!people.isEmpty());
    updateGeometry();
    update();
}

QString PresenceStrip::words() const
{
    return presenceSummary(m_people);
}

int PresenceStrip::facesWidth() const
{
    return presencefaces::width(m_people.size(), kFace);
}

QSize PresenceStrip::sizeHint() const
{
    // Where there is little room it belongs to what stands beside; the words are in the tooltip, too.
    if (parentWidget() && parentWidget()->width() < kWordsFrom)
        return minimumSizeHint();
    return {facesWidth() + kGap + QFontMetrics(smallFont()).horizontalAdvance(words()) + 4, kHeight};
}

QSize PresenceStrip::minimumSizeHint() const
{
    return {facesWidth(), kHeight};
}

void PresenceStrip::paintEvent(QPaintEvent *)
{
    if (!m_directory || m_people.isEmpty())
        return;
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    const int faces = facesWidth();
    const QRect place = QStyle::visualRect(layoutDirection(), rect(), QRect(1, 0, faces, height()));
    presencefaces::paint(painter, place, m_people, *m_directory, kFace, theme.base);
    const QRect rest(faces + kGap, 0, width() - faces - kGap, height());
    painter.setFont(smallFont());
    painter.setPen(m_people.first().state == PresenceState::Typing ? theme.accentText : theme.muted);
    const QString shown = QFontMetrics(smallFont()).elidedText(words(), Qt::ElideRight, rest.width());
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), rest), textFlags(layoutDirection(), Qt::AlignLeft),
                     shown);
}

} // namespace sf::client

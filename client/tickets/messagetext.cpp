// SPDX-License-Identifier: GPL-3.0-or-later
// What strangers wrote, as rich text that is safe to show.
#include "client/tickets/messagetext.h"

#include <QRegularExpression>
#include <QUrl>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

QString anchor(const QString &escapedAddress, const QString &escapedText)
{
    QString address = escapedAddress;
    address.replace("&amp;"_L1, "&"_L1);
    if (!isSafeLink(address))
        return escapedText;
    return u"<a href=\"%1\">%2</a>"_s.arg(escapedAddress, escapedText);
}

QString withEmphasis(const QString &escaped)
{
    static const QRegularExpression bold(u"\\*\\*(\\S(?:[^*]{0,500}\\S)?)\\*\\*"_s);
    static const QRegularExpression italic(u"(?<![\\w*])\\*(\\S(?:[^*]{0,500}\\S)?)\\*(?![\\w*])"_s);
    QString text = escaped;
    text.replace(bold, u"<b>\\1</b>"_s);
    text.replace(italic, u"<i>\\1</i>"_s);
    return text;
}

QString withLinks(const QString &escaped)
{
    static const QRegularExpression link(
        u"\\[([^\\[\\]]{1,300})\\]\\(([^\\s()]{1,2000})\\)|\\b(https?://[^\\s<>\"]{1,2000}[^\\s<>\".,;:!?)\\]'])"_s);
    QString out;
    qsizetype at = 0;
    auto hits = link.globalMatch(escaped);
    while (hits.hasNext()) {
        const QRegularExpressionMatch hit = hits.next();
        out += withEmphasis(escaped.mid(at, hit.capturedStart() - at));
        out += hit.captured(3).isEmpty() ? anchor(hit.captured(2), hit.captured(1))
                                         : anchor(hit.captured(3), hit.captured(3));
        at = hit.capturedEnd();
    }
    return out + withEmphasis(escaped.mid(at));
}

QString inlineHtml(const QString &line)
{
    static const QRegularExpression code(u"`([^`]{1,2000})`"_s);
    QString out;
    qsizetype at = 0;
    auto hits = code.globalMatch(line);
    while (hits.hasNext()) {
        const QRegularExpressionMatch hit = hits.next();
        out += withLinks(line.mid(at, hit.capturedStart() - at).toHtmlEscaped());
        out += u"<code>%1</code>"_s.arg(hit.captured(1).toHtmlEscaped());
        at = hit.capturedEnd();
    }
    return out + withLinks(line.mid(at).toHtmlEscaped());
}

/// Characters that would turn the reading direction of what follows around, and control characters, are not shown.
QString withoutTricks(const QString &body)
{
    static const QRegularExpression tricks(
        u"[\\x{0}-\\x{8}\\x{b}\\x{c}\\x{e}-\\x{1f}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}]"_s);
    QString text = body;
    text.remove(tricks);
    text.replace("\r\n"_L1, "\n"_L1);
    text.replace(u'\r', u'\n');
    return text;
}

bool isBullet(const QString &line)
{
    return line.startsWith("- "_L1) || line.startsWith("* "_L1) || line.startsWith(u"• "_s);
}

class Blocks
{
public:
    void add(const QString &line)
    {
        if (line.startsWith("```"_L1)) {
            close();
            m_isCode = !m_isCode;
            return;
        }
        if (m_isCode) {
            m_lines.append(line.toHtmlEscaped());
            return;
        }
        const bool isQuote = line.startsWith(u'>');
        if (isQuote != m_isQuote || line.trimmed().isEmpty())
            close();
        m_isQuote = isQuote;
        if (line.trimmed().isEmpty())
            return;
        if (isQuote)
            m_lines.append(inlineHtml(line.mid(1).trimmed()));
        else if (isBullet(line))
            m_lines.append(u"&nbsp;&nbsp;•&nbsp;&nbsp;"_s + inlineHtml(line.mid(2)));
        else
            m_lines.append(inlineHtml(line));
    }

    QString html()
    {
        close();
        return m_html;
    }

private:
    void close()
    {
        if (!m_lines.isEmpty()) {
            if (m_isCode)
                m_html += u"<p><code>%1</code></p>"_s.arg(m_lines.join("<br>"_L1).replace("  "_L1, "&nbsp; "_L1));
            else if (m_isQuote)
                m_html += u"<p style=\"margin-left:12px\"><i>%1</i></p>"_s.arg(m_lines.join("<br>"_L1));
            else
                m_html += u"<p>%1</p>"_s.arg(m_lines.join("<br>"_L1));
        }
        m_lines.clear();
    }

    QString m_html;
    QStringList m_lines;
    bool m_isCode = false;
    bool m_isQuote = false;
};

} // namespace

QString messageHtml(const QString &body)
{
    Blocks blocks;
    const QStringList lines = withoutTricks(body).split(u'\n');
    for (const QString &line : lines)
        blocks.add(line);
    return blocks.html();
}

bool isSafeLink(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    if (!url.isValid())
        return false;
    const QString scheme = url.scheme();
    return ((scheme == "http"_L1 || scheme == "https"_L1) && !url.host().isEmpty()) || scheme == "mailto"_L1;
}

QString excerpt(const QString &body, int length)
{
    QString line = withoutTricks(body.left(length * 4)).simplified();
    if (line.size() > length)
        line = line.left(length - 1).trimmed() + u'…';
    return line;
}

} // namespace sf::client

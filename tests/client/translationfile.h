// SPDX-License-Identifier: GPL-3.0-or-later
// TranslationFile: what a .ts file says.
#pragma once

#include <QFile>
#include <QList>
#include <QRegularExpression>
#include <QString>
#include <QStringList>
#include <QXmlStreamReader>

namespace sf::test {

using namespace Qt::Literals::StringLiterals;

struct TranslatedText
{
    QString context;
    QString source;
    QString comment;
    QStringList forms; ///< more than one: by number
    bool isPlural = false;
    bool isFinished = true;
};

class TranslationFile
{
public:
    explicit TranslationFile(const QString &path) : m_file(path)
    {
        if (!m_file.open(QIODevice::ReadOnly))
            return;
        m_xml.setDevice(&m_file);
        while (!m_xml.atEnd()) {
            if (m_xml.readNext() == QXmlStreamReader::StartElement)
                enter();
            else if (m_xml.tokenType() == QXmlStreamReader::EndElement && m_xml.name() == "message"_L1)
                m_texts.append(m_text);
        }
    }

    /// Empty when the file could not be read to its end.
    QList<TranslatedText> texts() const { return m_xml.hasError() ? QList<TranslatedText>() : m_texts; }

private:
    void enter()
    {
        const auto name = m_xml.name();
        if (name == "name"_L1) {
            m_context = m_xml.readElementText();
        } else if (name == "message"_L1) {
            m_text = {};
            m_text.context = m_context;
            m_text.isPlural = m_xml.attributes().value("numerus"_L1) == "yes"_L1;
        } else if (name == "source"_L1) {
            m_text.source = m_xml.readElementText();
        } else if (name == "comment"_L1) {
            m_text.comment = m_xml.readElementText();
        } else if (name == "translation"_L1) {
            m_text.isFinished = !m_xml.attributes().hasAttribute("type"_L1);
            if (!m_text.isPlural)
                m_text.forms.append(m_xml.readElementText());
        } else if (name == "numerusform"_L1) {
            m_text.forms.append(m_xml.readElementText());
        }
    }

    QFile m_file;
    QXmlStreamReader m_xml;
    QString m_context;
    TranslatedText m_text;
    QList<TranslatedText> m_texts;
};

/// "%1", "%n", "%Ln": each once, sorted.
inline QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"%L?(?:[0-9]+|n)"_s);
    QStringList found;
    for (auto it = pattern.globalMatch(text); it.hasNext();)
        found.append(it.next().captured());
    found.removeDuplicates();
    found.sort();
    return found;
}

} // namespace sf::test

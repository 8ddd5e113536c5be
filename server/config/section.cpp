// SPDX-License-Identifier: GPL-3.0-or-later
// One table of the configuration file while it is read.
#include "server/config/section.h"

#include <sstream>

using namespace Qt::Literals::StringLiterals;

namespace sf::server {

namespace {

/// As it stands in the file, cut to what fits a message.
QString shown(const toml::node &node)
{
    if (const auto text = node.value_exact<std::string>())
        return u'"' + QString::fromStdString(*text).left(60) + u'"';
    std::ostringstream out;
    node.visit([&out](const auto &value) { out << value; });
    QString text = QString::fromStdString(out.str()).simplified();
    if (text.size() > 60)
        text = text.left(57) + u"..."_s;
    return text;
}

} // namespace

void ConfigProblems::add(const toml::source_region &where, const QString &why)
{
    m_lines.append(u"%1:%2: %3"_s.arg(m_file).arg(where.begin.line).arg(why));
}

Section::Section(const toml::table *table, QString name, ConfigProblems &problems)
    : m_table(table)
    , m_name(std::move(name))
    , m_problems(problems)
{
}

const toml::node *Section::find(const char *key)
{
    m_known.append(QString::fromLatin1(key));
    return m_table != nullptr ? m_table->get(key) : nullptr;
}

bool Section::has(const char *key) const
{
    return m_table != nullptr && m_table->contains(key);
}

int Section::lineOf(const char *key) const
{
    return has(key) ? static_cast<int>(m_table->get(key)->source().begin.line) : 0;
}

void Section::problem(const char *key, const QString &why)
{
    const toml::node *node = m_table != nullptr ? m_table->get(key) : nullptr;
    // What is not there is missing from its section.
    const toml::node *where = node != nullptr ? node : m_table;
    m_problems.add(where != nullptr ? where->source() : toml::source_region{},
                   u"[%1] %2 %3"_s.arg(m_name, QString::fromLatin1(key), why));
}

void Section::text(const char *key, QString &to, const Check &check)
{
    const toml::node *node = find(key);
    if (node == nullptr)
        return;
    const auto value = node->value_exact<std::string>();
    if (!value)
        return problem(key, u"is %1 but must be text in quotes"_s.arg(shown(*node)));
    const QString given = QString::fromStdString(*value);
    const QString why = check ? check(given) : QString();
    if (!why.isEmpty())
        return problem(key, u"is \"%1\" but %2"_s.arg(given, why));
    to = given;
}

void Section::texts(const char *key, QList<QString> &to, const Check &check)
{
    const toml::node *node = find(key);
    if (node == nullptr)
        return;
    const toml::array *array = node->as_array();
    if (array == nullptr || array->empty())
        return problem(key, u"is %1 but must be a list of texts with at least one entry"_s.arg(shown(*node)));
    QList<QString> found;
    for (const toml::node &entry : *array) {
        const auto value = entry.value_exact<std::string>();
        if (!value)
            return problem(key, u"holds %1 but every entry must be text in quotes"_s.arg(shown(entry)));
        const QString given = QString::fromStdString(*value);
        const QString why = check ? check(given) : QString();
        if (!why.isEmpty())
            return problem(key, u"holds \"%1\" but %2"_s.arg(given, why));
        if (found.contains(given))
            return problem(key, u"names \"%1\" twice"_s.arg(given));
        found.append(given);
    }
    to = found;
}

QList<const toml::table *> Section::tables(const char *key)
{
    QList<const toml::table *> found;
    const toml::node *node = find(key);
    if (node == nullptr)
        return found;
    const toml::array *array = node->as_array();
    if (array == nullptr || !array->is_homogeneous(toml::node_type::table)) {
        problem(key, u"must be written as [[%1.%2]]"_s.arg(m_name, QString::fromLatin1(key)));
        return found;
    }
    for (const toml::node &entry : *array)
        found.append(entry.as_table());
    return found;
}

Section Section::inner(const char *key)
{
    const QString name = QString::fromLatin1(key);
    const toml::node *node = find(key);
    if (node != nullptr && !node->is_table())
        problem(key, u"must be a section of its own: [%1.%2]"_s.arg(m_name, name));
    return {node != nullptr ? node->as_table() : nullptr, m_name + u'.' + name, m_problems};
}

qint64 Section::wholeNumber(const char *key, qint64 present, qint64 least, qint64 most)
{
    const toml::node *node = find(key);
    if (node == nullptr)
        return present;
    const auto value = node->value_exact<int64_t>();
    if (!value || *value < least || *value > most) {
        problem(key, u"is %1 but must be a whole number from %2 to %3"_s.arg(shown(*node)).arg(least).arg(most));
        return present;
    }
    return *value;
}

bool Section::flag(const char *key, bool &to)
{
    const toml::node *node = find(key);
    if (node == nullptr)
        return false;
    const auto value = node->value_exact<bool>();
    if (!value) {
        problem(key, u"is %1 but must be true or false"_s.arg(shown(*node)));
        return false;
    }
    to = *value;
    return true;
}

void Section::finish()
{
    if (m_table == nullptr)
        return;
    for (const auto &[key, value] : *m_table) {
        const QString name = QString::fromStdString(std::string(key.str()));
        if (!m_known.contains(name))
            m_problems.add(key.source(),
                           u"[%1] has no key \"%2\"; allowed are %3"_s.arg(m_name, name, m_known.join(u", "_s)));
    }
}

} // namespace sf::server

// SPDX-License-Identifier: GPL-3.0-or-later
// Section: one table of the configuration file while it is read. Each key asked for is known; finish() refuses all others.
#pragma once

#include <QString>
#include <QStringList>

#include <toml++/toml.h>

#include <functional>

namespace sf::server {

/// Collects "FILE:LINE: why".
class ConfigProblems
{
public:
    explicit ConfigProblems(QString file) : m_file(std::move(file)) {}
    void add(const toml::source_region &where, const QString &why);
    bool isEmpty() const { return m_lines.isEmpty(); }
    QString text() const { return m_lines.join(u'\n'); }

private:
    QString m_file;
    QStringList m_lines;
};

class Section
{
public:
    /// Says what is wrong with a value, or nothing.
    using Check = std::function<QString(const QString &)>;

    /// `table` may be null: the section is not in the file, every value keeps its default.
    Section(const toml::table *table, QString name, ConfigProblems &problems);

    void text(const char *key, QString &to, const Check &check = {});
    void texts(const char *key, QList<QString> &to, const Check &check = {});
    template<class Number>
    void number(const char *key, Number &to, qint64 least, qint64 most)
    {
        to = static_cast<Number>(wholeNumber(key, static_cast<qint64>(to), least, most));
    }
    /// The tables of an array such as [[organization.acme.custom_field]].
    QList<const toml::table *> tables(const char *key);
    /// The table of this name within, as [organization.acme.attachments]; without one, an empty section.
    Section inner(const char *key);
    bool flag(const char *key, bool &to); ///< answers whether the key is there
    bool has(const char *key) const;
    int lineOf(const char *key) const; ///< 0: it is not there
    void problem(const char *key, const QString &why);
    void finish();

private:
    const toml::node *find(const char *key);
    qint64 wholeNumber(const char *key, qint64 present, qint64 least, qint64 most);

    const toml::table *m_table;
    QString m_name;
    ConfigProblems &m_problems;
    QStringList m_known;
};

} // namespace sf::server

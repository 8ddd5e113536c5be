// SPDX-License-Identifier: GPL-3.0-or-later
// What one organisation has of its own.
#include "server/config/organizationsection.h"

#include "server/config/attachmentsection.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace sf::server {

namespace {

constexpr qsizetype kContactLabels = 3;

QString numberFormatProblem(const QString &format)
{
    static const QRegularExpression form(u"^[^%]*%(0[1-9])?d[^%]*$"_s);
    return form.match(format).hasMatch() && format.size() <= 32
             ? QString()
             : u"must hold exactly one %d or %04d, such as \"T-%04d\", and no other %"_s;
}

QString currencyProblem(const QString &currency)
{
    static const QRegularExpression form(u"^[A-Z]{3}$"_s);
    return form.match(currency).hasMatch() ? QString()
                                           : u"must be a currency code of three capitals, such as \"EUR\""_s;
}

/// Of categories and custom fields: what is written on the wire.
QString nameProblem(const QString &name)
{
    static const QRegularExpression form(u"^[a-z][a-z0-9_]{0,39}$"_s);
    return form.match(name).hasMatch()
             ? QString()
             : u"must begin with a small letter and hold only small letters, digits and _ (at most 40)"_s;
}

QString textProblem(const QString &text)
{
    return text.trimmed().isEmpty() || text.size() > 80 ? u"must hold 1 to 80 characters"_s : QString();
}

template<NamedEnum E>
QString wordProblem(const QString &word)
{
    if (enumFromName<E>(word.toStdString()))
        return {};
    QStringList known;
    for (const std::string_view name : EnumNames<E>::names)
        known << QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
    return u"must be one of "_s + known.join(u", "_s);
}

CustomField readCustomField(Section section)
{
    CustomField field;
    section.text("name", field.name, nameProblem);
    section.text("label", field.label, textProblem);
    QString type = u"text"_s;
    section.text("type", type, wordProblem<CustomFieldType>);
    field.type = enumFromName<CustomFieldType>(type.toStdString()).value_or(CustomFieldType::Text);
    section.texts("choices", field.choices, textProblem);
    QList<QString> statuses;
    section.texts("required_for", statuses, wordProblem<Status>);
    for (const QString &status : statuses)
        field.requiredFor << *enumFromName<Status>(status.toStdString());
    if (field.name.isEmpty() && !section.has("name"))
        section.problem("name", u"is missing"_s);
    const bool hasChoices = field.type == CustomFieldType::Choice || field.type == CustomFieldType::MultiChoice;
    if (hasChoices && field.choices.isEmpty() && !section.has("choices"))
        section.problem("choices", u"is missing: a field of type \"%1\" needs some"_s.arg(type));
    if (!hasChoices && !field.choices.isEmpty())
        section.problem("choices", u"belongs only to the types \"choice\" and \"multi_choice\""_s);
    if (field.label.isEmpty())
        field.label = QString(field.name).replace(u'_', u' ');
    section.finish();
    return field;
}

} // namespace

OrganizationSettings readOrganization(Section section, const QString &slug, const AttachmentSettings &usual,
                                      ConfigProblems &problems)
{
    OrganizationSettings organization;
    section.text("number_format", organization.numberFormat, numberFormatProblem);
    section.text("currency", organization.currency, currencyProblem);
    section.texts("categories", organization.categories, nameProblem);
    section.texts("contact_labels", organization.contactLabels, textProblem);
    if (organization.contactLabels.size() > kContactLabels)
        section.problem("contact_labels", u"has more than three entries: contacts have three fields of your own"_s);
    section.number("chats_per_agent", organization.chatsPerAgent, 1, 1000);
    section.number("bot_threshold_percent", organization.botThresholdPercent, 1, 100);
    for (const toml::table *table : section.tables("custom_field")) {
        const CustomField field = readCustomField({table, u"organization.%1.custom_field"_s.arg(slug), problems});
        const auto isSame = [&field](const CustomField &other) { return other.name == field.name; };
        if (std::any_of(organization.customFields.cbegin(), organization.customFields.cend(), isSame))
            problems.add(table->source(), u"there are two custom fields \"%1\""_s.arg(field.name));
        organization.customFields << field;
    }
    organization.attachments = readAttachments(section.inner("attachments"), usual);
    section.finish();
    return organization;
}

} // namespace sf::server

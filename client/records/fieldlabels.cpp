// SPDX-License-Identifier: GPL-3.0-or-later
// Labels of fields.
#include "client/records/fieldlabels.h"

#include <QCoreApplication>

namespace sf::client {

namespace {

struct Label
{
    const char *name;
    const char *text;
};

constexpr Label kLabels[] = {
    {"name", QT_TRANSLATE_NOOP("FieldLabels", "Name")},
    {"email", QT_TRANSLATE_NOOP("FieldLabels", "E-mail")},
    {"phone", QT_TRANSLATE_NOOP("FieldLabels", "Phone")},
    {"address", QT_TRANSLATE_NOOP("FieldLabels", "Address")},
    {"job_title", QT_TRANSLATE_NOOP("FieldLabels", "Job title")},
    {"department", QT_TRANSLATE_NOOP("FieldLabels", "Department")},
    {"linkedin", QT_TRANSLATE_NOOP("FieldLabels", "LinkedIn")},
    {"twitter", QT_TRANSLATE_NOOP("FieldLabels", "X / Twitter")},
    {"company_id", QT_TRANSLATE_NOOP("FieldLabels", "Company")},
    {"lead_score", QT_TRANSLATE_NOOP("FieldLabels", "Lead score")},
    {"lead_status", QT_TRANSLATE_NOOP("FieldLabels", "Lead status")},
    {"notes", QT_TRANSLATE_NOOP("FieldLabels", "Notes")},
    {"website", QT_TRANSLATE_NOOP("FieldLabels", "Website")},
    {"industry", QT_TRANSLATE_NOOP("FieldLabels", "Industry")},
    {"size", QT_TRANSLATE_NOOP("FieldLabels", "Employees")},
    {"annual_revenue", QT_TRANSLATE_NOOP("FieldLabels", "Annual revenue")},
    {"customer_since", QT_TRANSLATE_NOOP("FieldLabels", "Customer since")},
    {"health_score", QT_TRANSLATE_NOOP("FieldLabels", "Health")},
};

} // namespace

QString fieldLabel(const QString &name, const Organization &organization)
{
    for (int i = 0; i < 3; ++i) {
        if (name == QStringLiteral("custom_%1").arg(i + 1))
            return organization.contactLabels.value(i);
    }
    for (const Label &label : kLabels) {
        if (name == QLatin1String(label.name))
            return QCoreApplication::translate("FieldLabels", label.text);
    }
    return name;
}

} // namespace sf::client

// SPDX-License-Identifier: GPL-3.0-or-later
// What a person may set: the theme, the language, notifications, and forgetting this server.
#include "client/shell/preferences.h"

#include "client/translation.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

QLabel *makeText(const QString &text, const QString &role, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setProperty("role", role);
    label->setWordWrap(true);
    return label;
}

} // namespace

Preferences::Preferences(const State &state, QWidget *parent)
    : QWidget(parent)
    , m_theme(new QComboBox(this))
    , m_language(new QComboBox(this))
    , m_column(new QVBoxLayout(this))
{
    fillChoices(state);
    setFocusProxy(m_theme);

    auto *notified = new QCheckBox(tr("Tell me of tickets given to me and of replies on mine"), this);
    notified->setChecked(state.isNotified);
    auto *goesOn = new QCheckBox(tr("After a reply or a new status, go on to the next ticket of the list"), this);
    goesOn->setChecked(state.goesOn);
    auto *forget = new QPushButton(tr("Forget this server"), this);
    auto *column = m_column;
    column->setContentsMargins(20, 8, 20, 20);
    column->setSpacing(8);
    column->addWidget(makeText(tr("Theme"), u"heading"_s, this));
    column->addWidget(m_theme, 0, Qt::AlignLeft);
    column->addWidget(
        makeText(tr("\"As the desktop\" follows its light or dark setting while you work."), u"small"_s, this));
    column->addSpacing(12);
    column->addWidget(makeText(tr("Language"), u"heading"_s, this));
    column->addWidget(m_language, 0, Qt::AlignLeft);
    column->addWidget(makeText(tr("Another language is used from the next start of SupportFlow."), u"small"_s, this));
    column->addSpacing(12);
    column->addWidget(makeText(tr("Notifications"), u"heading"_s, this));
    column->addWidget(notified);
    column->addWidget(makeText(tr("Shown by your desktop, and never about what you did yourself."), u"small"_s, this));
    column->addSpacing(12);
    column->addWidget(makeText(tr("Working through a list"), u"heading"_s, this));
    column->addWidget(goesOn);
    column->addSpacing(12);
    column->addWidget(makeText(tr("Server"), u"heading"_s, this));
    column->addWidget(
        makeText(tr("Signed in to %1. Forgetting it signs you out and removes its certificate's fingerprint "
                    "and your sign-in from this computer.")
                     .arg(state.server),
                 u"small"_s, this));
    column->addWidget(forget, 0, Qt::AlignLeft);
    column->addStretch(1);

    connect(m_theme, &QComboBox::activated, this,
            [this] { emit themeChosen(static_cast<ThemeChoice>(m_theme->currentData().toInt())); });
    connect(m_language, &QComboBox::activated, this,
            [this] { emit languageChosen(m_language->currentData().toString()); });
    connect(notified, &QCheckBox::toggled, this, &Preferences::notificationsChosen);
    connect(goesOn, &QCheckBox::toggled, this, &Preferences::goingOnChosen);
    connect(forget, &QPushButton::clicked, this, [this, forget] {
        if (forget->property("asked").toBool()) {
            emit forgetServerRequested();
            return;
        }
        forget->setProperty("asked", true);
        forget->setText(tr("Really forget it and sign out?"));
    });
}

void Preferences::fillChoices(const State &state)
{
    m_theme->addItem(tr("As the desktop"), QVariant::fromValue(static_cast<int>(ThemeChoice::System)));
    m_theme->addItem(tr("Light"), QVariant::fromValue(static_cast<int>(ThemeChoice::Light)));
    m_theme->addItem(tr("Dark"), QVariant::fromValue(static_cast<int>(ThemeChoice::Dark)));
    m_theme->setCurrentIndex(m_theme->findData(static_cast<int>(state.theme)));
    m_theme->setAccessibleName(tr("Theme"));
    m_language->addItem(tr("As the system"), QString());
    const QList<Translation::Language> languages = Translation::languages();
    for (const Translation::Language &language : languages)
        m_language->addItem(language.name, language.code);
    m_language->setCurrentIndex(std::max(0, m_language->findData(state.language)));
    m_language->setAccessibleName(tr("Language"));
}

void Preferences::addSection(const QString &title, QWidget *content)
{
    const int end = m_column->count() - 1; // before the stretch
    m_column->insertSpacing(end, 12);
    m_column->insertWidget(end + 1, makeText(title, u"heading"_s, this));
    m_column->insertWidget(end + 2, content);
}

} // namespace sf::client

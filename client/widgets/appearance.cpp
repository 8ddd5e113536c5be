// SPDX-License-Identifier: GPL-3.0-or-later
// Dresses the application in the light or the dark theme and follows the desktop's wish while it runs.
#include "client/widgets/appearance.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFile>
#include <QFontDatabase>
#include <QStyleFactory>

static void initResources()
{
    Q_INIT_RESOURCE(supportflow); // they lie in a static library, and the macro only works outside of a namespace
}

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto portalService = "org.freedesktop.portal.Desktop"_L1;
constexpr auto portalPath = "/org/freedesktop/portal/desktop"_L1;
constexpr auto portalInterface = "org.freedesktop.portal.Settings"_L1;
constexpr auto appearanceGroup = "org.freedesktop.appearance"_L1;
constexpr auto schemeKey = "color-scheme"_L1;
constexpr uint schemeDark = 1;

} // namespace

Appearance::Appearance(QApplication &application, QObject *parent) : QObject(parent), m_application(application)
{
    initResources();
    m_application.setStyle(QStyleFactory::create(u"Fusion"_s));
    QFont font = QApplication::font();
    if (QFontDatabase::families().contains("Inter"_L1))
        font.setFamilies({u"Inter"_s});
    font.setPointSizeF(9.5);
    m_application.setFont(font);
    apply();
}

void Appearance::choose(ThemeChoice choice)
{
    m_choice = choice;
    if (choice == ThemeChoice::System && !m_isFollowing)
        askDesktop();
    apply();
}

void Appearance::askDesktop()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    m_isFollowing = true;
    bus.connect(portalService, portalPath, portalInterface, u"SettingChanged"_s, this,
                SLOT(takeSetting(QString, QString, QDBusVariant)));
    QDBusMessage question = QDBusMessage::createMethodCall(portalService, portalPath, portalInterface, u"Read"_s);
    question << QString(appearanceGroup) << QString(schemeKey);
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(question, 2000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *finished) {
        const QDBusPendingReply<QDBusVariant> reply = *finished;
        finished->deleteLater();
        if (reply.isError())
            return;
        QVariant value = reply.value().variant();
        if (value.canConvert<QDBusVariant>()) // Read wraps it twice
            value = value.value<QDBusVariant>().variant();
        takeScheme(value.toUInt());
    });
}

void Appearance::takeSetting(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group == appearanceGroup && key == schemeKey)
        takeScheme(value.variant().toUInt());
}

void Appearance::takeScheme(uint scheme)
{
    const bool isDark = scheme == schemeDark;
    if (isDark == m_desktopIsDark)
        return;
    m_desktopIsDark = isDark;
    if (m_choice == ThemeChoice::System)
        apply();
}

void Appearance::apply()
{
    const bool isDark = m_choice == ThemeChoice::Dark || (m_choice == ThemeChoice::System && m_desktopIsDark);
    const Theme &theme = isDark ? Theme::dark() : Theme::light();
    m_application.setPalette(theme.palette());
    QFile sheet(u":/style.qss"_s);
    if (sheet.open(QIODevice::ReadOnly))
        m_application.setStyleSheet(theme.styled(QString::fromUtf8(sheet.readAll())));
}

} // namespace sf::client

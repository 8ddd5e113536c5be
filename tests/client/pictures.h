// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of widgets for people to look at: in the folder that SF_PICTURES names, else beside the tests in the build folder.
#pragma once

#include <QCoreApplication>
#include <QDir>
#include <QPixmap>
#include <QWidget>

namespace sf::test {

using namespace Qt::Literals::StringLiterals;

/// False: it could not be drawn or written.
inline bool keepPicture(QWidget &widget, const QString &name)
{
    const QString beside = QCoreApplication::applicationDirPath() + u"/pictures"_s;
    const QDir folder(qEnvironmentVariable("SF_PICTURES", beside));
    const QPixmap picture = widget.grab();
    return picture.deviceIndependentSize().toSize() == widget.size() && folder.mkpath(u"."_s)
        && picture.save(folder.filePath(name + u".png"_s));
}

} // namespace sf::test

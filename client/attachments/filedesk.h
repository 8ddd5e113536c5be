// SPDX-License-Identifier: GPL-3.0-or-later
// FileDesk: what a person does with the files of a ticket: look at a picture, open, save, drag out, remove.
#pragma once

#include "shared/attachment.h"

#include <QObject>
#include <QPixmap>
#include <QPointer>

#include <functional>

class QDrag;
class QWidget;

namespace sf::client {

class PicturePreview;
class Workspace;

class FileDesk : public QObject
{
    Q_OBJECT

public:
    /// `window` is what dialogs belong to.
    FileDesk(Workspace &workspace, QWidget *window);
    ~FileDesk() override;

    /// Shows a picture, with the other pictures beside it at hand; opens anything else with the system's program for it.
    void activate(const Attachment &file, const QList<Attachment> &others);
    void openOutside(const Attachment &file);
    void saveAs(const Attachment &file);
    /// Under its own name, as soon as it is here: while the button is still held.
    void drag(const Attachment &file, QWidget *from);
    /// Lets the system carry a drag; a test looks at what would be carried instead.
    void setCarrier(std::function<void(QDrag &)> carrier) { m_carry = std::move(carrier); }
    /// Stops fetching it.
    void cancel(const Attachment &file);
    bool mayRemove(const Attachment &file) const;
    void remove(const Attachment &file);
    /// remove() destroys it, so it is asked first.
    void askToRemove(const Attachment &file) { emit removalAsked(file); }

    QPixmap picture(const Attachment &file);
    /// Of fetching it; 1 when nothing is under way.
    double progress(const Attachment &file) const;

    PicturePreview *preview() const;

signals:
    /// Its picture or progress.
    void changed(sf::AttachmentId id);
    /// To be told on the page.
    void troubleArose(const QString &why);
    void told(const QString &what);
    void removalAsked(const sf::Attachment &file);

private:
    void startDrag(const QString &path, const Attachment &file, QWidget *from);
    void save(const Attachment &file, const QString &target);

    Workspace &m_workspace;
    QWidget *m_window;
    QPointer<PicturePreview> m_preview;
    std::function<void(QDrag &)> m_carry;
};

} // namespace sf::client

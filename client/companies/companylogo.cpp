// SPDX-License-Identifier: GPL-3.0-or-later
// A company's picture.
#include "client/companies/companylogo.h"

#include "client/attachments/messageedit.h"
#include "client/attachments/picturereader.h"
#include "client/net/api.h"
#include "client/sync/workspace.h"
#include "client/widgets/icons.h"
#include "client/widgets/paint.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kEdge = 52;

} // namespace

CompanyLogo::CompanyLogo(Workspace &workspace, QWidget *parent)
    : QToolButton(parent)
    , m_workspace(workspace)
    , m_menu(new QMenu(this))
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setPopupMode(QToolButton::InstantPopup);
    setMenu(m_menu);
    setAcceptDrops(true);
    setCursor(Qt::PointingHandCursor);
    fillMenu(); // a menu without choices would not open
    connect(m_menu, &QMenu::aboutToShow, this, &CompanyLogo::fillMenu);
    connect(&workspace.thumbnails(), &Thumbnails::arrived, this, qOverload<>(&QWidget::update));
    connect(&workspace.uploads(), &Uploads::changed, this, &CompanyLogo::showProgress);
    connect(&workspace.api(), &Api::stateChanged, this, &CompanyLogo::showProgress);
    connect(&workspace.outbox(), &Outbox::entryChanged, this, &CompanyLogo::showProgress);
}

void CompanyLogo::showCompany(const Company &company)
{
    m_company = company;
    setEnabled(company.id != CompanyId());
    setAccessibleName(tr("Logo of %1").arg(company.name));
    if (const OutboxEntry *file = pending())
        m_workspace.thumbnails().showFile(AttachmentId(file->localId), m_workspace.copies().path(file->key));
    showProgress();
}

const OutboxEntry *CompanyLogo::pending() const
{
    if (!m_company.logo || !m_company.logo->isLocal())
        return nullptr;
    const QList<OutboxEntry> &entries = m_workspace.outbox().entries();
    const auto found = std::find_if(entries.cbegin(), entries.cend(), [this](const OutboxEntry &entry) {
        return entry.isAbout(Entity::Attachment, m_company.logo->value());
    });
    return found == entries.cend() ? nullptr : &*found;
}

void CompanyLogo::showProgress()
{
    const OutboxEntry *file = pending();
    const auto params = file ? file->as<AttachmentBegin>() : std::nullopt;
    m_progress = 1;
    if (params)
        m_progress = static_cast<double>(m_workspace.uploads().sent(file->key))
                   / static_cast<double>(std::max<qint64>(1, params->size));
    if (!isEnabled())
        setToolTip(tr("A logo can be given as soon as the company is made."));
    else if (!file)
        setToolTip(tr("Logo: choose, drop or paste a picture"));
    else if (file->state == OutboxEntry::State::Held)
        setToolTip(file->error.message);
    else
        setToolTip(m_workspace.api().isSignedIn() ? tr("The logo is on its way to the server.")
                                                  : tr("The logo goes to the server when the connection is back."));
    update();
}

void CompanyLogo::fillMenu()
{
    m_menu->clear();
    m_menu->addAction(sf::client::icon("edit"_L1), tr("Choose a picture…"), this, &CompanyLogo::choose);
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    QAction *paste = m_menu->addAction(tr("Paste"), QKeySequence::Paste, this, [this] {
        if (const QMimeData *offered = QGuiApplication::clipboard()->mimeData())
            take(*offered);
    });
    paste->setEnabled(copied && MessageEdit::hasAttachable(*copied));
    paste->setShortcutVisibleInContextMenu(true);
    if (pending())
        m_menu->addAction(sf::client::icon("close"_L1), tr("Stop sending it"), this, &CompanyLogo::cancel);
    else if (m_company.logo)
        m_menu->addAction(sf::client::icon("trash"_L1), tr("Remove"), this, [this] { emit logoChosen({}); });
}

void CompanyLogo::choose()
{
    auto *dialog = new QFileDialog(this, tr("Choose a logo"), {}, tr("Pictures (*.png *.jpg *.jpeg *.gif)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &CompanyLogo::takeFile);
    dialog->open();
}

void CompanyLogo::takeFile(const QString &path)
{
    m_workspace.copies().takeFile(path, m_workspace.directory().organization().maxAttachmentBytes, this, taking());
}

void CompanyLogo::takeImage(const QImage &image)
{
    m_workspace.copies().takeImage(image, u"logo.png"_s, m_workspace.directory().organization().maxAttachmentBytes,
                                   this, taking());
}

void CompanyLogo::take(const QMimeData &offered)
{
    if (const QStringList paths = MessageEdit::filesIn(offered); !paths.isEmpty())
        takeFile(paths.first());
    else if (const auto image = qvariant_cast<QImage>(offered.imageData()); !image.isNull())
        takeImage(image);
}

/// For the company that is shown now; another one may be by then.
FileCopies::Taken CompanyLogo::taking()
{
    return [this, company = m_company.id](const Result<PendingFile> &taken) {
        if (!taken) {
            emit refused(taken.error().message);
            return;
        }
        if (company != m_company.id)
            m_workspace.copies().remove(taken->key);
        else
            send(*taken);
    };
}

void CompanyLogo::send(PendingFile file)
{
    const QString path = m_workspace.copies().path(file.key);
    if (!isPictureFile(path)) {
        m_workspace.copies().remove(file.key);
        emit refused(tr("“%1” is no picture that can be shown here; PNG, JPEG and GIF are.").arg(file.fileName));
        return;
    }
    cancel();
    file.localId = m_workspace.localDb().nextLocalId();
    if (!m_workspace.outbox().submitFile(file, {}, m_company.name))
        return; // the window says why
    m_workspace.thumbnails().showFile(AttachmentId(file.localId), path);
    emit logoChosen(AttachmentId(file.localId));
}

void CompanyLogo::cancel()
{
    if (const OutboxEntry *file = pending())
        m_workspace.outbox().cancel(QString(file->key));
}

QSize CompanyLogo::sizeHint() const
{
    return {kEdge, kEdge};
}

void CompanyLogo::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPixmap picture = m_company.logo ? m_workspace.thumbnails().picture(*m_company.logo) : QPixmap();
    paintLogo(painter, rect(), m_company.name, picture, theme);
    if (isEnabled() && (underMouse() || hasFocus())) {
        painter.setPen(QPen(theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kEdge / 5.0, kEdge / 5.0);
    }
    const OutboxEntry *file = pending();
    if (!file)
        return;
    const bool isHeld = file->state == OutboxEntry::State::Held;
    QRectF bar(6, height() - 11, width() - 12, 5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.base);
    painter.drawRoundedRect(bar.adjusted(-2, -2, 2, 2), 4, 4);
    painter.setBrush(theme.line);
    painter.drawRoundedRect(bar, 2.5, 2.5);
    bar.setWidth(isHeld ? bar.width() : bar.width() * m_progress);
    painter.setBrush(isHeld ? theme.danger : theme.accent);
    painter.drawRoundedRect(bar, 2.5, 2.5);
}

void CompanyLogo::keyPressEvent(QKeyEvent *event)
{
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    if (event->matches(QKeySequence::Paste) && copied)
        take(*copied);
    else
        QToolButton::keyPressEvent(event);
}

void CompanyLogo::dragEnterEvent(QDragEnterEvent *event)
{
    if (isEnabled() && MessageEdit::hasAttachable(*event->mimeData()))
        event->acceptProposedAction();
}

void CompanyLogo::dropEvent(QDropEvent *event)
{
    take(*event->mimeData());
    event->acceptProposedAction();
}

} // namespace sf::client

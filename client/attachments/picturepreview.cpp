// SPDX-License-Identifier: GPL-3.0-or-later
// One picture as large as fits.
#include "client/attachments/picturepreview.h"

#include "client/attachments/downloads.h"
#include "client/attachments/filewords.h"
#include "client/attachments/picturereader.h"
#include "client/widgets/icons.h"
#include "client/widgets/theme.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPointer>
#include <QPushButton>
#include <QThreadPool>
#include <QToolButton>

namespace sf::client {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostShownEdge = 4096;
constexpr int kAround = 16;

} // namespace

PicturePreview::PicturePreview(Downloads &downloads)
    : m_downloads(downloads)
    , m_foot(new QWidget(this))
    , m_name(new QLabel(m_foot))
    , m_size(new QLabel(m_foot))
    , m_back(new QToolButton(m_foot))
    , m_next(new QToolButton(m_foot))
{
    resize(960, 680);
    setMinimumSize(360, 260);
    m_name->setTextFormat(Qt::PlainText);
    m_name->setProperty("role", u"heading"_s);
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_size->setProperty("role", u"small"_s);
    m_back->setIcon(icon("chevron-left"_L1));
    m_back->setToolTip(tr("Previous picture (Left)"));
    m_next->setIcon(icon("chevron-right"_L1));
    m_next->setToolTip(tr("Next picture (Right)"));
    for (QToolButton *button : {m_back, m_next})
        button->setAccessibleName(button->toolTip());
    auto *save = new QPushButton(tr("Save as…"), m_foot);
    auto *outside = new QPushButton(tr("Open with another program"), m_foot);
    auto *row = new QHBoxLayout(m_foot);
    row->setContentsMargins(kAround, 8, kAround, 10);
    row->setSpacing(8);
    row->addWidget(m_back);
    row->addWidget(m_next);
    row->addWidget(m_name, 1);
    row->addWidget(m_size);
    row->addWidget(outside);
    row->addWidget(save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addStretch(1);
    column->addWidget(m_foot);
    connect(m_back, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(1); });
    connect(save, &QPushButton::clicked, this, [this] { emit saveRequested(m_file); });
    connect(outside, &QPushButton::clicked, this, [this] { emit openRequested(m_file); });
    connect(&m_downloads, &Downloads::changed, this, [this](AttachmentId id) {
        if (id == m_file.id && m_downloads.isRunning(id) && m_file.size > 0)
            showWords(tr("Fetching the picture: %1 %").arg(m_downloads.received(id) * 100 / m_file.size));
    });
}

void PicturePreview::showPicture(const Attachment &file, const QList<Attachment> &all)
{
    m_file = file;
    m_all = all;
    m_image = {};
    m_name->setText(file.fileName);
    m_size->setText(fileSizeText(file.size));
    setWindowTitle(file.fileName);
    m_back->setVisible(all.size() > 1);
    m_next->setVisible(all.size() > 1);
    showWords(tr("Fetching the picture…"));
    fetch();
    show();
    raise();
    activateWindow();
}

void PicturePreview::fetch()
{
    m_downloads.fetch(m_file, this, [this, id = m_file.id](const Result<QString> &path) {
        if (id != m_file.id)
            return;
        if (path)
            decode(*path);
        else
            showWords(path.error().message);
    });
}

void PicturePreview::decode(const QString &path)
{
    QThreadPool::globalInstance()->start([self = QPointer<PicturePreview>(this), path, id = m_file.id] {
        const QImage image = readPictureFile(path, kMostShownEdge);
        QMetaObject::invokeMethod(qApp, [self, image, id] {
            if (!self || self->m_file.id != id)
                return;
            self->m_image = image;
            self->showWords(image.isNull() ? tr("The picture cannot be shown: it is damaged or too large.")
                                           : QString());
        });
    });
}

void PicturePreview::showWords(const QString &words)
{
    m_words = words;
    update();
}

void PicturePreview::step(int by)
{
    const auto here =
        std::find_if(m_all.cbegin(), m_all.cend(), [this](const Attachment &f) { return f.id == m_file.id; });
    const qsizetype count = m_all.size();
    if (count < 2 || here == m_all.cend())
        return;
    const qsizetype next = (here - m_all.cbegin() + by + count) % count;
    showPicture(m_all[next], m_all);
}

QRect PicturePreview::stage() const
{
    return QRect(0, 0, width(), m_foot->y()).adjusted(kAround, kAround, -kAround, 0);
}

void PicturePreview::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.window);
    const QRect stage = this->stage();
    if (m_image.isNull()) {
        painter.setPen(theme.muted);
        painter.drawText(stage, static_cast<int>(Qt::AlignCenter) | static_cast<int>(Qt::TextWordWrap), m_words);
        return;
    }
    QSize size = m_image.size();
    if (size.width() > stage.width() || size.height() > stage.height())
        size.scale(stage.size(), Qt::KeepAspectRatio);
    QRect target({}, size);
    target.moveCenter(stage.center());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.fillRect(target, theme.base); // behind what is see-through
    painter.drawImage(target, m_image);
}

void PicturePreview::keyPressEvent(QKeyEvent *event)
{
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    if (event->key() == Qt::Key_Escape)
        close();
    else if (event->key() == Qt::Key_Left)
        step(isMirrored ? 1 : -1);
    else if (event->key() == Qt::Key_Right)
        step(isMirrored ? -1 : 1);
    else
        QWidget::keyPressEvent(event);
}

} // namespace sf::client

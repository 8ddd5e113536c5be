// SPDX-License-Identifier: GPL-3.0-or-later
// The text of one message: wraps anywhere, can be selected and copied, opens links by the browser, never loads a resource.
#pragma once

#include <QStringList>
#include <QTextCursor>
#include <QWidget>

#include <memory>

class QTextDocument;

namespace sf::client {

class MessageBody : public QWidget
{
    Q_OBJECT

public:
    explicit MessageBody(QWidget *parent = nullptr);
    ~MessageBody() override;

    /// Long texts are cut and end in a link that shows the rest.
    struct Manner
    {
        bool isPlain = false;   ///< as it was typed, without markup
        QStringList named = {}; ///< what is emphasised wherever it stands

        friend bool operator==(const Manner &, const Manner &) = default;
    };
    void setText(const QString &body, const Manner &manner);
    void setText(const QString &body) { setText(body, {}); }
    QString text() const { return m_body; }
    QString selectedText() const;
    /// The person asked for the rest of a long text.
    bool isExpanded() const { return m_isExpanded; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// Rendered when somebody needs it: fonts and colours arrive one by one before that.
    QTextDocument &document() const;
    void render() const;
    void emphasise() const;
    void textChanged();
    void copySelection() const;
    void openLink(const QString &address);
    int positionAt(QPointF point) const;

    QString m_body;
    bool m_isExpanded = false;
    Manner m_manner;
    mutable bool m_isStale = false;
    std::unique_ptr<QTextDocument> m_document;
    mutable QTextCursor m_cursor;
    QString m_pressedLink;
};

} // namespace sf::client

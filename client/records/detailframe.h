// SPDX-License-Identifier: GPL-3.0-or-later
// DetailFrame: how the page of one contact or company is laid out: a head with its name, its fields and its lists below each other, a
// banner above; or what stands there while there is none.
#pragma once

#include <QLatin1String>
#include <QString>
#include <QWidget>

class QFormLayout;
class QLabel;
class QMenu;
class QPushButton;
class QStackedWidget;

namespace sf::client {

class Banner;
class EmptyState;
class LineField;

class DetailFrame : public QWidget
{
    Q_OBJECT

public:
    struct Words
    {
        QLatin1String icon;
        QString noneChosen;
        QString notShown; ///< it could not be fetched
        QString create;
        QString nameMissing;
    };

    /// Where it may be deleted, the person is asked; nothing else.
    void askToDelete();

protected:
    /// What only one of the pages has.
    struct Parts
    {
        QWidget *mark = nullptr;      ///< before the name
        QWidget *belowName = nullptr; ///< or none
        QWidget *besideName = nullptr;
        QWidget *lists = nullptr;
        QList<int> heights; ///< of the fields and of the lists
    };

    DetailFrame(const Words &words, QWidget *parent);

    /// After the menu has what only this page has.
    void arrange(const Parts &parts);
    void showNone();
    void showFailure(const QString &why);
    void showPage(bool isThere);
    void showSubtitle(const QStringList &parts);
    /// One that is new is a form to fill in, with frames around its fields.
    void showAsForm(bool isNew, bool isStored, bool mayDelete);
    void askForName();

    QWidget &page() { return *m_page; }
    Banner &banner() { return *m_banner; }
    LineField &name() { return *m_name; }
    QFormLayout &fields() { return *m_fields; }
    QMenu &menu() { return *m_menu; }

    /// What the person asked for. Deleting only after having been asked.
    virtual void create() = 0;
    virtual void discard() = 0;
    virtual void remove() = 0;
    virtual QString deletionQuestion() const = 0;

private:
    QWidget *makeHead(const Parts &parts);
    /// All single lines are equally high.
    void alignFields() const;

    Words m_words;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QWidget *m_page;
    Banner *m_banner;
    LineField *m_name;
    QLabel *m_subtitle;
    QPushButton *m_create;
    QPushButton *m_discard;
    QPushButton *m_more;
    QWidget *m_besideName = nullptr;
    QMenu *m_menu;
    QAction *m_delete = nullptr;
    QWidget *m_form;
    QFormLayout *m_fields;
};

} // namespace sf::client

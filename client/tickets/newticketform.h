// SPDX-License-Identifier: GPL-3.0-or-later
// The form for a new ticket. What is typed is a draft on disk until it is sent; sending works without the server, too.
#pragma once

#include "client/tickets/searchlist.h"
#include "client/tickets/ticketlookup.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QToolButton;
class QPushButton;

namespace sf::client {

class CustomFieldsForm;
class DraftFiles;
class Directory;
class Drafts;
class DueEditor;
class FileTray;
class MessageEdit;
class Outbox;
class ParticipantEditor;
class RequesterPicker;
class SimilarList;
class TagEditor;
class ValueCombo;

class NewTicketForm : public QWidget
{
    Q_OBJECT

public:
    NewTicketForm(const Directory &directory, Outbox &outbox, Drafts &drafts, const SearchList::Lookup &contacts,
                  SimilarLookup similar, QWidget *parent = nullptr);

    /// The files that go with the ticket; without it none do. Before start().
    void setFiles(DraftFiles *files);
    /// Shows the draft, or defaults.
    void start();
    void showPerson(const Contact &contact);
    /// For a ticket made of a message: prefilled, and no draft. `label` is how people call the ticket of the message.
    /// `files` are the message's.
    void startSplit(const TicketSplit::Params &prefilled, const QList<Attachment> &files, const QString &requester,
                    const QString &label);
    TicketCreate::Params params() const;
    /// Field -> what is wrong with it; shows each beside its field.
    QMap<QString, QString> validate();
    bool submit();

signals:
    /// In the queue now, under this local id until the server numbers it.
    void submitted(sf::TicketId localId);
    void left();
    /// One of those that may be about the same.
    void ticketRequested(sf::TicketId id);
    /// People of a kept draft: showPerson() gives their names.
    void peopleWanted(const QList<sf::ContactId> &contacts);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void buildFields();
    void buildFiles();
    void showFiles();
    void showFileProblem(const QString &problem);
    void dropFile(const QString &key);
    void dropFiles();
    void addField(const QString &title, QWidget *editor, QLabel *problem = nullptr);
    void fillChoices();
    void show(const TicketCreate::Params &params);
    using QWidget::show;
    TicketCreate::Params defaults() const;
    void keepDraft();
    void askSimilar();
    bool submitSplit();
    void endSplit();
    void discard();
    void showProblem(QWidget *field, QLabel *label, const QString &problem);

    const Directory &m_directory;
    Outbox &m_outbox;
    Drafts &m_drafts;
    QWidget *m_card;
    QFormLayout *m_fields;
    QLineEdit *m_subject;
    QLabel *m_subjectProblem;
    RequesterPicker *m_requester;
    MessageEdit *m_description;
    FileTray *m_tray;
    QToolButton *m_attach;
    QLabel *m_fileProblem;
    DraftFiles *m_files = nullptr;
    ValueCombo *m_priority;
    ValueCombo *m_category;
    ValueCombo *m_assignee;
    DueEditor *m_due;
    ValueCombo *m_team;
    QLabel *m_teamTitle = nullptr;
    TagEditor *m_tags;
    ParticipantEditor *m_participants;
    CustomFieldsForm *m_custom;
    QLabel *m_saved;
    QLabel *m_title;
    SimilarList *m_similar;
    std::optional<TicketSplit::Params> m_split; // of a message; none: a ticket of its own
    QList<Attachment> m_splitFiles;
    QString m_splitLabel;
    bool m_isShowing = false;
};

} // namespace sf::client

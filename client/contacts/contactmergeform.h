// SPDX-License-Identifier: GPL-3.0-or-later
// ContactMergeForm: two contacts side by side, one made of both: for each field that differs a person says which is kept.
#pragma once

#include "shared/methods/contact.h"

#include <QWidget>

class QButtonGroup;
class QGridLayout;
class QLabel;
class QPushButton;

namespace sf::client {

class SearchList;
class Workspace;

class ContactMergeForm : public QWidget
{
    Q_OBJECT

public:
    /// `refused`: a merge in the queue that is looked at again, with the values of now; making this one takes its place.
    ContactMergeForm(Workspace &workspace, const ContactRow &kept, const QString &refused = {},
                     QWidget *parent = nullptr);

    /// As if it had been found in the list.
    void chooseOther(ContactId id);
    /// Takes this field from the other contact.
    void takeOther(const QString &field);
    void merge();

signals:
    void merged(sf::ContactId kept);
    void left();

private:
    void startAgain(const ContactMerge::Params &refused);
    void showFields();
    void countTickets();
    void addField(const QString &name, const QString &mine, const QString &theirs);

    Workspace &m_workspace;
    ContactRow m_kept;
    ContactRow m_other;
    QString m_refused;
    QStringList m_taken; ///< the fields that the refused one took from the other
    QLabel *m_words;
    QLabel *m_tickets;
    SearchList *m_search;
    QWidget *m_fieldsHolder;
    QGridLayout *m_fields;
    QHash<QString, QButtonGroup *> m_choices; ///< by field; id 1: the other's
    QPushButton *m_merge;
};

} // namespace sf::client

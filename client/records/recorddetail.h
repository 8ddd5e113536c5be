// SPDX-License-Identifier: GPL-3.0-or-later
// RecordDetail: one contact or company, edited where its fields stand; or the form of a new one, which is a draft on disk until it is made.
#pragma once

#include "client/records/detailframe.h"
#include "client/records/heldnotice.h"
#include "client/records/recorddraft.h"
#include "client/records/recordform.h"
#include "client/sync/workspace.h"

namespace sf::client {

/// K names the record and its calls: Record, Row and `record` in it, Get, Create and `made` in its params, Update, Delete, entity, draft.
/// What is made last calls start().
template<class K>
class RecordDetail : public DetailFrame
{
public:
    using Record = typename K::Record;
    using Row = typename K::Row;
    using Id = decltype(Record().id);

    Id id() const { return m_id; }
    bool isNew() const { return m_isNew; }
    /// As the server has it.
    const Row &stored() const { return m_stored; }

    /// `known`: as it is already on the screen elsewhere.
    void showRecord(Id id, const std::optional<Row> &known = {})
    {
        if (id == m_id && !m_isNew && id != Id())
            return fetch();
        finishEditing(page());
        m_stored = known.value_or(Row());
        m_base = record().version;
        m_isNew = false;
        m_isFound = known.has_value();
        if (const auto queued = m_kept.queued(m_workspace.outbox(), id)) {
            m_stored.*K::record = *queued;
            m_isFound = true;
        }
        enter(id);
        fetch();
    }

    /// Nothing is made before the person says so.
    void startNew()
    {
        finishEditing(page());
        takeDraft(m_kept.kept());
        enter({});
        name().setFocus();
    }

protected:
    using Update = typename K::Update::Params;

    RecordDetail(Workspace &workspace, const Words &words, QWidget *parent)
        : DetailFrame(words, parent)
        , m_workspace(workspace)
        , m_held(new HeldNotice(workspace.outbox(), banner(), K::entity, this))
        , m_form(
              fields(), [this](const Patch<Record> &patch) { submit(patch); }, [this] { keepTyped(); })
        , m_kept(workspace.drafts())
    {
        m_form.bind(&name(), &Record::name);
    }

    /// Shows the rest of what is on the page, with what waits in the queue.
    virtual void showMore(const Record &shown) = 0;
    /// The lists of id(), which may be none.
    virtual void showLists() = 0;

    Workspace &workspace() { return m_workspace; }
    HeldNotice &held() { return *m_held; }
    RecordForm<Record> &form() { return m_form; }
    const Record &record() const { return m_stored.*K::record; }

    void start()
    {
        connect(&m_workspace.directory(), &Directory::changed, this, [this] { refresh(); });
        connect(&m_workspace.feed(), &Feed::eventArrived, this, [this](const FeedEvent &event) { take(event); });
        connect(&m_workspace.feed(), &Feed::refetchNeeded, this, [this] { fetch(); });
        connect(&m_workspace.api(), &Api::signedIn, this, [this] { fetch(); });
        Outbox &outbox = m_workspace.outbox();
        connect(&outbox, &Outbox::entryAdded, this, [this] { refresh(); });
        connect(&outbox, &Outbox::entryChanged, this, [this] { refresh(); });
        connect(&outbox, &Outbox::entryHeld, this, [this] { fetch(); });
        connect(&outbox, &Outbox::entryCancelled, this, [this](const OutboxEntry &entry) { takeBack(entry); });
        connect(&outbox, &Outbox::idAssigned, this,
                [this](Entity entity, qint64 local, qint64 real) { adoptId(entity, Id(local), Id(real)); });
        // What was left unfinished is there again after a restart.
        if (const Record draft = m_kept.kept(); draft != Record())
            takeDraft(draft);
        enter({});
    }

    void refresh()
    {
        showPage(m_isFound);
        if (!m_isFound)
            return;
        Record shown = m_isNew ? m_draft : record();
        layChanges(m_workspace.outbox(), shown);
        showMore(shown);
        m_form.show(shown);
        showAsForm(m_isNew, m_id.isValid(), m_workspace.directory().me().role != Role::Agent);
    }

    void submit(const Patch<Record> &patch)
    {
        Update params;
        params.patch = patch;
        submit(std::move(params), [&](Record &draft) { patch.applyTo(draft); });
    }

    /// A change of what is stored, or `change` of the one that is not made yet.
    void submit(Update params, const std::function<void(Record &)> &change)
    {
        if (m_isNew) {
            change(m_draft);
            m_kept.keep(m_draft);
            return refresh();
        }
        if (!m_isFound || m_id == Id())
            return;
        params.id = m_id;
        // After it, what is stored is on the screen.
        params.base = std::max<qint64>(1, std::exchange(m_base, record().version));
        m_workspace.outbox().submit<typename K::Update>(params, record().name);
    }

private:
    void enter(Id id)
    {
        m_id = id;
        m_held->follow(id.value());
        showNone();
        showLists();
        refresh();
    }

    void takeDraft(const Record &draft)
    {
        m_draft = draft;
        m_stored = {};
        m_isNew = m_isFound = true;
    }

    void fetch()
    {
        if (!m_id.isValid() || !m_workspace.api().isSignedIn())
            return;
        m_workspace.api().call<typename K::Get>({m_id}, this, [this, id = m_id](const Result<Row> &answer) {
            if (id == m_id)
                take(answer);
        });
    }
    void take(const Result<Row> &answer)
    {
        if (!answer.ok()) {
            if (answer.error().kind == ErrorKind::NotFound)
                showRecord({});
            if (!m_isFound)
                showFailure(answer.error().message);
            return;
        }
        m_stored = *answer;
        // What a colleague did to a field that is being typed into was not seen: the server has to tell the two apart.
        if (!m_isFound || !isBeingEdited(page()))
            m_base = record().version;
        m_isFound = true;
        refresh();
    }

    void take(const FeedEvent &event)
    {
        if (event.event->entity == K::entity && event.event->entityId == m_id.value())
            event.isRemoval() ? showRecord({}) : fetch();
    }

    /// One that will not be made: what was typed is a draft again.
    void takeBack(const OutboxEntry &entry)
    {
        if (!m_id.isLocal() || !entry.isAbout(K::entity, m_id.value()) || !entry.as<typename K::Create>())
            return refresh();
        (m_stored.*K::record).id = {};
        m_kept.keep(record());
        takeDraft(Record(record()));
        enter({});
    }

    void adoptId(Entity entity, Id local, Id real)
    {
        if (entity != K::entity || m_id != local)
            return;
        (m_stored.*K::record).id = real;
        enter(real);
        fetch();
    }

    void create() override
    {
        finishEditing(page());
        if (m_draft.name.trimmed().isEmpty())
            return askForName();
        const auto params = RecordDraft<K>::paramsOf(m_draft);
        const QString key = m_workspace.outbox().submit<typename K::Create>(params, m_draft.name);
        const OutboxEntry *entry = m_workspace.outbox().find(key);
        if (entry) // else the text stays where it is; the window says why
            leaveDraft(Id(entry->localId));
    }
    void discard() override { leaveDraft({}); }
    void remove() override { m_workspace.outbox().submit<typename K::Delete>({{}, m_id}, record().name); }

    void leaveDraft(Id next)
    {
        m_kept.clear();
        m_isNew = false;
        showRecord(next);
    }

    void keepTyped()
    {
        if (!m_isNew)
            return;
        Record typed = m_draft;
        m_form.read(typed);
        m_kept.keep(typed);
    }

    Workspace &m_workspace;
    HeldNotice *m_held;
    RecordForm<Record> m_form;
    RecordDraft<K> m_kept;
    Id m_id;
    Row m_stored;
    qint64 m_base = 0; ///< the version that the person has seen
    Record m_draft;    ///< of a new one
    bool m_isNew = false;
    bool m_isFound = false;
};

} // namespace sf::client

-- SPDX-License-Identifier: GPL-3.0-or-later
-- Only which documents hold a word is asked, never where in them: half the size. The shortest beginnings are words of the index too, and
-- search_terms names the words that begin with a longer one, so that no search gathers all its hits before it takes the newest.
-- Anything but white space is part of a word here, for the words are cut already.

-- sqlite
DROP TABLE search_index;
CREATE VIRTUAL TABLE search_index USING fts5(
    tokens, content = 'search_documents', content_rowid = 'document_id', prefix = '1 2 3 4', detail = none,
    tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* P* S* C*'");
INSERT INTO search_index (search_index) VALUES ('rebuild');
CREATE VIRTUAL TABLE search_terms USING fts5vocab('search_index', 'instance');
-- end

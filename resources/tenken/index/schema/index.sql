-- The index of one workspace. Everything here is derived from files and may be thrown away.
-- Times are milliseconds since 1970 UTC; NULL means that the line does not say.

-- A log, and how far it has been read.
CREATE TABLE file (
  id          INTEGER PRIMARY KEY,
  path        TEXT    NOT NULL UNIQUE,          -- relative to the workspace
  stream      TEXT    NOT NULL,                 -- AUDIT, ACTIVITY
  archived    INTEGER NOT NULL,                 -- 1: closed history
  identity    TEXT    NOT NULL,                 -- inode, or what stands for it
  bytes       INTEGER NOT NULL,                 -- size when last looked at
  modified_ms INTEGER NOT NULL,
  offset      INTEGER NOT NULL,                 -- first byte not read, in the unpacked content
  head        INTEGER NOT NULL,                 -- CRC-32C of the first 4 KiB read
  tail        INTEGER NOT NULL,                 -- CRC-32C of the last 4 KiB before `offset`
  lines       INTEGER NOT NULL,                 -- complete lines
  blank       INTEGER NOT NULL,
  events      INTEGER NOT NULL,                 -- readable lines, copies and twins included
  rejected    INTEGER NOT NULL,
  copies      INTEGER NOT NULL,                 -- readable lines that another file holds too
  damage      TEXT                              -- what ended the reading of a broken archive
) STRICT;

-- What repeats from event to event.
CREATE TABLE kind (
  id            INTEGER PRIMARY KEY,
  stream        TEXT    NOT NULL,
  action        TEXT    NOT NULL,               -- Tenken's word
  source_action TEXT    NOT NULL,
  outcome       TEXT    NOT NULL,               -- SUCCESS, FAILURE, UNKNOWN
  severity      INTEGER NOT NULL,               -- OpenTelemetry's number
  dialect       TEXT    NOT NULL,
  UNIQUE (stream, source_action, outcome, severity, dialect, action)
) STRICT;

CREATE TABLE target (
  id      INTEGER PRIMARY KEY,
  tool_id TEXT NOT NULL,
  name    TEXT NOT NULL,
  tool    TEXT NOT NULL AS (coalesce(nullif(tool_id, ''), name)),  -- what the target's tool is known by
  UNIQUE (tool_id, name)
) STRICT;
CREATE INDEX target_tool ON target (tool);

CREATE TABLE actor (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE template (
  id   INTEGER PRIMARY KEY,
  text TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE message (
  id       INTEGER PRIMARY KEY,
  hash     INTEGER NOT NULL,                    -- of the text: tenken.index.Messages
  text     TEXT    NOT NULL,
  template INTEGER NOT NULL
) STRICT;
CREATE INDEX message_hash ON message (hash);

-- One row an event, in the order of time. The line itself stays in its file, at `offset` for `length` bytes.
-- 0 in a dictionary's column: the line does not say.
CREATE TABLE event (
  id          INTEGER PRIMARY KEY,              -- its time, and its turn among those of one millisecond: tenken.index.EventKey
  at_ms       INTEGER,                          -- only where the id cannot hold it
  nanos       INTEGER,                          -- below the millisecond
  kind        INTEGER NOT NULL,
  target      INTEGER NOT NULL,
  actor       INTEGER NOT NULL,
  duration_ms REAL,
  message     INTEGER NOT NULL,
  template    INTEGER NOT NULL,                 -- of the message
  failed      INTEGER NOT NULL,                 -- 1: the kind's outcome is FAILURE
  file        INTEGER NOT NULL,
  line        INTEGER NOT NULL,                 -- physical, from 1
  offset      INTEGER NOT NULL,
  length      INTEGER NOT NULL,                 -- bytes without the LF
  oddities    INTEGER                           -- bits of tenken.event.Oddity
) STRICT;
-- Each entry of an index ends in the id, so that what is equal stands in the order of time.
CREATE INDEX event_failed ON event (failed) WHERE failed = 1;
CREATE INDEX event_template ON event (template, message, kind) WHERE template > 0;

-- Creations, deletions and updates of tools, with the second line where two tell of the same one.
CREATE TABLE lifecycle (
  event       INTEGER PRIMARY KEY,
  tool_id     TEXT    NOT NULL,
  action      TEXT    NOT NULL,
  at_ms       INTEGER NOT NULL,
  dialect     TEXT    NOT NULL,
  kind        INTEGER NOT NULL,
  target      INTEGER NOT NULL,
  twin_file   INTEGER,
  twin_line   INTEGER,
  twin_offset INTEGER,
  twin_length INTEGER
) STRICT;
CREATE INDEX lifecycle_tool ON lifecycle (tool_id, action, at_ms);
CREATE INDEX lifecycle_twin ON lifecycle (twin_file) WHERE twin_file IS NOT NULL;

-- What bears on security, failed verifications among it; an empty text where the line does not say.
CREATE TABLE security (
  event   INTEGER PRIMARY KEY,
  at_ms   INTEGER NOT NULL,
  kind    INTEGER NOT NULL,
  target  INTEGER NOT NULL,
  message INTEGER NOT NULL,
  reason  TEXT NOT NULL,
  issues  TEXT NOT NULL,
  warning TEXT NOT NULL
) STRICT;

CREATE TABLE rejected (
  file   INTEGER NOT NULL,
  line   INTEGER NOT NULL,
  offset INTEGER NOT NULL,
  length INTEGER NOT NULL,
  reason TEXT    NOT NULL,                      -- tenken.event.RejectedLine.Reason
  "column" INTEGER NOT NULL,                    -- byte of the line at which reading stopped
  PRIMARY KEY (file, line)
) STRICT, WITHOUT ROWID;

-- Lines that archives hold, so that a line in two files is one event. A line that stands n times in one file
-- and m times in another stands for max(n, m) events.
CREATE TABLE archived (
  identity INTEGER PRIMARY KEY,
  held     INTEGER NOT NULL,                    -- events counted
  file     INTEGER NOT NULL,                    -- the file that was read last of those that hold it
  in_file  INTEGER NOT NULL                     -- how often it stood there so far
) STRICT;

-- The newest line of an archive: what is newer cannot be its copy. No row where there is no archive.
CREATE TABLE reach (
  id          INTEGER PRIMARY KEY CHECK (id = 1),
  archived_ms INTEGER NOT NULL
) STRICT;

-- Roll-ups, kept with every row that is written.
CREATE TABLE hour (
  hour INTEGER NOT NULL,                        -- hours since 1970 UTC
  kind INTEGER NOT NULL,
  n    INTEGER NOT NULL,
  PRIMARY KEY (hour, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE day (
  day    INTEGER NOT NULL,                      -- days since 1970 UTC
  target INTEGER NOT NULL,
  kind   INTEGER NOT NULL,
  n      INTEGER NOT NULL,
  timed  INTEGER NOT NULL,                      -- those that say how long they took
  sum_ms REAL    NOT NULL,                      -- of these
  PRIMARY KEY (day, target, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE total (
  target  INTEGER NOT NULL,                     -- 0: none
  kind    INTEGER NOT NULL,
  n       INTEGER NOT NULL,
  timed   INTEGER NOT NULL,
  sum_ms  REAL    NOT NULL,
  last_ms INTEGER NOT NULL,
  PRIMARY KEY (target, kind)
) STRICT, WITHOUT ROWID;

-- How often each duration occurs, in parts: a part is joined with the one before as soon as it is half as large, so that
-- adding costs in proportion to what is added. The durations are as tenken.index.Spread packs them.
CREATE TABLE spread (
  dimension INTEGER NOT NULL,                   -- 0: everything held, 1: a UTC day, 2: a target
  "of"      INTEGER NOT NULL,                   -- the day or target
  kind      INTEGER NOT NULL,
  part      INTEGER NOT NULL,
  n         INTEGER NOT NULL,
  durations BLOB    NOT NULL,
  PRIMARY KEY (dimension, "of", kind, part)
) STRICT;

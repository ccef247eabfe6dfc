/** The tables of a file, and how an older file becomes one of today: each step leads from one version to the next. */

import { dbOf } from './dialect.ts';
import type { Connection } from './driver.ts';
import { knowProspects } from './know-prospects.ts';

/** Marks a file as ours: "fit1". */
export const APPLICATION = 0x66697431;

/** What stands at the end of each table is large; what lists need stands before it. */
const FIRST = `
  CREATE TABLE rubric (
    key INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE,
    id TEXT NOT NULL,
    version TEXT NOT NULL,
    title TEXT NOT NULL,
    crc INTEGER NOT NULL,
    body TEXT NOT NULL
  ) STRICT;

  CREATE TABLE assessment (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    status TEXT NOT NULL CHECK (status IN ('draft', 'complete')),
    rubric INTEGER NOT NULL REFERENCES rubric (key),
    name TEXT NOT NULL,
    code TEXT,
    created_at TEXT,
    updated_at TEXT,
    answered INTEGER NOT NULL,
    last INTEGER NOT NULL,
    recommendation TEXT,
    band TEXT,
    score REAL,
    crc INTEGER NOT NULL,
    prospect TEXT NOT NULL,
    assessor TEXT
  ) STRICT;
  CREATE INDEX assessment_updated ON assessment (updated_at);
  CREATE INDEX assessment_name ON assessment (name);
  CREATE INDEX assessment_code ON assessment (code);
  CREATE INDEX assessment_rubric ON assessment (rubric);

  CREATE TABLE change (
    assessment INTEGER NOT NULL REFERENCES assessment (key) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    session TEXT NOT NULL,
    item TEXT NOT NULL,
    answers INTEGER NOT NULL,
    crc INTEGER NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (assessment, number)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE record (
    assessment INTEGER PRIMARY KEY REFERENCES assessment (key) ON DELETE CASCADE,
    crc INTEGER NOT NULL,
    body TEXT NOT NULL
  ) STRICT;

  CREATE TABLE typing (
    assessment INTEGER NOT NULL REFERENCES assessment (key) ON DELETE CASCADE,
    session TEXT NOT NULL,
    at TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (assessment, session)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE session (
    token TEXT PRIMARY KEY,
    assessment INTEGER NOT NULL REFERENCES assessment (key) ON DELETE CASCADE,
    host TEXT NOT NULL,
    boot TEXT NOT NULL,
    pid INTEGER NOT NULL,
    since TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX session_assessment ON session (assessment);

  CREATE TABLE chore (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
`;

/** Prospects are rows of their own, and what people do is kept. */
const SECOND = `
  CREATE TABLE prospect (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    code TEXT,
    merged_into INTEGER REFERENCES prospect (key),
    crc INTEGER NOT NULL,
    body TEXT NOT NULL
  ) STRICT;
  CREATE INDEX prospect_name ON prospect (name);
  CREATE INDEX prospect_code ON prospect (code);
  CREATE INDEX prospect_merged ON prospect (merged_into) WHERE merged_into IS NOT NULL;

  ALTER TABLE assessment ADD COLUMN whose INTEGER REFERENCES prospect (key);
  ALTER TABLE assessment ADD COLUMN follows TEXT;
  ALTER TABLE assessment ADD COLUMN decided TEXT;
  ALTER TABLE assessment ADD COLUMN open_conditions INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE assessment ADD COLUMN review_on TEXT;
  ALTER TABLE assessment ADD COLUMN remove_on TEXT;
  CREATE INDEX assessment_whose ON assessment (whose);

  CREATE TABLE log (
    id TEXT PRIMARY KEY,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    whose INTEGER NOT NULL REFERENCES prospect (key) ON DELETE CASCADE,
    assessment TEXT,
    crc INTEGER NOT NULL,
    body TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX log_whose ON log (whose);
  CREATE INDEX log_assessment ON log (assessment);
`;

/** A step that leads from one version to the next. */
export type Step = (db: Connection) => Promise<void>;

/** The step to version 1 comes first. A step is never changed once it was released. */
export const STEPS: readonly Step[] = [
  async (db) => db.exec(FIRST),
  async (db) => {
    db.exec(SECOND);
    await knowProspects(dbOf(db));
  },
];

/**
 * The memory of assessments: what every store does, whatever it keeps them in.
 *
 * A draft is the list of its changes, which are only ever added; a locked assessment is its record. What a
 * method has returned from is on disk. Faults of the disk come as problems, never as exceptions.
 */
import type { Assessment, Assessor, Follows, Prospect } from '../engine/model/assessment.ts';
import type { Change, Typing } from '../engine/model/draft.ts';
import type { Act, LogEntry } from '../engine/model/log.ts';
import type { Advice, Recommendation, Rubric } from '../engine/model/rubric.ts';
import type { Outcome } from '../problems/problem.ts';
import type { Covers } from './transfer/covers.ts';
import type { Order, Outline, Parcel, Taken } from './transfer/parcel.ts';

/** A rubric and the hash of its text. */
export interface StoredRubric {
  readonly rubric: Rubric;
  /** 64 hex digits. */
  readonly sha256: string;
}

/** A prospect as the store knows it: one row for all assessments of it. */
export interface StoredProspect {
  /** That of its first assessment. */
  readonly id: string;
  /** What it is called now. Records keep the name they were locked with. */
  readonly prospect: Prospect;
  /** Id of the prospect it turned out to be; `null` for one that stands by itself. */
  readonly mergedInto: string | null;
}

/** What a draft begins with. */
export interface NewDraft {
  /** ULID. */
  readonly id: string;
  readonly prospect: Prospect;
  /** Id of the stored prospect that is meant. Left out: the one with the same key, or of the same name where no keys tell them apart. */
  readonly whose?: string;
  /** The assessment it comes from. */
  readonly follows?: Follows;
  readonly assessor: Assessor | null;
  readonly rubric: StoredRubric;
  /** RFC 3339 UTC. */
  readonly at: string;
  /** Prefilled answers. */
  readonly changes: readonly Change[];
}

/** A draft as it stands. */
export interface StoredDraft {
  readonly id: string;
  readonly prospect: Prospect;
  readonly assessor: Assessor | null;
  readonly follows?: Follows;
  /** The rubric it was begun with, or was moved to. */
  readonly rubric: StoredRubric;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** In the order in which they were made. */
  readonly changes: readonly Change[];
  /** The number of the last of them; 0 without any. */
  readonly last: number;
  /** Texts that were being typed when a session ended, the newest first; `openSession` takes the newest over. */
  readonly typing: readonly Typing[];
}

/** One assessment in a list. */
export interface Summary {
  readonly id: string;
  readonly status: 'draft' | 'complete';
  /** What the prospect is called now; of one that was merged, the one it turned out to be. */
  readonly prospect: Prospect;
  /** Id of that stored prospect. */
  readonly whose: string;
  readonly assessor: Assessor | null;
  readonly follows: Omit<Follows, 'because'> | null;
  readonly rubric: { readonly id: string; readonly version: string; readonly title: string; readonly sha256: string };
  readonly createdAt: string | null;
  readonly updatedAt: string | null;
  /** Questions and facts with an answer of any kind. */
  readonly answered: number;
  /** Of a complete one. */
  readonly recommendation: Advice | null;
  readonly band: string | null;
  readonly score: number | null;
  /** What a named person decided last; `null` while nobody has. */
  readonly decided: Recommendation | null;
  /** Due conditions that are open or late. */
  readonly openConditions: number;
  /** The day from which a complete one is to be looked at again, and the day on which it is to be removed, YYYY-MM-DD; `null` where its rubric names none. */
  readonly reviewOn: string | null;
  readonly removeOn: string | null;
}

/** What was appended, and what others have appended meanwhile. */
export interface Appended {
  /** The number of the last change that is there now. */
  readonly last: number;
  /** Changes of other sessions since the number that was given, in order. */
  readonly others: readonly Change[];
}

/** Which assessments a list holds: all fields together narrow it. */
export interface Filter {
  readonly status?: 'draft' | 'complete';
  /** A prospect's present name, or one that was merged into it, in any spelling that folds to the same (case, blanks, Unicode form), or its key. */
  readonly prospect?: string;
  /** Id of a stored prospect; those merged into it count as it. */
  readonly whose?: string;
  /** The beginning of an id. */
  readonly idPrefix?: string;
  /** Only those that follow another one in one of these ways. */
  readonly follows?: readonly Follows['kind'][];
  /** At most so many, the newest first. */
  readonly limit?: number;
}

/** A text of a rubric that assessments were made with. */
export interface RubricUse extends Readonly<Record<'id' | 'version' | 'title' | 'sha256', string>> {
  /** Assessments and drafts under it. */
  readonly assessments: number;
  /** When one of them was changed last, RFC 3339 UTC. */
  readonly usedAt: string | null;
}

/** Which lines of the log: all fields together narrow it. */
export interface LogFilter {
  /** Id of a prospect; those merged into it count as it. */
  readonly prospect?: string;
  /** Id of an assessment. */
  readonly assessment?: string;
  readonly kinds?: readonly Act['kind'][];
}

/** Of a record what somebody needs who scores it again. */
export type Answered = Pick<Assessment, 'id' | 'rubric' | 'prospect' | 'answers'>;

/** What is on its way to somebody who reads all of it. */
export interface Page<Item> {
  readonly records: readonly Item[];
  /** Where the next page begins; `null` after the last. */
  readonly next: Cursor | null;
}

/** A place in the order of the records; only the store can read it. */
export type Cursor = number | string;

/** A page of answers. */
export type RecordPage = Page<Answered>;

/** A place where assessments are kept. */
export interface AssessmentStore {
  /** Begins a draft. */
  begin(draft: NewDraft): Promise<Outcome<null>>;
  /** Appends changes in order, all or none, and forgets what this session was typing. Refused with `draft-locked` once the assessment is complete. */
  append(id: string, session: string, since: number, changes: readonly Change[], at: string): Promise<Outcome<Appended>>;
  /** Keeps what a session is typing; `null` forgets it. */
  keepTyping(id: string, session: string, typing: Typing | null, at: string): Promise<Outcome<null>>;
  /** Takes note that a session has the draft open, or no longer. @returns the other sessions: those of this machine whose process lives, and those of others that were heard of lately. */
  openSession(id: string, session: SessionInfo): Promise<Outcome<readonly SessionInfo[]>>;
  closeSession(token: string): Promise<Outcome<null>>;
  /** Moves a draft to another rubric, with the changes that this needs. */
  moveTo(id: string, rubric: StoredRubric, session: string, changes: readonly Change[], at: string): Promise<Outcome<null>>;
  /**
   * Turns a draft into a record, or keeps a record that never was a draft. The rubric is kept with it; the changes go.
   * @param whose id of the stored prospect that a record which never was a draft belongs to, as in `NewDraft`
   * @param since the last change that the record knows of; refused with `draft-changed` when others have appended more, with `draft-moved` when it is under another rubric now. To be given for a draft.
   */
  complete(record: Assessment, rubric: StoredRubric, since?: number, whose?: string): Promise<Outcome<null>>;
  draft(id: string): Promise<Outcome<StoredDraft | null>>;
  record(id: string): Promise<Outcome<Assessment | null>>;
  /** The rubric with this hash. */
  rubric(sha256: string): Promise<Outcome<StoredRubric | null>>;
  /** The texts of rubrics that there are, the one used last first. */
  rubrics(): Promise<Outcome<readonly RubricUse[]>>;
  /** Records made with any text of the rubric with this id, the one locked last first, a page at a time. @param from `null` for the first page */
  recordsUnder(rubric: string, from: Cursor | null): Promise<Outcome<RecordPage>>;
  /** Whole records, the one locked last first, a page at a time. @param from `null` for the first page */
  records(from: Cursor | null): Promise<Outcome<Page<Assessment>>>;
  /** Newest first. */
  list(filter: Filter): Promise<Outcome<readonly Summary[]>>;
  /** The same, a page at a time, however many there are; the filter's limit is not asked. @param from `null` for the first page */
  summaries(filter: Filter, from: Cursor | null): Promise<Outcome<Page<Summary>>>;
  /** @returns how many characters at the end of an id tell each from all others, `least` or more. */
  idEnd(least: number): Promise<Outcome<number>>;
  /** Every prospect with an assessment, those that were merged included, by name. */
  prospects(): Promise<Outcome<readonly StoredProspect[]>>;
  /** Adds a line to the log, and does to the summaries what it says. What is there already is not added again. Refused with `log-subject` where what it is about is not there, with `log-stale` where what it would take back no longer stands. */
  note(entry: LogEntry): Promise<Outcome<null>>;
  /** Lines of the log, the oldest first. */
  log(filter: LogFilter): Promise<Outcome<readonly LogEntry[]>>;
  /** Removes assessments without a trace in the files of the store, and each prospect that has none left with all its log. @returns how many there were. */
  remove(ids: readonly string[]): Promise<Outcome<number>>;
  /** What the store holds, in short, for those who move it to another one. */
  outline(): Promise<Outcome<Outline>>;
  /** Gives out whole assessments, prospects and lines of the log. What was removed meanwhile is left out. */
  takeOut(order: Order): Promise<Outcome<Parcel>>;
  /**
   * Takes in what another store has given out, all or none of it, as far as it is not there: twice is once. What is there is never written over.
   * @param covers says whether a record holds all that was noted in a draft
   * @param isTrial whether nothing is to be kept of it
   */
  takeIn(parcel: Parcel, covers: Covers, isTrial: boolean): Promise<Outcome<Taken>>;
  close(): Promise<void>;
}

/** One interview on a draft. */
export interface SessionInfo {
  /** Random; no two sessions share one. */
  readonly token: string;
  readonly host: string;
  readonly pid: number;
  /** RFC 3339 UTC. */
  readonly since: string;
}

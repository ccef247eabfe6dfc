/** What goes from one store to another: rows as they stand, with the ids by which they know each other. */
import type { Assessment } from '../../engine/model/assessment.ts';
import type { Change, Typing } from '../../engine/model/draft.ts';
import type { LogEntry } from '../../engine/model/log.ts';
import type { Rubric } from '../../engine/model/rubric.ts';
import type { Head } from '../drafts.ts';
import type { StoredProspect, Summary } from '../store.ts';

/** What a store holds, in short: enough to see what another one lacks. */
export interface Outline {
  readonly prospects: readonly StoredProspect[];
  /** In the order in which they were put in. */
  readonly assessments: readonly OutlinedAssessment[];
  readonly rubrics: readonly OutlinedRubric[];
  /** The oldest first. */
  readonly log: readonly OutlinedLine[];
}

/** One assessment of an outline. */
export interface OutlinedAssessment {
  readonly id: string;
  /** Id of its prospect, as it was before any merger. */
  readonly whose: string;
  readonly status: 'draft' | 'complete';
  /** Equal for two records that are equal; `null` of a draft, which is to be looked into. */
  readonly mark: string | null;
}

/** One text of a rubric in an outline. */
export interface OutlinedRubric {
  readonly sha256: string;
  /** Whether no more than its name is left. */
  readonly isLost: boolean;
}

/** One line of the log in an outline. */
export interface OutlinedLine extends Pick<LogEntry, 'id' | 'assessment'> {
  readonly kind: LogEntry['act']['kind'];
  /** Id of the prospect it is about. */
  readonly whose: string;
}

/** What is asked of a store, by id; prospects and rubrics that belong to it come with it. */
export interface Order {
  readonly assessments: readonly string[];
  readonly prospects: readonly string[];
  readonly log: readonly string[];
  /** By hash. */
  readonly rubrics: readonly string[];
}

/** What a store gives out, and another takes in. */
export interface Parcel {
  readonly rubrics: readonly MovedRubric[];
  readonly prospects: readonly MovedProspect[];
  /** In the order in which they were put in. */
  readonly assessments: readonly (MovedRecord | MovedDraft)[];
  /** Lines about assessments, and outcomes. */
  readonly log: readonly LogEntry[];
}

/** A text of a rubric; `null` where no more than its name is left. */
export interface MovedRubric {
  readonly name: Summary['rubric'];
  readonly rubric: Rubric | null;
}

/** A prospect as it stands, and how it came to be called so and to count as another. */
export interface MovedProspect extends StoredProspect {
  readonly acts: readonly LogEntry[];
}

/** A locked assessment. */
export interface MovedRecord {
  readonly kind: 'record';
  /** Id of its prospect. */
  readonly whose: string;
  /** Hash of its rubric. */
  readonly rubric: string;
  readonly record: Assessment;
}

/** A draft with every change. */
export interface MovedDraft {
  readonly kind: 'draft';
  readonly whose: string;
  readonly head: Head;
  /** Hash of its rubric. */
  readonly rubric: string;
  readonly updatedAt: string | null;
  readonly changes: readonly MovedChange[];
  readonly typing: readonly MovedTyping[];
}

/** A change, and the session that made it. */
export interface MovedChange {
  /** Empty for what the draft was begun with. */
  readonly session: string;
  readonly change: Change;
}

/** A text that a session was typing. */
export interface MovedTyping {
  readonly session: string;
  readonly at: string;
  readonly typing: Typing;
}

/** What was taken in. */
export interface Taken {
  /** Ids of records that were not there. */
  readonly records: readonly string[];
  /** Ids of drafts that were not there, or that something came to. */
  readonly drafts: readonly string[];
  /** Changes that came to drafts. */
  readonly changes: number;
  /** Ids of prospects that were not there. */
  readonly prospects: readonly string[];
  /** Ids of lines that were not there. */
  readonly log: readonly string[];
  /** Hashes of rubrics that were not there. */
  readonly rubrics: readonly string[];
  readonly conflicts: readonly Conflict[];
}

/**
 * What was left as it is on both sides, because a person has to say what counts.
 *
 * `record`: two different records under one id. `draft-there`: locked here, and the draft there holds more. `record-there`: locked there,
 * and the draft here holds more. `beginning`: two drafts under one id that were begun otherwise. `act`: a renaming or a merger that does
 * not go with what was done there.
 */
export interface Conflict {
  readonly kind: 'record' | 'draft-there' | 'record-there' | 'beginning' | 'act';
  /** Id of the assessment; of an act, of the prospect. */
  readonly id: string;
  /** Name of the prospect. */
  readonly name: string;
}

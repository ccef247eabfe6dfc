/** The tables, alike in every database. Lengthy texts stand at the end of each row; what lists need stands before them. */
import type { Generated } from 'kysely';

/** The key of a row: a number in a file, and whatever a server makes of it. It is handed back, never counted with. */
export type Key = number;

/** A text of a rubric. */
interface RubricTable {
  readonly key: Generated<Key>;
  readonly sha256: string;
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly crc: number;
  readonly body: string;
}

/** Who is assessed, by the present name; both are folded. */
interface ProspectTable {
  readonly key: Generated<Key>;
  readonly id: string;
  readonly name: string;
  readonly code: string | null;
  readonly merged_into: Key | null;
  readonly crc: number;
  readonly body: string;
}

/** An assessment or a draft: what it began with, and what lists say of it. */
interface AssessmentTable {
  readonly key: Generated<Key>;
  readonly id: string;
  readonly status: 'draft' | 'complete';
  readonly rubric: Key;
  readonly whose: Key | null;
  /** Name and key of the prospect as they were then, folded. */
  readonly name: string;
  readonly code: string | null;
  readonly created_at: string | null;
  readonly updated_at: string | null;
  readonly answered: number;
  /** The number of the last change. */
  readonly last: number;
  readonly recommendation: string | null;
  readonly band: string | null;
  readonly score: number | null;
  readonly decided: string | null;
  readonly open_conditions: Generated<number>;
  readonly review_on: string | null;
  readonly remove_on: string | null;
  readonly crc: number;
  readonly prospect: string;
  readonly assessor: string | null;
  readonly follows: string | null;
}

/** A change of a draft. */
interface ChangeTable {
  readonly assessment: Key;
  readonly number: number;
  readonly session: string;
  readonly item: string;
  readonly answers: number;
  readonly crc: number;
  readonly body: string;
}

/** What a locked assessment is. */
interface RecordTable {
  readonly assessment: Key;
  readonly crc: number;
  readonly body: string;
}

/** What a session is typing. */
interface TypingTable {
  readonly assessment: Key;
  readonly session: string;
  readonly at: string;
  readonly body: string;
}

/** Who has a draft open. */
interface SessionTable {
  readonly token: string;
  readonly assessment: Key;
  readonly host: string;
  readonly boot: string;
  readonly pid: number;
  readonly since: string;
}

/** What was done about an assessment or a prospect. */
interface LogTable {
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  readonly whose: Key;
  /** Id of the assessment. */
  readonly assessment: string | null;
  readonly crc: number;
  readonly body: string;
}

/** Every table. */
export interface Tables {
  readonly rubric: RubricTable;
  readonly prospect: ProspectTable;
  readonly assessment: AssessmentTable;
  readonly change: ChangeTable;
  readonly record: RecordTable;
  readonly typing: TypingTable;
  readonly session: SessionTable;
  readonly log: LogTable;
}

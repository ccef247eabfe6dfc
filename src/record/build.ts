/** One checked answer set and its result become the record `fit.assessment/1`. */
import type { Assessment, Follows, Result, RubricRef } from '../engine/model/assessment.ts';
import type { Rubric } from '../engine/model/rubric.ts';
import type { Checked } from './answers.ts';
import type { Envelope } from './envelope.ts';
import { ASSESSMENT_SCHEMA } from './version.ts';

/** A rubric and the hash of its text. */
export interface HashedRubric {
  readonly rubric: Rubric;
  readonly sha256: string;
}

/** Everything a record is made of. */
export interface Parts {
  readonly id: string;
  readonly status: Assessment['status'];
  /** RFC 3339 UTC, or `null`. */
  readonly createdAt: string | null;
  readonly updatedAt: string | null;
  readonly toolVersion: string;
  readonly source: HashedRubric;
  /** Who is assessed, and by whom. */
  readonly envelope: Pick<Envelope, 'prospect' | 'assessor'>;
  readonly checked: Pick<Checked, 'answers' | 'facts'>;
  readonly result: Result;
  /** The assessment it comes from. */
  readonly follows?: Follows | null;
  /** Where what nobody has confirmed comes from, by id. */
  readonly origins?: Readonly<Record<string, string>>;
}

/** @returns the record, its fields in their fixed order. */
export function buildAssessment({
  id,
  status,
  createdAt,
  updatedAt,
  toolVersion,
  source,
  envelope,
  checked,
  result,
  follows,
  origins = {},
}: Parts): Assessment {
  return {
    schema: ASSESSMENT_SCHEMA,
    id,
    status,
    createdAt,
    updatedAt,
    tool: { name: 'fit', version: toolVersion },
    rubric: refOf(source),
    prospect: envelope.prospect,
    assessor: envelope.assessor,
    facts: checked.facts,
    answers: checked.answers,
    result,
    decision: null,
    outcome: null,
    ...(follows && { follows }),
    ...(Object.keys(origins).length > 0 && { origins }),
  };
}

function refOf({ rubric: { id, version, title, adapted }, sha256 }: HashedRubric): RubricRef {
  return { id, version, title, sha256, adapted: adapted ?? false };
}

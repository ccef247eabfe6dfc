/** Ratings that are compared: of a record what says who rated what, and where each answer stands on its scale. */
import type { Assessment } from '../../engine/model/assessment.ts';
import type { Question, Rubric } from '../../engine/model/rubric.ts';
import { type Incomparable, type Scale, scaleOf } from './scale.ts';

/** A question and the order of its answers. */
export interface ScaledQuestion extends Pick<Question, 'id' | 'title'> {
  readonly scale: Scale | Incomparable;
}

/** A locked rating. */
export interface Sheet {
  readonly id: string;
  /** Of all assessments of one prospect the same. */
  readonly prospect: string;
  /** Who rated, in words. */
  readonly rater: string;
  /** RFC 3339 UTC. */
  readonly at: string | null;
  /** The same for all versions of a rubric whose answers mean the same: its id and major version, as "msp-mindset 1". */
  readonly rubric: string;
  /** By question: where its rated answer stands. */
  readonly places: ReadonlyMap<string, number>;
}

/** @returns the questions of a rubric in their order. */
export function scaledQuestions({ dimensions }: Rubric): readonly ScaledQuestion[] {
  return dimensions.flatMap(({ questions }) => questions.map(({ id, title, form }) => ({ id, title, scale: scaleOf(form) })));
}

/**
 * @returns the rating that a record holds.
 * @param questions those of the text it was made with
 */
export function sheetOf(record: Assessment, prospect: string, rater: string, questions: readonly ScaledQuestion[]): Sheet {
  const scales = new Map(questions.map(({ id, scale }) => [id, scale]));
  const places = new Map<string, number>();
  for (const { id, state, value } of record.result.questions) {
    const scale = scales.get(id);
    const place = state === 'rated' && value !== null && typeof scale === 'object' ? scale.placeOf(value) : null;
    if (place !== null) places.set(id, place);
  }
  return { id: record.id, prospect, rater, at: record.updatedAt, rubric: comparableAs(record.rubric), places };
}

/** @returns what rubrics have in common whose answers may be compared: id and major version. */
export function comparableAs({ id, version }: Pick<Rubric, 'id' | 'version'>): string {
  return `${id} ${version.split('.', 1)[0]}`;
}

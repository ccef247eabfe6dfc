/** How far raters agree under one rubric: question by question and all together, and the habits of each. */
import type { Random } from './bootstrap.ts';
import { type Agreement, measure, type Unit } from './measure.ts';
import { patternsOf, type RaterPattern } from './patterns.ts';
import type { Incomparable } from './scale.ts';
import type { ScaledQuestion, Sheet } from './sheets.ts';

/** The ratings of one call, the first rater first. */
export type SheetsOfCall = readonly Sheet[];

/** The agreement of raters under one rubric. */
export interface RubricAgreement {
  /** Prospects that two or more raters have rated, and the calls in which they did. */
  readonly prospects: number;
  readonly calls: number;
  /** The questions on the scale that most of them share, taken together; `null` where none has levels. */
  readonly together: TogetherAgreement | null;
  readonly questions: readonly QuestionAgreement[];
  /** Questions whose answers have no order in which they could be compared. */
  readonly incomparable: readonly { readonly id: string; readonly title: string; readonly because: Incomparable }[];
  readonly raters: readonly RaterPattern[];
}

/** Several questions on one scale. */
export interface TogetherAgreement {
  readonly questions: number;
  readonly ends: readonly [lowest: number, highest: number];
  readonly agreement: Agreement;
}

/** One question. */
export interface QuestionAgreement {
  readonly id: string;
  readonly title: string;
  readonly agreement: Agreement;
}

/**
 * @returns the agreement.
 * @param calls all calls under the rubric, those with one rating too
 * @param fresh gives a generator that always begins in the same place
 */
export function agreementUnder(calls: readonly SheetsOfCall[], questions: readonly ScaledQuestion[], fresh: () => Random): RubricAgreement {
  const doubly = calls.filter(({ length }) => length > 1);
  return {
    prospects: new Set(doubly.flat().map(({ prospect }) => prospect)).size,
    calls: doubly.length,
    ...ofShared(calls, questions, fresh),
    questions: questions.flatMap(({ id, title, scale }) =>
      typeof scale === 'string' ? [] : [{ id, title, agreement: measure(unitsOf(doubly, id), scale, fresh) }],
    ),
    incomparable: questions.flatMap(({ id, title, scale }) => (typeof scale === 'string' ? [{ id, title, because: scale }] : [])),
  };
}

/** Levels of one scale alone can be added up and averaged. */
function ofShared(calls: readonly SheetsOfCall[], questions: readonly ScaledQuestion[], fresh: () => Random): Pick<RubricAgreement, 'together' | 'raters'> {
  const shared = sharedScale(questions);
  if (shared === null) return { together: null, raters: [] };
  const { ids, ends } = shared;
  const doubly = calls.filter(({ length }) => length > 1);
  const units = [...ids].flatMap((id) => unitsOf(doubly, id));
  const sheets = calls.flat().map(({ rater, at, places }) => ({ rater, at, places: [...places].flatMap(([id, place]) => (ids.has(id) ? [place] : [])) }));
  return { together: { questions: ids.size, ends, agreement: measure(units, { kind: 'levels' }, fresh) }, raters: patternsOf(sheets, ends) };
}

interface SharedScale {
  readonly ids: ReadonlySet<string>;
  readonly ends: readonly [number, number];
}

function sharedScale(questions: readonly ScaledQuestion[]): SharedScale | null {
  const scales = new Map<string, { readonly ids: Set<string>; readonly ends: readonly [number, number] }>();
  for (const { id, scale } of questions) {
    if (typeof scale === 'string' || scale.kind !== 'levels' || scale.ends === null) continue;
    const key = scale.ends.join(' ');
    scales.set(key, { ends: scale.ends, ids: (scales.get(key)?.ids ?? new Set()).add(id) });
  }
  const [most] = [...scales.values()].sort((a, b) => b.ids.size - a.ids.size);
  return most ?? null;
}

function unitsOf(calls: readonly SheetsOfCall[], question: string): readonly Unit[] {
  return calls.map((sheets) => ({ prospect: sheets[0]?.prospect ?? '', places: sheets.map(({ places }) => places.get(question) ?? null) }));
}

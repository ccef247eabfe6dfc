/** The answers behind a flip: those that the changes behind it read. */
import type { Explained } from '../../engine/assess.ts';
import type { Answer, Answers } from '../../engine/model/answer.ts';
import type { Rubric } from '../../engine/model/rubric.ts';
import type { Change } from './change.ts';
import type { Difference } from './compare.ts';
import { questionsOf, type Renamed } from './renames.ts';
import { numbersIn, questionsIn } from './stakes.ts';
import type { Unit } from './units.ts';

/** An answer behind a flip. */
export interface AnswerBehind {
  /** Present id, of what is not asked any more the earlier one. */
  readonly question: string;
  readonly title: string;
  /** `null` where it is open. */
  readonly before: Answer | null;
  readonly after: Answer | null;
  /** Points of the score it won before and after; `null` where it did not count. */
  readonly won: { readonly before: number | null; readonly after: number | null };
}

/** Of the points that moved no more are shown. */
const MOST_MOVED = 3;

/** @returns the answers that the changes read: those to their questions, those that their conditions name, else those whose points moved most. */
export function answersBehind(
  units: readonly Unit[],
  answers: { readonly before: Answers; readonly after: Answers },
  sides: { readonly before: Explained; readonly after: Explained },
  { aligned, after: b, renames }: Difference,
): readonly AnswerBehind[] {
  const titles = new Map([...questionsOf(aligned), ...questionsOf(b)].map(({ id, title }) => [id, title]));
  const won = { before: pointsIn(sides.before, renames.questions), after: pointsIn(sides.after) };
  const read = units.flatMap(({ changes }) => changes.flatMap((change) => questionsOfChange(change, aligned, b)));
  const isScore = units.some(({ key }) => /^(scoring|dimensions|dimension \S+ (weight|number|view)|question \S+ weight|question \S+)$/.test(key));
  const moved = isScore ? movedMost(won) : [];
  return [...new Set([...read, ...moved])]
    .filter((id) => titles.has(id))
    .map((id) => ({
      question: id,
      title: titles.get(id) ?? id,
      before: answers.before[id] ?? null,
      after: answers.after[id] ?? null,
      won: { before: won.before.get(id) ?? null, after: won.after.get(id) ?? null },
    }));
}

type Points = ReadonlyMap<string, number>;

function pointsIn({ ledger }: Explained, renamed: Renamed = new Map()): Points {
  return new Map(ledger.flatMap(({ question, won }) => (question === null ? [] : [[renamed.get(question) ?? question, won] as const])));
}

function movedMost({ before, after }: { readonly before: Points; readonly after: Points }): readonly string[] {
  const shift = (id: string) => Math.abs((after.get(id) ?? 0) - (before.get(id) ?? 0));
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((id) => shift(id) > 0)
    .sort((one, other) => shift(other) - shift(one))
    .slice(0, MOST_MOVED);
}

function questionsOfChange({ place }: Change, aligned: Rubric, b: Rubric): readonly string[] {
  if (place.part === 'question') return place.id === null ? [] : [place.id];
  if (place.part !== 'rule') return [];
  const rules = [...b.rules, ...aligned.rules].filter(({ id }) => id === place.id);
  return rules.flatMap(({ when }) => {
    const inDimensions = numbersIn(when).dimensions;
    const members = b.dimensions
      .filter(({ id }) => inDimensions.includes(id))
      .flatMap(({ questions, of }) => [...questions.map(({ id }) => id), ...Object.keys(of ?? {})]);
    return [...questionsIn(when), ...members];
  });
}

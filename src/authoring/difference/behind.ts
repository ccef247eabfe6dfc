/**
 * What made a recommendation flip: found by trying, never guessed. The changes are made one by one, then by two, in the
 * earlier rubric, and the answers scored again; what gives the new recommendation by itself is behind it.
 */
import { createScorer, type Scorer } from '../../engine/assess.ts';
import { compileRubric } from '../../engine/compile/compile.ts';
import { fewestOf } from '../../engine/explain/fewest.ts';
import type { Answers } from '../../engine/model/answer.ts';
import type { Advice, Rubric } from '../../engine/model/rubric.ts';
import { isSound } from './sound.ts';
import { mixed, type Unit } from './units.ts';

/** The changes behind a flip. */
export interface Behind {
  /** `alone`: each of them gives the new recommendation by itself; `together`: only all of them do, none can be left out. */
  readonly how: 'alone' | 'together';
  readonly units: readonly Unit[];
}

/** Finds what is behind one flip after another. */
export type Finder = (answers: { readonly before: Answers; readonly after: Answers }, after: Advice) => Behind;

/** @returns a finder. @param a under the ids of `b` */
export function createFinder(a: Rubric, b: Rubric, units: readonly Unit[]): Finder {
  const scorers = new Map<string, Scorer | null>();
  const scorerFor = (made: readonly Unit[]): Scorer | null => {
    const keys = made.map(({ key }) => key);
    const name = keys.join('\n');
    const known = scorers.get(name);
    if (known !== undefined) return known;
    const scorer = scorerOf(mixed(a, b, new Set(keys)));
    scorers.set(name, scorer);
    return scorer;
  };
  return (answers, after) => {
    const { how, changes } = fewestOf(units, (made) => scorerFor(made)?.score(answersUnder(made, answers)).recommendation === after);
    return { how, units: changes };
  };
}

/** Where the answers to a question are the later ones, so is what was answered. */
function answersUnder(made: readonly Unit[], { before, after }: { readonly before: Answers; readonly after: Answers }): Answers {
  const later = new Set(made.flatMap(({ key, changes }) => (OF_ANSWERS.test(key) ? changes.flatMap(({ place }) => place.id ?? []) : [])));
  if (later.size === 0) return before;
  const kept = Object.entries(before).filter(([id]) => !later.has(id));
  return Object.fromEntries([...kept, ...Object.entries(after).filter(([id]) => later.has(id))]);
}

/** Units after which other answers can be given: the answers of a question, what not applicable does, the question itself. */
const OF_ANSWERS = /^question \S+( answers| blanks)?$|^dimensions$/;

/** `null` for a mixture that no file could hold: a name without its part, or points that are all the same where a worst and a best are needed. */
function scorerOf(rubric: Rubric): Scorer | null {
  if (!isSound(rubric)) return null;
  try {
    const scorer = createScorer(compileRubric(rubric));
    scorer.score({});
    return scorer;
  } catch {
    return null;
  }
}

/** Assessments that were made, scored again under two texts of a rubric: one after another, nothing kept but what has to be told. */

import { statesOf } from '../../engine/ask.ts';
import { createScorer, type Explained, explain } from '../../engine/assess.ts';
import { type Carrier, createCarrier, type Lost } from '../../engine/carry.ts';
import { compileRubric } from '../../engine/compile/compile.ts';
import type { Answer, Answers } from '../../engine/model/answer.ts';
import { ADVICE, type Advice, type Rubric } from '../../engine/model/rubric.ts';
import { type Behind, createFinder } from './behind.ts';
import type { Change } from './change.ts';
import type { Difference } from './compare.ts';
import { answersUnderNewIds, questionsOf, type Renamed } from './renames.ts';
import { numbersIn, questionsIn } from './stakes.ts';
import { type Unit, unitsOf } from './units.ts';

/** One assessment to be scored again. */
export interface Replayable {
  /** `null` for answers that were never an assessment. */
  readonly id: string | null;
  readonly prospect: string;
  readonly answers: Answers;
  /** The text it was made with; `null` where that is not known any more. */
  readonly rubric: { readonly rubric: Rubric; readonly sha256: string } | null;
}

/** What it comes to under one text. */
export type Side = Pick<Explained, 'recommendation' | 'band' | 'score' | 'cause'>;

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

/** One assessment whose recommendation is another. */
export interface Flip {
  readonly id: string | null;
  readonly prospect: string;
  readonly before: Side;
  readonly after: Side;
  /** The changes that make it, and the answers that these changes read. */
  readonly behind: { readonly how: Behind['how']; readonly changes: readonly Change[]; readonly answers: readonly AnswerBehind[] };
}

/** Answers to one question that have no place any more. */
export interface LostCount {
  readonly question: string;
  readonly title: string;
  readonly why: Lost['why'];
  readonly count: number;
}

/** What came of all of them. */
export interface Replay {
  readonly assessments: number;
  /** Made with another text of the rubric than the earlier one: replayed under that as well. */
  readonly otherTexts: number;
  readonly flips: readonly Flip[];
  /** How many went from which recommendation to which, also those that stayed. */
  readonly moves: readonly { readonly from: Advice; readonly to: Advice; readonly count: number }[];
  /** Of those with a score under both: how many, and by how much the score rose in the mean; `null` without any. */
  readonly scored: number;
  readonly meanShift: number | null;
  /** Assessments with questions that are open only because of the changes. */
  readonly newlyOpen: number;
  readonly lost: readonly LostCount[];
}

/** Takes one assessment after another. */
export interface Replayer {
  readonly take: (one: Replayable) => void;
  /** @returns what came of all that were taken. */
  readonly result: () => Replay;
}

/** @returns a replayer. @param before the earlier rubric and its hash */
export function createReplayer(difference: Difference, sha256: string): Replayer {
  const { before: a, after: b, aligned, changes } = difference;
  const plans = { before: compileRubric(a), after: compileRubric(b) };
  const scorers = { before: createScorer(plans.before), after: createScorer(plans.after) };
  const carriers = carriersTo(a, b, sha256);
  const finder = createFinder(aligned, b, unitsOf(changes, aligned, b));
  const counts = { assessments: 0, otherTexts: 0, scored: 0, shift: 0, newlyOpen: 0 };
  const flips: Flip[] = [];
  const moves = new Map<string, number>();
  const lost = new Map<string, LostCount>();

  const take = ({ id, prospect, answers: given, rubric }: Replayable) => {
    const isOther = rubric !== null && rubric.sha256 !== sha256;
    const own = isOther ? carriers.toBefore(rubric)(given).answers : given;
    const carried = (isOther ? carriers.toAfter(rubric) : carriers.plain)(given);
    const [old, present] = [scorers.before.score(own), scorers.after.score(carried.answers)];
    counts.assessments++;
    if (isOther) counts.otherTexts++;
    if (old.score !== null && present.score !== null) {
      counts.scored++;
      counts.shift += present.score - old.score;
    }
    const move = `${old.recommendation} ${present.recommendation}`;
    moves.set(move, (moves.get(move) ?? 0) + 1);
    for (const one of carried.lost) {
      const key = `${one.question} ${one.why}`;
      lost.set(key, { ...one, count: (lost.get(key)?.count ?? 0) + 1 });
    }
    if (isNewlyOpen(carried.answers, carried.lost)) counts.newlyOpen++;
    if (old.recommendation === present.recommendation) return;
    const sides = { before: explain(plans.before, own), after: explain(plans.after, carried.answers) };
    const answers = { before: answersUnderNewIds(own, difference.renames), after: carried.answers };
    const behind = finder(answers, present.recommendation);
    const found = answersBehind(behind.units, answers, sides, difference);
    flips.push({
      id,
      prospect,
      before: sideOf(sides.before),
      after: sideOf(sides.after),
      behind: { how: behind.how, changes: behind.units.flatMap((unit) => unit.changes), answers: found },
    });
  };

  /** Asked now, without an answer, and before it was not asked or had one. */
  const fresh = new Set(questionsOf(b).flatMap(({ id }) => (questionsOf(aligned).some((old) => old.id === id) ? [] : [id])));
  const isNewlyOpen = (answers: Answers, gone: readonly Lost[]): boolean => {
    const misfits = gone.filter(({ why }) => why !== 'removed');
    if (fresh.size === 0 && misfits.length === 0) return false;
    const states = statesOf(plans.after, answers);
    const suspects = [...fresh, ...misfits.map(({ question }) => difference.renames.questions.get(question) ?? question)];
    return suspects.some((id) => states.get(id) === 'absent' || states.get(id) === 'waiting');
  };

  return {
    take,
    result: () => ({
      assessments: counts.assessments,
      otherTexts: counts.otherTexts,
      flips,
      moves: [...moves]
        .map(([move, count]) => moveOf(move, count))
        .sort((one, other) => order(one.from) - order(other.from) || order(one.to) - order(other.to)),
      scored: counts.scored,
      meanShift: counts.scored === 0 ? null : counts.shift / counts.scored,
      newlyOpen: counts.newlyOpen,
      lost: [...lost.values()].sort((one, other) => other.count - one.count || (one.question < other.question ? -1 : 1)),
    }),
  };
}

function order(advice: Advice): number {
  return ADVICE.indexOf(advice);
}

function moveOf(move: string, count: number): Replay['moves'][number] {
  const [from, to] = move.split(' ') as [Advice, Advice];
  return { from, to, count };
}

function sideOf({ recommendation, band, score, cause }: Explained): Side {
  return { recommendation, band, score, cause };
}

interface Carriers {
  readonly plain: Carrier;
  readonly toBefore: (rubric: NonNullable<Replayable['rubric']>) => Carrier;
  readonly toAfter: (rubric: NonNullable<Replayable['rubric']>) => Carrier;
}

/** From every text that turns up to both of ours, each made once. */
function carriersTo(a: Rubric, b: Rubric, sha256: string): Carriers {
  const made = new Map<string, Carrier>();
  const known = (to: Rubric, name: string) => (source: NonNullable<Replayable['rubric']>) => {
    const key = `${source.sha256} ${name}`;
    const carrier = made.get(key) ?? createCarrier(source.rubric, to);
    made.set(key, carrier);
    return carrier;
  };
  const [toBefore, toAfter] = [known(a, 'before'), known(b, 'after')];
  return { plain: toAfter({ rubric: a, sha256 }), toBefore, toAfter };
}

/** Of the points that moved no more are shown. */
const MOST_MOVED = 3;

/** The answers that the changes read: those to their questions, those that their conditions name, else those whose points moved most. */
function answersBehind(
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

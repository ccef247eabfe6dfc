/** Assessments that were made, scored again under two texts of a rubric: one after another, nothing kept but what has to be told. */
import { statesOf } from '../../engine/ask.ts';
import { createScorer, type Explained, explain } from '../../engine/assess.ts';
import { type Carried, type Carrier, createCarrier, type Lost } from '../../engine/carry.ts';
import { compileRubric } from '../../engine/compile/compile.ts';
import type { Plan } from '../../engine/compile/plan.ts';
import type { Answers } from '../../engine/model/answer.ts';
import { ADVICE, type Advice, type Rubric } from '../../engine/model/rubric.ts';
import { type AnswerBehind, answersBehind } from './answers-behind.ts';
import { type Behind, createFinder } from './behind.ts';
import type { Change } from './change.ts';
import type { Difference } from './compare.ts';
import { answersUnderNewIds, questionsOf } from './renames.ts';
import { unitsOf } from './units.ts';

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

/** @returns a replayer. @param sha256 hash of the earlier text */
export function createReplayer(difference: Difference, sha256: string): Replayer {
  const { before: a, after: b } = difference;
  const plans = { before: compileRubric(a), after: compileRubric(b) };
  const scorers = { before: createScorer(plans.before), after: createScorer(plans.after) };
  const carriers = carriersTo(a, b, sha256);
  const tally = createTally();
  const isNewlyOpen = openingsIn(difference, plans.after);
  const flipOf = flipsIn(difference, plans);
  const flips: Flip[] = [];
  const take = (one: Replayable) => {
    const { answers: given, rubric } = one;
    const isOther = rubric !== null && rubric.sha256 !== sha256;
    const own = isOther ? carriers.toBefore(rubric)(given).answers : given;
    const carried = (isOther ? carriers.toAfter(rubric) : carriers.plain)(given);
    const [old, present] = [scorers.before.score(own), scorers.after.score(carried.answers)];
    tally.add({ old, present, isOther, isOpen: isNewlyOpen(carried), lost: carried.lost });
    if (old.recommendation !== present.recommendation) flips.push(flipOf(one, own, carried.answers, present.recommendation));
  };
  return { take, result: () => ({ ...tally.result(), flips }) };
}

/** What is counted of one assessment. */
interface Counted {
  readonly old: Pick<Side, 'recommendation' | 'score'>;
  readonly present: Pick<Side, 'recommendation' | 'score'>;
  readonly isOther: boolean;
  readonly isOpen: boolean;
  readonly lost: readonly Lost[];
}

/** Everything of a replay but its flips. */
function createTally() {
  const counts = { assessments: 0, otherTexts: 0, scored: 0, shift: 0, newlyOpen: 0 };
  const moves = new Map<string, number>();
  const lost = new Map<string, LostCount>();
  const add = ({ old, present, isOther, isOpen, lost: gone }: Counted) => {
    counts.assessments++;
    if (isOther) counts.otherTexts++;
    if (isOpen) counts.newlyOpen++;
    if (old.score !== null && present.score !== null) {
      counts.scored++;
      counts.shift += present.score - old.score;
    }
    const move = `${old.recommendation} ${present.recommendation}`;
    moves.set(move, (moves.get(move) ?? 0) + 1);
    for (const one of gone) {
      const key = `${one.question} ${one.why}`;
      lost.set(key, { ...one, count: (lost.get(key)?.count ?? 0) + 1 });
    }
  };
  const result = (): Omit<Replay, 'flips'> => {
    const { shift, ...whole } = counts;
    return {
      ...whole,
      moves: [...moves]
        .map(([move, count]) => moveOf(move, count))
        .sort((one, other) => order(one.from) - order(other.from) || order(one.to) - order(other.to)),
      meanShift: counts.scored === 0 ? null : shift / counts.scored,
      lost: [...lost.values()].sort((one, other) => other.count - one.count || (one.question < other.question ? -1 : 1)),
    };
  };
  return { add, result };
}

/** Tells whether something is open only because of the changes: asked now and not answered, and before it was not asked or had an answer. */
function openingsIn({ after, aligned, renames }: Difference, plan: Plan): (carried: Carried) => boolean {
  const fresh = new Set(questionsOf(after).flatMap(({ id }) => (questionsOf(aligned).some((old) => old.id === id) ? [] : [id])));
  return ({ answers, lost }) => {
    const misfits = lost.filter(({ why }) => why !== 'removed');
    if (fresh.size === 0 && misfits.length === 0) return false;
    const states = statesOf(plan, answers);
    const suspects = [...fresh, ...misfits.map(({ question }) => renames.questions.get(question) ?? question)];
    return suspects.some((id) => states.get(id) === 'absent' || states.get(id) === 'waiting');
  };
}

/** Explains one flip after another. */
function flipsIn(difference: Difference, plans: { readonly before: Plan; readonly after: Plan }) {
  const { after, aligned, changes, renames } = difference;
  const finder = createFinder(aligned, after, unitsOf(changes, aligned, after));
  return ({ id, prospect }: Replayable, own: Answers, carried: Answers, to: Advice): Flip => {
    const sides = { before: explain(plans.before, own), after: explain(plans.after, carried) };
    const answers = { before: answersUnderNewIds(own, renames), after: carried };
    const { how, units } = finder(answers, to);
    return {
      id,
      prospect,
      before: sideOf(sides.before),
      after: sideOf(sides.after),
      behind: { how, changes: units.flatMap((unit) => unit.changes), answers: answersBehind(units, answers, sides, difference) },
    };
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

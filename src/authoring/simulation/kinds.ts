/** Answers to one question that nothing in the rubric tells apart, taken together. */
import type { MemberPlan, Plan, QuestionPlan } from '../../engine/compile/plan.ts';
import type { Cell, Test } from '../../engine/compile/values.ts';
import { multiply, type Rational } from '../../engine/exact/rational.ts';
import { judgeTest, NOT_APPLICABLE, OPEN, RATED, type Status } from '../../engine/logic/judge.ts';
import { YES } from '../../engine/logic/truth.ts';
import { isExtreme } from '../../engine/score/aggregate.ts';
import { ratedWorth } from '../../engine/score/dimension.ts';
import { ANSWERED, DECLARED_NOT_APPLICABLE, sheetOf } from '../../engine/score/sheet.ts';
import { testsByQuestion } from './conditions.ts';
import type { AnswerShares, PossibleAnswer } from './shares.ts';

/** What answers of one kind have in common. */
export interface Kind {
  /** From 0 to 1; those of a question add up to 1. */
  readonly share: number;
  /** As sheets write it. */
  readonly state: number;
  readonly cell: Cell | null;
  readonly confirmed: number;
  /** The status that it gives a question that is asked. */
  readonly status: Status;
  /** What the rubric's conditions see in it. */
  readonly seen: string;
  /** What it adds to each dimension that counts the question, by its index; nothing unless rated. */
  readonly adds: ReadonlyMap<number, Rational>;
  readonly meets: { readonly knockout: boolean; readonly gate: boolean; readonly condition: boolean };
}

/** The kinds of answers to one question, and of which kind each possible answer is. */
export interface Kinds {
  readonly question: QuestionPlan;
  readonly kinds: readonly Kind[];
  readonly kindOf: readonly number[];
}

/** @returns the kinds of answers, by question. */
export function kindsByQuestion(plan: Plan, shares: AnswerShares): readonly Kinds[] {
  const tests = testsByQuestion(plan);
  const places = plan.questions.map(({ index }) =>
    plan.dimensions.flatMap((dimension) => dimension.members.filter((member) => member.question === index).map((member) => ({ dimension, member }))),
  );
  return plan.questions.map((question) => {
    const about = { plan, question, tests: tests[question.index] ?? [], places: places[question.index] ?? [] };
    return grouped(
      question,
      (shares.get(question.id) ?? []).map((possible) => kindOf(about, possible)),
    );
  });
}

interface About {
  readonly plan: Plan;
  readonly question: QuestionPlan;
  readonly tests: readonly Test[];
  readonly places: readonly { readonly dimension: Plan['dimensions'][number]; readonly member: MemberPlan }[];
}

function kindOf({ plan, question, tests, places }: About, { answer, share }: PossibleAnswer): Kind {
  const { index, points, knockout, gate, condition } = question;
  const sheet = sheetOf(plan, { [question.id]: answer });
  const [state, cell, confirmed] = [sheet.state[index] as number, sheet.cell[index] as Cell | null, sheet.confirmed[index] as number];
  const isMet = (test: Test) => cell !== null && judgeTest(test, cell, points) === YES;
  const known = { questions: plan.questions, cell: sheet.cell, status: [], refused: [], low: [], high: [], mayLack: [] };
  const worth = places.map(({ dimension: { index: at, method }, member }) => {
    const own = cell === null ? null : ratedWorth(member, known);
    return [at, own && (isExtreme(method) ? own : multiply(member.weight, own))] as const;
  });
  return {
    share,
    state,
    cell,
    confirmed,
    status: state === ANSWERED ? RATED : state === DECLARED_NOT_APPLICABLE ? NOT_APPLICABLE : OPEN,
    seen: tests.map((test) => (isMet(test) ? '1' : '0')).join(''),
    adds: new Map(worth.filter((entry): entry is readonly [number, Rational] => entry[1] !== null)),
    meets: {
      knockout: knockout !== null && isMet(knockout.test),
      gate: gate !== null && isMet(gate.test),
      condition: condition !== null && isMet(condition.test),
    },
  };
}

/** Together with others of the same traits; of numbers along a line none is like another. */
function grouped(question: QuestionPlan, all: readonly Kind[]): Kinds {
  const found = new Map<string, number>();
  const kinds: Kind[] = [];
  const kindOf = all.map((kind) => {
    const key = traitsOf(kind);
    const at = found.get(key) ?? kinds.length;
    found.set(key, at);
    kinds[at] = { ...kind, share: kind.share + (kinds[at]?.share ?? 0) };
    return at;
  });
  return { question, kinds, kindOf };
}

function traitsOf({ state, confirmed, seen, adds, meets: { knockout, gate, condition } }: Kind): string {
  const worth = [...adds].map(([dimension, { n, d }]) => `${dimension}:${n}/${d}`);
  return [state, knockout ? confirmed : '', seen, knockout, gate, condition, ...worth].join(' ');
}

/** Brute force over a small rubric: every answer set, judged by the oracle, and what it shows of each part. */

import type { PartProof } from '../../../../src/authoring/proof/proof.ts';
import type { Answer, Answers } from '../../../../src/engine/model/answer.ts';
import type { Comparison, Condition } from '../../../../src/engine/model/condition.ts';
import { isNumberFor } from '../../../../src/engine/model/number.ts';
import type { Advice, Question, Recommendation, Rubric } from '../../../../src/engine/model/rubric.ts';
import { findingsOf } from '../../../engine/oracle/ask.ts';
import { judge, judgeAnswer, type Truth } from '../../../engine/oracle/condition.ts';
import { edgesOf } from '../../../engine/oracle/edges.ts';
import { type Finding, questionsOf } from '../../../engine/oracle/finding.ts';
import { exactly, less } from '../../../engine/oracle/fraction.ts';
import { numbersOf } from '../../../engine/oracle/scoring.ts';
import { dueConditions, type Standing, sightOf, type Verdict, verdictOf } from '../../../engine/oracle/verdict.ts';
import { resultOf, unanimousIn } from '../../../engine/results.ts';

/** One answer set, and what the oracle sees in it. */
export interface Seen {
  readonly answers: Answers;
  readonly isComplete: boolean;
  readonly standing: Standing;
  readonly verdict: Verdict;
}

/** @returns every answer set of the rubric; `null` when there are more than `most`. */
export function enumerate(rubric: Rubric, most: number): readonly Seen[] | null {
  const questions = questionsOf(rubric);
  const choices = questions.map((question) => choicesOf(rubric, question));
  if (choices.reduce((product, { length }) => product * length, 1) > most) return null;
  const answersAt = (set: readonly number[]): Answers => Object.fromEntries(questions.map(({ id }, i) => [id, choices[i]?.[set[i] as number] as Answer]));
  const recommended = remembered((set) => verdictOf(standingOf(rubric, answersAt(set)), null).recommendation);
  return product(choices.map((list) => [...list.keys()])).map((set) => {
    const answers = answersAt(set);
    const standing = standingOf(rubric, answers);
    const hasOpen = [...standing.findings.values()].some(isOpen);
    const seems = hasOpen ? agreed(completions(choices, set), recommended) : null;
    // Between the numbers that are tried there are others, which may disagree.
    const unanimous = seems === null ? null : unanimousIn(resultOf({ rubric, answers }));
    return { answers, isComplete: !hasOpen && isConfirmed(standing), standing, verdict: verdictOf(standing, unanimous) };
  });
}

/** @returns what the oracle sees in one answer set. */
export function standingOf(rubric: Rubric, answers: Answers): Standing {
  const findings = findingsOf(rubric, answers);
  return { rubric, findings, numbers: numbersOf(rubric, findings) };
}

/** @returns whether a part holds; undecided where a blank leaves it open, or where an answer of its own is not there. */
export function truthOf(standing: Standing, part: PartProof): Truth {
  const { rubric, findings } = standing;
  const at = (id: string): Finding => findings.get(id) as Finding;
  switch (part.kind) {
    case 'knockout':
      return testTruth(at(part.id), at(part.id).question.knockout?.test);
    case 'gate':
      return testTruth(at(part.id), at(part.id).question.gate?.test);
    case 'condition':
      return testTruth(at(part.id), at(part.id).question.condition?.test);
    case 'minimum': {
      const reading = standing.numbers.readings.find(({ dimension }) => dimension.id === part.id);
      return !reading?.shown ? 'undecided' : less(reading.shown, exactly(reading.dimension.minimum?.score as number));
    }
    case 'condition-cap':
      return dueConditions(standing).length > (rubric.decision.conditions.atMost as number);
    default:
      return judge(conditionAt(rubric, part), sightOf(standing));
  }
}

function testTruth(finding: Finding, test: Comparison | undefined): Truth {
  return finding.state === 'rated' ? judgeAnswer(finding, test as Comparison) : 'undecided';
}

/** The condition that a path in the file leads to. */
function conditionAt(rubric: Rubric, { path }: PartProof): Condition {
  const from = path.indexOf('when');
  const way = path[0] === 'rules' && from === -1 ? [...path, 'when'] : path;
  const start = way.indexOf('when');
  const owner = way.slice(0, start).reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], rubric) as { when: Condition };
  return way.slice(start + 1).reduce<Condition>((condition, key) => {
    const { of } = condition as Extract<Condition, { of: unknown }>;
    if (key === 'not') return of as Condition;
    return typeof key === 'number' ? ((of as readonly Condition[])[key] as Condition) : condition;
  }, owner.when);
}

function isOpen({ state }: Finding): boolean {
  return ['unknown', 'refused', 'absent', 'waiting'].includes(state);
}

function isConfirmed({ findings }: Standing): boolean {
  return [...findings.values()].every(({ question, state, confirmed }) => !question.knockout || state !== 'rated' || confirmed);
}

function product(lists: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return lists.reduce<readonly (readonly number[])[]>((sets, list) => sets.flatMap((set) => list.map((one) => [...set, one])), [[]]);
}

function choicesOf(rubric: Rubric, question: Question): readonly Answer[] {
  const dimension = rubric.dimensions.find(({ questions }) => questions.includes(question));
  const mayNotApply = [question, dimension, rubric.scoring].some((place) => place?.notApplicable !== undefined);
  const confirmations = question.knockout ? [true, false] : [true];
  const rated = valuesOf(rubric, question).flatMap((value) => confirmations.map((confirmed): Answer => ({ state: 'rated', value, confirmed })));
  return [...rated, ...(mayNotApply ? [NOT_APPLICABLE] : []), { state: 'unknown' }, { state: 'refused' }];
}

const NOT_APPLICABLE: Answer = { state: 'not-applicable', reason: 'does not apply' };

function valuesOf(rubric: Rubric, question: Question): readonly (number | string | boolean | readonly string[])[] {
  const { form } = question;
  switch (form.kind) {
    case 'levels':
      return form.levels.map(({ level }) => level);
    case 'yes-no':
      return [true, false];
    case 'options':
      return form.several ? subsets(form.options.map(({ id }) => id)) : form.options.map(({ id }) => id);
    case 'number': {
      const rows = form.points !== undefined && !('from' in form.points) ? form.points.flatMap((row) => [row.below, row.atMost]) : [];
      const marks = [
        ...edgesOf(rubric, question).map(({ top, bottom }) => Number((Number(top) / Number(bottom)).toPrecision(15))),
        form.min,
        form.max,
        ...rows,
        3,
      ].flatMap((mark) => (mark === undefined ? [] : [mark]));
      return [...new Set(marks.flatMap((mark) => [mark, mark - 0.5, mark + 0.5]))].filter((number) => isNumberFor(form, number));
    }
  }
}

function subsets(ids: readonly string[]): readonly (readonly string[])[] {
  return ids.reduce<readonly (readonly string[])[]>((sets, id) => sets.flatMap((set) => [set, [...set, id]]), [[]]);
}

/** Every question that is not answered gets every value; knock-outs are confirmed. */
function completions(choices: readonly (readonly Answer[])[], set: readonly number[]): readonly (readonly number[])[] {
  const completed = choices.map((list, i): readonly number[] => {
    const answer = list[set[i] as number] as Answer;
    if (answer.state === 'not-applicable') return [set[i] as number];
    const fits = (other: Answer) => other.state === 'rated' && other.confirmed === true && (answer.state !== 'rated' || other.value === answer.value);
    return [...list.keys()].filter((index) => fits(list[index] as Answer));
  });
  return product(completed);
}

function agreed(all: readonly (readonly number[])[], recommended: (set: readonly number[]) => Advice): Recommendation | null {
  const [first, ...rest] = all;
  const advice = first && recommended(first);
  return advice === undefined || advice === 'incomplete' || rest.some((one) => recommended(one) !== advice) ? null : advice;
}

function remembered(compute: (set: readonly number[]) => Advice): (set: readonly number[]) => Advice {
  const known = new Map<string, Advice>();
  return (set) => {
    const key = set.join();
    const advice = known.get(key) ?? compute(set);
    known.set(key, advice);
    return advice;
  };
}

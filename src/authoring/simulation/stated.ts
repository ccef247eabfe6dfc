/** The file that states how often each answer comes. */
import { permitsNotApplicable } from '../../engine/ask.ts';
import type { Plan, QuestionPlan } from '../../engine/compile/plan.ts';
import type { Cell, NumberCell } from '../../engine/compile/values.ts';
import { judgeTest } from '../../engine/logic/judge.ts';
import { YES } from '../../engine/logic/truth.ts';
import type { Answer, AnswerValue } from '../../engine/model/answer.ts';
import { sheetOf } from '../../engine/score/sheet.ts';
import { bad, good, inFileOrder, type Locate, type Outcome, type Problem, type ProblemArgs, type ProblemCode, problem } from '../../problems/problem.ts';
import { suggest } from '../../problems/suggest.ts';
import { isMap, kindOf } from '../../record/envelope.ts';
import { severally } from './several.ts';
import { type AnswerShares, normalised, type PossibleAnswer, ratedAnswer } from './shares.ts';
import { readStretches } from './stated-numbers.ts';
import { uniformAnswers, wordOf } from './uniform.ts';

/** Takes down what is wrong, at the place below the question's own. */
export type Report = <Code extends ProblemCode>(code: Code, args: ProblemArgs[Code], below?: readonly (string | number)[], part?: 'key' | 'value') => null;

/**
 * @returns the shares of the questions that the file names, or everything that is wrong with it.
 * @param plain the file as plain data: `answers`, and in it for each question how often each answer comes
 */
export function readShares(plan: Plan, plain: unknown, locate: Locate): Outcome<AnswerShares> {
  if (!isMap(plain)) return bad(problem('wrong-root', { found: kindOf(plain), wanted: 'answers and how often each comes' }, locate([], 'value')));
  const problems: Problem[] = [];
  const reporter =
    (path: readonly (string | number)[]): Report =>
    (code, args, below = [], part = 'value') => {
      problems.push(problem(code, args, locate([...path, ...below], part)));
      return null;
    };
  for (const key of Object.keys(plain))
    if (key !== 'answers') reporter([])('unknown-key', { key, suggestion: suggest(key, ['answers']), allowed: ['answers'] }, [key], 'key');
  const { answers } = plain;
  if (answers === undefined) reporter([])('missing-key', { key: 'answers', of: 'a file of shares' });
  else if (!isMap(answers)) reporter(['answers'])('wrong-type', { wanted: 'a map of questions', found: kindOf(answers), hint: null });
  const shares = new Map<string, readonly PossibleAnswer[]>();
  for (const [id, raw] of Object.entries(isMap(answers) ? answers : {})) {
    const report = reporter(['answers', id]);
    const question = plan.questions[plan.questionIndex.get(id) ?? -1];
    if (question === undefined) report('unknown-answer', { id, suggestion: suggest(id, plan.questionIndex.keys()) }, [], 'key');
    else {
      const own = readQuestion(plan, question, raw, report);
      if (own !== null) shares.set(id, own);
    }
  }
  return problems.length > 0 ? bad(...inFileOrder(problems)) : good(shares);
}

/** `null` when something was wrong; it has been reported. */
function readQuestion(plan: Plan, question: QuestionPlan, raw: unknown, report: Report): readonly PossibleAnswer[] | null {
  if (question.whole.kind === 'number' && Array.isArray(raw)) return readStretches(question, raw, report);
  if (!isMap(raw)) {
    const wanted = question.whole.kind === 'number' ? 'a map or a list of stretches' : 'a map of answers and their shares';
    return report('wrong-type', { wanted, found: kindOf(raw), hint: null });
  }
  const given = Object.entries(raw).map(([key, value]) => ({
    key,
    share: readShare(value, (code, args) => report(code, args, [key])),
    answer: answerFor(plan, question, key, report),
  }));
  if (given.some(({ share, answer }) => share === null || answer === null)) return null;
  const named = given as readonly { key: string; share: number; answer: Named }[];
  const unconfirmed = named.find(({ answer }) => answer === 'unconfirmed');
  const blanks = named.flatMap(({ key, share, answer }) => (isBlank(answer) ? [{ answer, text: key, share }] : []));
  const rated = named.flatMap(({ key, share, answer }) => (isBlank(answer) || answer === 'unconfirmed' ? [] : [{ value: answer.value, text: key, share }]));
  if ([unconfirmed?.share ?? 0].some((share) => share > 100))
    return report('out-of-range', { found: String(unconfirmed?.share), wanted: 'at most 100, in per cent' }, ['unconfirmed']);
  const all = spreadOut(plan, question, { rated, blanks }, report);
  return all && withUnconfirmed(plan, question, all, (unconfirmed?.share ?? 0) / 100);
}

/** What a key of a question stands for. */
type Named = { readonly value: AnswerValue } | Exclude<Answer, { readonly state: 'rated' }> | 'unconfirmed';

function isBlank(named: Named): named is Exclude<Answer, { readonly state: 'rated' }> {
  return typeof named === 'object' && 'state' in named;
}

function readShare(raw: unknown, report: (code: 'bad-value' | 'out-of-range', args: never) => null): number | null {
  const say = report as <Code extends 'bad-value' | 'out-of-range'>(code: Code, args: ProblemArgs[Code]) => null;
  if (typeof raw !== 'number')
    return say('bad-value', { found: typeof raw === 'string' ? `"${raw}"` : kindOf(raw), wanted: 'a share such as 20', suggestion: null });
  return Number.isFinite(raw) && raw >= 0 ? raw : say('out-of-range', { found: String(raw), wanted: 'a share of 0 or more' });
}

const BLANKS = ['unknown', 'refused', 'not-applicable'] as const;

function answerFor(plan: Plan, question: QuestionPlan, key: string, report: Report): Named | null {
  if (key === 'unknown' || key === 'refused') return { state: key };
  if (key === 'not-applicable') {
    if (permitsNotApplicable(plan.rubric, question.question)) return { state: key, reason: '-' };
    return report('not-applicable-refused', { id: question.id }, [key], 'key');
  }
  if (key === 'unconfirmed' && question.knockout !== null) return key;
  if (question.whole.kind === 'number') return numberFor(question, key, report);
  const value = question.choices.find((choice) => wordOf(choice) === key);
  if (value !== undefined) return { value };
  const known = question.choices.map(wordOf);
  const wanted = `one of ${[...known.slice(0, 12), ...BLANKS].join(', ')}`;
  return report('bad-answer', { id: question.id, found: key, wanted, suggestion: suggest(key, [...known, ...BLANKS]) }, [key], 'key');
}

function numberFor({ id, whole }: QuestionPlan, key: string, report: Report): Named | null {
  const value = /^-?\d+(\.\d+)?$/.test(key) ? Number(key) : Number.NaN;
  const { lo, hi } = whole as NumberCell;
  if (value >= lo && value <= hi) return { value };
  return report(
    'bad-answer',
    { id, found: key, wanted: `a number from ${lo} to ${hi}`.replace(/ from -Infinity| to Infinity/g, ''), suggestion: suggest(key, BLANKS) },
    [key],
    'key',
  );
}

interface Given {
  readonly rated: readonly { readonly value: AnswerValue; readonly text: string; readonly share: number }[];
  readonly blanks: readonly PossibleAnswer[];
}

/** Where blanks alone are stated they are per cent, and the answers share the rest evenly; options of `several` are per cent each. */
function spreadOut(plan: Plan, question: QuestionPlan, { rated, blanks }: Given, report: Report): readonly PossibleAnswer[] | null {
  const blank = blanks.reduce((sum, { share }) => sum + share, 0);
  const isSeveral = question.whole.kind === 'several';
  if ((rated.length === 0 || isSeveral) && blank > 100)
    return report('out-of-range', { found: String(blank), wanted: 'at most 100 per cent for what is not answered' });
  if (rated.length === 0) {
    const even = uniformAnswers(plan, question);
    return even === null ? report('shares-endless', { id: question.id }) : mixed(even, blanks, 100 - blank);
  }
  if (isSeveral) {
    const over = rated.find(({ share }) => share > 100);
    if (over) return report('out-of-range', { found: String(over.share), wanted: 'at most 100 per cent: options are chosen each by itself' }, [over.text]);
    const chances = question.choices.map((id) => (rated.find(({ value }) => value === id)?.share ?? 0) / 100);
    return mixed(severally(plan, question, chances, 1), blanks, 100 - blank);
  }
  const answers = rated.map(({ value, text, share }) => ({ answer: ratedAnswer(question, value), text, share }));
  if (blank + answers.reduce((sum, { share }) => sum + share, 0) === 0) return report('out-of-range', { found: '0', wanted: 'one share above 0 at least' });
  return normalised([...answers, ...blanks]);
}

function mixed(answers: readonly PossibleAnswer[], blanks: readonly PossibleAnswer[], rest: number): readonly PossibleAnswer[] {
  return normalised([...answers.map((one) => ({ ...one, share: one.share * rest })), ...blanks]);
}

/** So many of a hundred answers that meet the knock-out wait for somebody to confirm them. */
function withUnconfirmed(plan: Plan, question: QuestionPlan, all: readonly PossibleAnswer[], part: number): readonly PossibleAnswer[] {
  const { id, index, points, knockout } = question;
  if (part === 0 || knockout === null) return all;
  return all.flatMap((one) => {
    if (one.answer.state !== 'rated') return [one];
    const cell = sheetOf(plan, { [id]: one.answer }).cell[index] as Cell;
    if (judgeTest(knockout.test, cell, points) !== YES) return [one];
    const { value } = one.answer;
    const waiting = { answer: ratedAnswer(question, value, false), text: `${one.text} (not confirmed)`, share: one.share * part };
    return [{ ...one, share: one.share * (1 - part) }, waiting].filter(({ share }) => share > 0);
  });
}

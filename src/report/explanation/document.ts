/**
 * The documents of `fit explain`. Pages and JSON are made of them alone, so that they cannot disagree.
 *
 * Field order is the order here. Within `/1` fields are only added.
 */
import { isSameResult } from '../../engine/explain/same-result.ts';
import type { Assessment, CauseText, LedgerLine, OpenQuestion, QuestionState, Result } from '../../engine/model/assessment.ts';
import type { AnswerChange, Explanation, Firmness, Flips, Part, WhatIf } from '../../engine/model/explanation.ts';
import type { Advice, Rubric } from '../../engine/model/rubric.ts';

/** What both documents say of the assessment they are about. */
interface About extends Pick<Assessment, 'id' | 'status' | 'updatedAt' | 'prospect' | 'nowCalled' | 'assessor' | 'rubric'> {
  /** The program that explains, which need not be the one that made the record. */
  readonly tool: Assessment['tool'];
}

/** Why an assessment comes out as it does: `fit.explanation/1`. */
export interface ExplanationDocument extends About {
  readonly schema: 'fit.explanation/1';
  /** What the record says, where this program makes something else of the same answers; `null` where it says the same. */
  readonly recorded: Recorded | null;
  /** As this program sees it. */
  readonly result: Result;
  /** Points by dimension; `won` of all lines adds up to the score. Empty without a score. */
  readonly ledger: readonly LedgerGroup[];
  readonly strengths: readonly Part[];
  readonly weaknesses: readonly Part[];
  readonly flips: Flips;
  readonly firmness: Firmness | null;
  /** What is unknown or refused, in the order of the result, with the words to come back to it. */
  readonly open: readonly OpenWords[];
}

/** A result as another version of the program made it. */
export interface Recorded {
  readonly recommendation: Advice;
  readonly cause: CauseText;
  readonly score: number | null;
  /** Of the program that made the record. */
  readonly version: string;
}

/** The points of one dimension. */
export interface LedgerGroup {
  readonly dimension: string;
  readonly title: string;
  readonly won: number;
  /** What its lines lose, added up; `null` without end. */
  readonly lost: number | null;
  readonly lines: readonly LedgerEntry[];
}

/** The points of one question; `null` stands for what is no single answer's. */
export interface LedgerEntry extends Pick<LedgerLine, 'question' | 'won' | 'lost'> {
  readonly title: string | null;
}

/** An open question with what can be said to get an answer. */
export interface OpenWords extends OpenQuestion {
  readonly probes: readonly string[];
}

/** An assessment before and after some of its answers are changed: `fit.what-if/1`. */
export interface WhatIfDocument extends About {
  readonly schema: 'fit.what-if/1';
  readonly changes: readonly (AnswerChange & ChangedStates)[];
  readonly before: WhatIfSide;
  readonly after: WhatIfSide;
  /** Points that moved, the most first; they add up to the change of the score. Empty where one of the two has no score. */
  readonly points: readonly PointsMoved[];
}

/** How the question stands before and after: what was refused is not what was not reached, and a supposed answer need not be asked for. */
export interface ChangedStates {
  readonly fromState: QuestionState;
  readonly toState: QuestionState;
}

/** One of the two results. */
export type WhatIfSide = Pick<Result, 'recommendation' | 'band' | 'cause' | 'score' | 'outOf' | 'low' | 'high' | 'coverage' | 'settled'>;

/** By how much the points of one question change; `null` stands for what is no single answer's. */
export interface PointsMoved {
  readonly question: string | null;
  readonly title: string | null;
  /** Never 0. */
  readonly change: number;
  /** Whether its own answer is changed; where not, its share in the score is, because of the others. */
  readonly isAnswered: boolean;
}

/**
 * @returns the document of one explanation.
 * @param rubric the one the record was made with
 * @param version of this program
 */
export function explanationDocument(record: Assessment, rubric: Rubric, explanation: Explanation, version: string): ExplanationDocument {
  const { result, strengths, weaknesses, flips, firmness } = explanation;
  return {
    schema: 'fit.explanation/1',
    ...aboutOf(record, version),
    recorded: recordedOf(record, result),
    result,
    ledger: groupsOf(result),
    strengths,
    weaknesses,
    flips,
    firmness,
    open: openOf(result, rubric),
  };
}

/**
 * @returns the document of one change.
 * @param rubric the one the record was made with
 * @param version of this program
 */
export function whatIfDocument(record: Assessment, { scoring }: Pick<Rubric, 'scoring'>, { changes, before, after }: WhatIf, version: string): WhatIfDocument {
  return {
    schema: 'fit.what-if/1',
    ...aboutOf(record, version),
    changes: changes.map((change) => ({ ...change, fromState: stateIn(before, change.question), toState: stateIn(after, change.question) })),
    before: sideOf(before),
    after: sideOf(after),
    points: withoutRounding(pointsMoved(before, after, new Set(changes.map(({ question }) => question))), scoring.decimals),
  };
}

function stateIn({ questions }: Result, id: string): QuestionState {
  return questions.find((question) => question.id === id)?.state ?? 'unknown';
}

function aboutOf({ id, status, updatedAt, prospect, nowCalled, assessor, rubric }: Assessment, version: string): About {
  return { id, status, updatedAt, prospect, ...(nowCalled !== undefined && { nowCalled }), assessor, rubric, tool: { name: 'fit', version } };
}

function recordedOf({ result, tool }: Assessment, now: Result): Recorded | null {
  if (isSameResult(result, now)) return null;
  const { recommendation, cause, score } = result;
  return { recommendation, cause, score, version: tool.version };
}

function groupsOf({ ledger, dimensions, questions }: Result): readonly LedgerGroup[] {
  const titles = new Map(questions.map(({ id, title }) => [id, title]));
  return dimensions.flatMap(({ id, title }): readonly LedgerGroup[] => {
    const own = ledger.filter(({ dimension }) => dimension === id);
    const lines = own.map(({ question, won, lost }) => ({ question, title: question === null ? null : (titles.get(question) ?? question), won, lost }));
    return lines.length === 0 ? [] : [{ dimension: id, title, won: sum(lines.map(({ won }) => won)), lost: lostOf(lines), lines }];
  });
}

function lostOf(parts: readonly Pick<LedgerLine, 'lost'>[]): number | null {
  return parts.some(({ lost }) => lost === null) ? null : sum(parts.map(({ lost }) => lost as number));
}

function openOf({ open }: Result, { dimensions }: Rubric): readonly OpenWords[] {
  const probes = new Map(dimensions.flatMap(({ questions }) => questions.map((question) => [question.id, question.probes] as const)));
  return open.map((question) => ({ ...question, probes: probes.get(question.question) ?? [] }));
}

function sideOf({ recommendation, band, cause, score, outOf, low, high, coverage, settled }: Result): WhatIfSide {
  return { recommendation, band, cause, score, outOf, low, high, coverage, settled };
}

function pointsMoved(before: Result, after: Result, changed: ReadonlySet<string>): readonly PointsMoved[] {
  if (before.score === null || after.score === null) return [];
  const titles = new Map([...before.questions, ...after.questions].map(({ id, title }) => [id, title]));
  const ids = [...new Set([...before.ledger, ...after.ledger].map(({ question }) => question))];
  const wonBy = ({ ledger }: Result, id: string | null) => sum(ledger.filter(({ question }) => question === id).map(({ won }) => won));
  return ids
    .map((id): PointsMoved => {
      const change = sum([wonBy(after, id), -wonBy(before, id)]);
      return { question: id, title: id === null ? null : (titles.get(id) ?? id), change, isAnswered: id !== null && changed.has(id) };
    })
    .filter(({ change }) => change !== 0)
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
}

/** Shares are rounded so that they add up: one unit more or less of an answer that stays says nothing about it, and goes to the rest. */
function withoutRounding(points: readonly PointsMoved[], decimals: number): readonly PointsMoved[] {
  const isTold = ({ question, change, isAnswered }: PointsMoved) => question !== null && (isAnswered || Math.abs(change) > 10 ** -decimals);
  const rest = sum(points.filter((one) => !isTold(one)).map(({ change }) => change));
  return [...points.filter(isTold), ...(rest === 0 ? [] : [{ question: null, title: null, change: rest, isAnswered: false }])];
}

/** Scores have at most six decimals. */
function sum(values: readonly number[]): number {
  return Math.round(values.reduce((all, one) => all + one, 0) * 1e6) / 1e6 + 0;
}

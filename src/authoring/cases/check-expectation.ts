/** Whether what a case expects can come out of its rubric at all. */
import type { CauseRule } from '../../engine/model/assessment.ts';
import type { QuestionForm } from '../../engine/model/form.ts';
import type { Rubric } from '../../engine/model/rubric.ts';
import type { Report } from '../../rubric/resolve/report.ts';
import type { Path } from './model.ts';
import type { RawExpectation, RawNumber } from './schema.ts';

/** @returns a check that reports everything in an expectation that can never hold. */
export function createExpectationCheck(rubric: Rubric, report: Report): (expect: RawExpectation, path: Path) => void {
  const names = namesOf(rubric);
  const isPercent = countsInPercent(rubric);
  return (expect, path) => {
    if (Object.values(expect).every((value) => value === undefined)) report.add('nothing-expected', {}, path);
    checkBand(expect, names, report, path);
    checkCause(expect, names, report, path);
    for (const key of LISTS) checkList(expect[key] ?? [], key, names, report, [...path, key]);
    for (const [id, value] of Object.entries(expect.dimensions ?? {})) {
      if (!names.dimensions.has(id)) report.addUnknown(id, 'dimension', names.dimensions, [...path, 'dimensions', id], 'key');
      checkBounds(value, `this number of ${id}`, report, [...path, 'dimensions', id]);
    }
    for (const key of ['score', 'low', 'high', 'coverage'] as const) {
      checkBounds(expect[key], `this ${key}`, report, [...path, key]);
      if (key === 'coverage' || isPercent) checkPercent(expect[key], key, report, [...path, key]);
    }
    const { low, high } = expect;
    if (typeof low === 'number' && typeof high === 'number' && low > high)
      impossible(report, [...path, 'low'], `a low of ${low} with a high of ${high}`, 'The low is never above the high.');
  };
}

/** Everything of a rubric that an expectation may name. */
interface Names {
  readonly questions: ReadonlySet<string>;
  readonly dimensions: ReadonlySet<string>;
  readonly flags: ReadonlySet<string>;
  /** By the word of a band, what it recommends. */
  readonly bands: ReadonlyMap<string, string>;
  /** By rule of the decision, the ids that its causes can have. */
  readonly causes: Readonly<Record<CauseRule, ReadonlySet<string>>>;
  readonly conditions: ReadonlySet<string>;
}

function namesOf({ dimensions, rules, decision }: Rubric): Names {
  const questions = dimensions.flatMap((dimension) => dimension.questions);
  const ids = (list: readonly { readonly id: string }[]) => new Set(list.map(({ id }) => id));
  const bands = new Map(decision.bands.map(({ word, recommend }) => [word, recommend]));
  return {
    questions: ids(questions),
    dimensions: ids(dimensions),
    flags: new Set([...questions.flatMap(({ form }) => flagsOf(form)), ...rules.flatMap(({ flag }) => flag ?? [])]),
    bands,
    conditions: ids(questions.filter(({ condition }) => condition)),
    causes: {
      knockout: ids(questions.filter(({ knockout }) => knockout)),
      gate: ids(questions.filter(({ gate }) => gate)),
      rule: ids(rules.filter(({ effect }) => effect)),
      band: new Set(bands.keys()),
      minimum: ids(dimensions.filter(({ minimum }) => minimum)),
      ...{ incomplete: new Set(), conditions: new Set(), settled: new Set() },
    },
  };
}

function flagsOf(form: QuestionForm): readonly string[] {
  if (form.kind === 'levels') return form.levels.flatMap(({ flag }) => flag ?? []);
  return form.kind === 'options' ? form.options.flatMap(({ flag }) => flag ?? []) : [];
}

const LISTS = ['conditions', 'knockouts', 'flags', 'open', 'subject-to'] as const;

function impossible(report: Report, path: Path, what: string, why: string): void {
  report.add('impossible-expectation', { what, why }, path);
}

function checkBand({ band, recommendation }: RawExpectation, { bands }: Names, report: Report, path: Path): void {
  const at = [...path, 'band'];
  if (typeof band !== 'string') return;
  const recommends = bands.get(band);
  if (recommends === undefined) report.addUnknown(band, 'band', bands.keys(), at);
  else if (recommendation !== undefined && recommendation !== recommends)
    impossible(
      report,
      at,
      `the band ${band} with ${recommendation}`,
      recommendation === 'incomplete' ? 'An incomplete result has no band: null.' : `The band ${band} recommends ${recommends}.`,
    );
}

function checkCause({ cause, recommendation }: RawExpectation, names: Names, report: Report, path: Path): void {
  if (cause === undefined) return;
  const at = [...path, 'cause'];
  const { rule, id } = typeof cause === 'string' ? { rule: cause, id: undefined } : cause;
  const known = names.causes[rule];
  if (typeof id === 'string') {
    if (known.size === 0 && WITHOUT_ID.has(rule)) impossible(report, [...at, 'id'], `${rule} with an id`, `The cause ${rule} has none: take id away.`);
    else if (!known.has(id)) report.addUnknown(id, SUBJECTS[rule] ?? rule, known, [...at, 'id']);
  } else if (known.size === 0 && !WITHOUT_ID.has(rule)) impossible(report, at, `the cause ${rule}`, `This rubric has no ${SUBJECTS[rule] ?? rule}.`);
  const only = ONLY[rule];
  if (recommendation !== undefined && only !== undefined && recommendation !== only)
    impossible(report, at, `the cause ${rule} with ${recommendation}`, `It leads to ${only}.`);
  if (recommendation === 'incomplete' && rule !== 'incomplete')
    impossible(report, at, `the cause ${rule} with incomplete`, 'What is incomplete has the cause incomplete.');
}

/** Causes that come from no one part of the rubric. */
const WITHOUT_ID: ReadonlySet<CauseRule> = new Set<CauseRule>(['incomplete', 'conditions', 'settled']);

/** Causes that lead to one recommendation only. */
const ONLY: Partial<Readonly<Record<CauseRule, string>>> = { knockout: 'decline', incomplete: 'incomplete' };

/** What the id of a cause names. */
const SUBJECTS: Partial<Readonly<Record<CauseRule, string>>> = {
  knockout: 'knock-out',
  rule: 'rule with an effect',
};

function checkList(ids: readonly string[], key: (typeof LISTS)[number], names: Names, report: Report, path: Path): void {
  const { questions, flags, causes, conditions } = names;
  const kinds = {
    conditions: ['condition', conditions],
    knockouts: ['knock-out', causes.knockout],
    flags: ['flag', flags],
    open: ['question', questions],
    'subject-to': ['gate', causes.gate],
  } as const;
  const [kind, known] = kinds[key];
  ids.forEach((id, i) => {
    if (ids.indexOf(id) < i) report.add('listed-twice', { id }, [...path, i]);
    else if (!known.has(id)) report.addUnknown(id, kind, known, [...path, i]);
  });
}

/** Bounds that nothing lies within. */
function checkBounds(value: RawNumber | undefined, what: string, report: Report, path: Path): void {
  if (value === undefined || value === null || typeof value === 'number') return;
  const { 'at-least': atLeast = -Infinity, 'at-most': atMost = Infinity, above = -Infinity, below = Infinity } = value;
  if (Object.values(value).every((bound) => bound === undefined)) report.add('nothing-expected', {}, path);
  else if (atLeast > atMost || above >= below || above >= atMost || atLeast >= below) impossible(report, path, what, 'No number lies within these bounds.');
}

/** Whether the score lies from 0 to 100 whatever is answered: points above an `out-of` of their dimension lead beyond. */
function countsInPercent({ scoring, dimensions }: Rubric): boolean {
  return scoring.method === 'weighted-mean' && dimensions.every(({ outOf }) => outOf === undefined);
}

/** A number that counts from 0 to 100. */
function checkPercent(value: RawNumber | undefined, key: string, report: Report, path: Path): void {
  if (typeof value === 'number' && (value < 0 || value > 100)) impossible(report, path, `a ${key} of ${value}`, 'It counts from 0 to 100.');
}

/** Answer forms: named scales put in place, one form each, points where they belong. */
import type { FactForm, Level, NumberForm, Option, OptionsForm, PointsRow, QuestionForm } from '../../engine/model/form.ts';
import type { Path } from '../../reader/tree.ts';
import type { RawFact, RawLevels, RawNumber, RawOptions, RawQuestion } from '../schema/question.ts';
import type { RawRubric } from '../schema/rubric.ts';
import { createRegister } from './names.ts';
import type { Report } from './report.ts';

/** The scales of the file by name. */
export type Scales = NonNullable<RawRubric['scales']>;

const QUESTION_FORMS = ['levels', 'options', 'number', 'yes-no'] as const;
const FACT_FORMS = ['text', 'date', 'yes-no', 'number', 'options'] as const;

/** @returns the question's form, or `null` after reporting what is wrong with it. */
export function resolveForm(raw: RawQuestion, path: Path, scales: Scales, report: Report): QuestionForm | null {
  const kind = onlyForm(raw, QUESTION_FORMS, path, report);
  if (kind === null) return null;
  refuseStray(raw, kind, path, report);
  switch (kind) {
    case 'levels':
      return resolveLevels(raw, path, scales, report);
    case 'options':
      return resolveOptions(raw, path, scales, report);
    case 'number':
      return resolveNumber(raw.number as RawNumber, [...path, 'number'], report);
    case 'yes-no':
      return raw['yes-no'] === true ? { kind } : { kind, ...(raw['yes-no'] as { yes: number; no: number }) };
  }
}

/** @returns the fact's form, or `null` after reporting what is wrong with it. */
export function resolveFactForm(raw: RawFact, path: Path, scales: Scales, report: Report): FactForm | null {
  const kind = onlyForm(raw, FACT_FORMS, path, report);
  if (raw.several !== undefined && kind !== null && kind !== 'options')
    report.add('useless-key', { key: 'several', why: 'it goes with options' }, [...path, 'several'], 'key');
  switch (kind) {
    case null:
      return null;
    case 'options':
      return resolveOptions(raw, path, scales, report);
    case 'number':
      return { kind, ...limitsOf(raw.number as RawNumber, [...path, 'number'], report) };
    default:
      return { kind };
  }
}

function onlyForm<Kind extends string>(raw: object, kinds: readonly Kind[], path: Path, report: Report): Kind | null {
  const found = kinds.filter((kind) => (raw as Record<string, unknown>)[kind] !== undefined);
  if (found.length === 1) return found[0] as Kind;
  report.add('one-form', { found, wanted: kinds }, found.length > 1 ? [...path, found[1] as Kind] : path, found.length > 1 ? 'key' : 'value');
  return null;
}

/** Keys that belong to another form say something the author believes and `fit` would not do. */
function refuseStray(raw: RawQuestion, kind: string, path: Path, report: Report): void {
  const stray = (key: 'several' | 'cap' | 'points', why: string) => report.add('useless-key', { key, why }, [...path, key], 'key');
  if (raw.several !== undefined && kind !== 'options') stray('several', 'it goes with options');
  if (raw.cap !== undefined && !raw.several) stray('cap', 'it goes with several: true');
  if (raw.points !== undefined && kind !== 'levels') stray('points', 'it goes with levels; the other forms carry their points themselves');
}

/** The scale itself, or the one that is named; `null` after reporting that there is none. */
function inPlace<Scale extends RawLevels | RawOptions>(
  value: string | Scale,
  wanted: 'levels' | 'options',
  path: Path,
  scales: Scales,
  report: Report,
): { scale: Scale; path: Path } | null {
  if (typeof value !== 'string') return { scale: value, path };
  const scale = Object.hasOwn(scales, value) ? scales[value] : undefined;
  const fits = scale !== undefined && Array.isArray(scale) === (wanted === 'options');
  if (fits) return { scale: scale as Scale, path: ['scales', value] };
  const names = Object.keys(scales).filter((name) => Array.isArray(scales[name]) === (wanted === 'options'));
  report.addUnknown(value, `scale of ${wanted}`, names, path);
  return null;
}

/** Reports what is wrong with scales, also with those that nobody uses. */
export function checkScales(scales: Scales, report: Report): void {
  for (const [name, scale] of Object.entries(scales)) {
    const path = ['scales', name];
    if (Array.isArray(scale)) optionsOf(scale, path, report);
    else rungsOf(scale, path, report);
  }
}

function resolveLevels(raw: RawQuestion, path: Path, scales: Scales, report: Report): QuestionForm | null {
  const found = inPlace(raw.levels as string | RawLevels, 'levels', [...path, 'levels'], scales, report);
  const rungs = found && rungsOf(found.scale, found.path, report);
  if (rungs === null) return null;
  if (raw.points && raw.points.length !== rungs.length) report.add('points-count', { wanted: rungs.length, found: raw.points.length }, [...path, 'points']);
  const levels = rungs.map(([level, { text, points, flag }], i): Level => {
    const isTwofold = raw.points !== undefined && points !== undefined && typeof raw.levels !== 'string';
    if (isTwofold) report.add('useless-key', { key: 'points', why: 'the points beside levels count' }, [...path, 'levels', String(level), 'points'], 'key');
    return { level, text, points: raw.points?.[i] ?? points ?? level, ...(flag !== undefined && { flag }) };
  });
  return { kind: 'levels', levels };
}

interface Rung {
  readonly text: string;
  readonly points?: number | undefined;
  readonly flag?: string | undefined;
}

/** The levels in rising order; `null` after reporting a gap. */
function rungsOf(scale: RawLevels, path: Path, report: Report): readonly (readonly [number, Rung])[] | null {
  const rungs = Object.entries(scale)
    .map(([key, value]) => [Number(key), typeof value === 'string' ? { text: value } : value] as const)
    .sort(([a], [b]) => a - b);
  const gap = rungs.findIndex(([level], i) => i > 0 && level !== (rungs[i - 1]?.[0] as number) + 1);
  if (gap > 0) {
    const found = rungs[gap]?.[0] as number;
    report.add('level-gap', { expected: (rungs[gap - 1]?.[0] as number) + 1, found }, [...path, String(found)], 'key');
    return null;
  }
  if (rungs.length < 2) report.add('out-of-range', { found: `one of ${rungs.length}`, wanted: 'a scale of two levels or more' }, path);
  return rungs;
}

function resolveOptions(raw: RawQuestion | RawFact, path: Path, scales: Scales, report: Report): OptionsForm | null {
  const found = inPlace(raw.options as string | RawOptions, 'options', [...path, 'options'], scales, report);
  if (found === null) return null;
  const options = optionsOf(found.scale, found.path, report);
  return { kind: 'options', options, several: raw.several ?? false, ...('cap' in raw && raw.cap !== undefined && { cap: raw.cap }) };
}

/** The options, each id once. */
function optionsOf(scale: RawOptions, path: Path, report: Report): readonly Option[] {
  const ids = createRegister('option', report);
  const options = scale.filter(({ id }, i) => ids.take(id, [...path, i, 'id'])).map(cleanOption);
  const without = scale.filter(({ points }) => points === undefined).map(({ id }) => id);
  if (without.length > 0 && without.length < scale.length) {
    report.add('points-mixture', { without }, [...path, scale.findIndex(({ points }) => points === undefined)]);
  }
  return options;
}

function cleanOption({ id, label, points, flag, was }: RawOptions[number]): Option {
  return {
    id,
    label,
    ...(points !== undefined && { points }),
    ...(flag !== undefined && { flag }),
    ...(was !== undefined && { was: [was].flat() }),
  };
}

function resolveNumber(raw: RawNumber, path: Path, report: Report): NumberForm | null {
  const limits = limitsOf(raw, path, report);
  if (raw.points === undefined) return { kind: 'number', ...limits };
  if (!Array.isArray(raw.points)) {
    if (limits.min === undefined || limits.max === undefined) {
      report.add('missing-key', { key: limits.min === undefined ? 'min' : 'max', of: 'a number whose points run on a line' }, path);
      return null;
    }
    return { kind: 'number', ...limits, points: raw.points as { from: number; to: number } };
  }
  return { kind: 'number', ...limits, points: resolveRows(raw.points, limits, [...path, 'points'], report) };
}

type Limits = Pick<NumberForm, 'unit' | 'min' | 'max'>;

function limitsOf({ unit, min, max }: Omit<RawNumber, 'points'>, path: Path, report: Report): Limits {
  if (min !== undefined && max !== undefined && min >= max) report.add('range-reversed', { low: min, high: max }, [...path, 'max']);
  return { ...(unit !== undefined && { unit }), ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

function resolveRows(rows: Extract<RawNumber['points'], unknown[]>, { min, max }: Limits, path: Path, report: Report): readonly PointsRow[] {
  let before: { edge: number; included: boolean } | null = null;
  return rows.map((row, i) => {
    const last = i === rows.length - 1;
    const [below, atMost] = [row.below, row['at-most']];
    const edge = below ?? atMost;
    if (last ? edge !== undefined : edge === undefined || (below !== undefined && atMost !== undefined)) report.add('row-edge', { last }, [...path, i]);
    const rises = before === null || edge === undefined || edge > before.edge || (edge === before.edge && !before.included && atMost !== undefined);
    if (!rises) report.add('rows-order', { edge: edge as number, before: before?.edge as number }, [...path, i]);
    if (edge !== undefined && min !== undefined && (edge < min || (edge === min && below !== undefined)))
      report.add('row-out-of-reach', { edge, side: 'min' }, [...path, i]);
    if (before && max !== undefined && (before.edge > max || (before.edge === max && before.included)))
      report.add('row-out-of-reach', { edge: before.edge, side: 'max' }, [...path, i]);
    if (edge !== undefined) before = { edge, included: atMost !== undefined };
    return { ...(below !== undefined && { below }), ...(atMost !== undefined && below === undefined && { atMost }), points: row.points };
  });
}

/** What tests say, in words that are the same on every page. */
import type { KindCoverage, PartKind } from '../../authoring/cases/coverage.ts';
import type { Difference } from '../../authoring/cases/model.ts';
import type { Counts, Shortfall } from '../../authoring/cases/tested.ts';
import type { Result } from '../../engine/model/assessment.ts';
import { decimal } from '../../text/number.ts';
import { shortened } from '../texts.ts';
import { counted } from '../words.ts';

/** @returns a value of an expectation as it is shown: lists with commas, bounds in words, nothing as "none". */
export function valueText(value: unknown): string {
  if (value === null) return 'none';
  if (typeof value === 'number') return decimal(value);
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(valueText).join(', ');
  if (typeof value !== 'object') return String(value);
  const { rule, id, ...bounds } = value as Readonly<Record<string, unknown>>;
  if (rule !== undefined) return id === undefined || id === null ? String(rule) : `${rule} ${id}`;
  return Object.entries(bounds)
    .map(([word, bound]) => `${word.replace('-', ' ')} ${valueText(bound)}`)
    .join(', ');
}

/** @returns "score: expected 79.3, got 75.2". */
export function differenceText({ subject, expected, got }: Difference): string {
  return `${subject}: expected ${valueText(expected)}, got ${valueText(got)}`;
}

/** @returns "rule too_small. …": what decided, and how it is told. */
export function causeText({ cause: { rule, id, text } }: Result): string {
  return `${rule}${id === null ? '' : ` ${id}`}. ${shortened(text)}`;
}

/** @returns "11 cases: 10 hold, 1 does not". */
export function countsText({ cases, passed, failed }: Counts): string {
  if (failed === 0) return `${counted(cases, 'case')}: ${cases === 1 ? 'it holds' : 'all hold'}`;
  return `${counted(cases, 'case')}: ${passed} ${passed === 1 ? 'holds' : 'hold'}, ${failed} ${failed === 1 ? 'does' : 'do'} not`;
}

/** @returns "12 of 14 rules". */
export function coverageText({ kind, all, missing }: KindCoverage): string {
  return `${all.length - missing.length} of ${all.length} ${(all.length === 1 ? SINGULAR : PLURAL)[kind]}`;
}

/** @returns "bakery: 66% of its rules are reached, 100% are asked for". */
export function shortfallText({ rubric, kind, percent, least }: Shortfall): string {
  return `${rubric}: ${percent}% of its ${PLURAL[kind]} are reached, ${least}% are asked for`;
}

/** What one part of each kind is called. */
const SINGULAR: Readonly<Record<PartKind, string>> = {
  recommendations: 'recommendation',
  bands: 'band',
  rules: 'rule',
  knockouts: 'knock-out',
  gates: 'gate',
  minimums: 'minimum',
  conditions: 'condition',
  branches: 'branch',
  answers: 'answer',
};

/** What several are called. */
export const PLURAL: Readonly<Record<PartKind, string>> = {
  recommendations: 'recommendations',
  bands: 'bands',
  rules: 'rules',
  knockouts: 'knock-outs',
  gates: 'gates',
  minimums: 'minimums',
  conditions: 'conditions',
  branches: 'branches',
  answers: 'answers',
};

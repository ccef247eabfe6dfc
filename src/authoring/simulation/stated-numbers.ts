/** Shares of numbers by stretches: `[{ below: 10, share: 30 }, { at-most: 50, share: 50 }, { share: 20 }]`. */
import type { QuestionPlan } from '../../engine/compile/plan.ts';
import type { NumberCell } from '../../engine/compile/values.ts';
import { suggest } from '../../problems/suggest.ts';
import { isMap, kindOf } from '../../record/envelope.ts';
import { spread } from './numbers.ts';
import { normalised, type PossibleAnswer } from './shares.ts';
import type { Report } from './stated.ts';

const KEYS = ['below', 'at-most', 'share'];

interface Row {
  readonly share: number;
  readonly edge: number;
  readonly included: boolean;
}

/** @returns the answers that stand for the stretches; `null` when something was wrong, which has been reported. Stretches rise, and the last may have no edge. */
export function readStretches(question: QuestionPlan, raw: readonly unknown[], report: Report): readonly PossibleAnswer[] | null {
  const rows = raw.map((row, i) => readRow(row, i, report));
  if (!rows.every((row) => row !== null)) return null;
  const whole = question.whole as NumberCell;
  const answers: PossibleAnswer[] = [];
  let from: Pick<NumberCell, 'lo' | 'loOpen'> = whole;
  for (const [i, { share, edge, included }] of rows.entries()) {
    const isLast = edge >= whole.hi;
    const stretch: NumberCell = {
      kind: 'number',
      lo: from.lo,
      loOpen: from.loOpen,
      hi: Math.min(edge, whole.hi),
      hiOpen: isLast ? whole.hiOpen && !included : !included,
    };
    if (stretch.lo > stretch.hi || (stretch.lo === stretch.hi && (stretch.loOpen || stretch.hiOpen)))
      return report('out-of-range', { found: String(edge), wanted: `an edge above ${stretch.lo}` }, [i]);
    const part = share === 0 ? [] : spread(question, stretch, share);
    if (part === null) return report('shares-endless', { id: question.id }, [i]);
    answers.push(...part);
    from = { lo: edge, loOpen: included };
  }
  if (answers.length === 0) return report('out-of-range', { found: '0', wanted: 'one share above 0 at least' });
  return normalised(answers);
}

function readRow(raw: unknown, i: number, report: Report): Row | null {
  if (!isMap(raw)) return report('wrong-type', { wanted: 'a stretch, such as { below: 10, share: 30 }', found: kindOf(raw), hint: null }, [i]);
  const unknown = Object.keys(raw).filter((key) => !KEYS.includes(key));
  for (const key of unknown) report('unknown-key', { key, suggestion: suggest(key, KEYS), allowed: KEYS }, [i, key], 'key');
  const { below, 'at-most': atMost, share } = raw;
  if (share === undefined) return report('missing-key', { key: 'share', of: 'a stretch' }, [i]);
  const wrong = Object.entries({ below, 'at-most': atMost, share }).filter(
    ([key, value]) => value !== undefined && !(typeof value === 'number' && (key !== 'share' || value >= 0)),
  );
  for (const [key, value] of wrong)
    report(
      'bad-value',
      { found: typeof value === 'number' ? String(value) : kindOf(value), wanted: key === 'share' ? 'a share of 0 or more' : 'a number', suggestion: null },
      [i, key],
    );
  if (unknown.length + wrong.length > 0) return null;
  return { share: share as number, edge: (below ?? atMost ?? Infinity) as number, included: atMost !== undefined && below === undefined };
}

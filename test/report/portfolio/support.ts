/** Books of assessments with everything in them that a portfolio counts. */
import { readFileSync } from 'node:fs';
import type { Answers } from '../../../src/engine/model/answer.ts';
import type { Assessment } from '../../../src/engine/model/assessment.ts';
import type { Act, ConditionState, LogEntry } from '../../../src/engine/model/log.ts';
import type { Portfolio } from '../../../src/lifecycle/portfolio/model.ts';
import { createPortfolio } from '../../../src/lifecycle/portfolio/portfolio.ts';
import { extremesOf } from '../../../src/lifecycle/portfolio/rubrics.ts';
import type { StoredRubric } from '../../../src/store/store.ts';
import { allAt, idOf, locked } from '../../cli/support/stored.ts';

/** Levels by prospect; every answer set of the book is made of these. */
const LEVELS = [5, 4, 4, 3, 2, 4, 5, 1, 3, 4];
const STATES: readonly ConditionState[] = ['open', 'kept', 'late', 'broken', 'open'];

function answersOf(i: number): Answers {
  const level = LEVELS[i % LEVELS.length] ?? 3;
  return {
    ...allAt(level),
    ...(i % 3 === 0 && { footprint: { state: 'rated', value: 2 } }),
    ...(i % 4 === 1 && { decision_path: { state: 'unknown' } }),
    ...(i % 7 === 2 && { respect: { state: 'rated', value: 1, confirmed: true, evidence: 'Shouted.' } }),
    ...(i % 5 === 4 && { value_frame: { state: 'refused' } }),
  };
}

function recordOf(i: number): Assessment {
  const day = String(1 + (i % 28)).padStart(2, '0');
  const month = String(1 + (i % 6)).padStart(2, '0');
  const record = locked(
    { name: `Prospect ${i}`, id: idOf(i), at: `2026-${month}-${day}T10:00:00.000Z`, rubric: i % 6 === 5 ? 'msp-mindset' : 'msp-quick-screen' },
    answersOf(i),
  );
  return i % 8 === 1 ? { ...record, rubric: { ...record.rubric, version: '1.1.0' } } : record;
}

/** Every third is decided about, every condition spoken about once. */
function logOf({ id, result }: Assessment, i: number): readonly LogEntry[] {
  const entry = (act: Act): LogEntry => ({ id: `${i}`, at: '2026-06-30T12:00:00.000Z', by: 'Ana López', prospect: id, assessment: id, act });
  const because = i % 2 === 0 ? 'We know their head of IT from before' : null;
  const state = STATES[i % STATES.length] ?? 'open';
  return [
    ...(i % 3 === 0 ? [entry({ kind: 'decision', recommendation: i % 9 === 0 ? 'accept' : 'decline', because, starts: null })] : []),
    ...result.conditions.map(({ question }) => entry({ kind: 'condition', question, state, because: null, due: i % 2 === 0 ? '2026-06-15' : '2026-08-15' })),
  ];
}

/** @returns the portfolio of so many prospects. */
export function bookOf(count: number): Portfolio {
  const gathering = createPortfolio({
    asOf: '2026-07-01',
    scope: { rubric: null, since: null, all: false },
    leftOut: { replaced: 3, blind: 1, outside: 0, earlier: 12 },
    prospects: count,
    drafts: 2,
  });
  const shelf = new Map(
    ['msp-quick-screen', 'msp-mindset'].map((id) => [id, extremesOf((JSON.parse(readFileSync(`dist/rubrics/${id}.json`, 'utf8')) as StoredRubric).rubric)]),
  );
  for (let i = 0; i < count; i++) {
    const record = recordOf(i);
    gathering.add(record, { log: logOf(record, i), reviewOn: i % 4 === 0 ? '2026-06-30' : null, extremes: shelf.get(record.rubric.id) ?? new Map() });
  }
  return gathering.portfolio();
}

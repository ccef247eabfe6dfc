/** The page of a portfolio, and the same as a table. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../src/engine/model/answer.ts';
import type { Assessment } from '../../../src/engine/model/assessment.ts';
import type { Act, ConditionState, LogEntry } from '../../../src/engine/model/log.ts';
import type { Portfolio } from '../../../src/lifecycle/portfolio/model.ts';
import { createPortfolio } from '../../../src/lifecycle/portfolio/portfolio.ts';
import { extremesOf } from '../../../src/lifecycle/portfolio/rubrics.ts';
import { portfolioCsv } from '../../../src/report/portfolio/csv.ts';
import { renderPortfolio } from '../../../src/report/portfolio/terminal.ts';
import type { StoredRubric } from '../../../src/store/store.ts';
import { widthOf } from '../../../src/text/layout.ts';
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

function bookOf(count: number): Portfolio {
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

describe('the page of a book', () => {
  test.each([
    ['of 48 on 80 columns', 48, 'wide.txt', { width: 80 }],
    ['of 48 on 40 columns', 48, 'narrow.txt', { width: 40 }],
    ['of 48 in ASCII', 48, 'ascii.txt', { width: 60, glyphs: 'ascii' as const }],
    ['of 48 in colour', 48, 'colour.txt', { width: 80, colour: 1 as const }],
    ['of 6, without per cents', 6, 'few.txt', { width: 80 }],
    ['of none', 0, 'none.txt', { width: 80 }],
  ])('%s', async (_, count, file, options) => {
    await expect(renderPortfolio(bookOf(count), options).replaceAll('\x1b', '<ESC>')).toMatchFileSnapshot(`../../golden/portfolio/${file}`);
  });

  test.each([40, 47, 60, 80, 100])('has no line wider than %i columns', (width) => {
    expect(
      renderPortfolio(bookOf(48), { width })
        .split('\n')
        .filter((line) => widthOf(line) > width),
    ).toEqual([]);
  });

  test('of 6 has no per cent sign in it', () => {
    expect(renderPortfolio(bookOf(6))).not.toContain('%');
  });
});

test('the table of a book', async () => {
  await expect(portfolioCsv(bookOf(48)).replaceAll('\r\n', '\n')).toMatchFileSnapshot('../../golden/portfolio/book.csv');
});

test('every row of the table has as many fields as its header', () => {
  const rows = portfolioCsv(bookOf(48)).trimEnd().split('\r\n');
  expect(new Set(rows.map((row) => row.replaceAll(/"(?:[^"]|"")*"/g, '').split(',').length))).toEqual(new Set([11]));
});

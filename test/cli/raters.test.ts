/** How far raters agree: the page, the formats, what is left out. */
import { beforeAll, describe, expect, test } from 'vitest';
import { widthOf } from '../../src/text/layout.ts';
import { alphaByMatrix, inDecimals, kappaByTable, ordinal } from '../lifecycle/agreement/exact.ts';
import { fit, type Ran, type World } from '../support/io.ts';
import { ratedBy, ratingBy } from './support/rated.ts';
import { homeWith, idOf, locked } from './support/stored.ts';

/** Twelve prospects that sales and delivery have rated: a line each, first the levels of sales. */
const PAIRS = [
  '4454444 4454344',
  '2243444 2342434',
  '5555554 5545545',
  '1224422 2214422',
  '3343444 3334444',
  '4455544 4455544',
  '2233434 3223434',
  '4544545 4444544',
  '1134344 1134344',
  '3454444 3354444',
  '5445544 5545544',
  '2342434 1342444',
];

function pairs(lines: readonly string[]) {
  return lines.flatMap((line, i) => {
    const [first = '', second = ''] = line.split(' ');
    const name = `Prospect ${String(i + 1).padStart(2, '0')}`;
    return [
      ratedBy({ name, number: 2 * i + 1, role: 'sales', levels: first }),
      ratedBy({ name, number: 2 * i + 2, role: 'delivery-lead', levels: second, follows: ['second-rating', 2 * i + 1] }),
    ];
  });
}

/** A call that is still being rated, and one of another rubric that nobody else has rated. */
const MORE = [
  ratedBy({ name: 'Harbour Dental', number: 301, role: 'sales', levels: '1111111' }),
  ratingBy({ name: 'Harbour Dental', number: 302, role: 'delivery-lead', follows: ['second-rating', 301] }),
  locked({ name: 'Quickfreight', id: idOf(303), rubric: 'everything' }, {}),
];

const homes = { many: '', few: '', more: '', none: '' };
beforeAll(async () => {
  homes.many = await homeWith(...pairs(PAIRS));
  homes.few = await homeWith(...pairs(PAIRS.slice(0, 3)));
  homes.more = await homeWith(...pairs(PAIRS), ...MORE);
  homes.none = await homeWith();
});

const raters = (home: keyof typeof homes, args: readonly string[] = [], world: World = {}): Promise<Ran> =>
  fit(['raters', ...args], { ...world, env: { FIT_HOME: homes[home], ...world.env } });

/** The one rubric, as JSON has it. */
async function found(home: keyof typeof homes, args: readonly string[] = []) {
  const { hidden, rubrics } = JSON.parse((await raters(home, ['--json', ...args])).out);
  return { hidden, ...rubrics.find(({ rubric }: { rubric: { id: string } }) => rubric.id === 'msp-quick-screen') };
}

describe('the page', () => {
  test.each<[string, keyof typeof homes, World]>([
    ['many-80', 'many', {}],
    ['many-40', 'many', { columns: 40, env: { LC_ALL: 'C' } }],
    ['few-80', 'few', {}],
    ['few-colour', 'few', { tty: true, columns: 80 }],
  ])('%s', async (name, home, world) => {
    const { code, out, err } = await raters(home, [], world);
    expect([code, err]).toEqual([0, '']);
    await expect(out.replaceAll('\x1b', '<ESC>')).toMatchFileSnapshot(`../golden/raters/${name}.txt`);
  });

  test.each([40, 60, 72, 100])('has no line wider than %i columns', async (columns) => {
    const { out } = await raters('many', [], { columns });
    expect(out.split('\n').filter((line) => widthOf(line) > columns)).toEqual([]);
  });

  test('begins with the rubric with the most calls rated twice', async () => {
    const { rubrics } = JSON.parse((await raters('more', ['--json'])).out);
    expect(rubrics.map(({ calls }: { calls: number }) => calls)).toEqual([12, 0]);
  });
});

describe('as JSON', () => {
  test('the shares come with their counts', async () => {
    expect((await found('many')).together).toMatchObject({ questions: 7, lowest: 1, highest: 5, prospects: 12, pairs: 84, equal: 65, withinOne: 84 });
  });

  test('kappa and alpha are those of the table and the matrix in whole numbers, to four decimals', async () => {
    const { together } = await found('many');
    const units = PAIRS.flatMap((line) => [...Array(7).keys()].map((i) => [Number(line[i]), Number(line[i + 8])] as const));
    const table = [1, 2, 3, 4, 5].map((a) => [1, 2, 3, 4, 5].map((b) => units.filter(([first, second]) => first === a && second === b).length));
    const wanted = [kappaByTable(table), alphaByMatrix(units, ordinal)].map((one) => Number(inDecimals(one as NonNullable<typeof one>, 4)));
    expect([together.kappa.value, together.alpha.value]).toEqual(wanted);
  });

  test('figures lie within their intervals', async () => {
    const { together, questions } = await found('many');
    const outside = [together, ...questions].flatMap(({ kappa, alpha }) => [kappa, alpha]).filter(({ value, low, high }) => low > value || value > high);
    expect(outside).toEqual([]);
  });

  test('what is withheld below ten prospects says so, and the shares are there', async () => {
    const { together } = await found('few');
    const withheld = { value: null, low: null, high: null, withheld: 'few-prospects' };
    expect(together).toMatchObject({ prospects: 3, pairs: 21, equal: 14, kappa: withheld, alpha: withheld, reading: null });
  });

  test('raters come with their habits', async () => {
    const { raters: all } = await found('more', ['--reveal']);
    const shown = all.map(({ mean: _, ...rest }: { mean: number }) => rest);
    expect(shown).toEqual([
      { rater: 'sales', assessments: 13, ratings: 91, hints: [{ kind: 'all-equal', assessments: 1, of: 13 }] },
      { rater: 'delivery-lead', assessments: 12, ratings: 84, hints: [] },
    ]);
  });

  test('raters come with the mean of their ratings', async () => {
    const { raters: all } = await found('many');
    const mean = (from: number) => {
      const levels = PAIRS.flatMap((line) => [...line.slice(from, from + 7)].map(Number));
      return expect.closeTo(levels.reduce((sum, level) => sum + level, 0) / 84, 4);
    };
    expect(all.map((one: { rater: string; mean: number }) => [one.rater, one.mean])).toEqual([
      ['delivery-lead', mean(8)],
      ['sales', mean(0)],
    ]);
  });

  test('questions of which several answers may be chosen are named as not compared', async () => {
    const { rubrics } = JSON.parse((await raters('more', ['--json', '--rubric', 'everything'])).out);
    expect(rubrics[0].notCompared.map(({ because }: { because: string }) => because)).toContain('several');
  });

  test('the same ratings give the same bytes', async () => {
    expect((await raters('many', ['--json'])).out).toBe((await raters('many', ['--json'])).out);
  });
});

test('as CSV a row a question follows one for all together', async () => {
  const { out } = await raters('many', ['--format', 'csv']);
  const lines = out.split('\r\n');
  const questions = ['leaving_reason', 'last_incident', 'security_baseline', 'footprint', 'budget_fit', 'decision_path', 'respect'];
  expect(lines.map((line) => line.split(',')[2])).toEqual(['question', '', ...questions, undefined]);
});

describe('what counts of a rating', () => {
  const first = { name: 'Corner Practice', role: 'sales' } as const;

  test('is its newest correction', async () => {
    homes.none = await homeWith(
      ratedBy({ ...first, number: 1, levels: '4444444' }),
      ratedBy({ ...first, number: 2, role: 'delivery-lead', levels: '3333333', follows: ['second-rating', 1] }),
      ratedBy({ ...first, number: 3, levels: '3333333', follows: ['correction', 1] }),
    );
    expect((await found('none')).together).toMatchObject({ pairs: 7, equal: 7 });
  });

  test('is not what both agreed on', async () => {
    homes.none = await homeWith(
      ratedBy({ ...first, number: 1, levels: '4444444' }),
      ratedBy({ ...first, number: 2, role: 'delivery-lead', levels: '3333333', follows: ['second-rating', 1] }),
      ratedBy({ ...first, number: 3, levels: '3333333', follows: ['consensus', 1] }),
    );
    expect((await found('none')).together).toMatchObject({ pairs: 7, equal: 0 });
  });

  test('is nothing when the prospect is looked at anew', async () => {
    homes.none = await homeWith(
      ratedBy({ ...first, number: 1, levels: '4444444' }),
      ratedBy({ ...first, number: 2, levels: '4444444', follows: ['again', 1] }),
    );
    expect((await found('none')).together).toMatchObject({ pairs: 0 });
  });
});

describe('a call that is still being rated', () => {
  test('is left out, with a sentence', async () => {
    const { out, err } = await raters('more', ['--json']);
    expect(JSON.parse(out).hidden).toBe(1);
    expect(err).toBe('1 result is hidden (Harbour Dental): another rating of the same call is still open. --reveal shows it, and the log says who looked.\n');
  });

  test('is not named with --redact', async () => {
    const { err } = await raters('more', ['--json', '--redact']);
    expect(err).toContain('1 result is hidden (Prospect 6M000301)');
  });
});

describe('where there is nothing to show', () => {
  test.each<[string, () => Promise<string>, readonly string[], string]>([
    ['because nothing was assessed', () => homeWith(), [], 'No assessments yet. Begin with the first: fit assess "Harbour Dental"\n'],
    ['under a rubric', () => homeWith(), ['--rubric', 'msp-mindset'], 'Nothing is locked under msp-mindset.\n'],
  ])('%s it is said, and no fault', async (_, home, args, said) => {
    homes.none = await home();
    expect(await raters('none', args)).toEqual({ code: 0, out: '', err: said });
  });

  test('JSON is a document all the same', async () => {
    homes.none = await homeWith();
    expect(JSON.parse((await raters('none', ['--json'])).out)).toEqual({ schema: 'fit.raters/1', hidden: 0, rubrics: [] });
  });
});

/** Results stay hidden while another rating of the same call is open: a second rating is worth something only without them. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { LogEntry } from '../../src/engine/model/log.ts';
import { fit, type Ran, type World } from '../support/io.ts';
import { ratedBy, ratingBy } from './support/rated.ts';
import { begun, homeWith, idOf, logIn } from './support/stored.ts';

const NAME = 'Harbour Dental';
const OPEN = ratingBy({ name: NAME, number: 9, role: 'delivery-lead', follows: ['second-rating', 1] });
let home = '';

/** A prospect that is being rated a second time, and another one that is not. */
beforeEach(async () => {
  home = await homeWith(
    ratedBy({ name: NAME, number: 1, role: 'sales', levels: '4444444' }),
    ratedBy({ name: 'Quickfreight', number: 2, role: 'sales', levels: '4441444' }),
    OPEN,
  );
});

const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> => fit(args, { env: { FIT_HOME: home, ...env } });

/** What the log says about looks at hidden results. */
async function looks(): Promise<readonly Pick<LogEntry, 'by' | 'prospect' | 'assessment'>[]> {
  const entries = await logIn(home);
  return entries.filter(({ act }) => act.kind === 'reveal').map(({ by, prospect, assessment }) => ({ by, prospect, assessment }));
}

describe('fit list', () => {
  const TOLD = '1 result is hidden (Harbour Dental): another rating of the same call is still open. --reveal shows it, and the log says who looked.\n';

  test('shows that the rating is there, and says why nothing more', async () => {
    const { out, err } = await run(['list']);
    expect(out.split('\n').filter((line) => line.includes('hidden'))).toEqual([expect.stringMatching(/Harbour Dental .* hidden +hidden {2}000001$/)]);
    expect(err).toBe(TOLD);
  });

  test('has nothing of the result in its data', async () => {
    const { out } = await run(['list', '--json']);
    expect(
      JSON.parse(out).map(({ prospect, recommendation, band, score, hidden }: Record<string, { name?: string }>) => [
        prospect?.name,
        recommendation,
        band,
        score,
        hidden,
      ]),
    ).toEqual([
      ['Quickfreight', 'incomplete', null, 64.3, false],
      [NAME, null, null, null, true],
    ]);
  });

  test('does not tell by what it leaves out when a recommendation is asked for', async () => {
    const shown = await Promise.all(['accept', 'conditional', 'decline'].map((word) => run(['list', '--recommends', word, '--plain'])));
    expect(shown.map(({ out, err }) => [out.includes(NAME), err])).toEqual([
      [false, TOLD],
      [false, TOLD],
      [false, TOLD],
    ]);
  });

  test('is quiet about it where it is asked to be', async () => {
    expect((await run(['list', '--quiet'])).err).toBe('');
  });

  test('with --reveal shows the result, and the log keeps who looked', async () => {
    const { out, err } = await run(['list', '--reveal'], { FIT_NAME: 'Kim' });
    expect([out.includes('hidden'), err]).toEqual([false, '']);
    expect(await looks()).toEqual([{ by: 'Kim', prospect: idOf(1), assessment: idOf(1) }]);
  });

  test('with --reveal writes nothing down of what it does not show', async () => {
    await run(['list', '--reveal', '--recommends', 'decline']);
    expect(await looks()).toEqual([]);
  });
});

describe.each([
  ['fit show', (more: readonly string[]) => ['show', idOf(1), ...more]],
  ['fit report', (more: readonly string[]) => ['report', NAME, ...more]],
  ['fit explain', (more: readonly string[]) => ['explain', NAME, ...more]],
  ['fit explain --set', (more: readonly string[]) => ['explain', NAME, '--set', 'respect=1', ...more]],
  ['fit report of a letter', (more: readonly string[]) => ['report', NAME, '--format', 'letter', ...more]],
  ['fit raters', (more: readonly string[]) => ['raters', idOf(1), ...more]],
])('%s', (_, args) => {
  test('says that it is hidden, and how that ends', async () => {
    const { code, out, err } = await run(args(['--quiet']));
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe(
      `error: the rating ${idOf(1)} of ${NAME} is hidden while another rating of the same call is open (rating-hidden)\n` +
        `  Lock that of delivery-lead first, or remove it with fit rm ${idOf(9)}; --reveal shows the result all the same, and the log says who looked.\n`,
    );
  });

  test('names nobody with --redact', async () => {
    expect((await run(args(['--redact', '--quiet']))).err).toContain('of Prospect 6M000001 is hidden');
  });
});

describe.each([
  ['fit show', ['show', idOf(1)]],
  ['fit report', ['report', NAME]],
  ['fit explain', ['explain', NAME]],
])('%s with --reveal', (_, args) => {
  test('shows the result', async () => {
    const { code, out } = await run([...args, '--reveal']);
    expect([code, out.includes('fit recommends')]).toEqual([0, true]);
  });

  test('leaves a line in the log', async () => {
    await run([...args, '--reveal'], { FIT_NAME: ' Kim ' });
    expect(await looks()).toEqual([{ by: 'Kim', prospect: idOf(1), assessment: idOf(1) }]);
  });

  test('leaves none where nothing was hidden', async () => {
    await run(['show', 'Quickfreight', '--reveal']);
    expect(await looks()).toEqual([]);
  });
});

test('fit rm asks about it without its result', async () => {
  const stdin = { isTTY: true, [Symbol.asyncIterator]: () => [new TextEncoder().encode('n\n')].values() } as unknown as NonNullable<World['stdin']>;
  const { err } = await fit(['rm', idOf(1)], { env: { FIT_HOME: home }, tty: true, stdin });
  expect(err).toContain(`Remove 1 assessment of ${NAME}, locked 2026-01-01, its result hidden?`);
});

test('fit purge tells what would go without its result', async () => {
  const old = ratedBy({ name: NAME, number: 1, role: 'sales', levels: '4444444' });
  home = await homeWith({ ...old, createdAt: '2025-06-01T10:00:00.000Z', updatedAt: '2025-06-01T10:00:00.000Z' }, OPEN);
  const { out } = await run(['purge', '--older-than', '90d', '--dry-run']);
  expect(out).toContain(`1 assessment of ${NAME}, locked 2025-06-01, its result hidden (`);
});

describe('nothing is hidden any more', () => {
  test('when the open rating is removed', async () => {
    await run(['rm', idOf(9), '--force']);
    const { code, err } = await run(['show', NAME]);
    expect([code, err]).toEqual([0, '']);
  });

  test('when both ratings are locked', async () => {
    home = await homeWith(
      ratedBy({ name: NAME, number: 1, role: 'sales', levels: '4444444' }),
      ratedBy({ name: NAME, number: 9, role: 'delivery-lead', levels: '2222222', follows: ['second-rating', 1] }),
    );
    const { out } = await run(['list']);
    expect(out).not.toContain('hidden');
  });
});

test('a second rating that is locked first is hidden as well', async () => {
  home = await homeWith(
    ratingBy({ name: NAME, number: 1, role: 'sales' }),
    ratedBy({ name: NAME, number: 2, role: 'delivery-lead', levels: '2222222', follows: ['second-rating', 1] }),
  );
  expect((await run(['show', idOf(2)])).err).toContain('(rating-hidden)');
});

test('the draft itself can be looked at', async () => {
  const { code, out } = await run(['show', idOf(9)]);
  expect([code, out.includes('Draft by delivery-lead')]).toEqual([0, true]);
});

describe('fit export-prospect', () => {
  test('hands over no rating that is hidden', async () => {
    const { code, out, err } = await run(['export-prospect', NAME]);
    expect([code, out, err.includes('(rating-hidden)')]).toEqual([2, '', true]);
  });

  test('with --reveal hands over everything, and the log keeps who looked', async () => {
    const { code, out } = await run(['export-prospect', NAME, '--reveal'], { FIT_NAME: 'Kim' });
    expect([code, JSON.parse(out).counts.assessments]).toEqual([0, 1]);
    expect(await looks()).toEqual([{ by: 'Kim', prospect: idOf(1), assessment: idOf(1) }]);
  });

  test('hands over another prospect as ever', async () => {
    expect((await run(['export-prospect', 'Quickfreight'])).code).toBe(0);
  });
});

describe('fit rubric diff --replay', () => {
  const replay = async (...more: readonly string[]) => {
    const { out, err } = await run(['rubric', 'diff', 'msp-quick-screen', '--replay', '--json', ...more], { FIT_NAME: 'Kim' });
    return [JSON.parse(out).replay.assessments, err.split('\n').filter((line) => line.includes('hidden'))];
  };

  test('leaves hidden results out, and says so', async () => {
    const told = '1 result is hidden (Harbour Dental): another rating of the same call is still open. --reveal shows it, and the log says who looked.';
    expect(await replay()).toEqual([1, [told]]);
  });

  test('names nobody with --redact', async () => {
    expect(JSON.stringify(await replay('--redact'))).not.toContain(NAME);
  });

  test('with --reveal replays all, and the log keeps who looked', async () => {
    expect([await replay('--reveal'), await looks()]).toEqual([[2, []], [{ by: 'Kim', prospect: idOf(1), assessment: idOf(1) }]]);
  });
});

describe('fit show of a draft while another rater has one of the same call open', () => {
  const noted = { ...begun({ name: NAME, id: idOf(1) }, { respect: { answer: { state: 'rated', value: 2 }, note: 'Thanked the technician.' } }) };

  beforeEach(async () => {
    home = await homeWith(noted, OPEN);
  });

  test('shows the notes and no level, and says so', async () => {
    const { out, err } = await run(['show', idOf(1)]);
    expect([out.includes('Thanked the technician.'), err.includes('only the notes are shown')]).toEqual([true, true]);
    const { answers } = JSON.parse((await run(['show', idOf(1), '--json'])).out);
    expect(Object.values(answers).filter((answer) => (answer as { state: string }).state === 'rated')).toEqual([]);
  });

  test('with --reveal shows the levels, and the log keeps who looked', async () => {
    const { out } = await run(['show', idOf(1), '--json', '--reveal'], { FIT_NAME: 'Kim' });
    expect(JSON.parse(out).answers.respect).toMatchObject({ state: 'rated', value: 2 });
    expect(await looks()).toEqual([{ by: 'Kim', prospect: idOf(1), assessment: idOf(1) }]);
  });
});

test('fit rubric simulate --stored counts no answer of a rating that is hidden, and says so', async () => {
  const { out, err } = await run(['rubric', 'simulate', 'msp-quick-screen', '--stored', '--json']);
  expect([JSON.parse(out).answers.assessments, err]).toEqual([1, '1 assessment left out: another rating of the same call is still open.\n']);
});

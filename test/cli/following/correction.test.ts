/** `fit assess --correct` without a terminal: a new revision beside what was locked, which stays as it is. */
import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../../src/engine/model/assessment.ts';
import { fit } from '../../support/io.ts';
import { allAt, begun, homeWith, idOf, keptIn, locked } from '../support/stored.ts';
import { assess, FIRST, ratedBySales, ratedTwice, recordOf, SECOND, TODAY, valuesIn } from './support.ts';

const SLIP = ['--because', 'a slip of the pen', '--set', 'respect=2'] as const;
const noted = () =>
  homeWith(locked({ name: 'Acme', id: FIRST, at: TODAY }, { ...allAt(4), respect: { state: 'rated', value: 4, evidence: 'Kind.', confidence: 'low' } }));

describe('a correction', () => {
  test('names what it corrects, and why', async () => {
    expect((await recordOf(await ratedBySales(), '--correct', ...SLIP)).follows).toEqual({ kind: 'correction', of: FIRST, because: 'a slip of the pen' });
  });

  test('holds every other answer as it was', async () => {
    expect(valuesIn(await recordOf(await ratedBySales(), '--correct', ...SLIP))).toEqual({ ...valuesIn({ answers: allAt(4) }), respect: 2 });
  });

  test('keeps the note and the confidence of the answer that it changes', async () => {
    const { answers } = await recordOf(await noted(), '--correct', ...SLIP);
    expect(answers['respect']).toEqual({ state: 'rated', value: 2, evidence: 'Kind.', confidence: 'low' });
  });

  test('leaves what it corrects to the byte', async () => {
    const home = await noted();
    const show = () => fit(['show', FIRST, '--json'], { env: { FIT_HOME: home } });
    const before = await show();
    await assess(home, '--correct', ...SLIP);
    expect((await show()).out).toBe(before.out);
  });

  test('says so in the report', async () => {
    const { out } = await assess(await ratedBySales(), '--correct', ...SLIP);
    expect(out.replace(/\s+/g, ' ')).toContain(`Correction of ${FIRST} because a slip of the pen`);
  });

  test('says so in Markdown, with what is foreign escaped', async () => {
    const { out } = await assess(await ratedBySales(), '--correct', '--because', '<b>typo*</b>', '--set', 'respect=2', '--format', 'markdown');
    expect(out).toMatch(new RegExp(`- Correction of ${FIRST} because \\S*<b\\S*typo\\\\\\*`));
  });

  test('keeps the rater unless another is named', async () => {
    const home = await ratedBySales();
    expect((await recordOf(home, '--correct', ...SLIP)).assessor).toEqual({ name: null, role: 'sales' });
    expect((await recordOf(home, '--correct', '--by', 'Kim', ...SLIP)).assessor).toEqual({ name: 'Kim', role: 'sales' });
  });
});

describe('which one', () => {
  test('the one with the id, without a name', async () => {
    const { out } = await fit(['assess', '--no-input', '--json', '--correct', SECOND.slice(-6), ...SLIP], { env: { FIT_HOME: await ratedTwice() } });
    expect(JSON.parse(out).follows.of).toBe(SECOND);
  });

  test('the one that counts, without an id', async () => {
    expect((await recordOf(await ratedTwice(), '--correct', ...SLIP)).follows?.of).toBe(FIRST);
  });

  test('the newest revision, where an older one is named; and it says so', async () => {
    const home = await ratedBySales();
    const { id } = await recordOf(home, '--correct', ...SLIP);
    const { out, err } = await assess(home, '--correct', FIRST, '--json', ...SLIP);
    expect([JSON.parse(out).follows.of, err.split('\n')[0]]).toEqual([id, `${FIRST} was corrected before; this corrects the newest revision, ${id}.`]);
  });
});

describe('is refused', () => {
  test('while a second rating is open', async () => {
    const follows = { kind: 'second-rating', of: FIRST, because: null } as const;
    const home = await homeWith(locked({ name: 'Acme', id: FIRST }, allAt(4)), begun({ name: 'Acme', id: SECOND, role: 'delivery-lead', follows }, {}));
    const { code, err } = await assess(home, '--correct', ...SLIP);
    expect([code, err.split('\n')[0], await keptIn(home)]).toEqual([
      2,
      'error: the rating by delivery-lead of the same call is still open (cannot-follow)',
      ['draft Acme', 'complete Acme'],
    ]);
  });

  test('for a draft, with the way to change it', async () => {
    const home = await homeWith(begun({ name: 'Acme', id: FIRST }, {}), locked({ name: 'Beta', id: idOf(3) }));
    const { code, err } = await assess(home, '--correct', ...SLIP);
    expect([code, err]).toEqual([2, 'error: nothing of Acme is locked yet (cannot-follow)\n  A draft is changed with fit assess "Acme".\n']);
  });
});

describe('what was said before it', () => {
  const said = async (home: string, ...args: readonly string[]) => (await fit(args, { env: { FIT_HOME: home } })).out;

  /** A prospect of whom it was decided otherwise than recommended, and one of whose conditions was kept. */
  async function decided(): Promise<string> {
    const home = await ratedBySales(TODAY, 2);
    for (const args of [
      ['decide', FIRST, 'conditional', '--by', 'Kim', '--because', 'they learn', '--starts', '2026-02-01'],
      ['condition', FIRST, 'last_incident', 'kept', '--by', 'Kim'],
    ]) {
      const { code, err } = await fit(args, { env: { FIT_HOME: home } });
      if (code !== 0) throw new Error(err);
    }
    return home;
  }

  const decisionsIn = async (home: string) =>
    JSON.parse(await said(home, 'list', '--json')).map(({ decided: word, openConditions }: { decided: string; openConditions: number }) => [
      word,
      openConditions,
    ]);
  const standingIn = async (home: string) => {
    const { decision, result } = JSON.parse(await said(home, 'show', 'Acme', '--json')) as Assessment;
    return [decision, result.conditions.map(({ question, standing }) => [question, standing?.state, standing?.due?.from])];
  };

  test('counts on in lists', async () => {
    const home = await decided();
    const before = await decisionsIn(home);
    await assess(home, '--correct', '--because', 'a slip', '--set', 'leaving_reason=1');
    expect([before[0][0], await decisionsIn(home)]).toEqual(['conditional', before]);
  });

  test('counts on in reports', async () => {
    const home = await decided();
    const before = await standingIn(home);
    await assess(home, '--correct', '--because', 'a slip', '--set', 'leaving_reason=1');
    expect(await standingIn(home)).toEqual(before);
  });

  test('counts on in what is due', async () => {
    const home = await decided();
    const dueIn = async () =>
      JSON.parse(await said(home, 'due', '--within', '1y', '--json')).due.map(({ day, question }: { day: string; question: string }) => [day, question]);
    const before = await dueIn();
    await assess(home, '--correct', '--because', 'a slip', '--set', 'leaving_reason=1');
    expect([before.length > 1, await dueIn()]).toEqual([true, before]);
  });
});

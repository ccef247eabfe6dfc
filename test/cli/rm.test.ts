/** Assessments removed for good. */
import { mkdirSync, readdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { fit, type World } from '../support/io.ts';
import { HOSTILE } from '../text/hostile.ts';
import { allAt, begun, homeWith, idOf, keptIn, locked } from './support/stored.ts';

const ALL = ['draft Harbour Dental', 'complete Harbour Dental', 'complete Harbour Foods'];
let home = '';

beforeEach(async () => {
  home = await homeWith(
    locked({ name: 'Harbour Foods', id: idOf(1), at: '2025-11-03T10:00:00.000Z' }, allAt(3)),
    locked({ name: 'Harbour Dental', id: idOf(2), at: '2025-11-04T10:00:00.000Z' }, allAt(5)),
    begun({ name: 'Harbour Dental', id: idOf(3), at: '2025-11-21T10:00:00.000Z' }, { respect: { answer: { state: 'unknown' } } }),
  );
});

/** A terminal on which somebody types this; at the end of it the input ends. */
function typing(text: string): World {
  const chunks = text === '' ? [] : [new TextEncoder().encode(text)];
  const stdin = {
    isTTY: true,
    async *[Symbol.asyncIterator]() {
      yield* chunks;
    },
  };
  return { tty: true, stdin, env: { FIT_HOME: home } };
}

const rm = (args: readonly string[], world: World = { env: { FIT_HOME: home } }) => fit(['rm', ...args], world);

describe('fit rm asks on a terminal', () => {
  test('about one draft, naming it', async () => {
    const { code, out, err } = await rm([idOf(3)], typing('y\n'));
    expect([code, out]).toEqual([0, '']);
    expect(err).toBe('Remove 1 draft of Harbour Dental, begun 2025-11-21, 1 answer?\nIt cannot be brought back. (y/N) Removed 1 assessment for good.\n');
    expect(await keptIn(home)).toEqual(ALL.slice(1));
  });

  test('about all of a prospect, naming each', async () => {
    const { err } = await rm(['harbour dental'], typing('yes\n'));
    expect(err).toBe(
      'These go for good:\n' +
        '  1 draft of Harbour Dental, begun 2025-11-21, 1 answer (000003)\n' +
        '  1 assessment of Harbour Dental, locked 2025-11-04, accept 100 (000002)\n' +
        'Remove all 2? They cannot be brought back. (y/N) Removed 2 assessments for good.\n',
    );
    expect(await keptIn(home)).toEqual(ALL.slice(2));
  });

  test.each(['y\n', 'Y\r\n', ' yes \n', 'YES\r'])('%j is yes', async (answer) => {
    await rm([idOf(1)], typing(answer));
    expect(await keptIn(home)).toEqual(ALL.slice(0, 2));
  });

  test.each(['n\n', '\n', 'yeah\n', 'no, y\n', 'y', ''])('%j is no: nothing goes, exit 0', async (answer) => {
    const { code, err } = await rm([idOf(1)], typing(answer));
    expect(code).toBe(0);
    expect(err).toMatch(/\(y\/N\) \n?Nothing was removed\.\n$/);
    expect(await keptIn(home)).toEqual(ALL);
  });

  test('an answer may come in pieces', async () => {
    const pieces = ['y', 'e', 's', '\n'].map((piece) => new TextEncoder().encode(piece));
    const stdin = { isTTY: true, [Symbol.asyncIterator]: () => pieces.values() } as unknown as World['stdin'];
    await rm([idOf(1)], { ...typing(''), ...(stdin && { stdin }) });
    expect(await keptIn(home)).toEqual(ALL.slice(0, 2));
  });

  test.each(Object.entries(HOSTILE))('%s in a name cannot forge the question', async (_, name) => {
    home = await homeWith(begun({ name, id: idOf(9) }));
    const { err } = await rm([idOf(9)], typing('n\n'));
    expect(err).toMatch(/^Remove 1 draft of [^\n]*, begun 2026-01-02, 0 answers\?\nIt cannot be brought back\. \(y\/N\) Nothing was removed\.\n$/);
    expect(err).not.toMatch(/(?!\n)[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u);
  });
});

describe('without a terminal', () => {
  test('it removes nothing and names --force, exit 2', async () => {
    const { code, out, err } = await rm(['Harbour Dental'], { env: { FIT_HOME: home }, stdin: 'y\n' });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('2 assessments would be removed for good; without a terminal to ask on that takes --force');
    expect(await keptIn(home)).toEqual(ALL);
  });

  test('CI is as good as none', async () => {
    const { env, ...world } = typing('y\n');
    expect((await rm(['Harbour Foods'], { ...world, env: { ...env, CI: 'true' } })).code).toBe(2);
    expect(await keptIn(home)).toEqual(ALL);
  });

  test('--force removes without a question', async () => {
    expect(await rm(['Harbour Dental', '--force'])).toEqual({ code: 0, out: '', err: 'Removed 2 assessments for good.\n' });
    expect(await keptIn(home)).toEqual(ALL.slice(2));
  });

  test('--quiet says nothing then', async () => {
    expect((await rm([idOf(1), '-f', '-q'])).err).toBe('');
  });
});

describe('where damaged files were set aside', () => {
  const SAID = 'Removed 1 assessment for good.\n';
  const setAside = (...ends: readonly string[]) => ends.map((end) => writeFileSync(join(home, `fit.db.damaged-${end}`), ''));

  test('one is named: it may still hold what was removed', async () => {
    setAside('20260102T030405Z');
    const { code, err } = await rm([idOf(1), '--force']);
    expect({ code, err }).toEqual({
      code: 0,
      err: `${SAID}A file of the store that was set aside may still hold it; delete what you do not need any more:\n  ${home}/fit.db.damaged-20260102T030405Z\n`,
    });
  });

  test('several are named, with their journals, the oldest first', async () => {
    setAside('20260203T030405Z', '20260102T030405Z-wal', '20260102T030405Z');
    const { err } = await rm([idOf(1), '--force']);
    expect(err.match(/damaged-[^\n]*/g)).toEqual(['damaged-20260102T030405Z', 'damaged-20260102T030405Z-wal', 'damaged-20260203T030405Z']);
  });

  test('they are named where they lie, when the store is a link', async () => {
    const real = join(home, 'real');
    mkdirSync(real);
    renameSync(join(home, 'fit.db'), join(real, 'kept.db'));
    symlinkSync('real/kept.db', join(home, 'fit.db'));
    writeFileSync(join(real, 'kept.db.damaged-1'), '');
    expect((await rm([idOf(1), '--force'])).err).toContain(`  ${real}/kept.db.damaged-1\n`);
  });

  test('they stay', async () => {
    setAside('1');
    await rm([idOf(1), '--force']);
    expect(readdirSync(home)).toContain('fit.db.damaged-1');
  });

  test('nothing is said of them where nothing was removed', async () => {
    setAside('1');
    expect((await rm([idOf(1)], typing('n\n'))).err).not.toContain('damaged');
  });
});

describe('only what was named goes', () => {
  test('a part of a name is not enough', async () => {
    const { code, err } = await rm(['foods', '--force']);
    expect(code).toBe(2);
    expect(err).toContain('Did you mean Harbour Foods?');
    expect(await keptIn(home)).toEqual(ALL);
  });

  test('one name that leads nowhere keeps all the others', async () => {
    const { code } = await rm(['Harbour Foods', 'Acme', '--force']);
    expect(code).toBe(2);
    expect(await keptIn(home)).toEqual(ALL);
  });

  test('what is named twice goes once', async () => {
    expect((await rm(['Harbour Foods', idOf(1), '--force'])).err).toBe('Removed 1 assessment for good.\n');
  });

  test('several operands go together', async () => {
    await rm([idOf(1), '000003', '--force']);
    expect(await keptIn(home)).toEqual(['complete Harbour Dental']);
  });
});

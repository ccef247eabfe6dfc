/** Whoever is killed while removing, backing up or restoring leaves the old or the new, and after the next start no scrap. */
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { got, idOf, tempFolder } from '../../support.ts';
import { careIn, copyOf, doKilled, heldIn, keepMarked, marksIn, useKilled } from './support.ts';

useKilled();

/** Every so manieth moment is tried; each with `FIT_RUNS=4`. */
const STEP = Math.max(1, Math.round(4 / Number(process.env['FIT_RUNS'] ?? 1)));
const LONG = 300_000;

/** Does it again and again, killed at a later moment each time, until it comes to its end. @param look what is looked at after each @returns how often it was killed */
async function everyMoment(
  folder: string,
  act: Parameters<typeof doKilled>[1],
  what: (home: string) => string,
  look: (home: string) => Promise<void>,
): Promise<number> {
  for (let n = 1, killed = 0; ; n += STEP, killed++) {
    const home = copyOf(folder, tempFolder());
    const ended = doKilled(home, act, what(home), n);
    await look(home);
    if (ended === 'done') return killed;
  }
}

test(
  'a removal is done whole or not at all, and no file holds a word of what is gone',
  async () => {
    const folder = tempFolder();
    await keepMarked(folder, 1, 2);
    await everyMoment(
      folder,
      'remove',
      () => `${idOf(2)},${idOf(3)}`,
      async (home) => {
        const held = await heldIn(home);
        expect([[2], [1, 2]]).toContainEqual(held);
        expect(marksIn(home)).toEqual(held);
      },
    );
  },
  LONG,
);

test(
  'a backup is there whole or not at all, and no scrap of it is left',
  async () => {
    const folder = tempFolder();
    await keepMarked(folder, 1);
    mkdirSync(join(folder, 'copies'));
    const target = (home: string) => join(home, 'copies', 'monday.db');
    await everyMoment(folder, 'backup', target, async (home) => {
      expect(await heldIn(home)).toEqual([1]);
      const there = readdirSync(join(home, 'copies'));
      expect([[], ['monday.db']]).toContainEqual(there);
      if (there.length > 0) {
        const other = mkdtempSync(join(home, 'other-'));
        copyFileSync(target(home), join(other, 'fit.db'));
        expect(await heldIn(other)).toEqual([1]);
      }
      expect(readdirSync(home).filter((name) => name.includes('care'))).toEqual([]);
    });
  },
  LONG,
);

test(
  'a restoration leaves what was there or what was in the backup, and no scrap of either',
  async () => {
    const [folder, other] = [tempFolder(), tempFolder()];
    await keepMarked(folder, 1, 2);
    await keepMarked(other, 2, 3);
    const backup = join(other, 'monday.db');
    got(await (await careIn(other)).backUp({ path: backup, temporary: `${backup}.tmp` }));
    const seen = new Set<string>();
    await everyMoment(
      folder,
      'restore',
      () => backup,
      async (home) => {
        const held = await heldIn(home);
        seen.add(held.join());
        expect(readdirSync(home).filter((name) => !/^fit\.db(?:-wal|-shm|\.before-now)?$/.test(name))).toEqual([]);
        rmSync(join(home, 'fit.db.before-now'), { force: true });
        expect(marksIn(home)).toEqual(held);
      },
    );
    expect([...seen].toSorted()).toEqual(['1,2', '2,3']);
  },
  LONG,
);

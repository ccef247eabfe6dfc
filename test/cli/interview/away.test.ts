/** How somebody learns that an interview is kept on this machine. */
import { expect, test } from 'vitest';
import { createTelling } from '../../../src/cli/interview/away.ts';
import type { StoreKeeper } from '../../../src/cli/interview/keeper.ts';
import type { Io } from '../../../src/cli/io.ts';

const SAID = 'The server is away: kept on this machine; fit store copy brings it over.';

/** An interview of two answers. @returns what was said on lines before and after it, and with each answer. */
async function interview(reachable: { before: boolean; first: boolean; second: boolean; after: boolean }) {
  let now = reachable.before;
  const lines: string[] = [];
  const io = { stderr: { write: async (text: string) => void lines.push(text.trimEnd()) } } as unknown as Io;
  const telling = createTelling({ away: () => (now ? null : 'away') }, false, io);
  await telling.onLine();
  const before = lines.splice(0);
  const keeper = telling.inside({ save: async () => ({ ok: true }) } as unknown as StoreKeeper);
  const said: (string | undefined)[] = [];
  for (const next of [reachable.first, reachable.second]) {
    now = next;
    const kept = await keeper.save([]);
    said.push(kept.ok ? kept.said : undefined);
  }
  now = reachable.after;
  await telling.onLine();
  return { before, said, after: lines };
}

test('nothing is said while the server answers', async () => {
  expect(await interview({ before: true, first: true, second: true, after: true })).toEqual({ before: [], said: [undefined, undefined], after: [] });
});

test('it is said with the first answer that is kept here, and again where the screen of the interview is gone', async () => {
  expect(await interview({ before: true, first: true, second: false, after: false })).toEqual({ before: [], said: [undefined, SAID], after: [SAID] });
});

test('it is said after the interview though the server is back, for what was kept here is here', async () => {
  expect((await interview({ before: true, first: false, second: false, after: true })).after).toEqual([SAID]);
});

test('what was said on a line before the interview is not said twice', async () => {
  const told = await interview({ before: false, first: false, second: false, after: false });
  expect([told.before, told.after]).toEqual([[SAID], []]);
});

test('it fits into one line of 80 columns', () => {
  expect(SAID.length).toBeLessThanOrEqual(76);
});

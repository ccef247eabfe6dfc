/** A clock that jumps in the middle of an interview: the order of what was noted does not hang on it, and no time is negative. Within this process, whose clock can be set. */
import { readFileSync } from 'node:fs';
import { render } from '@inquirer/testing';
import { describe, expect, test } from 'vitest';
import { createKeeper } from '../../../src/cli/interview/keeper.ts';
import type { Io } from '../../../src/cli/io.ts';
import { compileRubric } from '../../../src/engine/compile/compile.ts';
import { parseRubric } from '../../../src/index.ts';
import { foldChanges } from '../../../src/interview/entries.ts';
import { createSession } from '../../../src/interview/session.ts';
import { begin } from '../../../src/interview/update.ts';
import type { TerminalHost } from '../../../src/terminal/host.ts';
import { interviewPrompt } from '../../../src/terminal/interview-prompt.ts';
import { createPaint } from '../../../src/text/paint.ts';
import { got, idOf, storeIn, tempFolder } from '../../store/support.ts';

const NOW = Date.UTC(2026, 0, 2, 3, 4, 5);
const DAY = 86_400_000;

/** What the clock says before each answer. */
const CLOCKS: readonly (readonly [string, readonly number[]])[] = [
  ['backwards by a second each time', [NOW, NOW - 1000, NOW - 2000, NOW - 3000]],
  ['back to 1970', [NOW, 0, 1, 2]],
  ['to 2099 and back', [NOW, Date.UTC(2099, 11, 31), NOW + 1000, NOW + 2000]],
  ['on by three days, as after a sleep', [NOW, NOW + 3 * DAY, NOW + 3 * DAY, NOW + 3 * DAY]],
  ['nowhere', [NOW, NOW, NOW, NOW]],
];

/** An interview with a clock that is set before every answer. */
async function answered(times: readonly number[]) {
  const source = { rubric: got(parseRubric(readFileSync('rubrics/msp-quick-screen.yaml', 'utf8'))), sha256: '0'.repeat(64) };
  const plan = compileRubric(source.rubric);
  const store = await storeIn(tempFolder());
  let now = NOW;
  const io = { now: () => now, random: () => new Uint8Array(8).fill(7), host: { name: 'desk', pid: 1 }, version: '0.0.0' } as unknown as Io;
  const prospect = { name: 'Acme', key: null, external: {} };
  const createdAt = new Date(NOW).toISOString();
  const keeper = createKeeper({ id: idOf(1), prospect, assessor: null, source, plan, createdAt, changes: [], last: null }, store, io);
  const session = createSession(begin({ plan, prospect: 'Acme', changes: [], typing: null, live: false }), keeper);
  for (const [index, time] of times.entries()) {
    now = time;
    await session.press({ kind: 'character', text: String(index + 2) });
  }
  return { store, session, now };
}

describe.each(CLOCKS)('a clock that goes %s', (_how, times) => {
  test('S11 leaves the answers in the order in which they were given', async () => {
    const { store } = await answered(times);
    const draft = got(await store.draft(idOf(1)));
    expect(draft?.changes.map(({ entry }) => (entry?.answer?.state === 'rated' ? entry.answer.value : null))).toEqual([2, 3, 4, 5]);
  });

  test('S11 lets the last answer to a question stand', async () => {
    const { store, session } = await answered(times);
    await session.press({ kind: 'character', text: 'b' });
    await session.press({ kind: 'character', text: '2' });
    const draft = got(await store.draft(idOf(1)));
    expect(foldChanges(draft?.changes ?? []).entries['footprint']?.answer).toEqual({ state: 'rated', value: 2 });
  });

  test('S11 I14 shows no negative time', async () => {
    const { session, now } = await answered(times);
    const nothing = { on() {}, removeListener() {} };
    const output = { ...nothing, columns: 80, rows: 24, write: () => true, writable: true };
    const host = { input: { ...nothing, setRawMode() {} }, output, onSignal: () => () => {}, raise() {} } as unknown as TerminalHost;
    const { getScreen } = await render(interviewPrompt, {
      session,
      paint: createPaint({ colour: 0, glyphs: 'unicode' }),
      now: () => now,
      host,
      since: NOW,
      fail: () => {},
    });
    expect(getScreen()).toMatch(/ \d+ of 15 min/);
  });
});

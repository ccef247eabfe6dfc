/** A part of somebody else's assessment: nothing else is asked, shown, taken back, or locked. */
import { describe, expect, test } from 'vitest';
import type { Change } from '../../src/engine/model/draft.ts';
import type { Model } from '../../src/interview/model.ts';
import { createSession } from '../../src/interview/session.ts';
import { burst, memory } from './support/keeping.ts';
import { afterLines, answerTo } from './support/lines.ts';
import { beginWith, keys, play, pressed, screenOf } from './support/playing.ts';
import { FORMS, PAST_FACTS } from './support/rubrics.ts';
import { heard, seen } from './support/seeing.ts';

const OTHERS: readonly Change[] = [
  ...PAST_FACTS,
  { item: 'respect', entry: { answer: { state: 'rated', value: 4 }, note: 'They thanked Jo.' } },
  { item: 'onsite', entry: { answer: { state: 'rated', value: 'none' } } },
];

function part(handsBack = true): Model {
  return beginWith(FORMS, { changes: OTHERS, part: { ids: ['conduct'], handsBack } });
}

test('is asked at once, and is all that is asked', () => {
  expect([screenOf(part()), seen(part()).split('\n')[1]]).toEqual(['question conduct', 'Question 1 of 1 · Size · what you saw · 1 open']);
});

test('leads to the review, which lists nothing else', () => {
  const screen = seen(pressed(part(), '2'));
  expect(screen).toContain('Conduct');
  expect(screen).not.toMatch(/Respect|On-site|Very well|Industry/);
});

test.each(['r', 'g', 'g respect', 'b', 'e', '?', '2 ?', '2 r e', 'n', 'g seats enter'])('shows nothing that others have noted: %s', (line) => {
  expect(seen(pressed(part(), line))).not.toMatch(/Respect|Very well|Jo\b|On-site|Tools/);
});

test('takes back nothing that others have noted', () => {
  const { changes, model } = play(part(), keys('z'));
  expect([changes, model.notice?.text]).toEqual([[], 'Nothing is left to take back.']);
});

test('takes back what was answered here', () => {
  expect(pressed(part(), '2 z').entries['conduct']).toBeUndefined();
});

describe('of a draft', () => {
  test('is done with l, and nothing is locked', async () => {
    const keeper = memory();
    const session = createSession(part(), keeper);
    expect([await burst(session, '2 l'), keeper.calls, keeper.locked]).toEqual(['done', ['save conduct'], null]);
  });

  test('is done with l by lines', async () => {
    expect(
      heard(await afterLines(part(), '2'))
        .split('\n')
        .at(-1),
    ).toContain('l is done');
    expect(await answerTo(part(), '2', '?')).toContain('The number of a question goes to it. l: done.');
  });

  test('names the key', () => {
    expect(seen(pressed(part(), '2')).split('\n').at(-1)).toMatch(/^l done · Enter go to it/);
  });
});

test('of a locked assessment asks for the lock', () => {
  expect(screenOf(pressed(part(false), '2 l'))).toBe('lock');
});

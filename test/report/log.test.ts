/** Who did what when, in words. */
import { describe, expect, test } from 'vitest';
import type { Act } from '../../src/engine/model/log.ts';
import { type Deed, eventsOf, type LogEvent } from '../../src/report/log/data.ts';
import { LOG_RENDERERS } from '../../src/report/log/render.ts';
import { deedWords } from '../../src/report/log/words.ts';
import { HOSTILE } from '../text/hostile.ts';

const RENAMED: LogEvent = event({ kind: 'rename', from: 'Harbor Dental', to: 'Harbour Dental' }, 'e1');

function event(act: Deed, entry = 'e'): LogEvent {
  return { at: '2026-01-02T03:04:05.000Z', by: 'Kim', assessment: null, entry, act };
}

test.each<[Deed, string]>([
  [{ kind: 'begun', rubric: 'mini 1.0.0', follows: null }, 'began with mini 1.0.0'],
  [{ kind: 'begun', rubric: 'mini 1.0.0', follows: { kind: 'again', of: 'X', because: null } }, 'began with mini 1.0.0, again after X'],
  [{ kind: 'begun', rubric: 'mini 1.0.0', follows: { kind: 'second-rating', of: 'X', because: null } }, 'began with mini 1.0.0, as second rating of X'],
  [
    { kind: 'begun', rubric: 'mini 1.0.0', follows: { kind: 'consensus', of: 'X', because: 'We talked' } },
    'began with mini 1.0.0, as consensus on X. Because: We talked.',
  ],
  [{ kind: 'locked' }, 'locked it'],
  [{ kind: 'decision', recommendation: 'accept', because: 'We know them', starts: '2026-03-01' }, 'decided accept, start 2026-03-01. Because: We know them.'],
  [{ kind: 'condition', question: 'respect', state: 'late', because: null, due: '2026-03-01' }, 'said of the condition on respect: late, due 2026-03-01'],
  [
    { kind: 'outcome', facts: { goal: true, customer: false }, on: '2027-01-02', note: 'They moved' },
    'noted of 2027-01-02: still a customer, or left by plan: no; the outcome they want is on track: yes. They moved.',
  ],
  [{ kind: 'reveal' }, 'looked at a result that was hidden while another rating was open'],
  [RENAMED.act, 'renamed “Harbor Dental” to “Harbour Dental”'],
  [{ kind: 'merge', into: 'P', name: 'Harbour Dental' }, 'merged it into “Harbour Dental”'],
  [{ kind: 'merge', into: 'P', name: null }, 'merged it into P'],
  [{ kind: 'undo', entry: 'e1' }, 'took back: renamed “Harbor Dental” to “Harbour Dental”'],
  [{ kind: 'undo', entry: 'gone' }, 'took back: gone'],
])('%j in words', (act, words) => {
  expect(deedWords(act, [RENAMED])).toBe(words);
});

test('what was done at one moment keeps its order: begun, locked, then the log', () => {
  const at = '2026-01-02T03:04:05.000Z';
  const told = {
    id: 'A',
    status: 'complete',
    createdAt: at,
    updatedAt: at,
    assessor: { name: null, role: 'sales' },
    rubric: { id: 'mini', version: '1.0.0' },
    follows: null,
  } as const;
  const act: Act = { kind: 'decision', recommendation: 'accept', because: null, starts: null };
  const events = eventsOf([told], [{ id: 'e', at, by: 'Kim', prospect: 'p', assessment: 'A', act }], new Map());
  expect(events.map((one) => [one.act.kind, one.by])).toEqual([
    ['begun', 'sales'],
    ['locked', 'sales'],
    ['decision', 'Kim'],
  ]);
});

describe.each(['terminal', 'plain', 'json'] as const)('as %s', (format) => {
  test.each(Object.entries(HOSTILE))('%s in every text cannot steer a terminal', (_, text) => {
    const act: Deed = { kind: 'decision', recommendation: 'accept', because: text, starts: null };
    const events = [{ ...event(act), by: text }, event({ kind: 'rename', from: text, to: text })];
    const out = LOG_RENDERERS[format]({ schema: 'fit.log/1', prospect: { name: text, key: null, external: {} }, events }, { width: 60 });
    expect(out.replaceAll(format === 'plain' ? '\t' : '\n', '')).not.toMatch(/(?!\n)[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u);
  });
});

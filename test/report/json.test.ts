import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Assessment } from '../../src/engine/model/assessment.ts';
import { renderJson } from '../../src/report/json.ts';
import { HOSTILE } from '../text/hostile.ts';
import { FULL, RICH, withTexts } from './support.ts';

/** What does not show as itself; line feeds between the lines are ours. */
const UNSAFE = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{DI}]/u;

test('one line unless it is to be pretty', () => {
  expect(renderJson(RICH)).toBe(`${JSON.stringify(RICH)}\n`);
  expect(renderJson(RICH, { pretty: true })).toBe(`${JSON.stringify(RICH, null, 2)}\n`);
});

test.each([
  ['\x9b\x7f', '\\u009b\\u007f'],
  ['\u2028\u202e\u200b', '\\u2028\\u202e\\u200b'],
  ['\u{e0041}', '\\udb40\\udc41'],
  ['\ud800', '\\ud800'],
  ['Zürich 北海道 👩', 'Zürich 北海道 👩'],
])('%j is written %s', (name, written) => {
  expect(renderJson({ ...RICH, prospect: { ...RICH.prospect, name } })).toContain(`"name":"${written}"`);
});

test.each(Object.entries(HOSTILE))('%s comes back as it was', (_, text) => {
  const record = withTexts(FULL, () => text);
  for (const json of [renderJson(record), renderJson(record, { pretty: true })]) {
    expect(JSON.parse(json)).toEqual(record);
    expect(json).not.toMatch(UNSAFE);
  }
  expect(renderJson(record).indexOf('\n')).toBe(renderJson(record).length - 1);
});

test('any text comes back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const json = renderJson({ ...RICH, prospect: { ...RICH.prospect, name } });
      expect((JSON.parse(json) as Assessment).prospect.name).toBe(name);
      expect(json).not.toMatch(UNSAFE);
    }),
  );
});

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../../src/engine/model/assessment.ts';
import type { Rubric } from '../../../src/engine/model/rubric.ts';
import { DATA_IDS } from '../../../src/report/html/data-ids.ts';
import { htmlPage } from '../../../src/report/html/page.ts';
import { LIVE_PARTS } from '../../../src/report/html/parts.ts';
import { renderHtml } from '../../../src/report/html/report.ts';
import { HOSTILE } from '../../text/hostile.ts';
import { MARKUP, text } from '../markup.ts';
import { RUBRIC } from '../rubric.ts';
import { EMPTY, FULL, INCOMPLETE, KNOCKED_OUT, LIVED, RICH, withTexts } from '../support.ts';
import { type Element, elementsOf, structureOf, treeOf, wordsOf } from './tags.ts';

const RECORDS: Readonly<Record<string, Assessment>> = { RICH, LIVED, INCOMPLETE, KNOCKED_OUT, FULL, EMPTY };

/** Texts that would end a page, or begin something in it. */
const BREAKING = [
  '</script><img src=x onerror=alert(1)>',
  '</style><script>alert(1)</script>',
  '</title><svg onload=alert(1)>',
  '"><iframe src=javascript:alert(1)>',
  "' onmouseover='alert(1)",
  '<!-- ',
  '--><b>',
  ']]>',
  '&lt;script&gt;',
  '&#x3c;b&#x3e;',
  '$$ and {{alert(1)}}',
  '`',
  '\u2028alert(1)',
];

function all(page: string, tag: string): readonly Element[] {
  return elementsOf(treeOf(page)).filter((one) => one.tag === tag);
}

function dataOf(page: string, id: string): unknown {
  const script = all(page, 'script').find(({ attributes }) => attributes['id'] === id);
  return script && JSON.parse(script.children.join(''));
}

/** The page of a record in which every text is as long as this one and harmless: how long a band's word is decides where it stands. */
function harmless(record: Assessment, own: string): readonly string[] {
  return structureOf(renderHtml(withTexts(record, () => 'x'.repeat(own.length))));
}

describe('foreign texts', () => {
  test.each([...BREAKING, ...MARKUP].map((own) => [own]))('%j changes nothing of the page', (own) => {
    expect(structureOf(renderHtml(withTexts(FULL, () => own)))).toEqual(harmless(FULL, own));
  });

  test.each(Object.entries(HOSTILE))('%s changes nothing of the page', (_, own) => {
    expect(structureOf(renderHtml(withTexts(INCOMPLETE, () => own)))).toEqual(harmless(INCOMPLETE, own));
  });

  test('no text changes anything', () => {
    fc.assert(
      fc.property(text, (own) => {
        expect(structureOf(renderHtml(withTexts(FULL, () => own)))).toEqual(harmless(FULL, own));
      }),
      { numRuns: 200 },
    );
  });

  test('texts of the rubric change nothing of the page', () => {
    const hostile = JSON.parse(JSON.stringify(RUBRIC), (key, value) => (['title', 'ask', 'text', 'label'].includes(key) ? BREAKING[0] : value)) as Rubric;
    expect(structureOf(renderHtml(RICH, { rubric: hostile }))).toEqual(structureOf(renderHtml(RICH, { rubric: RUBRIC })));
    expect(JSON.stringify(dataOf(renderHtml(RICH, { rubric: hostile }), DATA_IDS.rubric))).toContain(BREAKING[0]);
  });

  test.each(BREAKING)('%j comes out of the data as it went in', (own) => {
    const record = withTexts(FULL, () => own);
    expect(dataOf(renderHtml(record), DATA_IDS.assessment)).toEqual(record);
  });
});

describe.each(Object.entries(RECORDS))('%s', (_, record) => {
  const page = renderHtml(record, { rubric: RUBRIC });

  test('carries the record', () => {
    expect(dataOf(page, DATA_IDS.assessment)).toEqual(record);
  });

  test('has one main heading, and every other is at most one level under the one before', () => {
    const levels = elementsOf(treeOf(page)).flatMap(({ tag }) => (/^h[1-6]$/.test(tag) ? [Number(tag.charAt(1))] : []));
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    expect(levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)).toEqual([]);
  });

  test('has every part in its own place, each id once', () => {
    const ids = elementsOf(treeOf(page)).flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(ids).toEqual(expect.arrayContaining([...Object.keys(LIVE_PARTS).map((name) => `part-${name}`), 'what-if']));
  });

  test('counts the lines of points where a trial can count them again', () => {
    const count = elementsOf(treeOf(page)).find(({ attributes }) => attributes['id'] === 'part-ledger-count');
    expect(count && wordsOf(count)).toBe(`${record.result.ledger.length} lines`);
  });

  test('names every table and every cell that heads others', () => {
    const tables = all(page, 'table');
    expect(tables.filter((table) => !elementsOf(table).some((one) => one.tag === 'caption' && wordsOf(one) !== ''))).toEqual([]);
    expect(all(page, 'th').filter(({ attributes }) => attributes['scope'] === undefined)).toEqual([]);
  });

  test('says of every drawing what it shows, or that a number beside it does', () => {
    const ids = new Set(elementsOf(treeOf(page)).map(({ attributes }) => attributes['id']));
    for (const { attributes } of all(page, 'svg')) {
      if (attributes['aria-hidden'] === 'true') continue;
      expect(attributes['role']).toBe('img');
      expect((attributes['aria-labelledby'] ?? 'none').split(' ').filter((id) => !ids.has(id))).toEqual([]);
    }
  });

  test('asks for nothing from anywhere, and has no style or handler in a tag', () => {
    const named = elementsOf(treeOf(page)).flatMap(({ tag, attributes }) => Object.keys(attributes).map((name) => `${tag} ${name}`));
    expect(named.filter((name) => / (?:style|on\w+|src|href|action|xlink:href|srcset)$/.test(name))).toEqual([]);
    expect(all(page, 'style').map(wordsOf).join('')).not.toMatch(/url\(|@import/);
  });
});

test('lets run its own style alone, and no script', () => {
  const page = renderHtml(RICH, { rubric: RUBRIC });
  const style = all(page, 'style').map(({ children }) => children.join(''));
  const hash = createHash('sha256')
    .update(style[0] ?? '')
    .digest('base64');
  const policy = all(page, 'meta').find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy')?.attributes['content'];
  expect(policy).toBe(`default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`);
  expect(all(page, 'script').filter(({ attributes }) => attributes['type'] !== 'application/json')).toEqual([]);
});

describe('the script for what if', () => {
  const runs = (page: string) => all(page, 'script').filter(({ attributes }) => attributes['type'] === undefined);

  test('stands in the page with the rubric that it needs', () => {
    expect(runs(renderHtml(RICH, { rubric: RUBRIC, script: 'start()' })).map(({ children }) => children.join(''))).toEqual(['start()']);
  });

  test('stays away where the rubric is not known', () => {
    expect(runs(renderHtml(RICH, { script: 'start()' }))).toEqual([]);
  });
});

describe('what the page says', () => {
  test.each([
    ['what fit recommends, and why', RICH, ['fit recommends conditional', RICH.result.cause.text]],
    ['what a person decided otherwise', LIVED, ['sales manager decided accept', 'where fit recommends conditional', 'Start: 2026-04-01.']],
    ['a knock-out with its evidence', KNOCKED_OUT, ['“Partners exempt; after explanation: not for partners, asked twice.”', 'confirmed']],
    ['where conditions stand', LIVED, ['Conditions, 1 of 2 still owed', 'One outage was not reviewed']],
    ['what became of the customer', LIVED, ['Outcome: not yet known', 'no breach of conduct upheld: yes']],
    ['what was refused', INCOMPLETE, ['Asked and not answered', '“Asked twice; would rather talk about that with the board.”']],
    ['what is not yet known', INCOMPLETE, ['Not yet known, by what it can still move', 'required']],
    ['every answer with its evidence', RICH, ['“Sign-in protection for all four clinics, the owner went first.”', 'high confidence']],
    ['the facts', RICH, ['industry: dental practices']],
    ['that it is a draft', INCOMPLETE, ['draft']],
    ['where it comes from', RICH, ['Rated by sales, 2026-03-02 14:05 UTC', RICH.id]],
  ] as const)('%s', (_, record, said) => {
    const words = wordsOf(treeOf(renderHtml(record).replaceAll(/<\/?q>/g, (tag) => (tag === '<q>' ? '“' : '”')))).replace(/\s+/g, ' ');
    expect(said.filter((one) => !words.includes(one))).toEqual([]);
  });

  test('of a list the first five are printed, and how many more there are', () => {
    const [first] = INCOMPLETE.result.open;
    const open = Array.from({ length: 8 }, (_, i) => ({ ...first, title: `Open ${i + 1}` })) as Assessment['result']['open'];
    const page = renderHtml({ ...INCOMPLETE, result: { ...INCOMPLETE.result, open } });
    const hidden = all(page, 'li').filter(({ attributes }) => attributes['class'] === 'screen-only');
    expect(hidden.map((one) => wordsOf(one).slice(0, 6))).toEqual(['Open 6', 'Open 7', 'Open 8']);
    expect(page).toContain('<p class="print-only">and 3 more</p>');
  });
});

test('what is foreign in the data shows in it too', () => {
  const page = htmlPage({ title: 'a', language: 'en', body: { markup: '' }, data: { own: { '\u202e<': '\u200b&' } } });
  expect(page).toContain('{"\\u202e\\u003c":"\\u200b\\u0026"}');
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asciiOnly, oneLine, visible } from '../../src/text/visible.ts';
import { HOSTILE } from './hostile.ts';

/** What must never come out, said in another way than the source says it. */
const FORBIDDEN = new RegExp(
  [
    '[\\0-\\x1f\\x7f-\\x9f\\xad\\u034f\\u061c\\u115f\\u1160\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\u3164\\ufeff\\ufff9-\\ufffb]',
    '[\\u{e0000}-\\u{e007f}\\ud800-\\udfff\\ue000-\\uf8ff\\ufdd0-\\ufdef\\ufffe\\uffff]',
    '[\\ufe00-\\ufe0f]{2}',
    '[a-z][\\u200c\\u200d]',
  ].join('|'),
  'u',
);

/** Any text, with a good share of the characters that matter here. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.oneof(fc.constantFrom(...Object.values(HOSTILE)), fc.string({ unit: 'grapheme' })), { maxLength: 4 }).map((parts) => parts.join('')),
  fc
    .array(fc.constantFrom('a', ' ', '👩', '🏽', '\u200d', '\u200c', '\ufe0f', 'ع', 'क', '्', '\u0301', '\x1b', '\ud83d', '\u3164'), { maxLength: 12 })
    .map((parts) => parts.join('')),
);

describe('visible', () => {
  test.each([
    ['plain text, "quoted" & 100 %', 'plain text, "quoted" & 100 %'],
    ['\x1b[31m', '\\x1b[31m'],
    ['a\x9bb', 'a\\x9bb'],
    ['a\x7fb', 'a\\x7fb'],
    ['\0\t\n\r', '\\x00\\x09\\x0a\\x0d'],
    ['a\u0085b\u2028c\u2029', 'a\\x85b\\u{2028}c\\u{2029}'],
    ['abc\u202ecba', 'abc\\u{202e}cba'],
    ['pay\u200bpal', 'pay\\u{200b}pal'],
    ['\ufeffname', '\\u{feff}name'],
    ['so\u00adft', 'so\\u{ad}ft'],
    ['a\u{e0068}', 'a\\u{e0068}'],
    ['\ud800!', '\\u{d800}!'],
    ['\ue000', '\\u{e000}'],
    ['\ufffe', '\\u{fffe}'],
    ['\u0301e', '\\u{301}e'],
    [`e${'\u0301'.repeat(9)}`, `e${'\u0301'.repeat(8)}\\u{301}`],
    ['pay\u200dpal', 'pay\\u{200d}pal'],
    ['\ufe0fx', '\\u{fe0f}x'],
    ['x\ufe0f\ufe0f', 'x\ufe0f\\u{fe0f}'],
  ])('%j becomes %j', (text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  test.each([
    'Zürich, naïve, e\u0301',
    'Ελληνικά',
    'שלום',
    'می\u200cخواهم',
    'क्\u200dष',
    'ශ්\u200dරී',
    '北海道',
    '한국어',
    '❤️',
    '1️⃣',
    '👩🏽‍💻',
    '👨‍👩‍👧‍👦',
    '🏳️‍🌈',
    '🇨🇭',
    '–—“”…€≥',
  ])('%s stays', (text) => {
    expect(visible(text)).toBe(text);
  });

  test('line feeds stay in a block and nothing else does', () => {
    expect(visible('a\nb\r\n\tc', 'block')).toBe('a\nb\\x0d\n\\x09c');
  });

  test.each(Object.entries(HOSTILE))('%s leaves nothing hidden', (_, text) => {
    expect(visible(text)).not.toMatch(FORBIDDEN);
  });

  test('nothing hidden ever comes out, and twice is as good as once', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const shown = visible(text);
        expect(shown).not.toMatch(FORBIDDEN);
        expect(visible(shown)).toBe(shown);
        expect(visible(text, 'block').replaceAll('\n', '')).not.toMatch(FORBIDDEN);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('oneLine', () => {
  test.each([
    ['a\nb', 'a b'],
    ['a \r\n\r\n\t b', 'a b'],
    ['a   b', 'a b'],
    ['a\rb', 'a\rb'],
  ])('%j becomes %j', (text, line) => {
    expect(oneLine(text)).toBe(line);
  });
});

describe('asciiOnly', () => {
  test.each([
    ['Müller & Søn – “straße” …', 'Muller & Son - "strasse" ...'],
    ['e\u0301', 'e'],
    ['ｆｕｌｌ ½ ≥ €', 'full \\u{bd} >= \\u{20ac}'],
    ['北', '\\u{5317}'],
    ['👩‍💻', '\\u{1f469}\\u{200d}\\u{1f4bb}'],
    ['a\nb', 'a\nb'],
  ])('%s becomes %s', (text, ascii) => {
    expect(asciiOnly(text)).toBe(ascii);
  });

  test('only ASCII comes out', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(asciiOnly(visible(text))).toMatch(/^[\x20-\x7e]*$/);
      }),
    );
  });
});

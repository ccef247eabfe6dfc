import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { graphemes } from '../../src/text/graphemes.ts';
import { type Line, merged, pad, textOf, trimmed, truncate, widthOf, wrap, wrapLine } from '../../src/text/layout.ts';
import { visible } from '../../src/text/visible.ts';
import { HOSTILE } from './hostile.ts';

const SAMPLES = [
  'plain',
  'Zürich e\u0301',
  '北海道',
  '한국어 \u1112\u1161\u11ab',
  'ไทย กำ',
  'नमस्ते',
  '👩‍👩‍👧‍👦',
  '👩🏽‍💻x',
  '🏳️‍🌈',
  '🇨🇭🇯🇵🇫',
  '1️⃣2',
  '❤️',
  'a\r\nb',
  `z${'\u0301'.repeat(200)}`,
  'می\u200cخواهم',
];

const visibleText = fc
  .array(fc.oneof(fc.constantFrom(' ', ' ', 'word', ...SAMPLES), fc.string({ unit: 'grapheme', maxLength: 6 })), { maxLength: 20 })
  .map((parts) => visible(parts.join('')));

describe('graphemes', () => {
  test.each(SAMPLES)('%j is cut where Unicode cuts it', (text) => {
    // Newer Unicode keeps Indic conjuncts together; both cuts are good.
    const expected = [...new Intl.Segmenter('und').segment(text)].map(({ segment }) => segment);
    expect(graphemes(text)).toEqual(text === 'नमस्ते' ? ['न', 'म', 'स्', 'ते'] : expected);
  });

  test('joined they are the text again, and no cut is a new one', () => {
    fc.assert(
      fc.property(visibleText, (text) => {
        const parts = graphemes(text);
        expect(parts.join('')).toBe(text);
        for (const part of parts) expect(graphemes(part)).toEqual([part]);
      }),
    );
  });
});

describe('truncate', () => {
  test.each([
    ['short', 10, 'short'],
    ['exactly10!', 10, 'exactly10!'],
    ['a longer text', 9, 'a longer…'],
    ['a longer text', 10, 'a longer…'],
    ['北海道の歯科', 7, '北海道…'],
    ['北海道の歯科', 8, '北海道…'],
    ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 5, '👩‍👩‍👧‍👦👩‍👩‍👧‍👦…'],
    [`z${'\u0301'.repeat(200)}algo`, 3, `z${'\u0301'.repeat(200)}a…`],
  ])('%j to %i columns', (text, width, cut) => {
    expect(truncate(text, width)).toBe(cut);
  });

  test('in ASCII the ellipsis is three dots', () => {
    expect(truncate('a longer text', 8, '...')).toBe('a lon...');
  });
});

test.each([
  ['ab', 4, 'left', 'ab  '],
  ['ab', 4, 'right', '  ab'],
  ['北海', 5, 'left', '北海 '],
  ['👩🏽‍💻', 4, 'right', '  👩🏽‍💻'],
  ['too long', 4, 'left', 'too long'],
] as const)('pad %j to %i columns', (text, width, align, filled) => {
  expect(pad(text, width, align)).toBe(filled);
});

describe('wrap', () => {
  test.each([
    ['', 10, ['']],
    ['one line', 10, ['one line']],
    ['two words here', 9, ['two words', 'here']],
    ['a verylongwordindeed b', 8, ['a', 'verylong', 'wordinde', 'ed b']],
    ['  blanks   between  ', 20, ['blanks   between']],
    ['a\n\nb', 10, ['a', '', 'b']],
    ['北海道の歯科医院', 6, ['北海道', 'の歯科', '医院']],
    ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 4, ['👩‍👩‍👧‍👦👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦']],
  ])('%j in %i columns', (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  test.each(Object.entries(HOSTILE))('%s fits', (_, text) => {
    for (const width of [10, 40, 80, 200]) for (const line of wrap(visible(text), width)) expect(widthOf(line)).toBeLessThanOrEqual(width);
  });

  test('no line is too wide, and nothing but blanks is lost', () => {
    fc.assert(
      fc.property(visibleText, fc.integer({ min: 10, max: 60 }), (text, width) => {
        const lines = wrap(text, width);
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });

  test('styles stay with their words', () => {
    const line: Line = [
      { style: 'strong', text: 'one two' },
      { style: 'plain', text: ', three' },
    ];
    expect(wrapLine(line, 8)).toEqual([
      [
        { style: 'strong', text: 'one two' },
        { style: 'plain', text: ',' },
      ],
      [{ style: 'plain', text: 'three' }],
    ]);
  });
});

test('neighbours of one style become one span', () => {
  const line: Line = [
    { style: 'good', text: 'a' },
    { style: 'good', text: 'b' },
    { style: 'bad', text: 'c' },
  ];
  expect(merged(line)).toHaveLength(2);
  expect(textOf(merged(line))).toBe('abc');
});

test('blanks at the end of a line go, whatever their spans', () => {
  const line: Line = [
    { style: 'good', text: 'a  ' },
    { style: 'plain', text: '  ' },
    { style: 'bad', text: '' },
  ];
  expect(trimmed(line)).toEqual([{ style: 'good', text: 'a' }]);
  expect(trimmed([{ style: 'plain', text: '  ' }])).toEqual([]);
});

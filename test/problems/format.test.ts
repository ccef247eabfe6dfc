import { describe, expect, test } from 'vitest';
import { formatProblems, problemLine } from '../../src/problems/format.ts';
import { type Place, problem } from '../../src/problems/problem.ts';
import { createSource, placeAt } from '../../src/reader/text.ts';
import { widthOf } from '../../src/text/layout.ts';
import { HOSTILE } from '../text/hostile.ts';
import { PLAIN } from './support.ts';

/** A problem at a piece of a text. */
function at(text: string, piece: string): Place {
  return placeAt(createSource('f.yaml', text), text.indexOf(piece), piece.length);
}

function frameOf(text: string, piece: string): readonly string[] {
  return formatProblems([problem('view-weight', {}, at(text, piece))], PLAIN)
    .split('\n')
    .slice(1, 3);
}

/** The piece of the shown line that the carets stand under. Each character here is one column wide. */
function underlined([line = '', carets = '']: readonly string[]): string {
  return line.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1);
}

test('a problem has its place, its sentence, its code, the line, the caret and what to do', () => {
  expect(formatProblems([problem('view-weight', {}, at('a: 1\nweight: 2', '2'))], PLAIN)).toBe(
    [
      'error: f.yaml:2:9: a view has weight 0 (view-weight)',
      '  2 | weight: 2',
      '    |         ^',
      '  Leave weight out; use its number in conditions.',
      '',
    ].join('\n'),
  );
});

test('a problem without a place has no frame', () => {
  expect(formatProblems([problem('usage', { message: 'too many names' })], PLAIN)).toBe('error: too many names (usage)\n');
});

test('a problem of a stream has its line and no frame', () => {
  const place = { file: '(standard input)', line: 7 };
  expect(formatProblems([problem('line-too-long', { limit: '1 MiB' }, place)], PLAIN)).toMatch(
    /^error: \(standard input\):7: the line is longer .*\n {2}One record/,
  );
});

describe('the caret', () => {
  test('stands under the whole word', () => {
    expect(underlined(frameOf('weight: heavy', 'heavy'))).toBe('heavy');
  });

  test('stands under the word after a tab', () => {
    expect(underlined(frameOf('a:\tb\theavy', 'heavy'))).toBe('heavy');
  });

  test('stands under the word in a line that is too long to show', () => {
    expect(underlined(frameOf(`${'x '.repeat(500)}heavy${' x'.repeat(500)}`, 'heavy'))).toBe('heavy');
  });

  test('counts wide characters as two columns', () => {
    const [line = '', carets = ''] = frameOf('日本: heavy', 'heavy');
    expect(carets.indexOf('^') - line.indexOf('heavy')).toBe(2);
  });

  test('stands at the end of the line for what is missing there', () => {
    const text = 'opening:';
    const frame = formatProblems([problem('view-weight', {}, placeAt(createSource('f', text), text.length))], PLAIN).split('\n');
    expect(frame[2]?.indexOf('^')).toBe((frame[1] as string).length);
  });
});

describe('on a narrow terminal', () => {
  const long = 'ask: Tell me about the last time a failure that nobody had foreseen stopped people working, 日本 and who mended it';
  const advised = problem('double-barrelled', { joint: 'and who' }, at(long, 'and who'));

  test.each([40, 60, 80])('of %i columns no line is wider', (width) => {
    const lines = formatProblems([advised], PLAIN, { width }).split('\n');
    expect(lines.filter((line) => widthOf(line) > width)).toEqual([]);
  });

  test.each([40, 60, 80])('of %i columns the caret stands under what is meant', (width) => {
    const lines = formatProblems([advised], PLAIN, { width }).split('\n');
    const caret = lines.findIndex((line) => line.includes('^'));
    const before = (lines[caret] ?? '').indexOf('^');
    const source = lines[caret - 1] ?? '';
    expect(widthOf(source.slice(0, source.indexOf('and who')))).toBe(before);
  });

  test('nothing is lost: the sentences are the same, but for where they break', () => {
    const words = (text: string) =>
      text
        .split('\n')
        .filter((line) => !line.includes(' | '))
        .join(' ')
        .split(/\s+/);
    expect(words(formatProblems([advised], PLAIN, { width: 40 }))).toEqual(words(formatProblems([advised], PLAIN)));
  });
});

describe('many problems', () => {
  const some = (count: number) => formatProblems(Array(count).fill(problem('view-weight', {})), PLAIN);

  test('twenty are all shown', () => {
    expect([some(20).match(/error:/g)?.length, some(20).includes('more')]).toEqual([20, false]);
  });

  test('of more than twenty the rest are counted', () => {
    expect([some(21), some(99)].map((text) => text.trimEnd().split('\n').at(-1))).toEqual(['and 1 more problem', 'and 79 more problems']);
  });
});

describe('what a file holds cannot reach the terminal', () => {
  test.each(Object.entries(HOSTILE))('%s', (_, text) => {
    const told = formatProblems(
      [problem('unknown-key', { key: text, suggestion: text, allowed: [text] }, { file: text, line: 1, column: 1, source: text })],
      PLAIN,
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(told).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  });
});

test('a problem on one line has place, sentence and what to do', () => {
  expect(problemLine(problem('band-duplicate', { from: 50 }, { file: 'f', line: 3, column: 9 }))).toBe(
    'f:3:9: two bands begin at 50. Give one of them another from, or take one away.',
  );
});

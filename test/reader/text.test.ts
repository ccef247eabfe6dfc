/** Bytes to text, and places in it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { masked, unwantedCharacter, unwantedCharacters } from '../../src/reader/characters.ts';
import { createSource, decodeText, lineAt, placeAt } from '../../src/reader/text.ts';
import { summary, utf8 } from './support/corpus.ts';

function decoded(bytes: Uint8Array, limit?: number): string {
  const outcome = decodeText(bytes, 'f', limit);
  return outcome.ok ? outcome.value.text : summary(outcome);
}

describe('decodeText', () => {
  test.each([
    ['plain', utf8('a: 1\n'), 'a: 1\n'],
    ['a mark at the start', utf8('\ufeffa: 1\n'), 'a: 1\n'],
    ['two marks at the start', utf8('\ufeff\ufeffa: 1\n'), 'bad-character byte-order-mark 1:1'],
    ['CRLF', utf8('a\r\nb\r\n'), 'a\nb\n'],
    ['CR CR LF', utf8('a\r\r\nb'), 'bad-character carriage-return 1:2'],
    ['joiners', utf8('\u{1f468}\u200d\u{1f4bb} می\u200cخواهم'), '\u{1f468}\u200d\u{1f4bb} می\u200cخواهم'],
    ['a tab', utf8('a:\tb'), 'a:\tb'],
    ['DEL and C1', utf8('\u007f\n\u0085'), 'bad-character control 1:1, bad-character control 2:1'],
    ['tag characters', utf8('x\u{e0041}y'), 'bad-character invisible 1:2'],
    ['an Arabic letter mark', utf8('\u061c'), 'bad-character bidi 1:1'],
    ['an encoded surrogate', new Uint8Array([0x61, 0xed, 0xa0, 0x80]), 'not-utf8 1:2'],
    ['Windows-1252', new Uint8Array([...utf8('It'), 0x92, ...utf8('s fine\n')]), 'not-utf8 Latin-1 1:3'],
    ['damaged UTF-8', new Uint8Array([...utf8('Zoë and more\nand '), 0xc3]), 'not-utf8 2:5'],
    ['nothing', new Uint8Array(0), ''],
  ])('%s', (_, bytes, expected) => {
    expect(decoded(bytes)).toBe(expected);
  });

  test('a limit is counted in bytes', () => {
    expect(decoded(utf8('éé'), 4)).toBe('éé');
    expect(decodeText(utf8('ééé'), 'f', 4)).toMatchObject({ problems: [{ code: 'file-too-large', args: { limit: '4 bytes' }, at: { file: 'f' } }] });
    expect(decodeText(new Uint8Array(2 ** 20 + 1), 'f')).toMatchObject({ problems: [{ args: { limit: '1 MiB' } }] });
  });

  test('characters are spelled out, and the line that is shown holds none of them', () => {
    expect(decodeText(utf8('a: \u001b[31m\u202ex'), 'f')).toMatchObject({
      problems: [
        { args: { name: 'U+001B ESCAPE', what: 'control' }, at: { column: 4, source: 'a: \ufffd[31m\ufffdx' } },
        { args: { name: 'U+202E RIGHT-TO-LEFT OVERRIDE', what: 'bidi' }, at: { column: 9 } },
      ],
    });
  });

  test('of very many characters the first hundred are reported', () => {
    const outcome = decodeText(utf8('\u0001'.repeat(5000)), 'f');
    expect(outcome.ok || outcome.problems.length).toBe(100);
  });

  test('gives back what was encoded, with or without mark and CRLF', () => {
    const clean = fc.string({ unit: 'binary' }).filter((text) => unwantedCharacter(text) === null);
    fc.assert(
      fc.property(clean, (text) => {
        expect(decoded(utf8(text))).toBe(text);
        expect(decoded(utf8(`\ufeff${text.replaceAll('\n', '\r\n')}`))).toBe(text);
      }),
    );
  });
});

describe('placeAt', () => {
  test('counts lines and columns from 1, in UTF-16 units', () => {
    const source = createSource('f', 'ab\n\u{1f600}cd\n');
    expect(placeAt(source, 0)).toEqual({ file: 'f', line: 1, column: 1, length: 1, source: 'ab' });
    expect(placeAt(source, 5, 2)).toEqual({ file: 'f', line: 2, column: 3, length: 2, source: '\u{1f600}cd' });
    expect(placeAt(source, 8)).toEqual({ file: 'f', line: 3, column: 1, length: 1, source: '' });
  });

  test('what is meant ends with its line', () => {
    expect(placeAt(createSource('f', 'abc\ndef'), 1, 99).length).toBe(2);
  });

  test('an offset outside is moved to the nearest end', () => {
    const source = createSource('f', 'abc');
    expect(placeAt(source, -5).column).toBe(1);
    expect(placeAt(source, 99).column).toBe(4);
  });

  test('of a long line a piece is shown, with the caret in it', () => {
    const source = createSource('f', `${'x'.repeat(1000)}!${'y'.repeat(1000)}`);
    const place = placeAt(source, 1000);
    expect(place).toMatchObject({ line: 1, column: 1001, sourceFrom: 935 });
    expect(place.source).toHaveLength(200);
    expect(place.source?.[1001 - 935]).toBe('!');
    expect(placeAt(source, 0)).not.toHaveProperty('sourceFrom');
    expect(placeAt(source, 2001).source).toBe('y'.repeat(200));
  });

  test('leads back to the offset, and the caret stands under the character, never in half of one', () => {
    const texts = fc.string({ unit: 'binary', maxLength: 600 }).map((text) => text.replaceAll('\r', ' '));
    fc.assert(
      fc.property(texts, fc.nat(), (text, number) => {
        const source = createSource('f', text);
        const offset = number % (text.length + 1);
        const { line, column = 0, source: shown = '', sourceFrom = 1 } = placeAt(source, offset);
        expect((source.lineStarts[line - 1] ?? 0) + column - 1).toBe(offset);
        expect(lineAt(source, offset)).toBe(text.slice(0, offset).split('\n').length);
        expect(shown.length).toBeLessThanOrEqual(200);
        expect(unwantedCharacter(shown)).toBeNull();
        if (offset < text.length && text[offset] !== '\n') expect(shown[column - sourceFrom]).toBe(masked(text)[offset]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('unwantedCharacters', () => {
  test('every control and direction character is found, and no letter', () => {
    const found = unwantedCharacters(Array.from({ length: 0x3000 }, (_, code) => String.fromCodePoint(code)).join(''), 999);
    const controls = 33 + 32 - 2;
    const [alm, zeroWidth, marks, embeddings, joinersAndIsolates] = [1, 1, 2, 5, 16];
    expect(found).toHaveLength(controls + alm + zeroWidth + marks + embeddings + joinersAndIsolates);
    expect(found.every(({ name }) => /^U\+[0-9A-F]{4} [A-Z-]+( [A-Z-]+)*$/.test(name))).toBe(true);
  });

  test('half a character is found, a whole one is not', () => {
    expect(unwantedCharacter('x\ud800y')).toEqual({ offset: 1, length: 1, name: 'U+D800 LONE SURROGATE', what: 'surrogate' });
    expect(unwantedCharacter('\u{1f600}')).toBeNull();
  });
});

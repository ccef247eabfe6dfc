/** Lines out of chunks. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJson } from '../../src/reader/json.ts';
import { createLineSplitter, decodeLine, type Line } from '../../src/reader/lines.ts';
import { bytesOf, namesOf, summary, utf8 } from './support/corpus.ts';

function split(bytes: Uint8Array, size: number, limit?: number): readonly Line[] {
  const splitter = createLineSplitter(limit);
  const lines: Line[] = [];
  for (let at = 0; at < bytes.length; at += size) lines.push(...splitter.push(bytes.slice(at, at + size)));
  return [...lines, ...splitter.end()];
}

function texts(lines: readonly Line[]): readonly string[] {
  return lines.map((line) => `${line.number}: ${'bytes' in line ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(line.bytes) : 'too long'}`);
}

describe('createLineSplitter', () => {
  test.each<[string, string, readonly string[]]>([
    ['the last line without an end', 'a\nb', ['1: a', '2: b']],
    ['the last line with an end', 'a\nb\n', ['1: a', '2: b']],
    ['CRLF', 'a\r\nb\r\n', ['1: a', '2: b']],
    ['a CR at the very end', 'a\r', ['1: a']],
    ['a CR inside', 'a\rb\n', ['1: a\rb']],
    ['a mark at the start', '\ufeffa\nb', ['1: a', '2: b']],
    ['a mark further down', 'a\n\ufeffb', ['1: a', '2: \ufeffb']],
    ['nothing but a mark', '\ufeff\na', ['2: a']],
    ['blank lines', '\n \n\t\r\na\n\n', ['4: a']],
    ['a line at the limit', 'abcdefgh\n', ['1: abcdefgh']],
    ['a mark, a line at the limit and CRLF', '\ufeffabcdefgh\r\n', ['1: abcdefgh']],
    ['a line over the limit', 'abcdefghi\nb\n', ['1: too long', '2: b']],
    ['a line far over the limit', `${'a'.repeat(99)}\nb`, ['1: too long', '2: b']],
    ['a last line over the limit', `a\n${'b'.repeat(99)}`, ['1: a', '2: too long']],
    ['two lines over the limit', `${'a'.repeat(99)}\n${'b'.repeat(99)}\nc`, ['1: too long', '2: too long', '3: c']],
    ['nothing', '', []],
  ])('%s, in chunks of any size', (_, text, expected) => {
    const bytes = utf8(text);
    for (let size = 1; size <= bytes.length + 1; size++) expect(texts(split(bytes, size, 8))).toEqual(expected);
  });

  test('a line that is too long is told as soon as that is known, once, and hardly kept', () => {
    const splitter = createLineSplitter(10);
    expect(splitter.push(utf8('12345678901234'))).toEqual([]);
    expect(splitter.push(utf8('5'))).toEqual([{ number: 1, tooLong: true }]);
    for (let i = 0; i < 1000; i++) expect(splitter.push(new Uint8Array(1000))).toEqual([]);
    expect(splitter.end()).toEqual([]);
  });

  test('what is kept is a copy, also of a Buffer', () => {
    const chunk = Buffer.from('ab');
    const splitter = createLineSplitter();
    splitter.push(chunk);
    chunk.fill(0x78);
    expect(texts(splitter.push(utf8('c\n')))).toEqual(['1: abc']);
  });

  test('gives the lines of any bytes, in chunks of any size', () => {
    const bytes = fc.array(fc.constantFrom(0x0a, 0x0d, 0x20, 0x61, 0xef, 0xbb, 0xbf, 0xff), { maxLength: 60 }).map((list) => new Uint8Array(list));
    fc.assert(
      fc.property(bytes, fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 12 }), (all, size, limit) => {
        const latin1 = (part: Uint8Array) => String.fromCharCode(...part);
        const expected = latin1(all)
          .replace(/^\u00ef\u00bb\u00bf/, '')
          .split('\n')
          .map((line, i) => ({ number: i + 1, text: line.replace(/\r$/, '') }))
          .filter(({ text }) => text.length > limit || /[^ \r]/.test(text))
          .map(({ number, text }) => `${number}: ${text.length > limit ? 'too long' : text}`);
        expect(split(all, size, limit).map((line) => `${line.number}: ${'bytes' in line ? latin1(line.bytes) : 'too long'}`)).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('every hostile stream', () => {
  const TABLE: readonly (readonly [string, readonly string[]])[] = [
    ['array-file.ndjson', ['json-syntax 1:1', 'json-syntax 2:11', 'reads', 'json-syntax 4:1']],
    ['bad-middle.ndjson', ['reads', 'json-syntax 2:1', 'reads']],
    ['bad-utf8.ndjson', ['not-utf8 Latin-1 undefined:undefined', 'reads']],
    ['blank-lines.ndjson', ['reads', 'reads']],
    ['bom.ndjson', ['reads', 'reads']],
    ['comments.ndjson', ['json-syntax 1:1', 'reads', 'json-syntax 3:1']],
    ['crlf.ndjson', ['reads', 'reads']],
    ['dup-ids.ndjson', ['reads', 'reads']],
    ['dup-keys.ndjson', ['duplicate-key id 1 1:11']],
    ['empty.ndjson', []],
    ['escapes.ndjson', ['reads']],
    ['good.ndjson', ['reads', 'reads']],
    ['lone-surrogate.ndjson', ['bad-character surrogate 1:18']],
    ['no-final-newline.ndjson', ['reads', 'reads']],
    ['not-objects.ndjson', ['reads', 'reads', 'reads', 'reads', 'reads', 'reads']],
    ['nul.ndjson', ['reads', 'json-syntax 2:11']],
    ['numbers.ndjson', ['bad-number not-finite 1:15', 'reads', 'bad-number digits 3:15', 'json-syntax 4:15', 'json-syntax 5:15', 'reads', 'json-syntax 7:15']],
    ['pretty.ndjson', ['json-syntax 1:1', 'json-syntax 2:7', 'json-syntax 3:1']],
    ['proto.ndjson', ['reserved-key __proto__ 1:11, reserved-key constructor 1:41, reserved-key prototype 1:56']],
    ['truncated-last.ndjson', ['reads', 'json-syntax 2:18']],
    ['u2028.ndjson', ['reads']],
  ];

  test('has its row', () => {
    expect(TABLE.map(([name]) => name)).toEqual(namesOf('ndjson'));
  });

  test.each(TABLE)('%s', (name, expected) => {
    const bytes = bytesOf('ndjson', name);
    for (const size of [1, 7, 65_536]) expect(split(bytes, size).map(read)).toEqual(expected);
  });

  function read(line: Line): string {
    if ('tooLong' in line) return 'too long';
    const text = decodeLine(line.bytes);
    return summary(text.ok ? parseJson(text.value, (offset) => ({ file: 'f', line: line.number, column: offset + 1 })) : text);
  }
});

test('decodeLine says what the bytes look like', () => {
  expect(decodeLine(utf8('{"a":"é"}'))).toEqual({ ok: true, value: '{"a":"é"}' });
  expect(decodeLine(new Uint8Array([...utf8('caf'), 0xe9]))).toMatchObject({ problems: [{ code: 'not-utf8', args: { looksLike: 'Latin-1' }, at: null }] });
});

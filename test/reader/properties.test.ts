/** What holds of any bytes: nothing throws, problems are fit to be shown, and what is accepted means what it always meant. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Document, parse, parseAllDocuments } from 'yaml';
import type { Outcome } from '../../src/problems/problem.ts';
import { unwantedCharacter } from '../../src/reader/characters.ts';
import { parseJson, parseJsonTree } from '../../src/reader/json.ts';
import { decodeLine } from '../../src/reader/lines.ts';
import { decodeText } from '../../src/reader/text.ts';
import { toPlain } from '../../src/reader/tree.ts';
import { parseYaml } from '../../src/reader/yaml.ts';
import { jumbles, mutations } from './support/mutate.ts';

const RUNS = { numRuns: 1500 };

/** The library on its own, with the meaning that ours must have. */
const CORE = { version: '1.2', schema: 'core', stringKeys: true, uniqueKeys: false, logLevel: 'error' } as const;

/** Every problem can be shown as it is: placed, in order, short, and with nothing in it that moves a cursor. */
function expectFit(outcome: Outcome<unknown>, text: string | null): void {
  if (outcome.ok) return;
  expect(outcome.problems.length).toBeGreaterThan(0);
  let last = [0, 0];
  for (const { code, args, at } of outcome.problems) {
    const said = JSON.stringify([code, args, at?.source]);
    expect(said.length).toBeLessThan(1000);
    expect(unwantedCharacter(said)).toBeNull();
    if (at === null || at.column === undefined) continue;
    const { line, column, length = 1, source = '', sourceFrom = 1 } = at;
    expect(line > (last[0] ?? 0) || (line === last[0] && column >= (last[1] ?? 0))).toBe(true);
    last = [line, column];
    if (text === null) continue;
    expect(line).toBeLessThanOrEqual(text.split('\n').length);
    expect(column - sourceFrom + length).toBeLessThanOrEqual(source.length + 1);
  }
}

function checkYaml(bytes: Uint8Array, documents: 'one' | 'many'): boolean {
  const source = decodeText(bytes, 'f');
  expectFit(source, null);
  if (!source.ok) return false;
  const { text } = source.value;
  const trees = parseYaml(source.value, { documents });
  expectFit(trees, text);
  if (!trees.ok) return false;
  const ours = trees.value.map(toPlain);
  const theirs =
    documents === 'one'
      ? [parse(text, CORE)]
      : parseAllDocuments(text, CORE)
          .filter(holdsSomething)
          .map((document) => document.toJS());
  expect(JSON.stringify(ours)).toBe(JSON.stringify(theirs));
  return true;
}

function holdsSomething({ contents }: Document.Parsed): boolean {
  return contents !== null && contents.range[0] < contents.range[1];
}

function checkJson(bytes: Uint8Array): boolean {
  const decoded = decodeLine(bytes);
  if (!decoded.ok) return false;
  const text = decoded.value;
  const value = attempt(() => JSON.parse(text));
  const tree = parseJsonTree({ file: 'f', text, lineStarts: [0] });
  const record = parseJson(text, (offset) => ({ file: 'f', line: 1, column: offset + 1 }));
  expectFit(tree, text);
  expectFit(record, null);
  expect(record.ok).toBe(tree.ok);
  const isSyntax = !tree.ok && tree.problems.some(({ code }) => code === 'json-syntax');
  expect(isSyntax || (!tree.ok && tree.problems.some(({ code }) => code === 'too-complex'))).toBe(value === undefined);
  if (!tree.ok || !record.ok) return false;
  expect(JSON.stringify(toPlain(tree.value))).toBe(JSON.stringify(value));
  expect(JSON.stringify(record.value)).toBe(JSON.stringify(value));
  return true;
}

function attempt(run: () => unknown): unknown {
  try {
    return run();
  } catch {
    return undefined;
  }
}

describe('any bytes', () => {
  test('are read as YAML or refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.constantFrom('one' as const, 'many' as const), (bytes, documents) => void checkYaml(bytes, documents)),
      RUNS,
    );
  });

  test('are read as JSON or refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => void checkJson(bytes)),
      RUNS,
    );
  });
});

describe('any signs and words', () => {
  test('are read as YAML or refused', () => {
    fc.assert(
      fc.property(jumbles(), fc.constantFrom('one' as const, 'many' as const), (bytes, documents) => void checkYaml(bytes, documents)),
      RUNS,
    );
  });

  test('are read as JSON or refused', () => {
    fc.assert(
      fc.property(jumbles(), (bytes) => void checkJson(bytes)),
      RUNS,
    );
  });
});

describe('damaged files', () => {
  test('are read as YAML, and then mean what they mean to the library, or refused', () => {
    let accepted = 0;
    fc.assert(
      fc.property(mutations('yaml'), (bytes) => {
        if (checkYaml(bytes, 'one')) accepted++;
      }),
      { numRuns: 3000 },
    );
    // A reader that refuses everything would pass for the wrong reason.
    expect(accepted).toBeGreaterThan(40);
  });

  test('are read as several documents or refused', () => {
    fc.assert(
      fc.property(mutations('yaml'), (bytes) => void checkYaml(bytes, 'many')),
      RUNS,
    );
  });

  test('are read as JSON, and then mean what they mean to JSON.parse, or refused', () => {
    let accepted = 0;
    fc.assert(
      fc.property(mutations('ndjson'), (bytes) => {
        if (checkJson(bytes)) accepted++;
      }),
      { numRuns: 3000 },
    );
    expect(accepted).toBeGreaterThan(40);
  });
});

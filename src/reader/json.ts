/**
 * JSON in, plain data or a tree out. A record of a stream is read by `JSON.parse` and put through a sieve that
 * lets through nothing doubtful; only what stays behind is read again, slowly and exactly.
 */
import { bad, good, type Outcome } from '../problems/problem.ts';
import { createNotebook, type Findings, type Locator } from './findings.ts';
import { readJson } from './json-reader.ts';
import { isClean } from './json-sieve.ts';
import { placeAt, type SourceText } from './text.ts';
import { type Tree, toPlain } from './tree.ts';

/** A key that came before in its map, and the offset of the second one. */
export interface DuplicateKey {
  readonly key: string;
  readonly offset: number;
}

/**
 * @returns the value of a JSON file with its positions, or its problems in the order of the text: `json-syntax` and `too-complex`,
 * after which nothing more is read; `duplicate-key`, `reserved-key`, `bad-number`; `bad-character` for a lone surrogate. Never throws.
 */
export function parseJsonTree(source: SourceText): Outcome<Tree> {
  const notebook = createNotebook((offset, length) => placeAt(source, offset, length));
  const root = readJson(source.text, notebook);
  return root === null || !notebook.isEmpty() ? bad(...notebook.list()) : good({ source, root });
}

/**
 * @param text from `decodeLine` or another decoder: it has no lone surrogates but by escapes.
 * @param locate says where an offset of `text` stands; for a record of a stream, its line is enough.
 * @returns plain data, or the problems that `parseJsonTree` tells. Objects may have the ordinary prototype, but no key of its own
 * that reaches it. Never throws.
 */
export function parseJson(text: string, locate: Locator = () => null): Outcome<unknown> {
  const value = parsed(text);
  if (value !== undefined && isClean(value, text)) return good(value);
  const notebook = createNotebook(locate);
  const root = readJson(text, notebook);
  return root === null || !notebook.isEmpty() ? bad(...notebook.list()) : good(toPlain({ root }));
}

/** @returns the first key that stands twice in one map, or `null`: also when `text` is no JSON. The key is cut to 60 units. */
export function findDuplicateKey(text: string): DuplicateKey | null {
  let first: DuplicateKey | null = null;
  const findings: Findings = {
    add(code, args, offset) {
      if (code === 'duplicate-key') first ??= { key: (args as { key: string }).key, offset };
    },
    lineOf: () => 1,
  };
  return readJson(text, findings) === null ? null : first;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

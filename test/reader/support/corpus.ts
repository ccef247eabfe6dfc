/** The hostile files, and short forms of what comes of reading them. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Outcome, Problem } from '../../../src/problems/problem.ts';
import { decodeText } from '../../../src/reader/text.ts';
import { toPlain } from '../../../src/reader/tree.ts';
import { parseYaml } from '../../../src/reader/yaml.ts';

const ROOT = new URL('../../fixtures/hostile/', import.meta.url);

/** @returns the names of the hostile files of a kind. */
export function namesOf(kind: 'yaml' | 'ndjson'): readonly string[] {
  return readdirSync(new URL(`${kind}/`, ROOT)).sort();
}

/** @returns the bytes of a hostile file. */
export function bytesOf(kind: 'yaml' | 'ndjson', name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`${kind}/${name}`, ROOT)));
}

/** @returns the bytes of a text in UTF-8. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** @returns the plain data of the documents in `bytes`. */
export function readYaml(bytes: Uint8Array, documents: 'one' | 'many' = 'one'): Outcome<readonly unknown[]> {
  const source = decodeText(bytes, 'test.yaml');
  if (!source.ok) return source;
  const trees = parseYaml(source.value, { documents });
  return trees.ok ? { ok: true, value: trees.value.map(toPlain) } : trees;
}

/** @returns `reads`, or each problem as `code line:column`; from the fourth on only how many more there are. */
export function summary(outcome: Outcome<unknown>): string {
  if (outcome.ok) return 'reads';
  const shown = outcome.problems.slice(0, 3).map(inShort);
  const more = outcome.problems.length - shown.length;
  return [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}

/** @returns `code detail line:column`. */
export function inShort({ code, args, at }: Problem): string {
  const detail = Object.values({ ...args, reason: '', fix: '', name: '', limit: '', text: '' }).filter((value) => value !== '' && value !== null);
  return [code, ...detail.map(String), `${at?.line}:${at?.column}`].join(' ');
}

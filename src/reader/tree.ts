/** Plain data that remembers where it stood in its text: what both YAML and JSON are read into. */
import type { Place } from '../problems/problem.ts';
import { excerpt } from './characters.ts';
import type { Findings } from './findings.ts';
import { placeAt, type SourceText } from './text.ts';

/** A range of offsets, `end` not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A key with its value. */
export interface Entry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: Node;
}

/** Keys in the order of the text, each once. */
export interface MapNode extends Span {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, Entry>;
}

/** A list. */
export interface SequenceNode extends Span {
  readonly kind: 'sequence';
  readonly items: readonly Node[];
}

/** A single value. */
export interface ScalarNode extends Span {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** As it was written, so that `1.10` can be told from `1.1`; of a quoted text, what it says. */
  readonly text: string;
  readonly quoted: boolean;
}

/** A node of a tree. */
export type Node = MapNode | SequenceNode | ScalarNode;

/** One document. */
export interface Tree {
  readonly source: SourceText;
  readonly root: Node;
}

/** Plain data: objects have no prototype. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

/** The way from the root of a tree to a node: keys and list positions counted from 0. */
export type Path = readonly (string | number)[];

/** Nothing of ours nests deeper; every reader stops here, so that walks of a tree may call themselves. */
export const MAX_DEPTH = 64;

/** The most parts a text may have: tokens of YAML, values of JSON. A rubric of 2,000 questions has a quarter of it. */
export const MAX_TOKENS = 200_000;

/** Keys by which a careless program would reach the prototype of all objects. */
const RESERVED: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** @returns the data of a tree, without positions. */
export function toPlain({ root }: Pick<Tree, 'root'>): Plain {
  return plainOf(root);
}

/**
 * @param part whether the key that leads to the node is meant, or the node itself. An item of a list and the root have no key.
 * @returns where the node at `path` stands; when there is none, where the last node on the way to it stands.
 */
export function locate({ source, root }: Tree, path: Path, part: 'key' | 'value'): Place {
  let node = root;
  let keySpan: Span | null = null;
  for (const step of path) {
    const next: Entry | Node | undefined = childOf(node, step);
    if (next === undefined) break;
    [node, keySpan] = 'key' in next ? [next.value, next.keySpan] : [next, null];
  }
  const { start, end } = part === 'key' && keySpan !== null ? keySpan : node;
  return placeAt(source, start, end - start);
}

/**
 * @param from where the piece begins in the text as it is read, without white space at its ends; `to` is not included.
 * @returns where a piece of the text at `path` stands; the whole text where the piece is written otherwise than it reads.
 */
export function locateWithin({ source, root }: Tree, path: Path, from: number, to: number): Place {
  const node = nodeAt({ root }, path);
  if (node?.kind !== 'scalar') return locate({ source, root }, path, 'value');
  const text = String(node.value).trim();
  // What stands on two lines in the file is one blank apart in the text.
  const piece = new RegExp(
    text
      .slice(from, to)
      .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
      .replace(/\s+/g, '\\s+'),
    'g',
  );
  const before = [...text.slice(0, from).matchAll(piece)].length;
  const found = [...source.text.slice(node.start, node.end).matchAll(piece)][before];
  return found === undefined ? placeAt(source, node.start, node.end - node.start) : placeAt(source, node.start + found.index, found[0].length);
}

/** @returns the node that `path` leads to, `null` when there is none. */
export function nodeAt({ root }: Pick<Tree, 'root'>, path: Path): Node | null {
  let node: Node = root;
  for (const step of path) {
    const next = childOf(node, step);
    if (next === undefined) return null;
    node = 'key' in next ? next.value : next;
  }
  return node;
}

/** @returns whether the key is one that no text may use. */
export function isReserved(key: string): boolean {
  return RESERVED.has(key);
}

/**
 * Reports a reserved key and one that came before.
 * @param name the key in the form in which keys are compared.
 * @param seen where each name was first met in the map.
 * @returns whether the key may enter the map.
 */
export function admitKey(findings: Findings, seen: Map<string, number>, name: string, { start, end }: Span): boolean {
  if (isReserved(name)) {
    findings.add('reserved-key', { key: name }, start, end);
    return false;
  }
  const first = seen.get(name);
  if (first !== undefined) {
    findings.add('duplicate-key', { key: excerpt(name), firstLine: findings.lineOf(first) }, start, end);
    return false;
  }
  seen.set(name, start);
  return true;
}

function plainOf(node: Node): Plain {
  switch (node.kind) {
    case 'scalar':
      return node.value;
    case 'sequence':
      return node.items.map(plainOf);
    case 'map': {
      const object: Record<string, Plain> = Object.create(null);
      for (const { key, value } of node.entries.values()) object[key] = plainOf(value);
      return object;
    }
  }
}

function childOf(node: Node, step: string | number): Entry | Node | undefined {
  if (node.kind === 'map') return node.entries.get(String(step));
  return node.kind === 'sequence' && typeof step === 'number' ? node.items[step] : undefined;
}

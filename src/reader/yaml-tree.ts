/** The second half of reading YAML: composed nodes into a tree of ours, with every key and value looked at. */
import { isMap, isScalar, isSeq, type Pair, type Scalar } from 'yaml';
import type { SyntaxTrouble } from '../problems/problem.ts';
import { excerpt, unwantedCharacter } from './characters.ts';
import type { Findings } from './findings.ts';
import { explainNumberText } from './number-text.ts';
import { admitKey, type Entry, type Node, type ScalarNode, type Span } from './tree.ts';

/** A text whose next line begins with a dash was meant to be followed by a list item. */
const SWALLOWED_ITEM = /\n[ \t]*-[ \t]/;

const SWALLOWED: SyntaxTrouble = {
  reason: 'this dash has become part of the text above it',
  fix: 'If it begins a list item, let the dashes of the list stand in the same column; if not, put the whole text in quotes.',
};
const NO_SPACE: SyntaxTrouble = { reason: 'there is no space after the colon', fix: 'Write one.' };
const NO_VALUE: SyntaxTrouble = {
  reason: 'this is a key without a value',
  fix: 'Inside brackets a comma ends a text; put a text with a comma in it in quotes.',
};

const DECIMAL_COMMA: SyntaxTrouble = {
  reason: 'inside brackets a comma ends a value, so the number ends before it',
  fix: 'Write a decimal point; put a text with a comma in it in quotes.',
};

/** What building a tree needs to know. */
export interface Building {
  /** The whole text. */
  readonly text: string;
  readonly findings: Findings;
  /** Keys that may stand in brackets without a value, as in `{ score, below: 50 }`. */
  readonly bareKeys: readonly string[];
}

/**
 * @param node a node of the library, from a text that `inspect` has let through, so that its depth is limited.
 * @returns the node as ours, without what is reported. Problems: `duplicate-key`, `reserved-key`, `yaml-refused` for an empty
 * key, `bad-number`, `bad-character` for what an escape has brought in, `yaml-syntax` for a list item
 * that a text has swallowed and for a key in brackets that has no colon.
 */
export function buildTree(node: unknown, building: Building): Node {
  if (isMap(node)) return { kind: 'map', ...spanOf(node), entries: buildEntries(node.items, building) };
  if (isSeq(node)) return { kind: 'sequence', ...spanOf(node), items: node.items.map((item) => buildTree(item, building)) };
  return isScalar(node) ? buildScalar(node, building) : nothingAt(0);
}

function buildEntries(pairs: readonly Pair[], building: Building): ReadonlyMap<string, Entry> {
  const { findings, bareKeys } = building;
  const entries = new Map<string, Entry>();
  const seen = new Map<string, number>();
  for (const pair of pairs) {
    if (!isScalar(pair.key)) continue;
    const keySpan = spanOf(pair.key);
    const key = String(pair.key.value);
    const value = pair.value === null ? nothingAt(keySpan.end) : buildTree(pair.value, building);
    if (pair.value === null && !bareKeys.includes(key)) findings.add('yaml-syntax', keyAlone(key), keySpan.start, keySpan.end);
    if (key === '') findings.add('yaml-refused', { what: 'empty-key' }, keySpan.start, keySpan.end);
    checkCharacters(pair.key, key, findings);
    // Two spellings of one word, composed and decomposed, look the same: they are one key.
    if (admitKey(findings, seen, key.normalize('NFC'), keySpan)) entries.set(key, { key, keySpan, value });
  }
  return entries;
}

/** What is wrong with a key in brackets that has no value. */
function keyAlone(key: string): SyntaxTrouble {
  if (/^\d+$/.test(key)) return DECIMAL_COMMA;
  return key.includes(':') ? NO_SPACE : NO_VALUE;
}

function buildScalar(scalar: Scalar, { text, findings }: Building): ScalarNode {
  const { start, end } = spanOf(scalar);
  const written = scalar.source ?? '';
  const quoted = scalar.type !== 'PLAIN';
  const node = (value: ScalarNode['value']): ScalarNode => ({ kind: 'scalar', start, end, value, text: written, quoted });
  switch (typeof scalar.value) {
    case 'number': {
      const why = explainNumberText(written);
      if (why !== null) findings.add('bad-number', { text: excerpt(written), why }, start, end);
      // Adding 0 turns -0 into 0.
      return node(scalar.value + 0);
    }
    case 'string':
      checkCharacters(scalar, scalar.value, findings);
      if (!quoted) checkSwallowed(text.slice(start, end), start, findings);
      return node(scalar.value);
    default:
      return node(scalar.value === null ? null : Boolean(scalar.value));
  }
}

/** The text itself holds visible characters only, so only an escape can bring in others. */
function checkCharacters(scalar: Scalar, value: string, findings: Findings): void {
  if (scalar.type !== 'QUOTE_DOUBLE') return;
  const unwanted = unwantedCharacter(value);
  if (unwanted === null) return;
  const { start, end } = spanOf(scalar);
  findings.add('bad-character', { name: unwanted.name, what: unwanted.what }, start, end);
}

function checkSwallowed(written: string, start: number, findings: Findings): void {
  const match = SWALLOWED_ITEM.exec(written);
  if (match === null) return;
  const dash = start + match.index + match[0].length - 2;
  findings.add('yaml-syntax', SWALLOWED, dash, dash + 1);
}

/** A key without a value. */
function nothingAt(offset: number): ScalarNode {
  return { kind: 'scalar', start: offset, end: offset, value: null, text: '', quoted: false };
}

function spanOf(node: { readonly range?: readonly [number, number, number] | null }): Span {
  const [start = 0, end = 0] = node.range ?? [];
  return { start, end };
}

/**
 * Expectations rewritten in place: exactly the characters of their values change, and no others.
 *
 * The text that was read has lost its byte order mark and its carriage returns; the text that is written has them still.
 */
import { type Node, nodeAt, type Tree } from '../../reader/tree.ts';
import type { Edit, Path } from './model.ts';

/** A piece of a text and what is to stand there instead; `end` not included. */
interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** @returns whether the value can be rewritten without touching anything else: it stands on one line, or is a list without comments. */
export function canRewrite(tree: Tree, path: Path): boolean {
  return spliceFor(tree, { path, value: null }) !== null;
}

/**
 * @returns the file with the values rewritten; what cannot be rewritten stays as it is.
 * @param original the file's whole text as it lies there
 * @param tree what was read from it
 * @param edits with paths from the root of the file, no two of one place
 */
export function rewrite(original: string, tree: Tree, edits: readonly Edit[]): string {
  const splices = edits.flatMap((edit) => spliceFor(tree, edit) ?? []).sort((a, b) => a.start - b.start);
  const place = placesIn(original);
  let [done, text] = [0, ''];
  for (const { start, end, text: instead } of splices) {
    text += original.slice(done, place(start)) + instead.replaceAll('\n', lineEndOf(original));
    done = place(end);
  }
  return text + original.slice(done);
}

/** @returns where an offset of the text that was read lies in the original; to be asked with rising offsets. */
function placesIn(original: string): (offset: number) => number {
  let [read, at] = [0, original.startsWith('\uFEFF') ? 1 : 0];
  return (offset) => {
    for (; read < offset; read++) at += original.startsWith('\r\n', at) ? 2 : 1;
    return at;
  };
}

function lineEndOf(original: string): string {
  return original.includes('\r\n') ? '\r\n' : '\n';
}

function spliceFor(tree: Tree, { path, value }: Edit): Splice | null {
  const node = nodeAt(tree, path);
  const { text } = tree.source;
  if (node === null || node.kind === 'map') return null;
  if (node.kind === 'sequence') return Array.isArray(value) || value === null ? listSplice(node, Array.isArray(value) ? value : [], text) : null;
  const { start, end } = node;
  const written = text.slice(start, end);
  if (written.includes('\n')) return null;
  // A key without a value: what comes must not stick to the colon.
  if (written === '') return { start, end, text: `${text.charAt(start - 1) === ' ' ? '' : ' '}${valueText(value, '')}` };
  return { start, end, text: valueText(value, node.quoted ? written.charAt(0) : '') };
}

/** A list keeps its form: in brackets, or an item a line. */
function listSplice(node: Extract<Node, { kind: 'sequence' }>, ids: readonly string[], text: string): Splice | null {
  const last = node.items.at(-1);
  const isInBrackets = text.charAt(node.start) === '[';
  const end = isInBrackets || last === undefined ? node.end : last.end;
  if (text.slice(node.start, end).includes('#')) return null;
  if (isInBrackets) return { start: node.start, end, text: `[${ids.map((id) => valueText(id, '')).join(', ')}]` };
  const key = text.lastIndexOf(':', node.start);
  const before = text.slice(key + 1, node.start);
  if (before.trim() !== '') return null;
  if (ids.length === 0) return { start: key + 1, end, text: ' []' };
  const indent = before.slice(before.lastIndexOf('\n') + 1);
  return { start: node.start, end, text: ids.map((id) => `- ${valueText(id, '')}`).join(`\n${indent}`) };
}

/** @param quote the sign around the value that stood there; empty where there was none */
function valueText(value: Edit['value'], quote: string): string {
  if (typeof value !== 'string') return String(value);
  if (quote === "'") return `'${value.replaceAll("'", "''")}'`;
  return quote === '"' || !PLAIN.test(value) || RESERVED.test(value) ? JSON.stringify(value) : value;
}

/** Words that need no quotes anywhere. */
const PLAIN = /^[A-Za-z][\w-]*$/;

/** Words that YAML reads as something else, in this version or the one before. */
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

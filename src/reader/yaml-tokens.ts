/**
 * The first half of reading YAML: the library's lexer and parser, and a look at what they found before
 * anything is composed. Here stand the limits that keep hostile files cheap, and the refusal of what
 * YAML can do beyond maps, lists and values.
 */
import { type CST, Lexer, Parser } from 'yaml';
import type { ProblemArgs } from '../problems/problem.ts';
import type { Findings } from './findings.ts';
import { MAX_DEPTH, MAX_TOKENS } from './tree.ts';
import { BLOCK_MARK } from './yaml-rules.ts';

/** What of YAML is refused. */
type Refused = ProblemArgs['yaml-refused']['what'];

/** A node that is still to be looked at, with the number of maps and lists around it. */
interface Visit {
  readonly token: CST.Token;
  readonly depth: number;
}

const REFUSED_MARKS: Partial<Record<CST.Token['type'], Refused>> = { anchor: 'anchor', tag: 'tag', 'explicit-key-ind': 'complex-key' };

const UNQUOTED_NULL = /^(?:~|null|Null|NULL)$/;

/** The lexer puts these before a document, at the end of brackets that are never closed, and before a value. */
const [DOCUMENT, BROKEN_OFF, VALUE] = ['\u0002', '\u0018', '\u001f'];
const SIGNALS: ReadonlySet<string> = new Set([DOCUMENT, BROKEN_OFF, VALUE]);

/**
 * @returns the documents and what stands between them, or `null` when the text has too many tokens, too many brackets inside
 * each other, or nests so deep that the parser gives up. Problem: `too-complex`.
 */
export function tokenise(text: string, findings: Findings): CST.Token[] | null {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let [count, brackets, offset, before] = [0, 0, 0, ''];
  try {
    for (const lexeme of new Lexer().lex(text)) {
      if (++count > MAX_TOKENS) return tooComplex('tokens', MAX_TOKENS, offset, findings);
      brackets = before === VALUE ? brackets : bracketsAfter(lexeme, brackets);
      if (brackets > MAX_DEPTH) return tooComplex('depth', MAX_DEPTH, offset, findings);
      for (const token of parser.next(lexeme)) tokens.push(token);
      if (!SIGNALS.has(lexeme)) offset += lexeme.length;
      before = lexeme;
    }
    for (const token of parser.end()) tokens.push(token);
    return tokens;
  } catch {
    // The parser closes nested blocks by calling itself, so it can run out of stack; it does nothing else that throws.
    return tooComplex('depth', MAX_DEPTH, offset, findings);
  }
}

/** How many brackets are open after a lexeme that is not the text of a value. */
function bracketsAfter(lexeme: string, before: number): number {
  switch (lexeme) {
    case '[':
    case '{':
      return before + 1;
    case ']':
    case '}':
      return Math.max(0, before - 1);
    default:
      return lexeme === BROKEN_OFF ? 0 : before;
  }
}

/**
 * Looks at every node without composing any, with a stack of its own: nesting cannot overflow it.
 * @returns whether the tokens may be composed. Problems: `too-complex`, which leaves no other; `yaml-refused`; `yaml-syntax`
 * for a quote or bracket that is never closed, at its beginning, where the library would name the end, and for an empty longer text.
 */
export function inspect(tokens: readonly CST.Token[], findings: Findings): boolean {
  const nodes: CST.Token[] = [];
  // The last comes out first: what stands first in the text goes in last.
  const stack: Visit[] = tokens.map((token) => ({ token, depth: 0 })).reverse();
  for (let visit = stack.pop(); visit !== undefined; visit = stack.pop()) {
    const { token } = visit;
    const depth = 'items' in token ? visit.depth + 1 : visit.depth;
    if (depth > MAX_DEPTH) {
      tooComplex('depth', MAX_DEPTH, token.offset, findings);
      return false;
    }
    nodes.push(token);
    pushChildren(stack, token, depth);
  }
  for (const node of nodes) inspectNode(node, findings);
  return true;
}

function pushChildren(stack: Visit[], token: CST.Token, depth: number): void {
  if (token.type === 'document' && token.value) stack.push({ token: token.value, depth });
  if (!('items' in token)) return;
  for (let i = token.items.length - 1; i >= 0; i--) {
    const { key, value } = token.items[i] as CST.CollectionItem;
    if (value) stack.push({ token: value, depth });
    if (key) stack.push({ token: key, depth });
  }
}

function inspectNode(token: CST.Token, findings: Findings): void {
  switch (token.type) {
    case 'directive':
    case 'alias':
      refuse(token.type, token, findings);
      break;
    case 'document':
      inspectMarks(token.start, findings);
      break;
    case 'single-quoted-scalar':
    case 'double-quoted-scalar':
      inspectQuotes(token, findings);
      break;
    case 'block-scalar':
      inspectBlock(token, findings);
      break;
    case 'flow-collection':
      inspectBrackets(token, findings);
      inspectItems(token.items, findings);
      break;
    case 'block-map':
    case 'block-seq':
      inspectItems(token.items, findings);
      break;
  }
}

function inspectItems(items: readonly CST.CollectionItem[], findings: Findings): void {
  for (const { start, key, sep } of items) {
    inspectMarks(start, findings);
    if (!sep) continue;
    inspectMarks(sep, findings);
    const isMarked = start.some(({ type }) => type === 'explicit-key-ind');
    // A key without a colon is a slip of indentation, of which the library has more to say.
    const isKey = sep.some(({ type }) => type === 'map-value-ind');
    if (key && isKey && !isMarked) inspectKey(key, findings);
  }
}

function inspectKey(key: CST.Token, findings: Findings): void {
  if ('items' in key || key.type === 'block-scalar') refuse('complex-key', key, findings);
  else if (key.type === 'scalar') {
    if (key.source === '<<') refuse('merge-key', key, findings);
    // Other programs would read it as no key at all, ours as a key of one tilde.
    else if (UNQUOTED_NULL.test(key.source)) refuse('empty-key', key, findings);
  }
}

function inspectMarks(marks: readonly CST.SourceToken[], findings: Findings): void {
  for (const mark of marks) {
    const what = REFUSED_MARKS[mark.type];
    if (what !== undefined) refuse(what, mark, findings);
  }
}

function inspectQuotes({ offset, source }: CST.FlowScalar, findings: Findings): void {
  const quote = source[0];
  if (source.length > 1 && source.endsWith(quote as string)) return;
  const words = { reason: 'the quote that opens here is never closed', fix: `Write a ${quote} at the end of the text.` };
  findings.add('yaml-syntax', words, offset, offset + 1);
}

function inspectBrackets({ start: { source, offset }, end }: CST.FlowCollection, findings: Findings): void {
  const wanted = source === '{' ? '}' : ']';
  if (end[0]?.source === wanted) return;
  const fix = `Write a ${wanted} at its end. The lines inside must stand further in than the key before the ${source}.`;
  findings.add('yaml-syntax', { reason: `the ${source} that opens here is not closed`, fix }, offset, offset + 1);
}

/** `>5` announces a longer text of which nothing comes: a comparison was meant. */
function inspectBlock({ offset, source, props }: CST.BlockScalar, findings: Findings): void {
  const [mark] = props;
  if (source.trim() === '' && mark !== undefined && 'source' in mark) findings.add('yaml-syntax', BLOCK_MARK, offset, offset + mark.source.length);
}

function refuse(what: Refused, token: CST.Token, findings: Findings): void {
  const length = 'source' in token ? token.source.length : 1;
  findings.add('yaml-refused', { what }, token.offset, token.offset + length);
}

function tooComplex(what: 'depth' | 'tokens', limit: number, offset: number, findings: Findings): null {
  findings.add('too-complex', { what, limit }, offset, offset + 1);
  return null;
}

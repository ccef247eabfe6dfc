/** YAML in, trees out. A text is lexed and parsed once, looked at, then composed from the same tokens. */
import { Composer, type CST } from 'yaml';
import { bad, good, type Outcome } from '../problems/problem.ts';
import { createNotebook, type Notebook } from './findings.ts';
import { placeAt, type SourceText } from './text.ts';
import type { Tree } from './tree.ts';
import { inspect, tokenise } from './yaml-tokens.ts';
import { buildTree } from './yaml-tree.ts';
import { reportTroubles } from './yaml-troubles.ts';

const GIVEN_UP = { reason: 'this is not YAML that can be read', fix: null };

/** What a text may hold. */
export interface YamlOptions {
  /** Whether there may be several documents, parted by `---`. */
  readonly documents: 'one' | 'many';
  /** Keys that may stand in brackets without a value; none unless given. */
  readonly bareKeys?: readonly string[];
}

/**
 * One meaning for every text: YAML 1.2, nothing looked up, keys are texts. The library's own search for double keys
 * takes the square of their number; ours is in `yaml-tree.ts`.
 */
const SETTINGS = {
  version: '1.2',
  schema: 'core',
  merge: false,
  resolveKnownTags: false,
  stringKeys: true,
  uniqueKeys: false,
  strict: true,
  logLevel: 'error',
} as const;

/**
 * @returns exactly one tree when one document is wanted: that of an empty text is `null`. Of many, those that hold something:
 * a last `---` begins no document. Or all problems of the text, in its order: `too-complex` (alone), `yaml-refused`,
 * `yaml-syntax`, `duplicate-key`, `reserved-key`, `bad-number`, `bad-character`. Never throws.
 */
export function parseYaml(source: SourceText, { documents, bareKeys = [] }: YamlOptions): Outcome<readonly Tree[]> {
  const notebook = createNotebook((offset, length) => placeAt(source, offset, length));
  try {
    const tokens = tokenise(source.text, notebook);
    const trees = tokens !== null && inspect(tokens, notebook) ? compose(select(tokens, documents, notebook), source, notebook, bareKeys) : [];
    const wanted = documents === 'one' ? trees.slice(0, 1) : trees.filter(holdsSomething);
    const problems = notebook.list();
    return problems.length > 0 ? bad(...problems) : good(wanted);
  } catch {
    // Nothing is known to throw here; should the library do so after all, the text is refused and the program goes on.
    notebook.add('yaml-syntax', GIVEN_UP, 0, 1);
    return bad(...notebook.list());
  }
}

/** Without directives, which are refused but would still change the meaning, and without what one document too many brings. */
function select(tokens: readonly CST.Token[], documents: 'one' | 'many', notebook: Notebook): readonly CST.Token[] {
  const rest = tokens.filter(({ type }) => type !== 'directive');
  const second = rest.filter(({ type }) => type === 'document')[1];
  if (documents === 'many' || second === undefined) return rest;
  notebook.add('yaml-refused', { what: 'second-document' }, second.offset, second.offset + 3);
  return rest.slice(0, rest.indexOf(second));
}

function compose(tokens: readonly CST.Token[], source: SourceText, notebook: Notebook, bareKeys: readonly string[]): readonly Tree[] {
  if (notebook.isFull()) return [];
  const composed = withoutStacks(() => [...new Composer(SETTINGS).compose(tokens, true, source.text.length)]);
  const troubles = composed.flatMap(({ errors, warnings }) => [...errors, ...warnings]);
  reportTroubles(troubles, source, notebook.butForLinesNoted());
  if (troubles.length > 0 && notebook.isEmpty()) notebook.add('yaml-syntax', GIVEN_UP, 0, 1);
  const findings = notebook.butForLinesNoted();
  return composed.map(({ contents }) => ({ source, root: buildTree(contents, { text: source.text, findings, bareKeys }) }));
}

/** A document that is empty but for comments holds nothing; a `null` that is written there is something. */
function holdsSomething({ root }: Tree): boolean {
  return root.kind !== 'scalar' || root.value !== null || root.text !== '';
}

/**
 * The library makes an `Error` of everything it finds, which may be a hundred thousand times; taking down the stack for
 * each is what would make that slow. Nobody sees these stacks.
 */
function withoutStacks<Result>(run: () => Result): Result {
  const limit: unknown = Reflect.get(Error, 'stackTraceLimit');
  Reflect.set(Error, 'stackTraceLimit', 0);
  try {
    return run();
  } finally {
    Reflect.set(Error, 'stackTraceLimit', limit);
  }
}

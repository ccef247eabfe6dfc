/**
 * Lets the deeper checks run on a file whose shape is partly wrong, so that one run tells everything.
 *
 * A copy is mended: misspelt keys get the name that was meant, what does not fit is taken out, and what
 * must stand gets a stand-in. What the deeper checks then say about touched places is not believed.
 */
import type { Shape, ShapeProblem } from '../reader/shape.ts';
import type { Path } from '../reader/tree.ts';
import type { Finding } from './resolve/report.ts';

/** What was done to one place, by its path in the file. */
type Edit = { readonly path: Path } & (
  | { readonly kind: 'rename'; readonly to: string }
  | { readonly kind: 'set'; readonly value: unknown }
  | { readonly kind: 'remove' }
);

/** A file made whole. */
export interface Salvaged<Value> {
  readonly value: Value;
  /** @returns the path in the file of what stands at `path` in the mended copy. */
  readonly original: (path: Path) => Path;
  /** @returns the findings that do not come from the mending. */
  readonly believable: (findings: readonly Finding[]) => readonly Finding[];
}

/** Each round may find only what the one before has laid open; a file that is not whole by then is left as it is. */
const MAX_ROUNDS = 8;

/** @returns the file with its problems of shape mended, or `null` when that cannot be done. */
export function salvage<Value>(plain: unknown, problems: readonly ShapeProblem[], check: (copy: unknown) => Shape<Value>): Salvaged<Value> | null {
  const edits = new Map<string, Edit>();
  let [found, original]: [readonly ShapeProblem[], (path: Path) => Path] = [problems, (path) => path];
  for (let round = 0; round < MAX_ROUNDS; round++) {
    for (const one of found) takeDown({ ...one, path: original(one.path) }, edits);
    if (edits.has(keyOf([]))) return null;
    const mended = mend(plain, edits.values());
    const shape = check(mended.copy);
    if (shape.ok) return { value: shape.value, original: mended.original, believable: (findings) => believable(findings, edits.values()) };
    [found, original] = [shape.problems, mended.original];
  }
  return null;
}

/** What was tried at a place before did not help: then the place goes, and after it what holds it. */
function takeDown({ path, problem }: ShapeProblem, edits: Map<string, Edit>): void {
  const before = edits.get(keyOf(path));
  const edit: Edit = before === undefined ? editFor(path, problem, edits.size) : { kind: 'remove', path: before.kind === 'remove' ? path.slice(0, -1) : path };
  edits.set(keyOf(edit.path), edit);
}

function editFor(path: Path, problem: ShapeProblem['problem'], count: number): Edit {
  const key = String(path.at(-1));
  const { code, args } = problem;
  if (code === 'unknown-key') return args.suggestion === null ? { kind: 'remove', path } : { kind: 'rename', to: args.suggestion, path };
  if (code === 'bad-value' && args.suggestion !== null) return { kind: 'set', value: args.suggestion, path };
  const standIn = STAND_INS.get(key)?.(count);
  if (standIn !== undefined) return { kind: 'set', value: standIn, path };
  return { kind: 'remove', path: code === 'missing-key' ? path.slice(0, -1) : path };
}

/** What must stand, and what stands for it while it is wrong. */
const STAND_INS: ReadonlyMap<string, (count: number) => unknown> = new Map<string, (count: number) => unknown>([
  ['fit', () => 1],
  ['id', (count) => `taken-out-${count}`],
  ['name', (count) => `taken-out-${count}`],
  ['expect', () => ({})],
  ['version', () => '0.0.0'],
  ['ask', () => '-'],
  ['title', () => '-'],
  ['text', () => '-'],
  ['label', () => '-'],
  ['because', () => '-'],
  ['otherwise', () => 'decline'],
  ['recommend', () => 'conditional'],
  ['bands', () => [{ from: 0, recommend: 'conditional' }]],
  ['decision', () => ({ bands: [{ from: 0, recommend: 'conditional' }] })],
]);

interface Mended {
  readonly copy: unknown;
  readonly original: (path: Path) => Path;
}

type Key = string | number;

/** For each list and map of the copy, where its parts stood. */
type Origins = Map<unknown, ReadonlyMap<Key, Key>>;

/** Edits by the steps that lead to them, so that what has none below it is left alone. */
interface EditTree {
  edit?: Edit;
  readonly below: Map<string, EditTree>;
}

function mend(plain: unknown, edits: Iterable<Edit>): Mended {
  const origins: Origins = new Map();
  const copy = rebuild(plain, plant(edits), origins);
  return { copy, original: (path) => originalPath(path, copy, origins) };
}

function plant(edits: Iterable<Edit>): EditTree {
  const root: EditTree = { below: new Map() };
  for (const edit of edits) {
    let tree = root;
    for (const step of edit.path.map(String)) {
      const next = tree.below.get(step) ?? { below: new Map() };
      tree.below.set(step, next);
      tree = next;
    }
    tree.edit = edit;
  }
  return root;
}

function rebuild(value: unknown, tree: EditTree | undefined, origins: Origins): unknown {
  if (tree === undefined || tree.below.size === 0 || !isHolder(value)) return value;
  const copy: Record<Key, unknown> | unknown[] = Array.isArray(value) ? [] : {};
  const origin = new Map<Key, Key>();
  for (const [key, part] of partsOf(value, tree)) {
    const below = tree.below.get(String(key));
    const edit = below?.edit;
    if (edit?.kind === 'remove') continue;
    const name = Array.isArray(copy) ? copy.length : edit?.kind === 'rename' && !Object.hasOwn(value, edit.to) ? edit.to : key;
    (copy as Record<Key, unknown>)[name] = edit?.kind === 'set' ? edit.value : rebuild(part, below, origins);
    origin.set(name, key);
  }
  origins.set(copy, origin);
  return copy;
}

/** What a holder holds, and what it is to hold. */
function partsOf(value: object, { below }: EditTree): readonly (readonly [Key, unknown])[] {
  if (Array.isArray(value)) return [...value.entries()];
  const added = [...below].filter(([key, { edit }]) => edit?.kind === 'set' && !Object.hasOwn(value, key));
  return [...Object.entries(value), ...added.map(([key]) => [key, undefined] as const)];
}

function originalPath(path: Path, copy: unknown, origins: Origins): Path {
  let here = copy;
  return path.map((step) => {
    const before = origins.get(here)?.get(step) ?? step;
    here = isHolder(here) ? (here as Record<Key, unknown>)[step] : undefined;
    return before;
  });
}

function believable(findings: readonly Finding[], edits: Iterable<Edit>): readonly Finding[] {
  const touched = [...edits].filter(({ kind }) => kind !== 'rename').map(placeTouched);
  const places = new Set(touched.map(keyOf));
  const holders = new Set(touched.map((place) => keyOf(place.slice(0, -1))));
  return findings.filter(({ path }) => !holders.has(keyOf(path)) && !path.some((_, i) => places.has(keyOf(path.slice(0, i + 1)))));
}

/** Whose part is gone, or whose order may have changed, is touched as a whole. */
function placeTouched({ path }: Edit): Path {
  const isItem = typeof path.at(-1) === 'number' && !INDEPENDENT.has(String(path.at(-2)));
  if (isItem) return path.slice(0, -1);
  return path[1] === 'bands' ? path.slice(0, 2) : path;
}

/** Lists whose parts do not depend on their neighbours. */
const INDEPENDENT: ReadonlySet<string> = new Set(['dimensions', 'questions', 'facts', 'rules', 'cases']);

function isHolder(value: unknown): value is object {
  return value !== null && typeof value === 'object';
}

function keyOf(path: Path): string {
  return JSON.stringify(path.map(String));
}

/**
 * Holds plain data against a zod schema and says what is wrong in the terms of the file.
 *
 * Kept apart from the rest of the reader, so that zod loads only where a schema is really needed.
 */
import type * as z from 'zod';
import { type Locate, type Place, type Problem, problem } from '../problems/problem.ts';
import { suggest } from '../problems/suggest.ts';
import { excerpt } from './characters.ts';
import { explainNumberText, isNumberText } from './number-text.ts';
import type { Path } from './tree.ts';

/** A problem of shape and the path it is about. */
export interface ShapeProblem {
  readonly problem: Problem;
  readonly path: Path;
  /** Whether the key itself is wrong, or only its value. */
  readonly part: 'key' | 'value';
}

/** What holding data against a schema comes to. */
export type Shape<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problems: readonly ShapeProblem[] };

/**
 * @returns the data as the schema gives it out, or every way in which it does not fit.
 * @param locate where the parts of `plain` stand
 */
export function checkShape<Schema extends z.ZodType>(schema: Schema, plain: unknown, locate: Locate): Shape<z.output<Schema>> {
  const parsed = schema.safeParse(plain, { error: noteAllowedKeys });
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, problems: withoutEchoes(parsed.error.issues.flatMap((issue) => explain(issue, [], plain, locate))) };
}

/** A misspelt key is not missed as well, and what is no list has no wrong length. */
function withoutEchoes(problems: readonly ShapeProblem[]): readonly ShapeProblem[] {
  const meant = new Set(
    problems.flatMap(({ problem: { code, args }, path }) => (code === 'unknown-key' ? [keyOf([...path.slice(0, -1), args.suggestion ?? ''])] : [])),
  );
  const otherKind = new Set(problems.filter(({ problem: { code } }) => code === 'wrong-type').map(({ path }) => keyOf(path)));
  return problems.filter(({ problem: { code }, path }) => {
    if (code === 'missing-key') return !meant.has(keyOf(path));
    return code !== 'out-of-range' || !otherKind.has(keyOf(path));
  });
}

function keyOf(path: Path): string {
  return JSON.stringify(path.map(String));
}

type Issue = z.core.$ZodIssue;

/** zod tells which keys are unknown, not which are known: the message carries them here. */
const noteAllowedKeys: z.core.$ZodErrorMap = (issue) => {
  if (issue.code !== 'unrecognized_keys') return undefined;
  const { shape, keyType } = (issue.inst as { _zod?: { def?: KeyedDefinition } } | undefined)?._zod?.def ?? {};
  return JSON.stringify(shape ? Object.keys(shape) : [...(keyType?._zod.values ?? [])]);
};

/** What zod knows of the keys of a map: their names, or the type that names them. */
interface KeyedDefinition {
  readonly shape?: object;
  readonly keyType?: { readonly _zod: { readonly values?: ReadonlySet<unknown> } };
}

function explain(issue: Issue, base: Path, plain: unknown, locate: Locate): readonly ShapeProblem[] {
  const path = [...base, ...(issue.path as Path)];
  const found = valueAt(plain, path);
  const at = (part: 'key' | 'value', make: (place: Place | null) => Problem): readonly ShapeProblem[] => [{ problem: make(locate(path, part)), path, part }];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.flatMap((key) => unknownKey(key, path, issue.message, locate));
    case 'invalid_union':
      return explainUnion(issue, path, plain, locate);
    case 'invalid_key':
      return at('key', (place) => problem('bad-value', { found: `the key ${String(path.at(-1))}`, wanted: keyWanted(issue), suggestion: null }, place));
    case 'invalid_type':
      if (found === undefined) return missing(path, locate);
      return at('value', (place) => wrongType(issue, found, place));
    case 'invalid_value':
      return at('value', (place) => wrongValue(issue, found, place));
    case 'invalid_format':
      return at('value', (place) => wrongFormat(issue, found, place));
    case 'too_small':
    case 'too_big':
      return at('value', (place) => problem('out-of-range', { found: describeSize(issue.origin, found), wanted: sizeWanted(issue) }, place));
    default:
      return at('value', (place) => problem('bad-value', { found: describe(found), wanted: 'something else', suggestion: null }, place));
  }
}

function unknownKey(key: string, path: Path, message: string, locate: Locate): readonly ShapeProblem[] {
  const allowed = JSON.parse(message) as string[];
  const suggestion = suggest(key, allowed);
  const own = [...path, key];
  return [{ problem: problem('unknown-key', { key, suggestion, allowed }, locate(own, 'key')), path: own, part: 'key' }];
}

function missing(path: Path, locate: Locate): readonly ShapeProblem[] {
  const key = String(path.at(-1));
  return [{ problem: problem('missing-key', { key, of: nameOf(path.slice(0, -1)) }, locate(path.slice(0, -1), 'value')), path, part: 'value' }];
}

/** The branch that the author meant is the one whose outer form fits; else the forms that would. */
function explainUnion(issue: Extract<Issue, { code: 'invalid_union' }>, path: Path, plain: unknown, locate: Locate): readonly ShapeProblem[] {
  const meant = issue.errors.find((branch) => !branch.some((one) => one.path.length === 0 && (one.code === 'invalid_type' || one.code === 'invalid_value')));
  if (meant) return meant.flatMap((one) => explain(one, path, plain, locate));
  const found = valueAt(plain, path);
  if (found === undefined) return missing(path, locate);
  const forms = [...new Set(issue.errors.flatMap((branch) => branch.filter((one) => one.path.length === 0).flatMap(wantedBy)))];
  const wanted = issue.message === NO_WORDS ? orList(forms) : issue.message;
  const hint = forms.includes(TYPES['string'] as string) ? hintFor('string', found) : null;
  if (hint !== null) return [{ problem: problem('wrong-type', { wanted, found: describe(found), hint }, locate(path, 'value')), path, part: 'value' }];
  return [{ problem: problem('bad-value', { found: describe(found), wanted, suggestion: null }, locate(path, 'value')), path, part: 'value' }];
}

/** What zod says of a union that says nothing of its own. */
const NO_WORDS = 'Invalid input';

function wantedBy(issue: Issue): readonly string[] {
  if (issue.code === 'invalid_type') return [TYPES[issue.expected] ?? issue.expected];
  if (issue.code === 'invalid_value') return issue.values.map(String);
  return issue.code === 'invalid_union' ? issue.errors.flat().flatMap(wantedBy) : [];
}

function wrongType({ expected }: Extract<Issue, { code: 'invalid_type' }>, found: unknown, place: Place | null): Problem {
  const why = (expected === 'number' || expected === 'int') && typeof found === 'string' ? explainNumberText(found) : null;
  if (why !== null) return problem('bad-number', { text: excerpt(found as string), why }, place);
  return problem('wrong-type', { wanted: TYPES[expected] ?? expected, found: describe(found), hint: hintFor(expected, found) }, place);
}

function wrongValue(issue: Extract<Issue, { code: 'invalid_value' }>, found: unknown, place: Place | null): Problem {
  if (found === undefined) return problem('missing-key', { key: String(issue.path.at(-1)), of: nameOf(issue.path.slice(0, -1) as Path) }, place);
  if (issue.path.join() === 'fit' && typeof found === 'number' && found > 1) return problem('newer-language', { found: String(found) }, place);
  const values = issue.values.map(String);
  if (typeof found === 'string' && issue.values.some((value) => typeof value === 'number' && String(value) === found))
    return problem('wrong-type', { wanted: orList(values), found: describe(found), hint: 'number' }, place);
  const suggestion = typeof found === 'string' ? suggest(found, values) : null;
  return problem('bad-value', { found: describe(found), wanted: orList(values), suggestion }, place);
}

function wrongFormat(issue: Extract<Issue, { code: 'invalid_format' }>, found: unknown, place: Place | null): Problem {
  return issue.message === 'id'
    ? problem('bad-id', { id: String(found), why: 'form' }, place)
    : problem('bad-value', { found: describe(found), wanted: issue.message, suggestion: null }, place);
}

function keyWanted(issue: Extract<Issue, { code: 'invalid_key' }>): string {
  const [inner] = issue.issues;
  if (inner?.code === 'invalid_value') return orList(inner.values.map(String));
  return inner?.message === 'id' ? 'an id' : (inner?.message ?? 'another key');
}

function sizeWanted(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): string {
  const limit = issue.code === 'too_small' ? issue.minimum : issue.maximum;
  const unit = limit === 1 && issue.origin === 'array' ? ' entry' : (SIZE_UNITS[issue.origin] ?? '');
  if (issue.origin === 'string' && issue.code === 'too_small') return 'a text';
  return `${issue.code === 'too_small' ? (issue.inclusive === false ? 'more than' : 'at least') : 'at most'} ${limit}${unit}`;
}

function describeSize(origin: string, found: unknown): string {
  if (origin === 'string') return (found as string).trim() === '' ? 'an empty one' : `${(found as string).length} characters`;
  return origin === 'array' ? `${(found as unknown[]).length}` : describe(found);
}

/** @returns a value in few words. */
function describe(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  const text = String(value);
  const cut = text.length > 40 ? `${text.slice(0, 39)}…` : text;
  return typeof value === 'string' ? `"${cut}"` : cut;
}

function hintFor(expected: string, found: unknown): 'write-true' | 'write-false' | 'quote' | 'number' | null {
  const text = typeof found === 'string' ? found.toLowerCase() : '';
  if (expected === 'boolean' && ['yes', 'on', 'y'].includes(text)) return 'write-true';
  if (expected === 'boolean' && ['no', 'off', 'n'].includes(text)) return 'write-false';
  if (expected === 'string' && (typeof found === 'number' || typeof found === 'boolean')) return 'quote';
  return (expected === 'number' || expected === 'int') && text !== '' && isNumberText(text) ? 'number' : null;
}

function valueAt(plain: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (value === null || typeof value !== 'object' ? undefined : (value as Record<string | number, unknown>)[key]),
    plain,
  );
}

/** "the question", "the band": what is to hold a key. */
function nameOf(path: Path): string {
  const name = path.findLast((part) => typeof part === 'string');
  if (name === undefined) return 'the file';
  if (typeof path.at(-1) !== 'number') return name;
  return ENTRIES.get(name) ?? `an entry of ${name}`;
}

/** What lists of rubrics hold. */
const ENTRIES: ReadonlyMap<string, string> = new Map([
  ['dimensions', 'the dimension'],
  ['questions', 'the question'],
  ['options', 'the option'],
  ['facts', 'the fact'],
  ['rules', 'the rule'],
  ['bands', 'the band'],
  ['points', 'the row'],
]);

function orList(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map',
  record: 'a map',
  null: 'nothing',
};

const SIZE_UNITS: Readonly<Record<string, string>> = { string: ' characters', array: ' entries' };

/** The outside of an answer file: whose answers, under which rubric, by whom, when. */
import type { Assessor, Prospect } from '../engine/model/assessment.ts';
import { isDate } from '../engine/model/date.ts';
import { bad, good, inFileOrder, type Locate, type Outcome, type Problem, type ProblemArgs, type ProblemCode, problem } from '../problems/problem.ts';
import { suggest } from '../problems/suggest.ts';

/** An answer file before its answers are held against a rubric. */
export interface Envelope {
  readonly prospect: Prospect;
  /** As written: an id, id@version or path. */
  readonly rubric: string | null;
  readonly assessor: Assessor | null;
  /** RFC 3339 UTC with milliseconds. */
  readonly at: string | null;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly answers: Readonly<Record<string, unknown>>;
}

const KEYS = ['prospect', 'rubric', 'assessor', 'at', 'facts', 'answers', '$schema'];

/** @returns the envelope, or everything that is wrong with it. Answers and facts are not looked into. */
export function readEnvelope(plain: unknown, locate: Locate): Outcome<Envelope> {
  if (!isMap(plain)) return bad(problem('wrong-root', { found: kindOf(plain), wanted: 'one prospect with its answers' }, locate([], 'value')));
  const check = createCheck(plain, locate);
  check.onlyKeys([], KEYS);
  const prospect = readProspect(check);
  const rubric = check.text(['rubric'], 200);
  const assessor = readAssessor(check);
  const at = readTime(check);
  const facts = check.map(['facts']);
  const answers = check.map(['answers']);
  if (plain['answers'] === undefined) check.missing('answers', 'an answer file', []);
  if (check.problems.length > 0 || prospect === null) return bad(...inFileOrder(check.problems));
  return good({ prospect, rubric, assessor, at, facts: facts ?? {}, answers: answers ?? {} });
}

/** @returns whether the value is a map of keys. */
export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** @returns what kind of thing a value is, in words. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  return typeof value === 'string' ? 'a text' : typeof value === 'number' ? 'a number' : 'true or false';
}

/** Small checks on one plain value that take down every problem. */
interface Check {
  readonly problems: readonly Problem[];
  wrong<Code extends ProblemCode>(code: Code, args: ProblemArgs[Code], path: readonly string[]): null;
  missing(key: string, of: string, path: readonly string[]): null;
  onlyKeys(path: readonly string[], allowed: readonly string[]): void;
  /** A text of up to `limit` characters, `null` when absent or wrong. */
  text(path: readonly string[], limit: number): string | null;
  map(path: readonly string[], wanted?: string): Readonly<Record<string, unknown>> | null;
  at(path: readonly string[]): unknown;
}

function createCheck(plain: Readonly<Record<string, unknown>>, locate: Locate): Check {
  const problems: Problem[] = [];
  const at = (path: readonly string[]): unknown => path.reduce<unknown>((value, key) => (isMap(value) ? value[key] : undefined), plain);
  const wrong: Check['wrong'] = (code, args, path) => {
    problems.push(problem(code, args, locate(path, 'value')));
    return null;
  };
  const wrongType = (path: readonly string[], wanted: string) => {
    const value = at(path);
    const hint = wanted === 'a text' && (typeof value === 'number' || typeof value === 'boolean') ? 'quote' : null;
    return wrong('wrong-type', { wanted, found: kindOf(value), hint }, path);
  };
  return {
    problems,
    at,
    wrong,
    missing: (key, of, path) => wrong('missing-key', { key, of }, path),
    onlyKeys: (path, allowed) => {
      for (const key of Object.keys(at(path) as object)) {
        if (allowed.includes(key)) continue;
        problems.push(problem('unknown-key', { key, suggestion: suggest(key, allowed), allowed }, locate([...path, key], 'key')));
      }
    },
    text: (path, limit) => {
      const value = at(path);
      if (value === undefined || value === null) return null;
      if (typeof value !== 'string') return wrongType(path, 'a text');
      const trimmed = value.trim();
      if (trimmed !== '' && trimmed.length <= limit) return trimmed;
      if (trimmed === '') return wrong('out-of-range', { found: 'an empty one', wanted: 'a text' }, path);
      return wrong('out-of-range', { found: `${trimmed.length} characters`, wanted: `at most ${limit} characters` }, path);
    },
    map: (path, wanted = 'a map') => {
      const value = at(path);
      if (value === undefined || value === null) return null;
      return isMap(value) ? value : wrongType(path, wanted);
    },
  };
}

function readProspect(check: Check): Prospect | null {
  const raw = check.at(['prospect']);
  if (typeof raw === 'string') {
    const name = check.text(['prospect'], 300);
    return name === null ? null : { name, key: null, external: {} };
  }
  if (raw === undefined || raw === null) return check.missing('prospect', 'an answer file', []);
  const map = check.map(['prospect'], 'a name or a map');
  if (map === null) return null;
  check.onlyKeys(['prospect'], ['name', 'key', 'external']);
  const name = check.text(['prospect', 'name'], 300);
  if (map['name'] === undefined || map['name'] === null) return check.missing('name', 'prospect', ['prospect']);
  return name === null ? null : { name, key: check.text(['prospect', 'key'], 300), external: readExternal(check) };
}

function readExternal(check: Check): Readonly<Record<string, string>> {
  const map = check.map(['prospect', 'external']) ?? {};
  // In an order of their own, not that of the input: the same ids make the same record.
  const systems = Object.keys(map).sort();
  const ids = systems.map((system) => [system, check.text(['prospect', 'external', system], 300)] as const);
  return Object.fromEntries(ids.filter((entry): entry is readonly [string, string] => entry[1] !== null));
}

function readAssessor(check: Check): Assessor | null {
  if (check.map(['assessor']) === null) return null;
  check.onlyKeys(['assessor'], ['name', 'role']);
  return { name: check.text(['assessor', 'name'], 200), role: check.text(['assessor', 'role'], 200) };
}

const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;

function readTime(check: Check): string | null {
  const text = check.text(['at'], 64);
  if (text === null) return null;
  const time = RFC_3339.test(text) && isDate(text.slice(0, 10)) ? Date.parse(text) : Number.NaN;
  const utc = Number.isNaN(time) ? '' : new Date(time).toISOString();
  if (RFC_3339.test(utc)) return utc;
  return check.wrong('bad-value', { found: `"${text}"`, wanted: 'a time such as 2026-11-22T09:30:00Z', suggestion: null }, ['at']);
}

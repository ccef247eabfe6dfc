/**
 * The way to a value in a record: `result.score`, `result.questions[seats].value`, `result.conditions[*].text`.
 *
 * Dots, `[id]` for the entry of a list that has this `id` (or, where its entries have none, this `question`), `[*]` for all of them;
 * nothing else. One language for `--pick` and for the maps of CRMs, so that who knows one knows the other.
 */
import { bad, good, type Outcome, type Place, problem } from '../problems/problem.ts';
import { excerpt } from '../reader/characters.ts';

/** One step of a path, and where it stands in its text: offsets, `to` not included. */
export type Step = ({ readonly kind: 'name'; readonly name: string } | { readonly kind: 'entry'; readonly id: string } | { readonly kind: 'all' }) & {
  readonly from: number;
  readonly to: number;
};

/** A path that was read; whether there is such a thing in a record is another question. */
export interface Path {
  readonly text: string;
  readonly steps: readonly Step[];
}

/** Says where a piece of the text of a path stands; `null` where that is not known, as on the command line. */
export type Spot = (from: number, to: number) => Place | null;

/** Longer ones are a mistake, or somebody trying. */
const MAX_LENGTH = 400;

/** A name, `[*]`, `[id]`. Names and ids hold whatever the ids of other systems may hold, but what divides them. */
const NAME = /[^.[\]\s]+/y;
const BRACKET = /\[([^[\]]*)\]/y;

/** @returns the path, or the first thing that is wrong with it. */
export function parsePath(text: string, spot: Spot = () => null): Outcome<Path> {
  const wrong = (at: number, reason: string, fix: string | null = null) =>
    bad(problem('bad-path', { path: excerpt(text), character: at + 1, reason, fix }, spot(...onText(at, text))));
  if (text.length > MAX_LENGTH) return wrong(MAX_LENGTH, `it is longer than ${MAX_LENGTH} characters`);
  const steps: Step[] = [];
  let at = 0;
  for (;;) {
    const name = matchAt(NAME, text, at);
    if (name === null) return wrong(at, ...nameWanted(text, at));
    steps.push({ kind: 'name', name, from: at, to: at + name.length });
    at += name.length;
    while (text[at] === '[') {
      const bracket = matchAt(BRACKET, text, at);
      if (bracket === null) return wrong(at, 'a ] is missing', 'Write [id] for one entry of a list, [*] for all.');
      const id = bracket.slice(1, -1);
      const fault = wrongId(id);
      if (fault !== null) return wrong(at + 1, ...fault);
      steps.push({ ...(id === '*' ? { kind: 'all' } : { kind: 'entry', id }), from: at, to: at + bracket.length });
      at += bracket.length;
    }
    if (at === text.length) return good({ text, steps });
    if (text[at] !== '.') return wrong(at, text[at] === ']' ? 'a [ is missing before this' : 'a dot was expected', null);
    at += 1;
  }
}

/** @returns whether the path leads to any number of values rather than to one. */
export function isMany({ steps }: Path): boolean {
  return steps.some(({ kind }) => kind === 'all');
}

/**
 * @returns what the path leads to in a record: without `[*]` one value, which is `null` where there is none; else as many as there are
 * entries, in their order, each of them a value or `null`.
 */
export function resolvePath({ steps }: Path, record: unknown): readonly unknown[] {
  return steps.reduce<readonly unknown[]>((found, step) => found.flatMap((value) => follow(value, step)), [record]).map((value) => value ?? null);
}

function follow(value: unknown, step: Step): readonly unknown[] {
  if (step.kind === 'all') return Array.isArray(value) ? value : [];
  if (step.kind === 'name') return [Array.isArray(value) ? null : ownOf(value, step.name)];
  if (!Array.isArray(value)) return [ownOf(value, step.id)];
  return [value.find((entry) => (ownOf(entry, 'id') ?? ownOf(entry, 'question')) === step.id) ?? null];
}

function ownOf(value: unknown, key: string): unknown {
  if (value === null || typeof value !== 'object' || !Object.hasOwn(value, key)) return null;
  return (value as Readonly<Record<string, unknown>>)[key];
}

/** The character at an offset; the last one of what ends too early. */
function onText(at: number, { length }: string): readonly [from: number, to: number] {
  const from = Math.max(0, Math.min(at, length - 1));
  return [from, from + 1];
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

type Fault = readonly [reason: string, fix: string | null];

function nameWanted(text: string, at: number): Fault {
  if (text === '') return ['it is empty', 'Write for example result.score.'];
  if (text[at] === '.' && at === 0) return ['a path begins with a name, not with a dot', `Write ${excerpt(text.replace(/^\.+/, '')) || 'result.score'}.`];
  if (text[at] === '[') return ['a name is missing before the bracket', 'Write for example result.dimensions[*].score.'];
  if (/\s/.test(text[at] ?? '')) return ['white space stands in it', 'Take it away.'];
  return ['a name is missing', null];
}

function wrongId(id: string): Fault | null {
  if (id === '') return ['nothing stands between the brackets', 'Write [id] for one entry of a list, [*] for all.'];
  if (id !== id.trim()) return ['white space stands beside the id', `Write [${id.trim()}].`];
  if (/^(["']).*\1$/.test(id)) return ['an id stands without quotes', `Write [${id.slice(1, -1)}].`];
  if (/^-?\d+$/.test(id)) return ['entries are named by their id, not counted', 'Write [id] for one entry of a list, [*] for all.'];
  return null;
}

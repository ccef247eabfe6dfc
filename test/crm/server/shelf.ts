/** What a stand-in for a CRM keeps, and how often it changed. */
import type { IncomingHttpHeaders } from 'node:http';

/** A request as it arrived. */
export interface Asked {
  readonly method: string;
  /** As it stood in the first line, escapes and all. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What goes back. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** One CRM: its answer, or `null` for what is no address of it. */
export type Crm = (asked: Asked, shelf: Shelf) => Answer | null;

/** Fields by name. */
export type Fields = Readonly<Record<string, unknown>>;

/** What is kept: records by object and by what finds them. */
export interface Shelf {
  readonly records: (object: string) => Readonly<Record<string, Fields>>;
  /** How often something was made or became other than it was. */
  readonly changes: () => number;
  /** @returns whether the record was made anew. */
  readonly put: (object: string, id: string, fields: Fields) => boolean;
  readonly has: (object: string, id: string) => boolean;
}

/** @returns an empty shelf. */
export function createShelf(): Shelf {
  const objects = new Map<string, Map<string, Fields>>();
  let changes = 0;
  const of = (object: string) => objects.get(object) ?? new Map<string, Fields>();
  return {
    records: (object) => Object.fromEntries(of(object)),
    changes: () => changes,
    has: (object, id) => of(object).has(id),
    put: (object, id, fields) => {
      const before = of(object).get(id);
      const after = Object.fromEntries(Object.entries({ ...before, ...fields }).filter(([, value]) => value !== null));
      if (JSON.stringify(before) !== JSON.stringify(after)) changes += 1;
      objects.set(object, of(object).set(id, after));
      return before === undefined;
    },
  };
}

/** A name with this in it is what each CRM finds something wrong with. */
const UNWANTED = /unwanted/i;

/** @returns whether a field holds something that the CRM finds wrong. */
export function isUnwanted(fields: Fields): boolean {
  return Object.values(fields).some((value) => typeof value === 'string' && UNWANTED.test(value));
}

/** @returns the parts of the path behind a prefix, unescaped, if the method is this one; else `null`. */
export function under({ method, path }: Asked, wanted: string, prefix: string): readonly string[] | null {
  if (method !== wanted || !path.startsWith(prefix)) return null;
  return path
    .slice(prefix.length)
    .split('/')
    .map((part) => decodeURIComponent(part));
}

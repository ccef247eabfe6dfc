/** A page for others before it has a medium. What stands in [brackets] is for a person to fill in. */

/** The whole page. */
export interface Sheet {
  /** What the page is called in a window. */
  readonly title: string;
  readonly language: string;
  /** A letter is as narrow as one is read; a sheet is as wide as its table needs. */
  readonly form: 'letter' | 'sheet';
  readonly parts: readonly Part[];
}

/** One part of a page. */
export type Part =
  | { readonly kind: 'title' | 'subject' | 'heading' | 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Entry[]; readonly numbered: boolean }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** An entry of a list, and what stands under it. */
export interface Entry {
  readonly text: string;
  readonly under?: readonly string[];
}

/** @returns a part that is one text. */
export function part(kind: 'title' | 'subject' | 'heading' | 'text', text: string): Part {
  return { kind, text };
}

/** @returns a list, or nothing where it has no entries. */
export function listed(items: readonly Entry[], numbered = false): readonly Part[] {
  return items.length === 0 ? [] : [{ kind: 'list', items, numbered }];
}

/** @returns the name of the prospect, or the place for it. */
export function nameOrBlank(name: string): string {
  return name === '' ? '[name of the company]' : name;
}

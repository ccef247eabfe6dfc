/** A page before it has a format: what stands on it, in which order, and what each part is. */
import type { Column } from '../page/table.ts';
import type { Tone } from '../words.ts';

/** The whole page. */
export interface Page {
  readonly title: string;
  /** What stands under the title, a line each. */
  readonly facts: readonly string[];
  readonly sections: readonly Section[];
}

/** A heading and what follows it. */
export interface Section {
  /** 2 stands within the nearest 1 before it. */
  readonly depth: 1 | 2;
  readonly title: string;
  readonly id?: string;
  readonly blocks: readonly Block[];
}

/** One part of a section. */
export type Block =
  /** A sentence or more. */
  | { readonly kind: 'words'; readonly label?: string; readonly text: string; readonly rail?: Rail }
  /** Said in passing. */
  | { readonly kind: 'aside'; readonly text: string }
  /** Said aloud, word for word. */
  | { readonly kind: 'said'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Item[]; readonly numbered?: boolean }
  /** Figures in columns. */
  | ({ readonly kind: 'table' } & Figures)
  /** A sum and what it is made of. */
  | ({ readonly kind: 'waterfall' } & Waterfall);

/** A table: what each row is called stands in its first cell, and every row has as many cells as the head. */
export interface Figures {
  readonly head: readonly Column[];
  readonly rows: readonly (readonly string[])[];
}

/** What adds up to a number, part by part. */
export interface Waterfall {
  readonly groups: readonly WaterfallGroup[];
  readonly total: Pick<WaterfallStep, 'title' | 'won'>;
}

/** Parts that belong together, and what they come to. */
export interface WaterfallGroup extends WaterfallStep {
  readonly steps: readonly WaterfallStep[];
}

/** One part. */
export interface WaterfallStep {
  readonly title: string;
  /** What it adds; it may take away. */
  readonly won: number;
  /** What it could add besides; `null` without end. */
  readonly lost: number | null;
}

/** A number before and after, on a scale from 0 to 100: drawn on the terminal, where the text says the same. */
export interface Rail {
  readonly before: number;
  readonly after: number;
}

/** An entry of a list. */
export interface Item {
  /** What it is known by; without one it gets a bullet. */
  readonly key?: string;
  /** What kind of entry it is, where that is not a plain one. */
  readonly mark?: 'stops' | 'attention';
  readonly label?: string;
  readonly tone?: Tone;
  readonly text: string;
  readonly aside?: string;
  readonly rail?: Rail;
  /** Pairs of a word and what it stands for. */
  readonly terms?: readonly (readonly [word: string, text: string])[];
  readonly under?: readonly Item[];
}

/** @returns the list as a block, or nothing where it has no items. */
export function list(items: readonly Item[], numbered = false): readonly Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', items, numbered }];
}

/** @returns the earlier ids of a part, for those who find one in old answers. */
export function formerIds(was: readonly string[] = []): readonly Block[] {
  return was.length === 0 ? [] : [{ kind: 'words', label: was.length === 1 ? 'Earlier id' : 'Earlier ids', text: was.join(', ') }];
}

/** @returns the words as a block, or nothing where there are none. */
export function words(text: string | null | undefined, label?: string): readonly Block[] {
  return text === null || text === undefined ? [] : [{ kind: 'words', text, ...(label !== undefined && { label }) }];
}

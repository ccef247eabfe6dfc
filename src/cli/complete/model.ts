/** What completion works on, and what it comes to. */
import type { Declaration } from '../program/declaration.ts';
import type { Group, Topic } from '../program/program.ts';

/** Everything that can be said. It is handed over: to load it again would double the time of an answer. */
export interface Vocabulary {
  readonly commands: Readonly<Record<string, Declaration>>;
  readonly groups: Readonly<Record<string, Group>>;
  readonly topics: Readonly<Record<string, Topic>>;
  readonly globals: Declaration['options'];
}

/** One way to go on. */
export interface Candidate {
  /** The whole word. */
  readonly value: string;
  /** In a few words, for shells that show them. */
  readonly about?: string;
}

/** What has to be looked up in the world. Files are looked up by the shell itself. */
export const LOOKED_UP = ['files', 'rubrics', 'prospects', 'starters'] as const;

/** One of these. */
export type LookedUp = (typeof LOOKED_UP)[number];

/** What the word under the cursor may become. */
export interface Wanted {
  /** What the word begins with that is no part of the value: `--format=`. */
  readonly lead: string;
  /** Known already. */
  readonly words: readonly Candidate[];
  readonly kinds: readonly LookedUp[];
}

/** What is offered. */
export interface Offer {
  readonly candidates: readonly Candidate[];
  /** Whether names of files will do as well. */
  readonly files: boolean;
}

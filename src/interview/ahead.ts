/** What is said where a decisive interview has no question left to ask by itself: the same words whichever way it is settled. */
import { type Ahead, aheadOf, outlookIn, restOf } from './course.ts';
import type { Model } from './model.ts';

/** A key and what it does. */
export type Way = readonly [key: string, does: string];

/** What lies ahead, in words. */
export interface AheadWords {
  readonly head: string;
  readonly lines: readonly string[];
  readonly ways: readonly Way[];
}

/** @returns what lies ahead, and the ways on. */
export function aheadWords(model: Model): AheadWords {
  const ahead = aheadOf(model);
  const hasRest = restOf(model).length > 0;
  const { length } = outlookIn(model).open;
  const stays = length === 0 ? [] : [`${length === 1 ? 'One question stays' : `${length} questions stay`} open, and the report says so.`];
  return {
    head: HEADS[ahead.kind],
    lines: ahead.kind === 'settled' ? [COURTESY, ...stays] : titles(ahead),
    ways: [...firstWays(ahead.kind, hasRest), ['q', 'Save, and go on another time']],
  };
}

const HEADS: Readonly<Record<Ahead['kind'], string>> = {
  settled: 'Nothing that is still open can change what fit will recommend.',
  left: 'What can still change the recommendation was asked, or left open:',
  'second-look': 'Nothing is final before a second look:',
  asking: 'This can still change the recommendation:',
};

const COURTESY = 'The call can end here, in courtesy: thank them, and say when they will hear from you. Or go on, for the notes and for what is to be agreed.';

function titles({ items }: Ahead): readonly string[] {
  const more = items.length > SHOWN ? `, and ${items.length - SHOWN} more` : '';
  return [
    `${items
      .slice(0, SHOWN)
      .map(({ title }) => title)
      .join(', ')}${more}.`,
  ];
}

/** Titles that are told at once. */
const SHOWN = 5;

function firstWays(kind: Ahead['kind'], hasRest: boolean): readonly Way[] {
  const lock: Way = ['l', 'Lock, and show the report'];
  if (kind === 'settled') return hasRest ? [lock, ['e', 'Go on asking']] : [lock];
  return [['e', AGAIN[kind]], ...(hasRest ? [['s', 'Go on with the rest'] as const] : []), lock];
}

const AGAIN = { left: 'Ask it once more', 'second-look': 'Take the second look', asking: 'Ask it' } as const;

/** Keys while the help is open: arrows scroll, everything else closes it. */
import { type Input, keyOf } from '../input.ts';
import type { Model } from '../model.ts';
import { type Step, still } from '../noting.ts';

/** @returns what an input does to the help. */
export function pressHelp(model: Model, offset: number, input: Input): Step {
  const by = SCROLL[keyOf(input)];
  if (by !== undefined) return still({ ...model, screen: { kind: 'help', offset: Math.max(0, offset + by) } });
  return still({ ...model, screen: { kind: 'question' } });
}

const SCROLL: Readonly<Record<string, number>> = { up: -1, k: -1, down: 1, j: 1, pageup: -8, pagedown: 8, ' ': 8 };

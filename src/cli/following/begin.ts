/** From what the options ask for to what the work begins with. */
import { beginAgain } from './again.ts';
import { beginConsensus } from './consensus.ts';
import { beginCorrection } from './correction.ts';
import type { Beginning, Desk } from './desk.ts';
import { beginGate } from './gate.ts';
import { beginSecond } from './second-rating.ts';
import type { Wish } from './wish.ts';

/** @returns what the work begins with; `none` with sentences to say where it is an assessment like any other. */
export function beginFollowing(wish: Wish, desk: Desk): Promise<Beginning | { readonly none: readonly string[] }> {
  switch (wish.kind) {
    case 'again':
      return beginAgain(wish.isBlind, desk);
    case 'second-rating':
      return beginSecond(wish.of, desk);
    case 'gate':
      return beginGate(wish.because, desk);
    case 'correction':
      return beginCorrection(wish, desk);
    case 'consensus':
      return beginConsensus(desk);
  }
}

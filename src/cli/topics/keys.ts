/** `fit help keys`. */
import { KEYS } from '../../interview/keys.ts';
import { type Entry, page } from './page.ts';

/** @returns the page. */
export function text(): string {
  const entries = KEYS.map(({ keys, does }): Entry => [keys, does]);
  return page('The keys of the interview', [
    { text: 'One key for each thing, while a question is asked. In a text all letters are letters: Enter keeps it, Esc leaves it.' },
    { entries },
    {
      text: 'With --decisive the questions come in the order of what can still change the recommendation. Where none can, l locks, e or s asks on all the same, q saves and quits; digits do nothing there.',
    },
    { text: 'Every answer is on disk before the next question shows. Whatever ends the interview, fit assess takes it up again.' },
  ]);
}

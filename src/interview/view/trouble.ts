/** What is shown instead of the next question while the last answer is not on disk. */
import type { Line } from '../../text/layout.ts';
import type { Model, Trouble } from '../model.ts';
import { compose, GAP, keyLine, type Place, paragraph, span } from './frame.ts';
import { header } from './header.ts';

/** @returns the trouble and the ways out of it. */
export function troubleView(model: Model, { reason, rescued, atLock = false }: Trouble, place: Place): readonly Line[] {
  const { head, label, meaning, keys } = atLock ? LOCK : ANSWER;
  const blocks = [
    header(model, place, head),
    GAP,
    { lines: paragraph(place, span(place, 'bad', label), span(place, 'strong', reason)) },
    GAP,
    { lines: paragraph(place, span(place, 'plain', meaning)) },
    ...(rescued === null ? [] : [GAP, { lines: paragraph(place, span(place, 'note', rescued)) }]),
    GAP,
  ];
  return compose(place, blocks, keyLine(place, keys));
}

const ANSWER = {
  head: 'Not saved',
  label: 'NOT SAVED: ',
  meaning: 'The last answer is kept here, and is not on disk yet. Nothing goes on before it is.',
  keys: [
    ['Enter', 'try again'],
    ['w', 'write all answers to a file'],
    ['q', 'quit without it'],
  ],
} as const;

const LOCK = {
  head: 'Not locked',
  label: 'NOT LOCKED: ',
  meaning: 'All answers are on disk. The assessment is still a draft.',
  keys: [
    ['Enter', 'try again'],
    ['Esc', 'back to the review'],
    ['w', 'write all answers to a file'],
    ['q', 'quit'],
  ],
} as const;

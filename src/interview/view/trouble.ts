/** What is shown instead of the next question while the last answer is not on disk. */
import type { Line } from '../../text/layout.ts';
import type { Model, Trouble } from '../model.ts';
import { compose, GAP, keyLine, type Place, paragraph, span } from './frame.ts';
import { header } from './header.ts';

/** @returns the trouble and the ways out of it. */
export function troubleView(model: Model, { reason, rescued }: Trouble, place: Place): readonly Line[] {
  const blocks = [
    header(model, place, 'Not saved'),
    GAP,
    { lines: paragraph(place, span(place, 'bad', 'NOT SAVED: '), span(place, 'strong', reason)) },
    GAP,
    { lines: paragraph(place, span(place, 'plain', 'The last answer is kept here, and is not on disk yet. Nothing goes on before it is.')) },
    ...(rescued === null ? [] : [GAP, { lines: paragraph(place, span(place, 'note', rescued)) }]),
    GAP,
  ];
  return compose(
    place,
    blocks,
    keyLine(place, [
      ['Enter', 'try again'],
      ['w', 'write all answers to a file'],
      ['q', 'quit without it'],
    ]),
  );
}

/** What lies ahead, where a decisive interview has no question left to ask by itself. Nothing here tells which way it is settled. */
import type { Line } from '../../text/layout.ts';
import { aheadWords } from '../ahead.ts';
import type { Model } from '../model.ts';
import { compose, GAP, keyLine, options, type Place, paragraph, span } from './frame.ts';
import { header } from './header.ts';
import { noticeBlock } from './notes.ts';

/** @returns what lies ahead, and the ways on. */
export function enoughView(model: Model, place: Place): readonly Line[] {
  // The other side may be looking.
  if (model.hidden)
    return compose(place, [{ lines: paragraph(place, span(place, 'plain', 'No further question.')) }, GAP], keyLine(place, [['x', 'show all']]));
  const { head, lines, ways } = aheadWords(model);
  const blocks = [
    header(model, place, 'What lies ahead'),
    GAP,
    { lines: paragraph(place, span(place, 'strong', head)) },
    GAP,
    { lines: lines.flatMap((line) => paragraph(place, span(place, 'plain', line))) },
    GAP,
    { lines: options(place, ...ways) },
    GAP,
    noticeBlock(model, place),
    GAP,
  ];
  return compose(
    place,
    blocks,
    keyLine(place, [
      ['l', 'lock'],
      ['e', 'ask on'],
      ['b', 'back'],
      ['r', 'review'],
      ['z', 'undo'],
      ['g', 'go to'],
      ['q', 'quit'],
    ]),
  );
}

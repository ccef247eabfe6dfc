/** A second look at an answer that decides alone: nothing here tells the other side so. */
import type { Line } from '../../text/layout.ts';
import { labelOf, shortOf } from '../choices.ts';
import { entryOf, itemAt, type Model } from '../model.ts';
import { compose, GAP, keyLine, options, type Place, paragraph, span } from './frame.ts';
import { header, whereAt } from './header.ts';
import { noteBlock, noticeBlock } from './notes.ts';
import { asked } from './question.ts';

/** @returns the second look. */
export function secondLookView(model: Model, place: Place): readonly Line[] {
  const item = itemAt(model);
  const keys = keyLine(place, [
    ['1', 'it is so'],
    ['2', 'choose again'],
    ['s', 'later'],
    ['z', 'undo'],
  ]);
  if (model.hidden) return compose(place, [asked(item, place), GAP, noteBlock(model, place), GAP], keys);
  const given = entryOf(model, item.id)?.answer;
  const hasEvidence = entryOf(model, item.id)?.note !== undefined;
  const value = given?.state === 'rated' ? given.value : '';
  const [short, label] = [shortOf(item, value), labelOf(item, value)];
  const words = short === label ? label : `${short} · ${label}`;
  const blocks = [
    header(model, place, whereAt(model)),
    GAP,
    asked(item, place),
    GAP,
    { lines: paragraph(place, span(place, 'faint', 'Noted: '), span(place, 'strong', words)) },
    GAP,
    { lines: paragraph(place, span(place, 'plain', 'This answer weighs so much that it gets a second look. Is it so?')) },
    GAP,
    {
      lines: options(place, ['1', hasEvidence ? 'Yes; the note below is offered as its evidence' : 'Yes; the evidence comes next'], ['2', 'No, choose again']),
    },
    GAP,
    noteBlock(model, place),
    noticeBlock(model, place),
    GAP,
  ];
  return compose(place, blocks, keys);
}

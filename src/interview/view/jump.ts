/** Where to go: what was typed, and the questions that fit. */
import type { Line } from '../../text/layout.ts';
import { truncate } from '../../text/layout.ts';
import { entryOf, isAskable, type Model } from '../model.ts';
import { wordsOf } from '../noting.ts';
import { movingWords } from '../review.ts';
import { type TextField, textIn } from '../text-field.ts';
import { matching } from '../walk.ts';
import { fieldLines } from './field.ts';
import { compose, GAP, heightIn, keyLine, type Place, paragraph, span, widthIn } from './frame.ts';
import { header } from './header.ts';
import { noticeBlock } from './notes.ts';

/** @returns the search for a question. */
export function jumpView(model: Model, field: TextField, cursor: number, place: Place): readonly Line[] {
  const found = matching(model, textIn(field));
  const room = Math.max(1, heightIn(place) - 8);
  const from = Math.max(0, Math.min(cursor - room + 1, found.length - room));
  const items = model.script.filter((item) => isAskable(model, item));
  const digits = String(items.length).length;
  const lines = found.slice(from, from + room).map((item, i): Line => {
    const given = entryOf(model, item.id)?.answer;
    const mark = from + i === cursor ? place.glyphs.pointer : ' ';
    const said = [...(given === undefined ? [] : [wordsOf(item, given)]), ...movingWords(model, item)];
    const answer = said.length === 0 || model.hidden ? '' : ` · ${said.join(' · ')}`;
    const lead = `${mark} ${String(items.indexOf(item) + 1).padStart(digits)}  `;
    const text = span(place, 'plain', `${item.title} (${item.id})${answer}`).text;
    return [
      { style: 'note', text: lead },
      { style: from + i === cursor ? 'strong' : 'plain', text: truncate(text, widthIn(place) - lead.length, place.glyphs.ellipsis) },
    ];
  });
  const none = found.length === 0 ? paragraph(place, span(place, 'faint', 'No question fits; Esc goes back.')) : [];
  const blocks = [
    header(model, place, 'Go to a question: its number, its id, or a few letters'),
    GAP,
    { lines: fieldLines(field, place, 1) },
    GAP,
    { lines: [...lines, ...none] },
    noticeBlock(model, place),
    GAP,
  ];
  return compose(
    place,
    blocks,
    keyLine(place, [
      ['Enter', 'go'],
      ['Up Down', 'move'],
      ['Esc', 'back'],
    ]),
  );
}

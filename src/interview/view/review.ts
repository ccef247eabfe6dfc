/** The review: every answer, what is missing, and what is still worth asking. */
import type { Line, Span } from '../../text/layout.ts';
import { pad, truncate } from '../../text/layout.ts';
import { entryOf, type Model } from '../model.ts';
import { wordsOf } from '../noting.ts';
import { nextToAsk, remarksOn, summaryWords } from '../review.ts';
import type { Item } from '../script.ts';
import { awaitingSecondLook } from '../unconfirmed.ts';
import { listed } from '../walk.ts';
import { type Block, compose, GAP, heightIn, keyLine, options, type Place, paragraph, span, widthIn } from './frame.ts';
import { header } from './header.ts';
import { noticeBlock } from './notes.ts';

/** @returns the review. */
export function reviewView(model: Model, cursor: number, place: Place): readonly Line[] {
  const summary: Block = { lines: paragraph(place, span(place, 'plain', summaryWords(model))) };
  const next = nextBlock(model, place);
  const foot = keyLine(place, [
    ['l', model.handsBack ? 'done' : 'lock and report'],
    ['Enter', 'go to it'],
    ['b', 'back'],
    ['e', 'ask next'],
    ['z', 'undo'],
    ['q', 'quit'],
  ]);
  const head = header(model, place, 'Review');
  const notice = noticeBlock(model, place);
  const taken = [head, summary, next, notice].reduce((sum, { lines }) => sum + lines.length, 0) + 5;
  const room = Math.max(1, heightIn(place) - taken);
  const items = listed(model);
  const from = Math.max(0, Math.min(cursor - (room >> 1), items.length - room));
  const lines = items.slice(from, from + room).map((item, i) => itemLine(model, item, from + i === cursor, place));
  return compose(place, [head, GAP, summary, GAP, { lines }, GAP, next, notice, GAP], foot);
}

/** @returns the question whether to lock. */
export function lockView(model: Model, place: Place): readonly Line[] {
  const blocks = [
    header(model, place, 'Lock'),
    GAP,
    { lines: paragraph(place, span(place, 'plain', summaryWords(model))) },
    GAP,
    { lines: paragraph(place, span(place, 'strong', 'Lock this assessment and show the report? Its answers cannot be changed afterwards.')) },
    { lines: awaitingSecondLook(model).length === 0 ? [] : paragraph(place, span(place, 'note', UNSEEN)) },
    GAP,
    { lines: options(place, ['1', 'Lock and show the report'], ['2', 'Back to the review']) },
    noticeBlock(model, place),
    GAP,
  ];
  return compose(
    place,
    blocks,
    keyLine(place, [
      ['1', 'lock'],
      ['Esc', 'back'],
      ['q', 'save and quit'],
    ]),
  );
}

/** What a lock makes of answers that wait for their second look. */
const UNSEEN = 'An answer still waits for its second look; locked without it, the result stays open.';

function nextBlock(model: Model, place: Place): Block {
  const next = nextToAsk(model);
  if (next === null || model.hidden) return { lines: [] };
  return {
    lines: paragraph(place, span(place, 'faint', `${next.lead}: `), span(place, 'plain', `${next.titles}.`)),
    drop: 3,
  };
}

function itemLine(model: Model, item: Item, isHere: boolean, place: Place): Line {
  const given = entryOf(model, item.id)?.answer;
  const words = model.hidden ? '' : [given === undefined ? 'open' : wordsOf(item, given), remarksOn(model, item).join(', ')].filter(Boolean).join(' · ');
  const width = widthIn(place);
  const titleWidth = Math.max(10, Math.min(34, width - 24));
  const title = pad(truncate(span(place, 'plain', item.title).text, titleWidth, place.glyphs.ellipsis), titleWidth);
  const mark: Span = { style: 'note', text: `${isHere ? place.glyphs.pointer : ' '} ` };
  const rest = span(place, 'plain', words).text;
  return [
    mark,
    { style: isHere ? 'strong' : 'plain', text: title },
    { style: given === undefined ? 'note' : 'plain', text: `  ${truncate(rest, Math.max(4, width - titleWidth - 4), place.glyphs.ellipsis)}` },
  ];
}

/** What was noted under a question, and what has just happened. */
import { truncate } from '../../text/layout.ts';
import { contextOf, entryOf, itemAt, type Model } from '../model.ts';
import { originWords } from '../review.ts';
import { type Block, cut, type Place, paragraph, span, widthIn } from './frame.ts';

/** @returns what earlier ratings have to say under the question. */
export function contextBlock(model: Model, place: Place): Block {
  const said = contextOf(model, itemAt(model)).map(({ lead, text }) =>
    paragraph(place, span(place, 'faint', `${lead}: `), span(place, 'plain', clipped(text))),
  );
  return { lines: said.flatMap((lines) => lines.slice(0, MOST)), short: said.map((lines) => cut(lines, place)) };
}

/** @returns the note, how sure the answer is, and where it came from. */
export function noteBlock(model: Model, place: Place): Block {
  const entry = entryOf(model, itemAt(model).id);
  const note = entry?.note === undefined ? [] : paragraph(place, span(place, 'faint', 'Note: '), span(place, 'plain', clipped(entry.note)));
  const sure =
    entry?.confidence === undefined || model.hidden ? [] : paragraph(place, span(place, 'faint', 'Confidence: '), span(place, 'plain', entry.confidence));
  const words = entry === null ? null : originWords(entry);
  const style = entry?.prefilled ? 'note' : 'faint';
  const origin = words === null || model.hidden ? [] : paragraph(place, span(place, style, words));
  // What nobody has confirmed is said however little room there is.
  return { lines: [...note.slice(0, MOST), ...sure, ...origin], short: [...note.slice(0, 1), ...sure, ...(entry?.prefilled ? origin.slice(0, 1) : [])] };
}

/** @returns the line about what has just happened. */
export function noticeBlock({ notice, hidden }: Model, place: Place): Block {
  if (notice === null || hidden) return { lines: [] };
  const text = truncate(span(place, 'plain', notice.text).text, widthIn(place) - 2, place.glyphs.ellipsis);
  return {
    lines: [
      [
        { style: 'plain', text: '  ' },
        { style: notice.tone === 'attention' ? 'note' : 'faint', text },
      ],
    ],
  };
}

/** Lines of a note that are shown. */
const MOST = 4;

/** A note may be as long as a letter; nobody reads that here. */
function clipped(text: string): string {
  return text.length > 600 ? `${text.slice(0, 600)}…` : text;
}

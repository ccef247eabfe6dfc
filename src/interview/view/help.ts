/** Help over a question: why it is asked, what to listen for, every key. */
import type { Line } from '../../text/layout.ts';
import { KEYS } from '../keys.ts';
import { contextOf, itemAt, type Model } from '../model.ts';
import { compose, GAP, hang, heightIn, keyLine, type Place, paragraph, span } from './frame.ts';
import { header } from './header.ts';

/** @returns the help, scrolled down by `offset` lines as far as there are more. */
export function helpView(model: Model, offset: number, place: Place): readonly Line[] {
  const head = header(model, place, 'Help');
  const lines = helpLines(model, place);
  const room = Math.max(1, heightIn(place) - head.lines.length - 3);
  const from = Math.max(0, Math.min(offset, lines.length - room));
  const shown = lines.slice(from, from + room);
  const more = from + room < lines.length;
  return compose(
    place,
    [head, GAP, { lines: shown }, GAP],
    keyLine(place, [...(more || from > 0 ? ([['Up Down', 'scroll']] as const) : []), ['any other key', 'back']]),
  );
}

function helpLines(model: Model, place: Place): readonly Line[] {
  const { ask, title, question } = itemAt(model);
  const part = (label: string, text: string | undefined): readonly Line[] =>
    text === undefined || text === '' ? [] : paragraph(place, span(place, 'faint', `${label}: `), span(place, 'plain', text));
  const width = Math.max(...KEYS.map(({ keys }) => keys.length)) + 4;
  const about = [
    ...paragraph(place, span(place, 'strong', title), span(place, 'plain', ` · ${ask}`)),
    ...part('Why it is asked', question?.because),
    ...part('Listen for', question?.listenFor),
    ...part('Ask also', question?.probes.join(' ')),
    // On a small screen the question has room for its beginning only.
    ...contextOf(model, itemAt(model)).flatMap(({ lead, text }) => part(lead, text)),
    [],
  ];
  return [
    // What to listen for is not for the other side.
    ...(model.hidden ? [] : about),
    ...KEYS.flatMap(({ keys, does }) => hang(place, [{ style: 'strong', text: `  ${keys}`.padEnd(width) }], [span(place, 'plain', does)])),
  ];
}

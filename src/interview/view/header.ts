/** Who is asked, and how far the interview has come: in words, not in points. */
import { assess } from '../../engine/assess.ts';
import type { Source } from '../../engine/model/rubric.ts';
import type { Line } from '../../text/layout.ts';
import { truncate } from '../../text/layout.ts';
import { decimal } from '../../text/number.ts';
import { outlookWords } from '../course.ts';
import { answersOf } from '../entries.ts';
import type { Model } from '../model.ts';
import { itemAt } from '../model.ts';
import { progressOf } from '../review.ts';
import { type Block, type Place, span, twoEnds, widthIn } from './frame.ts';

/** @returns the head of a screen, none where only the question is to be seen; `where` says which part of the interview it is. */
export function header(model: Model, place: Place, where: string): Block {
  if (model.hidden) return { lines: [] };
  const { rubric } = model.plan;
  const clock = span(place, 'faint', timeWords(place.minutes, rubric.minutes));
  const room = Math.max(8, widthIn(place) - clock.text.length - 2);
  const who = truncate(span(place, 'plain', `${model.prospect} · ${rubric.title}`).text, room, place.glyphs.ellipsis);
  const lines: Line[] = [
    twoEnds(place, { style: 'heading', text: who }, clock),
    [{ style: 'faint', text: truncate(span(place, 'plain', where).text, widthIn(place), place.glyphs.ellipsis) }],
  ];
  const more = [
    ...(model.course === null || model.screen.kind === 'enough' ? [] : [courseLine(model, place)]),
    ...(model.live ? [liveLine(model, place)] : []),
  ];
  return { lines: [...lines, ...more], short: lines.slice(1) };
}

/** @returns where the item that is asked stands. */
export function whereAt(model: Model): string {
  const { asked, answered, position } = progressOf(model);
  const { group, source, question } = itemAt(model);
  const open = asked - answered;
  return `${position === 0 ? 'Not asked as things stand' : `Question ${position} of ${asked}`} · ${group}${question === null ? '' : SOURCES[source]}${model.course === null ? ` · ${open === 0 ? 'none' : open} open` : ''}`;
}

const SOURCES: Readonly<Record<Source, string>> = { asked: '', record: ' · from your records', observed: ' · what you saw' };

function timeWords(minutes: number | null, planned: number | undefined): string {
  if (minutes === null) return '';
  return planned === undefined ? `${minutes} min` : `${minutes} of ${planned} min`;
}

function courseLine(model: Model, place: Place): Line {
  return [{ style: 'faint', text: truncate(span(place, 'plain', outlookWords(model)).text, widthIn(place), place.glyphs.ellipsis) }];
}

function liveLine(model: Model, place: Place): Line {
  const { recommendation, score, low, high, coverage } = assess(model.plan, answersOf(model.entries, model.plan.rubric).answers);
  const number = score === null ? 'no score' : decimal(score);
  const range = low === null || high === null ? '' : ` (${decimal(low)} to ${decimal(high)})`;
  return [
    {
      style: 'note',
      text: truncate(
        span(place, 'note', `So far: ${recommendation} · ${number}${range} · coverage ${decimal(coverage)}%`).text,
        widthIn(place),
        place.glyphs.ellipsis,
      ),
    },
  ];
}

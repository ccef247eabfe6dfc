/** The agenda of the next call. The prospect may see it: it asks, and says nothing of what was heard. */
import { decimal } from '../../text/number.ts';
import type { AgendaContent, Asked } from './content.ts';
import { pointText } from './points.ts';
import { type Entry, listed, nameOrBlank, type Part, part, type Sheet } from './sheet.ts';

/** @returns the agenda. */
export function agendaSheet({ name, language, minutes, open, again, points }: AgendaContent): Sheet {
  const them = nameOrBlank(name);
  const length = minutes === null ? '[length]' : `${decimal(minutes)} minutes at most`;
  return {
    title: `Next talk with ${them}`,
    language,
    form: 'sheet',
    parts: [
      part('title', `Next talk with ${them}`),
      part('text', `[Day and hour], [place or link], ${length}. With [names], best with the person who decides.`),
      part('heading', 'Since we last talked'),
      part('text', '[What each side promised, and what came of it]'),
      ...section('What we would like to ask', open.map(asEntry)),
      ...section('What we would like to come back to', again.map(asEntry)),
      ...section(
        'What we would like to agree',
        points.map((point) => ({ text: pointText(point) })),
      ),
      ...section('What is to be decided', [
        ...(points.length === 0 ? [] : [{ text: 'Which of these points is hard for one of us?' }]),
        { text: 'Who else has a say, and by when?' },
        { text: 'How do we go on, and on which day do we talk again?' },
      ]),
      part('heading', 'What was agreed'),
      part('text', '[Who does what, by when]'),
    ],
  };
}

function section(title: string, entries: readonly Entry[]): readonly Part[] {
  return entries.length === 0 ? [] : [part('heading', title), ...listed(entries, true)];
}

function asEntry({ ask, probes }: Asked): Entry {
  return { text: ask, under: probes };
}

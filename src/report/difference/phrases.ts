/** One change in words: what it is called, and its old and new side. */
import type { Change, ChangeValue } from '../../authoring/difference/change.ts';
import type { PointsRow, Slope } from '../../engine/model/form.ts';
import type { Method, RuleEffect } from '../../engine/model/rubric.ts';
import { decimal } from '../../text/number.ts';
import { comparisonWords, pointWords } from '../rubric/answers.ts';
import { whenWords } from '../rubric/conditions.ts';
import type { Lexicon } from '../rubric/lexicon.ts';
import { durationWords } from '../rubric/words.ts';
import { counted, enumerated } from '../words.ts';
import { LABELS, PERCENTAGES } from './labels.ts';
import { rewordedText } from './reworded.ts';

/** A change as an entry of a list. */
export interface Phrase {
  readonly label: string;
  readonly text: string;
}

/** What the ids of both stand for: of the earlier rubric under present ids, and of the later one. */
export interface Lexicons {
  readonly before: Lexicon;
  readonly after: Lexicon;
}

/** @returns the change in words. */
export function phraseOf(change: Change, lexicons: Lexicons): Phrase {
  const { aspect, of, kind, before, after } = change;
  const label = aspect === null ? WHOLE[kind] : LABELS[aspect].replace('#', of ?? '');
  if (before?.kind === 'text' && after?.kind === 'text') return { label, text: rewordedText(before.value, after.value) };
  const [old, present] = [before && say(before, change, lexicons.before), after && say(after, change, lexicons.after)];
  if (aspect === null) return { label, text: [old, present].filter(Boolean).join(' → ') };
  if (aspect === 'order' || aspect === 'options') return { label, text: movedWords(before, after, lexicons.after) };
  if (old === null) return { label, text: `added, ${present}` };
  return { label, text: present === null ? `removed, it was ${old}` : `${old} → ${present}` };
}

const WHOLE: Readonly<Record<Change['kind'], string>> = {
  added: 'Added',
  removed: 'Removed',
  renamed: 'New id',
  moved: 'Moved',
  reworded: 'Reworded',
  changed: 'Changed',
};

/** In a list one sees best what stands elsewhere by what it follows now. */
function movedWords(before: ChangeValue | null, after: ChangeValue | null, lexicon: Lexicon): string {
  if (before?.kind !== 'ids' || after?.kind !== 'ids') return '';
  const old = before.value.filter((id) => after.value.includes(id));
  const follows = (list: readonly string[], id: string) => list[list.indexOf(id) - 1];
  const present = after.value.filter((id) => old.includes(id));
  const moved = present.filter((id) => follows(old, id) !== follows(present, id));
  const places = moved.map((id) => {
    const earlier = follows(present, id);
    return `${lexicon.questionTitle(id)} ${earlier === undefined ? 'first' : `after ${lexicon.questionTitle(earlier)}`}`;
  });
  return `now ${places.join('; ')}`;
}

function say(side: ChangeValue, { aspect, place }: Change, lexicon: Lexicon): string {
  switch (side.kind) {
    case 'text':
      return `“${side.value}”`;
    case 'word':
      return side.value;
    case 'words':
      return enumerated(
        side.value.map((word) => (aspect === 'bands' ? word : `“${word}”`)),
        'and',
      );
    case 'ids':
      return side.value.join(', ');
    case 'number':
      return PERCENTAGES.has(aspect) ? `${decimal(side.value)}%` : decimal(side.value);
    case 'points':
      return pointWords(side.value);
    case 'place':
      return `${decimal(side.value)}.`;
    case 'duration':
      return durationWords(side.value);
    case 'yes-no':
      return side.value ? 'yes' : 'no';
    case 'weight':
      return `${decimal(side.value.weight)}${side.value.share === null ? '' : ` (${decimal(side.value.share)}% of the score)`}`;
    case 'method':
      return METHODS[side.value];
    case 'blank':
      return side.value === 'leave-out' ? 'left out of the score' : side.value === 'no-score' ? 'no score' : pointWords(side.value);
    case 'test': {
      const form = place.id === null ? undefined : lexicon.questions.get(place.id)?.form;
      return form === undefined ? '' : comparisonWords(form, side.value);
    }
    case 'when':
      return whenWords(side.value, lexicon);
    case 'effect':
      return effectText(side.value);
    case 'rule': {
      const { when, effect, flag, noScore } = side.value;
      const does = [effect && effectText(effect), flag && `flag ${flag}`, noScore && 'no score'].filter((one) => typeof one === 'string');
      return `${whenWords(when, lexicon)}, then ${enumerated(does, 'and')}`;
    }
    case 'band': {
      const { from, recommend, word, when } = side.value;
      const own = word === recommend ? recommend : `${recommend} (“${word}”)`;
      return [`${own}${from === undefined ? ', only by a rule' : ` from ${decimal(from)}`}`, when && whenWords(when, lexicon)].filter(Boolean).join(', ');
    }
    case 'form':
      return FORMS[side.value];
    case 'number-points':
      return isSlope(side.value)
        ? `from ${decimal(side.value.from)} at the least to ${decimal(side.value.to)} at the greatest number`
        : side.value.map(rowWords).join(', ');
  }
}

function effectText({ kind, target }: RuleEffect): string {
  return `${kind.replace('-', ' ')} ${target}`;
}

const METHODS: Readonly<Record<Method, string>> = {
  'weighted-mean': 'mean by weight, 0 to 100',
  mean: 'mean by weight, in points',
  sum: 'sum of points',
  lowest: 'the lowest',
  highest: 'the highest',
};

const FORMS: Readonly<Record<Extract<ChangeValue, { kind: 'form' }>['value'], string>> = {
  levels: 'levels',
  options: 'options',
  number: 'a number',
  'yes-no': 'yes or no',
  text: 'free text',
  date: 'a date',
};

function isSlope(points: readonly PointsRow[] | Slope): points is Slope {
  return 'from' in points;
}

function rowWords({ below, atMost, points }: PointsRow): string {
  const edge = below !== undefined ? `below ${decimal(below)}` : atMost !== undefined ? `up to ${decimal(atMost)}` : 'above';
  return `${edge} ${pointWords(points)}`;
}

/** @returns "3 changes", with how many there are of each class, the gravest first. */
export function countWords(changes: readonly Change[]): string {
  const of = (name: Change['class']) => changes.filter((change) => change.class === name).length;
  const parts = [
    { count: of('scores-not-comparable'), words: 'make scores not comparable' },
    { count: of('decisions-may-differ'), words: 'may change decisions' },
    { count: of('wording'), words: 'of wording' },
  ].filter(({ count }) => count > 0);
  return `${counted(changes.length, 'change')}: ${parts.map(({ count, words }) => `${count} ${count === 1 ? words.replace(/^make /, 'makes ') : words}`).join(', ')}`;
}

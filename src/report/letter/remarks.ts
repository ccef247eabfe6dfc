/** What stands beside a page for others, and never on it. */
import type { Assessment } from '../../engine/model/assessment.ts';
import type { Rubric } from '../../engine/model/rubric.ts';
import { recommended } from '../since.ts';
import { enumerated } from '../words.ts';
import { adviceOf, leftOut, letterContent } from './content.ts';
import type { LetterFormat } from './formats.ts';

/** @returns what to look at before a page for others is sent. @param rubric the one the record was made with; `null` where it is not at hand */
export function remarks(format: LetterFormat, record: Assessment, rubric: Rubric | null): readonly string[] {
  const advice = adviceOf(record);
  const [apart, due] = [leftOut(record, rubric), letterContent(record, rubric).points.length];
  return [
    'A draft: fill in what stands in [brackets], change what you like, and send it yourself.',
    ...(record.decision === null ? [`Nobody has decided yet: it follows what fit recommends (${advice}).`] : []),
    ...(format === 'letter' && record.decision !== null && advice !== record.result.recommendation
      ? [
          `${advice} was decided, and fit recommends ${recommended(record.result.recommendation)}: see whether the reason on the page, if there is one, is yours.`,
        ]
      : []),
    ...(rubric === null ? [`The text of the rubric ${record.rubric.id} it was made with is not at hand, so the words are those of fit.`] : []),
    ...(format === 'agenda' && apart.length > 0 ? [`Not on the page, because it is for you alone: ${enumerated(apart, 'and')}.`] : []),
    ...(format === 'expectations' && advice === 'decline' ? ['The answer is decline: a sheet of mutual expectations promises the contrary.'] : []),
    ...(format === 'letter' && advice === 'conditional' && due > MOST_POINTS
      ? [`It has ${due} points, and ${MOST_POINTS} are as many as a letter carries: take out those that matter least.`]
      : []),
    ...(format === 'letter' ? BEFORE_SENDING : []),
    ...(format === 'letter' && advice === 'decline' ? ['Send it within two working days. If they gave you a long meeting, call first.'] : []),
  ];
}

/** A long list is a no in slow motion. */
const MOST_POINTS = 5;

const BEFORE_SENDING = [
  'Before you send it: Does any reason touch a protected trait? Is the same reason used for others in the same case?',
  'Is there one useful next step? Does somebody who works alone, or is named in it, read how to object?',
];

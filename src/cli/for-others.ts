/** Pages for others: one record, with the rubric's words, and what to look at before it is sent. */
import type { Assessment } from '../engine/model/assessment.ts';
import type { Rubric } from '../engine/model/rubric.ts';
import { problem } from '../problems/problem.ts';
import { adviceOf, leftOut, letterContent } from '../report/letter/content.ts';
import type { LetterFormat } from '../report/letter/formats.ts';
import { renderForOthers } from '../report/letter/render.ts';
import { recommended } from '../report/since.ts';
import { enumerated } from '../report/words.ts';
import { Failure } from './failure.ts';
import type { Io } from './io.ts';
import { note } from './note.ts';
import { printText } from './printing.ts';
import type { Invocation } from './program/declaration.ts';
import type { Asked } from './records-asked-for.ts';
import { rubricAtHand } from './rubric-of-record.ts';

/** Prints the page for others. Throws a `Failure` for several records: what is sent to one must not tell of another. */
export async function printForOthers(asked: readonly [Asked, ...Asked[]], options: Invocation['options'], io: Io): Promise<void> {
  const format = options['format'] as LetterFormat;
  const [{ record, rubric: known }, ...others] = asked;
  if (others.length > 0) {
    const message = `--format ${format} makes a page for one prospect, and these are ${asked.length} assessments: name one`;
    throw new Failure([problem('usage', { message })]);
  }
  const rubric = known ?? (await rubricAtHand(record, io));
  const page = renderForOthers(format, withoutName(record, options), rubric, options['html'] === true ? 'html' : 'markdown');
  await printText(() => page, options, io);
  for (const remark of remarks(format, record, rubric)) await note(remark, io, options['quiet']);
}

/** A name that stands for another would be sent as one: a person fills it in. */
function withoutName(record: Assessment, options: Invocation['options']): Assessment {
  if (options['redact'] !== true) return record;
  const { nowCalled, ...rest } = record;
  return { ...rest, prospect: { ...record.prospect, name: '' } };
}

/** What stands beside the page, and never on it. */
function remarks(format: LetterFormat, record: Assessment, rubric: Rubric | null): readonly string[] {
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

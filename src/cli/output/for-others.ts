/** Pages for others: one record, with the rubric's words, and what to look at before it is sent. */
import type { Assessment } from '../../engine/model/assessment.ts';
import { problem } from '../../problems/problem.ts';
import type { LetterFormat } from '../../report/letter/formats.ts';
import { remarks } from '../../report/letter/remarks.ts';
import { renderForOthers } from '../../report/letter/render.ts';
import { Failure } from '../failure.ts';
import { rubricAtHand } from '../find-rubric/rubric-of-record.ts';
import type { Asked } from '../input/records-asked-for.ts';
import type { Io } from '../io.ts';
import type { Invocation } from '../program/declaration.ts';
import { note } from './note.ts';
import { printText } from './printing.ts';

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

/** What can be wrong with what people do about assessments after they are locked. */
import { didYouMean, list, say, type Wordings } from './words.ts';

/** Wording by code. */
export const LIFECYCLE = {
  'record-rubric': say(
    ({ name, rubric, named }) =>
      named === null
        ? `the rubric ${rubric} that ${name} was assessed with is not at hand`
        : `${named} is not the text of the rubric ${rubric} that ${name} was assessed with`,
    () => 'Name the file that holds the very text with --rubric; fit report prints the record without it.',
  ),
  'reason-missing': say(
    ({ what }) => `${what} takes a reason`,
    () => 'Add it with --because, in a sentence that the next reader understands.',
  ),
  'person-missing': say(
    ({ who }) => `it is not said who ${who}`,
    () => 'Add --by NAME, or set FIT_NAME.',
  ),
  'assessment-uncounted': say(
    ({ id, counts }) => `another assessment counts in place of ${id}: ${counts}`,
    () => 'Name that one; to say something about the earlier one all the same, give its whole id.',
  ),
  'condition-missing': say(
    ({ question }) => `there is no condition on ${question}`,
    ({ suggestion, known }) =>
      didYouMean(suggestion) ??
      (known.length === 0 ? 'No condition was due: fit show tells what was recommended.' : `There are conditions on ${list(known, 12, 'and')}.`),
  ),
  'prospect-name-taken': say(
    ({ name }) => `another prospect is called ${name} already`,
    ({ merge }) => `If the two are one: ${merge}. If not, choose a name that tells them apart.`,
  ),
  'prospect-unchanged': say(
    ({ name }) => `${name} was neither renamed nor merged, or all of it was taken back already`,
    () => 'fit prospect list shows what each is called and which were merged.',
  ),
  'outcome-nobody': say(
    ({ name }) => `no outcome is recorded for ${name}: only customers who were accepted have one`,
    () => 'What would have become of others is not known; where it was accepted after all, fit decide says so.',
  ),
} satisfies Wordings;

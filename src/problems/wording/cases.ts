/** What can be wrong with test files. */
import { didYouMean, list, say, type Wordings } from './words.ts';

/** Wording by code. */
export const CASES = {
  'unknown-case': say(
    ({ name }) => `there is no case ${name}`,
    ({ suggestion, known }) =>
      didYouMean(suggestion) ?? (known.length > 0 ? `Earlier cases: ${list(known, 6)}.` : 'This is the first case, so it can be like no other.'),
  ),
  'later-case': say(
    ({ name, isSame }) => (isSame ? 'a case cannot be like itself' : `${name} comes later`),
    ({ isSame }) => (isSame ? 'Name an earlier case.' : 'A case can be like an earlier one only: move that one up, or this one down.'),
  ),
  'nothing-expected': say(
    () => 'the case expects nothing',
    () => 'Say what must come out, such as recommendation: accept.',
  ),
  'impossible-expectation': say(
    ({ what }) => `${what} can never come out`,
    ({ why }) => why,
  ),
  'tests-missing': say(
    ({ of }) => `there are no cases for ${of}`,
    ({ wanted }) => `Write them in ${wanted}; fit rubric test --help shows how.`,
  ),
} satisfies Wordings;

/** What is said of words about persons, and of silences. */
import { didYouMean } from '../words.ts';
import { type AdviceWordings, advise } from './wording.ts';

/** Wording by code. */
export const FAIRNESS = {
  'protected-trait': advise(
    ({ word }) => `"${word}" asks who somebody is, or stands close to it`,
    () => 'Ask for acts and for facts of the business; if the word is meant otherwise, silence this with the reason.',
    'Worse service on such grounds is unlawful in many places.',
    'Equality Act 2010 (UK); 42 U.S.C. 1981 (US)',
  ),
  'manner-of-speech': advise(
    ({ word }) => `"${word}" rates how somebody speaks or looks`,
    () => 'Rate what was said and done.',
    'Manner is culture or condition, not conduct.',
    'Customer-conduct policies of UK providers',
  ),
  'trait-word': advise(
    ({ word }) => `"${word}" names a character, not an act`,
    () => 'Write the words or acts that would be noted as evidence.',
    'Trait words rate the person and halo over every other answer.',
    'Thorndike 1920; Smith & Kendall 1963',
  ),
  'harsh-letter': advise(
    ({ word }) => `"${word}" in a letter judges the reader`,
    () => 'Say it as a limit of what you deliver, and what would suit better.',
    'A letter criticises the match, not the person, and names no score.',
    'Practice of ending client relations (ChannelPro)',
  ),
  'unknown-silence': advise(
    ({ code, isError }) => (isError ? `${code} is an error, and errors cannot be silenced` : `there is no advice ${code} to silence`),
    ({ suggestion, isError }) =>
      isError ? 'Mend it, and take the silence away.' : (didYouMean(suggestion) ?? 'Copy the code that stands in brackets behind the advice.'),
    'A silence that fits nothing hides what it was meant to say.',
    'The rubric language, silences',
  ),
  'useless-silence': advise(
    ({ code, question }) => `there is no ${code} here to silence${question === null ? '' : ` at ${question}`}`,
    () => 'Take the silence away: what it was written for is mended.',
    'A silence left behind would hide the next one.',
    'The rubric language, silences',
  ),
} satisfies AdviceWordings;

/** What is said of the call: its questions, its course, its sources. */
import { type AdviceWordings, advise } from './wording.ts';

/** Wording by code. */
export const SPOKEN = {
  'long-prompt': advise(
    ({ words, most }) => `${words} words are to be said in one breath; up to ${most} are easy to say and to follow`,
    () => 'Say it in one short question; what helps further is a probe.',
    'A question is spoken aloud, under the pressure of time.',
    'Pew Research Center, question wording',
  ),
  'two-questions': advise(
    ({ count }) => `${count} questions are asked in one`,
    () => 'Keep the first; make a probe of the other, or a question of its own.',
    'An answer with two parts cannot be placed on one scale.',
    'Pew Research Center, question wording',
  ),
  'double-barrelled': advise(
    ({ joint }) => `"${joint}" joins a second question to the first`,
    () => 'Ask one thing; make a probe of the other, or a question of its own.',
    'An answer with two parts cannot be placed on one scale.',
    'Pew Research Center, question wording',
  ),
  'leading-words': advise(
    ({ word }) => `"${word}" says which answer is wanted`,
    () => 'Ask for what happened, in neutral words: tell me about the last time ….',
    'Leading and loaded words hand over the answer.',
    'Pew Research Center, question wording',
  ),
  'closed-opener': advise(
    ({ word }) => `a question that begins with "${word}" can be answered by yes or no`,
    () => 'Begin with tell me about the last time, think of, what did you, who, which or where.',
    'Past acts are harder to invent than a yes, and an act is what levels are made of.',
    'OPM, Structured Interviews (2008); Levashina et al. 2014',
  ),
  'many-hypothetical': advise(
    ({ count, of }) => `${count} of ${of} asked questions are about what would be; up to one in four is fine`,
    () => 'Ask for the last time it happened instead of what they would do.',
    'Past acts are harder to invent than intentions.',
    'OPM, Structured Interviews (2008); Levashina et al. 2014',
  ),
  jargon: advise(
    ({ word }) => `"${word}" is a word of the trade`,
    () => 'Say it in words that an office manager uses.',
    'A question that needs an explanation costs time and is answered by guessing.',
    'Pew Research Center, question wording',
  ),
  'too-many-asked': advise(
    ({ asked, minutes, most, isPlanned }) =>
      isPlanned
        ? `${asked} questions are asked in ${minutes} minutes; up to ${most} leave time for answers`
        : `${asked} questions are asked and minutes is not said; up to ${most} fit ${minutes} minutes`,
    () => 'Ask fewer, take some from records, or plan more time with minutes.',
    'More turns a talk into an interrogation: about 14 questions fit 45 minutes.',
    'Trade reports of Gong data (11 to 14 questions a call; seller data, weak)',
  ),
  'observed-early': advise(
    ({ id, before }) => `${id} is observed and stands before ${before}, which is still to be asked`,
    () => 'Move it to the end, or name it last in order.',
    'Conduct is known only at the end of the call.',
    'Our judgement',
  ),
  'no-probes': advise(
    ({ id }) => `${id} has no probes`,
    () => 'Add one to three neutral follow-ups: what happened next, who knew of it.',
    'Raters who probe freely cannot be compared with each other.',
    'OPM, Structured Interviews (2008); Campion, Palmer & Campion 1997',
  ),
  'many-probes': advise(
    ({ count, most }) => `${count} probes stand here; raters keep to ${most}`,
    () => 'Keep the three that bring out most.',
    'From a long list each rater picks others, and answers can no longer be compared.',
    'OPM, Structured Interviews (2008); Campion, Palmer & Campion 1997',
  ),
  'no-source': advise(
    ({ id }) => `${id} does not say where its answer comes from`,
    () => 'Add source: asked, observed or record.',
    'A reader must see what was said, what was seen, and what was measured.',
    'Our judgement',
  ),
  'no-rater-prompt': advise(
    ({ id }) => `${id} is observed, and its words are not for the rater`,
    () => 'Begin with Rater: and ask for what was seen or heard.',
    'What is observed is asked of the rater; said aloud it would change what it looks for.',
    'Our judgement',
  ),
  'no-unit': advise(
    ({ id }) => `${id} is a record and does not say what its number counts`,
    () => 'Add unit, such as unit: people.',
    'A figure without a unit is read in two ways.',
    'Our judgement',
  ),
  'no-period': advise(
    ({ unit }) => `${unit} are counted, and no period is named`,
    () => 'Name it in ask or unit: in the last three months, a month, since the start.',
    'The same count is much in a week and little in a year.',
    'Our judgement',
  ),
} satisfies AdviceWordings;

/** What could be better in a rubric that is valid: what is noticed, why it matters and who says so, and how to mend it. */
import type { AdviceArgs, AdviceCode } from '../problem.ts';
import { didYouMean, list, say, type Wording } from './words.ts';

/** How one kind of advice is told. */
export interface AdviceWording<Code extends AdviceCode> extends Wording<Code> {
  /** One sentence with its full stop: why it matters. */
  readonly because: string;
  /** Who found it out or asks for it: names and years, or our own judgement. */
  readonly source: string;
}

/** Wording by code. */
export const ADVICE: { readonly [Code in AdviceCode]: AdviceWording<Code> } = {
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
  'few-levels': advise(
    ({ count, least }) => `${count} ${count === 1 ? 'level tells' : 'levels tell'} too little apart; ${least} to 7 do, 5 is usual`,
    () => 'Write acts for five levels, or use options or yes-no if there are really so few answers.',
    'Scales of two to four points discriminate worst.',
    'Preston & Colman 2000; Lozano, García-Cueto & Muñiz 2008',
  ),
  'many-levels': advise(
    ({ count, most }) => `${count} levels are more than raters can tell apart; up to ${most} are`,
    () => 'Join levels that read alike until five are left.',
    'Little is gained past seven points.',
    'Preston & Colman 2000; Lozano, García-Cueto & Muñiz 2008',
  ),
  'empty-anchor': advise(
    ({ level }) => `level ${level} says nothing yet`,
    () => 'Write what somebody at this level says or does.',
    'Raters fill the gaps of a scale each in their own way.',
    'Smith & Kendall 1963',
  ),
  'same-anchor': advise(
    ({ level, other }) => `level ${level} says the same as level ${other}`,
    () => 'Say what is more at the higher one, or join the two.',
    'Between two levels that read alike a rater throws a coin.',
    'Smith & Kendall 1963',
  ),
  'long-anchor': advise(
    ({ words, most }) => `${words} words describe this answer; up to ${most} can be read in one glance`,
    () => 'Keep the act that tells it from its neighbours; move the rest to listen-for.',
    'Levels are read while somebody talks.',
    'Our judgement',
  ),
  'bare-judgement': advise(
    ({ text }) => `"${excerpt(text)}" judges and says no act`,
    () => 'Write what was done, said or measured: cause found and one lasting change made.',
    'Adjectives measure the rater, not the one who is rated.',
    'Smith & Kendall 1963 and the literature on anchored scales since',
  ),
  'undecided-middle': advise(
    ({ text }) => `the middle level, "${excerpt(text)}", says that nothing is known`,
    () => 'Write an act between its neighbours; what was not found out is answered with unknown.',
    'Unknown is not the middle: rated so, a gap counts as half a success.',
    'Mazza, Enders & Ruehlman 2015 on gaps filled by a middle',
  ),
  'reversed-scale': advise(
    ({ level, points, before }) => `level ${level} is worth ${points} and the level below it ${before}: the scale falls`,
    () => 'Write the levels the other way round, so that higher is always a better match.',
    'Raters slip where one scale of many runs the other way.',
    'Our judgement',
  ),
  'anchor-gap': advise(
    ({ levels: [a, b], from, to }) => `${figures(from, to)} ${from === to ? 'fits' : 'fit'} neither level ${a} nor level ${b}`,
    () => 'Let one level begin where the other ends: under 5, 5 to 9, 10 or more.',
    'A figure must fit one level.',
    'Our judgement',
  ),
  'anchor-overlap': advise(
    ({ levels: [a, b], from, to }) => `${figures(from, to)} ${from === to ? 'fits' : 'fit'} level ${a} as well as level ${b}`,
    () => 'Let one level begin where the other ends: under 5, 5 to 9, 10 or more.',
    'A figure must fit one level.',
    'Our judgement',
  ),
  'dimension-share': advise(
    ({ id, share, side, limit }) => `${id} is ${share} % of the score, ${side} ${limit} %`,
    ({ side }) => (side === 'above' ? 'Lower its weight, or split it in two.' : 'Raise its weight, or join it to another; weight 0 reports it apart.'),
    'A dimension above half is the score, and one below a twentieth is hardly heard.',
    'OPM, Structured Interviews (2008), on weights',
  ),
  'heavy-question': advise(
    ({ id, share, most }) => `${id} is ${share} % of the score; up to ${most} % is fine`,
    () => 'Lower its weight, or add questions beside it; what matters more is a knock-out.',
    'One noisy rating must not decide by stealth.',
    'Dawes 1979, on equal weights',
  ),
  'few-questions': advise(
    ({ count, most }) => `${count} ${count === 1 ? 'question makes' : 'questions make'} the whole score, so each is more than ${most} % of it`,
    ({ least }) => `Ask ${least} or more, or say screen: true if this is a short first call.`,
    'One noisy rating must not decide by stealth.',
    'Dawes 1979, on equal weights',
  ),
  'unreasoned-weight': advise(
    ({ id, what }) => `the ${what} ${id} weighs other than the rest, and no because says why`,
    () => 'Add because with the reason, or weigh all the same.',
    'A weight is a claim; equal weights predict about as well and fit no accident of a few cases.',
    'Dawes 1979; Wainer 1976; OPM on weights',
  ),
  'lone-minimum': advise(
    ({ id }) => `${id} has a minimum and fewer than two scored questions`,
    () => 'Ask a second question in it, or make the worst answer a knock-out.',
    'One answer is too unreliable for a floor; knock-outs, which are confirmed, exist for that.',
    'Our judgement',
  ),
  'worst-above-zero': advise(
    ({ worst, best }) => `the worst answer is worth ${worst} of ${best} points and counts as 0 %`,
    ({ best }) => `Add out-of: ${best} if it is to count as written, or give the worst answer 0 points.`,
    'A weighted mean puts every question on 0 to 100 between its own worst and best.',
    'The rubric language, points',
  ),
  'idle-question': advise(
    ({ id }) => `nothing comes of the answer to ${id}`,
    () => 'Give it points and weight, read it in a rule, or move it to facts.',
    'Every question costs a minute of the call.',
    'Our judgement',
  ),
  'many-knockouts': advise(
    ({ count, most, of }) => `${count} of ${of} questions are knock-outs; up to ${most} is fine here`,
    () => 'Keep those that no strength could make up for; give the others a minimum or a condition.',
    'Hurdles throw information away that a score would keep.',
    'Ock & Oswald 2018',
  ),
  'no-class': advise(
    ({ id }) => `the knock-out of ${id} has no class`,
    () => 'Add class: safety, law, delivery-impossible, below-cost or conduct.',
    'A reason that decides alone must be one that can be said aloud.',
    'ISQC 1, paragraph 26, on accepting clients',
  ),
  'no-because': advise(
    ({ what, id }) => `the ${what} ${what === 'rule' ? id : `of ${id}`} does not say why`,
    () => 'Add because: one sentence that can be said aloud.',
    'The report gives this sentence as the reason for its recommendation.',
    'ISQC 1, paragraph 26, on accepting clients',
  ),
  unanchored: advise(
    ({ what, id }) => `the ${what} of ${id} hangs on a word, not on an act`,
    () => 'Use levels that describe acts, options of a few words, or a number with its unit.',
    'It decides alone, so its error counts in full.',
    'Contact-centre practice, automatic fails',
  ),
  'thin-condition': advise(
    ({ id, missing }) => `the condition of ${id} has no ${list(missing)}`,
    ({ missing }) => `Add ${list(missing, 12, 'and')}.`,
    'Without owner, date, test, consequence and review it is a wish.',
    'Practice of agreed expectations',
  ),
  'vague-target': advise(
    ({ target, words }) => `${target} may be ${list(words)}: several bands recommend it`,
    ({ words }) => `Write the word of the band that is meant: ${list(words)}.`,
    'Named by its recommendation, a band is the best of them in a cap and the worst of them in a recommendation.',
    'The rubric language, decision',
  ),
  'one-sided-bands': advise(
    ({ missing }) => `nothing in this rubric leads to ${missing}`,
    ({ missing }) => `Add a band that recommends ${missing}.`,
    'A rubric that cannot say both yes and no decides nothing.',
    'Our judgement',
  ),
  'no-coverage': advise(
    () => 'a score of half the answers counts as much as one of all',
    () => 'Add coverage: 80 to decision.',
    'A high score on half a call is no score.',
    'Mazza, Enders & Ruehlman 2015, on averaging what is there',
  ),
  'no-costs': advise(
    () => 'the cost of a wrong accept and of a wrong decline is not said',
    () => 'Add costs: { wrong-accept: 30000, wrong-decline: 10000, currency: EUR } with your own figures to decision.',
    'Where the cuts belong follows from what the two errors cost.',
    'Elkan 2001; Vickers & Elkin 2006',
  ),
  'no-adapted': advise(
    () => 'it is not said whether a team has read the anchors on its own cases',
    () => 'Add adapted: false, and true once that is done.',
    'Anchors that are moved from one workplace to another lose part of their value.',
    'Borman & Vallon 1974',
  ),
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
};

/** A range of figures, or the one figure. */
function figures(from: number, to: number): string {
  return from === to ? String(from) : `${from} to ${to}`;
}

/** The beginning of an anchor, short enough to quote. */
function excerpt(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text;
}

function advise<Code extends AdviceCode>(
  title: (args: AdviceArgs[Code]) => string,
  fix: (args: AdviceArgs[Code]) => string,
  because: string,
  source: string,
): AdviceWording<Code> {
  return { ...say<Code>(title, fix), because, source };
}

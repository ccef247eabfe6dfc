/** What is said of levels and options. */
import { type AdviceWordings, advise } from './wording.ts';

/** Wording by code. */
export const ANCHORS = {
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
} satisfies AdviceWordings;

/** A range of figures, or the one figure. */
function figures(from: number, to: number): string {
  return from === to ? String(from) : `${from} to ${to}`;
}

/** The beginning of an anchor, short enough to quote. */
function excerpt(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text;
}

/** What is said of weights, minimums and points. */
import { type AdviceWordings, advise } from './wording.ts';

/** Wording by code. */
export const WEIGHTS = {
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
} satisfies AdviceWordings;

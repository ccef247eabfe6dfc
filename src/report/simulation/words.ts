/** What a simulation says, in words. */
import type { CauseShare, Chance, Influence, Simulation } from '../../authoring/simulation/model.ts';
import type { Advice, Rubric } from '../../engine/model/rubric.ts';
import { decimal } from '../../text/number.ts';
import { CAUSE_WORDS, counted, enumerated } from '../words.ts';

/** @returns "76.7%"; what is more than nothing is never shown as nothing, and what is less than all never as all. */
export function percent(share: number): string {
  const tenths = Math.round(share * 1000) / 10;
  if (share > 0 && tenths === 0) return 'under 0.1%';
  if (share < 1 && tenths === 100) return 'over 99.9%';
  return `${tenths.toFixed(1)}%`;
}

/** @returns the same as short as it goes: "<0.1%". */
export function shortPercent(share: number): string {
  return percent(share).replace('under ', '<').replace('over ', '>');
}

/** @returns the Wilson interval as "75.9 to 77.4", or nothing where the share was counted. */
export function interval({ low, high }: Chance): string | null {
  const tenths = (share: number) => (Math.round(share * 1000) / 10).toFixed(1);
  return low === high ? null : `${tenths(low)} to ${tenths(high)}`;
}

/** @returns where the answers come from and how the numbers were found: a sentence each. */
export function basisWords({ answers, method }: Simulation): readonly string[] {
  return [answersWords(answers), methodWords(method)];
}

function answersWords({ from, assessments, uniform }: Simulation['answers']): string {
  if (from === 'uniform') return 'Every answer of a question is taken to be as likely as any other.';
  const known =
    from === 'stated' ? 'Answers come as often as the file of shares says' : `Answers come as often as in ${counted(assessments ?? 0, 'assessment')}`;
  const made = uniform.length === 0 ? '' : `; for ${counted(uniform.length, 'question')} without shares every answer is as likely as any other`;
  return `${known}${made}.`;
}

function methodWords({ kind, cases, swapped, seed }: Simulation['method']): string {
  if (kind === 'exact')
    return `Exact: all combinations of answers are counted. Only “pivotal” is drawn, from ${decimal(swapped)} cases (seed ${decimal(seed)}).`;
  return `Sampled: ${decimal(cases ?? 0)} cases drawn (seed ${decimal(seed)}), with intervals that hold in 95 of 100 such draws; what hangs on questions from ${decimal(swapped)} of such cases.`;
}

/** @returns what the numbers say, two or three sentences, and what they do not. */
export function readingOf(simulation: Simulation, rubric: Rubric): readonly string[] {
  return [outcomeWords(simulation), scoreWords(simulation), hingeWords(simulation, rubric), careWords(simulation)].filter((words) => words !== null);
}

/** "Of these cases fit recommends decline in 76.7% (59.0% of all by a knock-out), defer in 16.4% …". */
function outcomeWords({ recommendations, causes, method }: Simulation): string {
  const isExact = method.kind === 'exact';
  const there = recommendations.filter(({ share }) => share > 0).sort((a, b) => b.share - a.share);
  const [most] = there;
  if (most?.share === 1)
    return `It does not tell prospects apart: ${isExact ? 'whatever they answer' : 'in every case drawn'}, ${adviceWords(most.recommendation)}.`;
  const parts = there.map(({ recommendation, share }) => {
    const stopped = causes.filter((cause) => cause.recommendation === recommendation && cause.rule === 'knockout').reduce((sum, cause) => sum + cause.share, 0);
    return `${recommendation} in ${percent(share)}${stopped > 0 && recommendation === 'decline' ? ` (${percent(stopped)} by knock-outs)` : ''}`;
  });
  const never = recommendations.filter(({ share, named }) => share === 0 && named).map(({ recommendation }) => recommendation);
  const none = never.length === 0 || !isExact ? '' : `, never ${enumerated(never, 'or')}`;
  const same = (most?.share ?? 0) >= 0.9 ? ' Nine in ten or more come to the same, so it tells few prospects apart.' : '';
  return `The result is ${enumerated(parts, 'and')}${none}.${same}`;
}

function adviceWords(advice: Advice): string {
  return advice === 'incomplete' ? 'the result is incomplete' : `fit recommends ${advice}`;
}

/** How much of the deciding the score does. */
function scoreWords({ causes, score }: Simulation): string | null {
  if (score.mean === null) return 'No case has a score.';
  const byBand = causes.filter(({ rule }) => rule === 'band').reduce((sum, { share }) => sum + share, 0);
  if (byBand >= 0.5) return `The score alone decides ${percent(byBand)}.`;
  if (byBand === 0) return 'The score alone decides nothing: knock-outs and rules come before it.';
  return `The score alone decides ${byBand < 0.2 ? 'only ' : ''}${percent(byBand)}; in the rest something else comes before or after it.`;
}

/** The questions that the recommendation hangs on. */
function hingeWords({ questions }: Simulation, rubric: Rubric): string | null {
  const [first, second] = questions.filter(({ recommendation }) => recommendation >= LEAST);
  if (first === undefined) return rubric.dimensions.length === 0 ? null : 'No single question moves the recommendation much.';
  const others = second === undefined ? '' : `, then on “${second.title}” (${points(second.recommendation)})`;
  return `Most hangs on “${first.title}”: knowing its answer moves the chances by ${points(first.recommendation)} on average${others}.`;
}

/** Less than this moves little. */
const LEAST = 0.02;

function points(share: number): string {
  return `${(Math.round(share * 1000) / 10).toFixed(1)} points`;
}

function careWords({ answers }: Simulation): string {
  const evenly = answers.from === 'uniform' ? 'real prospects do not answer evenly, and ' : '';
  return `This is no forecast: ${evenly}real answers hang together, while here each question is answered by itself.`;
}

/** @returns a cause in words: "knock-out: Respect". */
export function causeWords({ rule, id }: Pick<CauseShare, 'rule' | 'id'>, rubric: Rubric): string {
  const questions = rubric.dimensions.flatMap((dimension) => dimension.questions);
  const title = id === null || rule === 'rule' || rule === 'band' ? id : [...questions, ...rubric.dimensions].find((one) => one.id === id)?.title;
  return title === null || title === undefined ? CAUSE_WORDS[rule] : `${CAUSE_WORDS[rule]}: ${title}`;
}

/** @returns whether a question can be left out of a list: nothing hangs on it. */
export function isIdle({ recommendation, score, pivotal }: Influence): boolean {
  return recommendation === 0 && score === 0 && pivotal.share === 0;
}

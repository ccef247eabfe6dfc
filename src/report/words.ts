/**
 * What a report says, in words that are the same in every format (`fit` recommends and never decides; it judges the
 * match; what was not found out is "not yet known").
 *
 * The functions take the record's texts as they stand: who needs them escaped hands in an escaped record.
 */
import type {
  Assessment,
  CauseRule,
  ConditionResult,
  DimensionResult,
  FollowUp,
  KnockoutResult,
  OpenQuestion,
  QuestionResult,
  QuestionState,
  Result,
} from '../engine/model/assessment.ts';
import type { Advice, KnockoutClass } from '../engine/model/rubric.ts';
import { decimal } from '../text/number.ts';

/** What stands where a number is missing. */
export const NOT_YET_KNOWN = 'not yet known';
/** What stands for points that are no single answer's. */
export const REST = 'Rounding, foot of the scale';

/** Whether something speaks for going on, for care, or for stopping. */
export type Tone = 'good' | 'warn' | 'bad' | 'note';

/** The tone of each recommendation. */
export const TONES: Readonly<Record<Advice, Tone>> = { accept: 'good', conditional: 'warn', defer: 'note', decline: 'bad', incomplete: 'note' };

/** @returns the recommendation in one sentence: what leads to the word, the word, and the cause after it. */
export function headline({ recommendation, band, cause }: Pick<Result, 'recommendation' | 'band' | 'cause'>): {
  readonly before: string;
  readonly word: string;
  readonly after: string;
} {
  const before = recommendation === 'incomplete' ? 'fit recommends nothing yet: ' : 'fit recommends ';
  return { before, word: recommendation, after: `${bandWord({ recommendation, band })} — ${sentence(cause.text)}` };
}

/** @returns the rubric's own word for the recommendation, as it stands behind it; nothing where it has none. */
export function bandWord({ recommendation, band }: Pick<Result, 'recommendation' | 'band'>): string {
  return band === null || band === recommendation ? '' : ` (“${band}”)`;
}

/** @returns what the recommendation depends on: open gates, and whether it can still change. */
export function standing(result: Result): readonly string[] {
  const titles = result.subjectTo.map((id) => result.questions.find((question) => question.id === id)?.title ?? id);
  const gates = titles.length > 0 ? [`Subject to ${enumerated(titles, 'and')}: our own side, ${NOT_YET_KNOWN}.`] : [];
  const prospects = prospectWords(result);
  return prospects === null ? gates : [...gates, prospects];
}

function prospectWords({ settled, reachable, open, recommendation }: Result): string | null {
  const others = reachable.filter((advice) => advice !== recommendation);
  if (settled && others.length > 0) return `Whatever is still open, it leads to ${enumerated(others, 'or')} once confirmed.`;
  if (open.length === 0) return null;
  const questions = open.length === 1 ? 'open question' : `${open.length} open questions`;
  if (settled) return `Settled: the ${questions} cannot change this.`;
  if (settled === false) return `Not settled: the ${questions} can still lead to ${enumerated(others, 'or') || 'something else'}.`;
  const found = others.length > 0 ? `; ${enumerated(others, 'and')} can be reached` : '';
  return `Whether the ${questions} can change this was not shown either way${found}.`;
}

/** @returns how a knock-out stands: its class, and whether somebody has confirmed it. */
export function knockoutStatus({ confirmed, class: kind }: KnockoutResult): string {
  return [kind && classWords(kind), confirmed ? 'confirmed' : 'waiting for confirmation'].filter(Boolean).join(', ');
}

/** @returns the class of a knock-out. */
export function classWords(kind: KnockoutClass): string {
  return kind.replace('-', ' ');
}

/** @returns score, range and coverage, one piece each. */
export function scoreFacts({ score, low, high, coverage, dimensions }: Result): readonly string[] {
  const counting = dimensions.filter(({ weight }) => weight > 0);
  const rated = counting.reduce((sum, dimension) => sum + dimension.rated, 0);
  const applicable = counting.reduce((sum, dimension) => sum + dimension.applicable, 0);
  const range = score === null ? [] : [`low ${end(low)}`, `high ${end(high)}`];
  return [numberWords(score), ...range, `coverage ${decimal(coverage)}% of weight (${rated} of ${counted(applicable, 'question')})`];
}

/** What decides, by the rule that does. */
export const CAUSE_WORDS: Readonly<Record<CauseRule, string>> = {
  knockout: 'knock-out',
  gate: 'our own side',
  rule: 'rule',
  incomplete: 'something is missing',
  band: 'band of the score',
  minimum: 'minimum',
  conditions: 'conditions',
  settled: 'settled by all completions',
};

/** @returns what to make of the score: a sentence each. */
export function scoreRemarks(result: Result): readonly string[] {
  const { score, low, high, borderline, open } = result;
  const remarks: string[] = [];
  if (score !== null && ((low !== null && score < low) || (high !== null && score > high))) {
    remarks.push('The score lies outside low to high, because open answers decide which other questions count: trust the range.');
  } else if (score !== null && isWide(result)) {
    remarks.push('The range crosses a cut: what is not yet known can still lift or lower the match by a band.');
  }
  if (borderline) {
    const next = open.find(({ points }) => points !== 0);
    remarks.push(
      `Borderline: close to where the recommendation changes. Let a second person rate from the notes${next ? `, or ask first: ${next.title}` : ''}.`,
    );
  }
  return remarks;
}

/** @returns the title of the dimension with this id. */
export function dimensionTitle({ dimensions }: Result, id: string): string {
  return dimensions.find((dimension) => dimension.id === id)?.title ?? id;
}

/** @returns the score of a dimension; one in which nothing applies has none to wait for. */
export function dimensionScore({ score, applicable }: DimensionResult): string {
  return score === null && applicable === 0 ? '-' : numberWords(score);
}

/** @returns whether open answers can still change the score of a dimension. */
export function isOpen({ low, high }: DimensionResult): boolean {
  return low !== high;
}

/** @returns "40 to 80", or one number where nothing is open. */
export function rangeWords({ low, high, applicable }: Pick<DimensionResult, 'low' | 'high' | 'applicable'>): string {
  if (applicable === 0) return '-';
  if (low === null && high === null) return NOT_YET_KNOWN;
  if (low === high) return numberWords(low);
  return `${low === null ? 'no end' : decimal(low)} to ${high === null ? 'no end' : decimal(high)}`;
}

/** @returns "40 met", "40 not met", or that this is not yet known; `null` where there is no minimum. */
export function minimumWords({ minimum, score }: DimensionResult): string | null {
  if (minimum === null) return null;
  return `${decimal(minimum)} ${score === null ? NOT_YET_KNOWN : score < minimum ? 'not met' : 'met'}`;
}

/** What a condition says besides its promise. */
export type ConditionTerms = Pick<ConditionResult, 'owner' | 'due' | 'check' | 'ours' | 'consequence' | 'review'>;

/** @returns a condition as pairs of a question word and its answer, those that the rubric names. */
export function conditionParts({ owner, due, check, ours, consequence, review }: ConditionTerms): readonly (readonly [word: string, text: string])[] {
  const parts = [
    ['who', owner ?? 'to be agreed'],
    ['when', due ?? 'to be agreed'],
    ['check', check],
    ['ours', ours],
    ['meanwhile', consequence],
    ['review', review],
  ] as const;
  return parts.filter((part): part is readonly [(typeof part)[0], string] => part[1] !== null);
}

/** @returns the name of the prospect. */
export function nameOf({ prospect }: Pick<Assessment, 'prospect'>): string {
  return prospect.name.trim() === '' ? 'Prospect without a name' : prospect.name;
}

/** @returns what the prospect is called now, where that is not the name on the page; `null` where it is. */
export function nowCalled({ prospect, nowCalled: name }: Pick<Assessment, 'prospect' | 'nowCalled'>): string | null {
  return name === undefined || name === prospect.name ? null : `now called ${name}`;
}

/** @returns the dimensions that have something to say: a gate that stands in one of its own has not. */
export function telling({ dimensions }: Result): readonly DimensionResult[] {
  return dimensions.filter(({ weight, applicable, score }) => weight > 0 || applicable > 0 || score !== null);
}

/** Why one comes back to a question. */
export const FOLLOW_UP_REASONS: Readonly<Record<FollowUp['reason'], string>> = { open: NOT_YET_KNOWN, middling: 'in the middle, worth a second look' };

/** @returns what an open question can still move. */
export function moveWords({ required, points, brings }: OpenQuestion): string {
  const most =
    points === null
      ? 'moves the score without end'
      : points === 0
        ? 'does not move the score'
        : `up to ${decimal(points)} ${points === 1 ? 'point' : 'points'}`;
  return [required && 'required', most, brings.length > 0 && `can bring ${enumerated(brings, 'or')}`].filter(Boolean).join(' · ');
}

/** What is said of a question without a rated answer. */
const STATES: Readonly<Record<Exclude<QuestionState, 'rated'>, string>> = {
  unknown: NOT_YET_KNOWN,
  refused: 'asked and not answered',
  absent: `${NOT_YET_KNOWN}, not reached`,
  waiting: `${NOT_YET_KNOWN}, waits for an earlier answer`,
  'not-applicable': 'not applicable',
  'not-asked': 'not asked, an earlier answer rules it out',
};

/** @returns an answer in the rubric's words, with its level where it has one. */
export function answerWords({ state, value, label }: Pick<QuestionResult, 'state' | 'value' | 'label'>): string {
  if (state !== 'rated') return STATES[state];
  if (typeof value === 'number' && label !== null && !label.startsWith(decimal(value))) return `${decimal(value)} · ${label}`;
  return label ?? String(value);
}

/** @returns the questions that were asked and not answered. */
export function refused({ questions }: Result): readonly QuestionResult[] {
  return questions.filter(({ state }) => state === 'refused');
}

/** @returns a word on the rubric when more than a quarter of its questions does not apply. */
export function unsuited({ questions }: Result): string | null {
  const asked = questions.filter(({ state }) => state !== 'not-asked').length;
  const without = questions.filter(({ state }) => state === 'not-applicable').length;
  return without * 4 > asked ? `${without} of ${counted(asked, 'question')} do not apply, more than a quarter: another rubric may suit better.` : null;
}

/** @returns the number, or that it is not yet known. */
export function numberWords(value: number | null): string {
  return value === null ? NOT_YET_KNOWN : decimal(value);
}

/** @returns the text with a full stop, unless it ends a sentence already. */
export function sentence(text: string): string {
  return /[.!?…。！？]["”'’)]?$/.test(text) ? text : `${text}.`;
}

/** @returns "a", "a or b", "a, b or c". */
export function enumerated(words: readonly string[], last: 'and' | 'or'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** @returns "1 question", "2 questions". */
export function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

/** @returns the number, or that there is no end to it. */
export function end(value: number | null): string {
  return value === null ? 'without end' : decimal(value);
}

/** Whether low and high lie in different bands. */
function isWide({ low, high, bands }: Result): boolean {
  const cuts = bands.flatMap(({ from, inPlay }) => (inPlay && from !== null ? from : [])).sort((a, b) => a - b);
  return low !== null && high !== null && cuts.slice(1).some((cut) => low < cut && cut <= high);
}

/**
 * The day that the words of a condition name: "within two weeks", "day 90", "before the start", "by the end of next quarter".
 *
 * Rubrics say when something is due in words for people, in English. Whatever names a day of the calendar, the start of the service, or a
 * length of time is understood; what hangs on something else ("at renewal", "after three invoices") names no day that could be reckoned.
 */
import { addPeriod, daysBetween, isDate, takePeriod } from '../engine/model/date.ts';

/** The days that words are counted from, YYYY-MM-DD; `null` for those that are not known. */
export interface CountedFrom {
  /** The day on which the service starts. */
  readonly starts: string | null;
  /** The day on which a person decided. */
  readonly decided: string | null;
  /** The day on which the assessment was locked. */
  readonly locked: string | null;
}

/** A day, and what it was counted from: `words` where they name it as it stands in the calendar. */
export interface NamedDay {
  readonly day: string;
  readonly from: 'words' | 'start' | 'decision' | 'lock';
}

/**
 * @returns the day that the words name first; `null` where they name none, or one that hangs on a start that is not known.
 *
 * Lengths count from the start, else from the decision, else from the lock: day 90 is 90 days after it, the end of month 3 three months; day 1
 * is the start itself. What comes before the start (a signature, a proposal) is due on the day of the start at the latest.
 */
export function namedDay(words: string, from: CountedFrom): NamedDay | null {
  const text = words.toLowerCase().replace(/\s+/g, ' ');
  const [, first = text] = /\bfirst ((?:at|on|by|after|in|within) .*)/.exec(text) ?? [];
  const mentions = PHRASES.flatMap(({ pattern, day }) => {
    const match = pattern.exec(first);
    return match === null ? [] : [{ at: match.index, named: day(match, from) }];
  });
  const [earliest] = mentions.sort((a, b) => a.at - b.at);
  return earliest?.named ?? null;
}

/** A way to name a day. Of two at one place the one that stands first here counts. */
interface Phrase {
  readonly pattern: RegExp;
  readonly day: (match: RegExpExecArray, from: CountedFrom) => NamedDay | null;
}

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const NUMBER = `(\\d{1,4}|an?|${NUMBERS.join('|')})`;
const UNIT = '(working day|business day|day|week|month|quarter|year)';
const PERIODS: Readonly<Record<string, (count: number) => string>> = {
  day: (count) => `P${count}D`,
  week: (count) => `P${count}W`,
  month: (count) => `P${count}M`,
  quarter: (count) => `P${count * 3}M`,
  year: (count) => `P${count}Y`,
};
/** How often something comes round: the first time is one turn after the beginning. */
const TURNS: Readonly<Record<string, string>> = {
  daily: 'P1D',
  weekly: 'P1W',
  fortnightly: 'P2W',
  monthly: 'P1M',
  quarterly: 'P3M',
  'half-yearly': 'P6M',
  yearly: 'P1Y',
  annually: 'P1Y',
};
const START = '(?:start|onboarding|provisioning|signature|signing|proposal|go-live|first day|day one|day 1)\\b';
const COUNTED = '(?: (after|of|from|before)(?: the| your| our)? ([a-z-]+))?';

const PHRASES: readonly Phrase[] = [
  { pattern: /\b\d{4}-\d\d-\d\d\b/, day: ([day]) => (isDate(day) ? { day, from: 'words' } : null) },
  {
    pattern: new RegExp(`\\b${NUMBER} ${UNIT}s?\\b(?!['’]| in a row)${COUNTED}`),
    day: ([, number, unit, side, event], from) => {
      const base = event === undefined ? beginning(from) : eventDay(event, from);
      return shifted(base, countOf(number), unit, side === 'before' ? takePeriod : addPeriod);
    },
  },
  { pattern: new RegExp(`\\b(?:each|every) ${UNIT}\\b`), day: ([, unit], from) => shifted(beginning(from), 1, unit) },
  { pattern: new RegExp(`\\b(?:before|until|by|at|on|from|since|when)(?: the| your| our| we)? ${START}`), day: (_, from) => start(from) },
  { pattern: /\b(day|week|month|quarter|year) (\d{1,4})\b/, day: ([, unit, count], from) => shifted(beginning(from), Number(count), unit) },
  {
    pattern: /\bend of (the next |next |the |this |each |every )?(month|quarter|year)\b(?! \d)/,
    day: ([, which = '', unit = ''], from) => endOf(unit, which.includes('next') ? 1 : 0, beginning(from)),
  },
  { pattern: new RegExp(`\\b(${Object.keys(TURNS).join('|')})\\b`), day: ([, turn = ''], from) => moved(beginning(from), TURNS[turn] ?? '') },
  { pattern: /\b(?:at once|immediately|without delay|now|today)\b/, day: (_, { decided, locked }) => beginning({ starts: null, decided, locked }) },
];

function countOf(number = ''): number {
  return /\d/.test(number) ? Number(number) : number.startsWith('a') ? 1 : NUMBERS.indexOf(number) + 1;
}

function start({ starts }: CountedFrom): NamedDay | null {
  return starts === null ? null : { day: starts, from: 'start' };
}

function beginning(from: CountedFrom): NamedDay | null {
  const { decided, locked } = from;
  return start(from) ?? (decided !== null ? { day: decided, from: 'decision' } : locked !== null ? { day: locked, from: 'lock' } : null);
}

/** The day of what a length is counted from; `null` for everything that is neither the start nor the decision. */
function eventDay(event: string, from: CountedFrom): NamedDay | null {
  if (/^(?:decision|today|now)$/.test(event)) return beginning({ ...from, starts: null });
  return new RegExp(`^${START}`).test(event) ? start(from) : null;
}

function shifted(base: NamedDay | null, count: number, unit = '', step = addPeriod): NamedDay | null {
  if (unit.endsWith(' day')) return base && dated(base, workingDaysFrom(base.day, count, step));
  return moved(base, PERIODS[unit]?.(count) ?? '', step);
}

function moved(base: NamedDay | null, period: string, step = addPeriod): NamedDay | null {
  return base && dated(base, step(base.day, period));
}

function dated({ from }: NamedDay, day: string | null): NamedDay | null {
  return day === null ? null : { day, from };
}

/** Working days are Monday to Friday; holidays differ from place to place. */
function workingDaysFrom(day: string, count: number, step: typeof addPeriod): string | null {
  let reached: string | null = day;
  for (let left = count; left > 0 && reached !== null; ) {
    reached = step(reached, 'P1D');
    if (reached !== null && weekdayOf(reached) < 5) left--;
  }
  return reached;
}

/** 0 is Monday. */
function weekdayOf(day: string): number {
  return ((daysBetween(A_MONDAY, day) % 7) + 7) % 7;
}

const A_MONDAY = '2024-01-01';

/** The last day of the month, quarter or year that the day lies in, or of the next one. */
function endOf(unit: string, next: 0 | 1, base: NamedDay | null): NamedDay | null {
  if (base === null) return null;
  const [year = '', month = ''] = base.day.split('-');
  const length = unit === 'month' ? 1 : unit === 'quarter' ? 3 : 12;
  const ended = Math.floor((Number(month) - 1) / length) + 1 + next;
  // The last of January, so many months on: of a month that is too short its last day.
  return dated(base, addPeriod(`${year}-01-31`, `P${ended * length - 1}M`));
}

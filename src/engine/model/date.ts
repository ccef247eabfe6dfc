/** Days of the calendar. */

/** @returns whether the value is a day that exists, such as 2026-11-22. */
export function isDate(value: unknown): value is string {
  const [, year, month, day] = typeof value === 'string' ? (/^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? []) : [];
  return day !== undefined && Number(day) >= 1 && Number(day) <= daysOf(Number(year), Number(month));
}

function daysOf(year: number, month: number): number {
  if (month !== 2) return DAYS[month - 1] ?? 0;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A length of time in whole units, as rubrics write it: P6M, P2Y, P90D, P2W. */
const PERIOD = /^P(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?$/;

/** @returns the day so long after a day; of a month that is too short its last day. `null` for what is no day or no period, or leads out of the years 0 to 9999. */
export function addPeriod(day: string, period: string): string | null {
  return moved(day, period, 1);
}

/** @returns the day so long before a day, found in the same way. */
export function takePeriod(day: string, period: string): string | null {
  return moved(day, period, -1);
}

function moved(day: string, period: string, sign: 1 | -1): string | null {
  const [, years = 0, months = 0, weeks = 0, days = 0] = (PERIOD.exec(period) ?? []).map(Number).map((number) => number || 0);
  if (!isDate(day) || !PERIOD.test(period)) return null;
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const count = year * 12 + (month - 1) + sign * (years * 12 + months);
  const [toYear, toMonth] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  return dayOfNumber(numberOfDay(toYear, toMonth, Math.min(date, daysOf(toYear, toMonth))) + sign * (weeks * 7 + days));
}

/** @returns how many days lie between two days; negative where the second comes first. */
export function daysBetween(from: string, to: string): number {
  return numberOf(to) - numberOf(from);
}

function numberOf(day: string): number {
  return numberOfDay(...(day.split('-').map(Number) as [number, number, number]));
}

/** Days since the first of March of the year 0, so that the day that comes and goes stands at the end of a year. */
function numberOfDay(year: number, month: number, day: number): number {
  const [y, m] = month > 2 ? [year, month - 3] : [year - 1, month + 9];
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * m + 2) / 5) + day - 1;
}

/** The day with this number: within four centuries each is found by division. */
function dayOfNumber(number: number): string | null {
  const era = Math.floor(number / 146_097);
  const rest = number - era * 146_097;
  const y = Math.floor((rest - Math.floor(rest / 1460) + Math.floor(rest / 36_524) - Math.floor(rest / 146_096)) / 365);
  const dayOfYear = rest - (365 * y + Math.floor(y / 4) - Math.floor(y / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  const year = y + era * 400 + (month <= 2 ? 1 : 0);
  const day = dayOfYear - Math.floor((153 * m + 2) / 5) + 1;
  return year < 0 || year > 9999 ? null : [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

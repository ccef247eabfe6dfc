/** Times: whatever their offset, in UTC, with milliseconds. */
import { addPeriod, isDate, takePeriod } from '../../engine/model/date.ts';

const TIME = /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?(?:[Zz]|([+-])(\d{2}):(\d{2}))$/;

/** @returns the time as RFC 3339 in UTC; `null` for what is no time, or one without an offset. */
export function readTime(text: string): string | null {
  const [, day = '', hours = '', minutes = '', seconds = '', fraction = '', sign, offsetHours = '0', offsetMinutes = '0'] = TIME.exec(text) ?? [];
  if (!isDate(day) || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 60 || Number(offsetHours) > 23 || Number(offsetMinutes) > 59) return null;
  const offset = (Number(offsetHours) * 60 + Number(offsetMinutes)) * (sign === '-' ? -1 : 1);
  const whole = Number(hours) * 60 + Number(minutes) - offset;
  const utcDay = whole < 0 ? takePeriod(day, 'P1D') : whole >= DAY ? addPeriod(day, 'P1D') : day;
  if (utcDay === null) return null;
  const left = (whole + DAY) % DAY;
  // No CRM knows a leap second.
  const second = seconds === '60' ? '59' : seconds;
  return `${utcDay}T${two(Math.floor(left / 60))}:${two(left % 60)}:${second}.${fraction.slice(0, 3).padEnd(3, '0')}Z`;
}

/** In minutes. */
const DAY = 1440;

function two(count: number): string {
  return String(count).padStart(2, '0');
}

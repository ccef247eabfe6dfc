/** How long ago, as people say it. */
import { isDate, takePeriod } from '../engine/model/date.ts';

/** A number of days, weeks, months or years. */
const AGO = /^(\d{1,4})([dwmy])$/;

/** @returns the day that is meant: a day as it stands, or so long before today as `90d`, `12w`, `6m` or `1y` say. `null` for anything else. */
export function dayMeant(text: string, today: string): string | null {
  const [, count, unit] = AGO.exec(text.trim().toLowerCase()) ?? [];
  if (count !== undefined && unit !== undefined) return takePeriod(today, `P${count}${unit.toUpperCase()}`);
  return isDate(text) ? text : null;
}

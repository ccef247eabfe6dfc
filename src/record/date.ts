/** Days of the calendar. */

/** @returns whether the value is a day that exists, such as 2026-11-22. */
export function isDate(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  // The 30th of February is read as the 2nd of March.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** Texts in other letters. */

/**
 * @returns the same data with every text in it, keys included, put through `change`. A renderer that escapes does it
 * here, once and for the whole record, so that no field can be forgotten.
 */
export function withEveryText<Value>(value: Value, change: (text: string) => string): Value {
  if (typeof value === 'string') return change(value) as Value;
  if (Array.isArray(value)) return value.map((entry) => withEveryText(entry, change)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [change(key), withEveryText(entry, change)])) as Value;
}

/** @returns the text with a capital letter at its beginning. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Words for a shell, so that a command can be copied from the screen. */

/**
 * @returns the text as one operand of a command: in double quotes, which every shell knows, where nothing in it means something
 * to a shell; else in single quotes, which keep everything from meaning something.
 */
export function operand(text: string): string {
  const quoted = SPECIAL.test(text) ? `'${text.replaceAll("'", `'\\''`)}'` : `"${text}"`;
  return text.startsWith('-') ? `-- ${quoted}` : quoted;
}

const SPECIAL = /["\\$`!%]/;

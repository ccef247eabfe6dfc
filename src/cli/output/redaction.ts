/** `--redact`, wherever it can be said. */
import type { Invocation } from '../program/declaration.ts';

/** @returns how to take names and own words out of what is printed, `null` where that is not wished. Loaded only where it is. */
export async function redactionFor(options: Invocation['options']): Promise<typeof import('./redacting.ts') | null> {
  return options['redact'] === true ? import('./redacting.ts') : null;
}

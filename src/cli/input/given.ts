/** What is given with the command before anybody is asked. */

import type { Prefilling } from '../prefill/prefilling.ts';
import type { Invocation } from '../program/declaration.ts';
import type { Item } from './items.ts';

/** Answers of a file, and answers of the command line. */
export interface Given {
  /** `null` without a file. */
  readonly item: Item | null;
  /** As typed: id=value. */
  readonly settings: readonly string[];
  /** `null` without a record of a CRM. */
  readonly prefill: Prefilling | null;
}

/** @returns which rubric is named, `null` for none, and the file that answers come from. */
export function sourceOf(options: Invocation['options']): { readonly rubric: string | null; readonly file: string } {
  return { rubric: (options['rubric'] as string | undefined) ?? null, file: (options['answers'] as string | undefined) ?? '-' };
}

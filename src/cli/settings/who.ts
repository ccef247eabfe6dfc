/** Who works with fit: what the command line says, else the environment. */
import type { Assessor } from '../../engine/model/assessment.ts';
import { plainSpelling } from '../../lifecycle/spelling.ts';
import { LONGEST_NAME, textOption } from '../input/text-option.ts';
import type { Io } from '../io.ts';
import type { Invocation } from '../program/declaration.ts';

/**
 * @returns name and role of the assessor: of `--by` and `--as`, else of FIT_NAME and FIT_ROLE, else as the answers have them; `null` where nobody says anything.
 * @param own what the answers say
 */
export function assessorFrom(options: Invocation['options'], io: Io, own: Assessor | null = null): Assessor | null {
  const name = nameFrom(options, io) ?? own?.name ?? null;
  const role = textOption(options, 'as') ?? set(io, 'FIT_ROLE') ?? own?.role ?? null;
  return name === null && role === null ? null : { name, role };
}

/** @returns the name that `--by`, else FIT_NAME gives; `null` where neither does. */
export function nameFrom(options: Invocation['options'], io: Io): string | null {
  return textOption(options, 'by') ?? set(io, 'FIT_NAME');
}

/** @returns who rated, in a word or two; `otherwise` where nobody said. */
export function raterWords(assessor: Assessor | null, otherwise: string): string {
  return assessor?.role ?? assessor?.name ?? otherwise;
}

/** @returns whether both roles are the same, however they are written; nobody has the role of nobody. */
export function isSameRole(one: Assessor | null, other: Assessor | null): boolean {
  const [a, b] = [one, other].map((assessor) => (assessor?.role ? plainSpelling(assessor.role) : null));
  return a !== null && a === b;
}

function set({ env }: Io, name: 'FIT_NAME' | 'FIT_ROLE'): string | null {
  return (env[name] ?? '').trim().slice(0, LONGEST_NAME) || null;
}

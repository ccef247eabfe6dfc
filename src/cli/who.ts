/** Who works with fit: what the command line says, else the environment. */
import type { Assessor } from '../engine/model/assessment.ts';
import { problem } from '../problems/problem.ts';
import { Failure } from './failure.ts';
import type { Io } from './io.ts';
import type { Invocation } from './program/declaration.ts';

/**
 * @returns name and role of the assessor: of `--by` and `--as`, else of FIT_NAME and FIT_ROLE, else as the answers have them; `null` where nobody says anything.
 * @param own what the answers say
 */
export function assessorFrom(options: Invocation['options'], io: Io, own: Assessor | null = null): Assessor | null {
  const name = said(options, 'by') ?? set(io, 'FIT_NAME') ?? own?.name ?? null;
  const role = said(options, 'as') ?? set(io, 'FIT_ROLE') ?? own?.role ?? null;
  return name === null && role === null ? null : { name, role };
}

/** @returns who rated, in a word or two; `otherwise` where nobody said. */
export function raterWords(assessor: Assessor | null, otherwise: string): string {
  return assessor?.role ?? assessor?.name ?? otherwise;
}

/** @returns whether both roles are the same, however they are written; nobody has the role of nobody. */
export function isSameRole(one: Assessor | null, other: Assessor | null): boolean {
  const [a, b] = [one, other].map((assessor) => assessor?.role?.trim().toLowerCase() ?? null);
  return a !== null && a === b;
}

function said(options: Invocation['options'], name: 'by' | 'as'): string | null {
  const value = options[name] as string | undefined;
  if (value === undefined) return null;
  const text = value.trim();
  if (text === '' || text.length > LONGEST) throw new Failure([problem('usage', { message: `--${name} takes a text of at most ${LONGEST} characters` })]);
  return text;
}

function set({ env }: Io, name: string): string | null {
  return (env[name] ?? '').trim().slice(0, LONGEST) || null;
}

/** Characters of a name or role, as in answer files. */
const LONGEST = 200;

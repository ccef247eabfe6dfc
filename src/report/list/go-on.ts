/** The command that takes a draft up again. */
import type { Assessor, Follows, Prospect } from '../../engine/model/assessment.ts';
import { operand } from '../../text/shell.ts';
import { visible } from '../../text/visible.ts';

/** A draft, as far as the command depends on it. */
export interface GoingOn {
  readonly prospect: Prospect;
  readonly id: string;
  readonly assessor?: Assessor | null;
  readonly follows?: Pick<Follows, 'kind'> | null;
}

/** @returns the command: by name where it can be copied from the screen, else by id. A second rating is gone on with by its own rater. */
export function goOn({ prospect: { name }, id, assessor, follows }: GoingOn): string {
  const role = assessor?.role ?? '';
  const as = follows?.kind === 'second-rating' && isCopied(role) ? ` --as ${/^\w[\w-]*$/.test(role) ? role : operand(role)}` : '';
  return `${isCopied(name) ? `fit assess ${operand(name)}` : goOnById(id)}${as}`;
}

/** @returns the command by id, where a name is not to be shown. */
export function goOnById(id: string): string {
  return `fit assess ${id}`;
}

function isCopied(text: string): boolean {
  return text.trim() !== '' && text.length <= LONGEST_NAME && visible(text) === text;
}

/** A longer one is broken on the screen, and with it the command. */
const LONGEST_NAME = 60;

/** The command that takes a draft up again. */
import type { Prospect } from '../../engine/model/assessment.ts';
import { operand } from '../../text/shell.ts';
import { visible } from '../../text/visible.ts';

/** @returns the command: by name where it can be copied from the screen, else by id. */
export function goOn({ prospect: { name }, id }: { readonly prospect: Prospect; readonly id: string }): string {
  const isCopied = name.trim() !== '' && name.length <= LONGEST_NAME && visible(name) === name;
  return isCopied ? `fit assess ${operand(name)}` : goOnById(id);
}

/** @returns the command by id, where a name is not to be shown. */
export function goOnById(id: string): string {
  return `fit assess ${id}`;
}

/** A longer one is broken on the screen, and with it the command. */
const LONGEST_NAME = 60;

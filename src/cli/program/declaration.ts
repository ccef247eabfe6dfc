/** How a command is declared, and what its body is handed. */
import type { Option } from 'commander';
import type { Io } from '../io.ts';

/** What was asked for: the command's own options by name, and its operands. */
export interface Invocation {
  readonly operands: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
}

/** A command's body: does the work and returns the exit code. */
export type Body = (invocation: Invocation, io: Io) => Promise<number>;

/** One command. */
export interface Declaration {
  readonly summary: string;
  readonly description?: string;
  /** As they stand in the usage, a blank between two. */
  readonly operands: string;
  /** Of several one for each. */
  readonly operandHelp?: string | readonly string[];
  readonly options: readonly Option[];
  readonly examples: readonly (readonly [command: string, does: string])[];
  readonly load: () => Promise<Body>;
  /** Whether it works where the user's settings cannot be read, and does not follow them. */
  readonly isUnsettled?: boolean;
}

/** The terminal as an interview needs it: keys in, screen out, signals. */

/** The signals that reach an interview. */
export type Signal = StopSignal | 'SIGCONT' | 'SIGTSTP' | 'SIGXFSZ';

/** Those that end it. */
export type StopSignal = 'SIGINT' | 'SIGTERM' | 'SIGHUP';

/** Name of the error with which a question before the interview ends that nobody wants to answer; its `cause` is the signal that ended it. */
export const STOPPED = 'Stopped';

/** The side that keys come from. */
export type TerminalInput = NodeJS.ReadableStream & { readonly isTTY?: boolean; setRawMode?(on: boolean): unknown };

/** The side that is drawn on. */
export type TerminalOutput = NodeJS.WritableStream & { readonly columns?: number; readonly rows?: number };

/** A terminal. */
export interface TerminalHost {
  readonly input: TerminalInput;
  readonly output: TerminalOutput;
  /** Has `work` done whenever the signal comes, instead of what the system does. @returns how to take that back. */
  onSignal(signal: Signal, work: () => void): () => void;
  /** Sends the signal to this process. */
  raise(signal: Signal): void;
}

/** @returns columns and rows; where the terminal does not say, those of an ordinary one. */
export function sizeOf({ columns, rows }: TerminalOutput): { readonly columns: number; readonly rows: number } {
  return { columns: columns || 80, rows: rows || 24 };
}

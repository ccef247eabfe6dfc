/** A terminal that is spoken with in lines: what is printed stays, what is typed ends with Enter, and signals end it. */
import { oneLine } from '../text/visible.ts';
import type { StopSignal, TerminalHost } from './host.ts';
import { type Line, readLines } from './lines.ts';

/** A talk on a terminal. */
export interface LineTerminal {
  /** Prints the lines, then the prompt that the answer is typed behind. */
  print(lines: readonly string[], prompt: string): Promise<void>;
  /** @returns the next line that is typed, or that no more will come. */
  next(): Promise<Line>;
  /** @returns the signal that ended the lines, `null` where they ended by themselves or go on. */
  stoppedBy(): StopSignal | null;
  /** Begins a line of its own: what comes next must not stand behind the prompt. */
  endLine(): Promise<void>;
  /** Lets go of the terminal. */
  close(): void;
}

/**
 * @returns a talk that begins now.
 * @param plain makes a text safe for this terminal
 */
export function openLines(host: TerminalHost, plain: (text: string) => string): LineTerminal {
  let signal: StopSignal | null = null;
  let prompt = '';
  host.input.setRawMode?.(false);
  const lines = readLines(host.input);
  const stop = (by: StopSignal | null) => () => {
    signal ??= by;
    lines.stop();
  };
  // Where nobody hears, nobody is asked: the terminal was closed, though the signal that says so may come later.
  const gone = stop('SIGHUP');
  host.output.on('error', gone);
  const forget = [
    ...(['SIGINT', 'SIGTERM', 'SIGHUP'] as const).map((one) => host.onSignal(one, stop(one))),
    // After Ctrl-Z and fg the shell's own line stands where the prompt was.
    host.onSignal('SIGCONT', () => void write(host, prompt)),
  ];
  return {
    print: (words, asking) => {
      prompt = `${plain(oneLine(asking).trim())} `;
      return write(host, [...words.map((line) => `${plain(oneLine(line))}\n`), prompt].join(''));
    },
    next: lines.next,
    stoppedBy: () => signal,
    endLine: () => write(host, '\n'),
    close: () => {
      for (const one of forget) one();
      host.output.removeListener('error', gone);
      lines.close();
    },
  };
}

/** Done when the text has left, or cannot; a fault comes as an event too. */
function write({ output }: TerminalHost, text: string): Promise<void> {
  return new Promise((resolve) => {
    output.write(text, () => resolve());
  });
}

/** Lines as a terminal hands them over when Enter is pressed: decoded, and one at a time. */
import type { TerminalInput } from './host.ts';

/** A line without its end, or the end of all lines with what was typed last and not ended. */
export type Line = { readonly kind: 'line'; readonly text: string } | { readonly kind: 'end'; readonly rest: string };

/** Reads lines one after another. */
export interface LineReader {
  /** @returns the next line, as soon as there is one. */
  next(): Promise<Line>;
  /** Ends the lines at once, whatever is still to be read. */
  stop(): void;
  /** Lets go of the input; what was read ahead goes back to it. */
  close(): void;
}

/** @returns a reader of the input, from where it is now. */
export function readLines(input: TerminalInput): LineReader {
  const decoder = new TextDecoder();
  let buffer = '';
  let isEnded = isOver(input);
  let isStopped = false;
  let wake = (): void => {};
  const taken = (): Line | null => {
    if (isStopped) return { kind: 'end', rest: '' };
    const at = buffer.indexOf('\n');
    if (at === -1) return isEnded ? { kind: 'end', rest: buffer } : null;
    const text = buffer.slice(0, at).replace(/\r$/, '');
    buffer = buffer.slice(at + 1);
    return { kind: 'line', text };
  };
  const read = (chunk: Uint8Array | string): void => {
    buffer += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    wake();
  };
  const end = (): void => {
    isEnded = true;
    wake();
  };
  const forget = [listen(input, 'data', read), ...['end', 'close', 'error'].map((event) => listen(input, event, end))];
  input.resume();
  return {
    next: async () => {
      for (;;) {
        const line = taken();
        if (line !== null) return line;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    stop: () => {
      isStopped = true;
      wake();
    },
    close: () => {
      for (const one of forget) one();
      input.pause();
      if (buffer !== '' && !isEnded) input.unshift(Buffer.from(buffer));
    },
  };
}

/** An input that has ended says so only once. */
function isOver(input: TerminalInput): boolean {
  const { readableEnded, destroyed } = input as { readonly readableEnded?: boolean; readonly destroyed?: boolean };
  return readableEnded === true || destroyed === true;
}

function listen<Value>(input: TerminalInput, event: string, work: (value: Value) => void): () => void {
  input.on(event, work);
  return () => void input.removeListener(event, work);
}

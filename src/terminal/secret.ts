/** A question whose answer is not shown: one line on the terminal as it is. */
import { STOPPED, type StopSignal, type TerminalHost } from './host.ts';

/**
 * @returns what is typed, up to Enter; may be empty. Ends with `STOPPED` when its user stops.
 * @param question visible already
 */
export async function askSecret(question: string, { input, output, onSignal }: TerminalHost): Promise<string> {
  let typed = '';
  let forget: readonly (() => void)[] = [];
  output.write(`${question} `);
  input.setRawMode?.(true);
  try {
    return await new Promise<string>((done, fail) => {
      const stop = (cause: StopSignal) => () => fail(Object.assign(new Error('stopped', { cause }), { name: STOPPED }));
      const decoder = new TextDecoder();
      const hear = (chunk: Uint8Array | string) => {
        const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
        for (const key of text.replaceAll(KEYS, '')) {
          if (key === '\r' || key === '\n') return done(typed);
          if (key === CTRL_C || (key === CTRL_D && typed === '')) return stop('SIGINT')();
          typed = typedAfter(typed, key);
        }
      };
      const gone = stop('SIGHUP');
      forget = [
        listen(input, 'data', hear),
        ...['end', 'close', 'error'].map((event) => listen(input, event, gone)),
        ...(['SIGTERM', 'SIGHUP'] as const).map((signal) => onSignal(signal, stop(signal))),
        onSignal('SIGCONT', () => void input.setRawMode?.(true)),
      ];
      input.resume();
    });
  } finally {
    for (const one of forget) one();
    input.pause();
    input.setRawMode?.(false);
    output.write('\n');
  }
}

const [CTRL_C, CTRL_D, BACKSPACE, CTRL_U, DELETE] = ['\x03', '\x04', '\b', '\x15', '\x7f'];

/** Arrows and their like. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what terminals send for keys
const KEYS = /\x1b(?:[[O][0-9;]*[A-Za-z~])?/g;

function typedAfter(typed: string, key: string): string {
  if (key === BACKSPACE || key === DELETE) return [...typed].slice(0, -1).join('');
  if (key === CTRL_U) return '';
  return key < ' ' ? typed : typed + key;
}

function listen<Value>(input: TerminalHost['input'], event: string, work: (value: Value) => void): () => void {
  input.on(event, work);
  return () => void input.removeListener(event, work);
}

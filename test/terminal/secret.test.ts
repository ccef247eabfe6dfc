/** A question whose answer nobody sees. */
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import type { Signal, TerminalHost } from '../../src/terminal/host.ts';
import { askSecret } from '../../src/terminal/secret.ts';

/** A terminal, what it shows, and whether it still shows what is typed. */
function openTerminal() {
  const input = Object.assign(new PassThrough(), {
    modes: [] as boolean[],
    setRawMode(on: boolean) {
      input.modes.push(on);
    },
  });
  const output = new PassThrough();
  let shown = '';
  output.on('data', (chunk) => {
    shown += chunk;
  });
  const signals = new Map<Signal, () => void>();
  const onSignal = (signal: Signal, work: () => void) => {
    signals.set(signal, work);
    return () => void signals.delete(signal);
  };
  const host: TerminalHost = { input, output, onSignal, raise: () => {} };
  return { host, input, signals, shown: () => shown };
}

test.each([
  ['as it is typed', ['ge', 'heim\r'], 'geheim'],
  ['with a line feed at its end', ['geheim\n'], 'geheim'],
  ['with signs of several bytes that come apart', [Buffer.from('ü€').subarray(0, 3), Buffer.from('ü€\r').subarray(3)], 'ü€'],
  ['without what was taken back', ['gex\x7fheimm\b\r'], 'geheim'],
  ['without a line that was begun anew', ['wrong\x15geheim\r'], 'geheim'],
  ['without arrows', ['ge\x1b[Dheim\x1bOA\r'], 'geheim'],
  ['where it is nothing', ['\r'], ''],
])('the answer comes %s', async (_title, chunks, answer) => {
  const { host, input } = openTerminal();
  const asked = askSecret('Password:', host);
  for (const chunk of chunks) input.write(chunk);
  expect(await asked).toBe(answer);
});

test('nothing of it is shown, and the terminal shows again what is typed afterwards', async () => {
  const { host, input, shown, signals } = openTerminal();
  const asked = askSecret('Password:', host);
  input.write('geheim\r');
  await asked;
  expect([shown(), input.modes, signals.size]).toEqual(['Password: \n', [true, false], 0]);
});

test.each<[string, string, (terminal: ReturnType<typeof openTerminal>) => void]>([
  ['Ctrl-C', 'SIGINT', ({ input }) => input.write('ge\x03')],
  ['Ctrl-D on an empty line', 'SIGINT', ({ input }) => input.write('\x04')],
  ['a signal', 'SIGTERM', ({ signals }) => signals.get('SIGTERM')?.()],
  ['a terminal that goes away', 'SIGHUP', ({ input }) => input.end()],
])('%s ends the question', async (_title, cause, end) => {
  const terminal = openTerminal();
  const asked = askSecret('Password:', terminal.host);
  end(terminal);
  await expect(asked).rejects.toMatchObject({ name: 'Stopped', cause });
  expect(terminal.input.modes).toEqual([true, false]);
});

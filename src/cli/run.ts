/** One run of the command: arguments in, exit code out. The only place that catches. */
import type { Problem } from '../problems/problem.ts';
import { STOPPED, type StopSignal } from '../terminal/host.ts';
import { EXIT, type Failure, OUTPUT_CLOSED, SIGNAL_CODES } from './failure.ts';
import type { Io } from './io.ts';
import type { Invocation } from './program/declaration.ts';
import { parseArguments, type Request } from './program/parse.ts';
import { withSettings } from './settings/settings.ts';

/** @returns the exit code. Everything that is to be said has been written to `io`. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  let options: Invocation['options'] = {};
  let settled = io;
  try {
    const request = parseArguments(args, io);
    if (request.kind === 'run') ({ options } = request.invocation);
    if (request.kind === 'run' && request.isUnsettled !== true) settled = await withSettings(io);
    return await answer(request, settled);
  } catch (error) {
    if (nameOf(error) === OUTPUT_CLOSED) return EXIT.done;
    if (nameOf(error) === STOPPED) return SIGNAL_CODES[(error as Error).cause as StopSignal];
    return explain(error, settled, options);
  }
}

async function answer(request: Request, io: Io): Promise<number> {
  if (request.kind === 'run') return (await request.load())(request.invocation, io);
  if (request.code === 0) await io.stdout.write(request.text);
  else {
    // It repeats what was typed.
    const { visible } = await import('../text/visible.ts');
    await io.stderr.write(visible(request.text, 'block'));
  }
  return request.code;
}

/** Told by name: a failure may come from another chunk, with a class of its own. */
async function explain(error: unknown, io: Io, options: Invocation['options']): Promise<number> {
  const failure = nameOf(error) === 'Failure' ? (error as Failure) : null;
  try {
    await (failure === null ? confess(error, io) : tell(failure.problems, io, options));
  } catch {
    // Nobody is left to be told; the exit code still tells.
  }
  return failure?.exitCode ?? EXIT.internal;
}

async function tell(problems: readonly Problem[], io: Io, options: Invocation['options']): Promise<void> {
  const { tellAsWished } = await import('./output/tell.ts');
  await tellAsWished(problems, options, io);
}

async function confess(error: unknown, io: Io): Promise<void> {
  const { message = String(error), stack = '' } = (error ?? {}) as Error;
  const { visible } = await import('../text/visible.ts');
  await io.stderr.write(`fit: this is a bug in fit: ${visible(message)}\n`);
  await io.stderr.write(io.env['FIT_DEBUG'] ? `${visible(stack, 'block')}\n` : 'Run it again with FIT_DEBUG=1 for the details to report.\n');
}

function nameOf(error: unknown): string | undefined {
  return error instanceof Error ? error.name : undefined;
}

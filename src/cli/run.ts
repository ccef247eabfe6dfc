/** One run of the command: arguments in, exit code out. The only place that catches. */
import type { Problem } from '../problems/problem.ts';
import { STOPPED, type StopSignal } from '../terminal/host.ts';
import { EXIT, type Failure, OUTPUT_CLOSED, SIGNAL_CODES } from './failure.ts';
import type { Io } from './io.ts';
import { parseArguments, type Request } from './parse.ts';
import { withSettings } from './settings.ts';
import type { ColourFlag } from './tell.ts';

/** @returns the exit code. Everything that is to be said has been written to `io`. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  let flag: ColourFlag;
  try {
    const request = parseArguments(args, io);
    if (request.kind === 'run') flag = request.invocation.options['color'] as ColourFlag;
    return await answer(request, io);
  } catch (error) {
    if (nameOf(error) === OUTPUT_CLOSED) return EXIT.done;
    if (nameOf(error) === STOPPED) return SIGNAL_CODES[(error as Error).cause as StopSignal];
    return explain(error, io, flag);
  }
}

async function answer(request: Request, io: Io): Promise<number> {
  if (request.kind === 'run') return (await request.load())(request.invocation, await withSettings(io));
  if (request.code === 0) await io.stdout.write(request.text);
  else {
    // It repeats what was typed.
    const { visible } = await import('../text/visible.ts');
    await io.stderr.write(visible(request.text, 'block'));
  }
  return request.code;
}

/** Told by name: a failure may come from another chunk, with a class of its own. */
async function explain(error: unknown, io: Io, flag: ColourFlag): Promise<number> {
  const failure = nameOf(error) === 'Failure' ? (error as Failure) : null;
  try {
    await (failure === null ? confess(error, io) : tell(failure.problems, io, flag));
  } catch {
    // Nobody is left to be told; the exit code still tells.
  }
  return failure?.exitCode ?? EXIT.internal;
}

async function tell(problems: readonly Problem[], io: Io, flag: ColourFlag): Promise<void> {
  const { tellProblems } = await import('./tell.ts');
  await tellProblems(problems, io, flag);
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

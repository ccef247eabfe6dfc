/** One run of the command: arguments in, exit code out. The only place that catches. */
import type { Problem } from '../problems/problem.ts';
import { EXIT, type Failure, OUTPUT_CLOSED } from './failure.ts';
import type { Io } from './io.ts';
import { parseArguments, type Request } from './program.ts';

/** @returns the exit code. Everything that is to be said has been written to `io`. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  try {
    return await answer(parseArguments(args, io.version), io);
  } catch (error) {
    if (nameOf(error) === OUTPUT_CLOSED) return EXIT.done;
    return explain(error, io);
  }
}

async function answer(request: Request, io: Io): Promise<number> {
  if (request.kind === 'run') return (await request.load())(request.invocation, io);
  await (request.code === 0 ? io.stdout : io.stderr).write(request.text);
  return request.code;
}

/** Told by name: a failure may come from another chunk, with a class of its own. */
async function explain(error: unknown, io: Io): Promise<number> {
  try {
    if (nameOf(error) !== 'Failure') return await confess(error, io);
    const { problems, exitCode } = error as Failure;
    await tell(problems, io);
    return exitCode;
  } catch {
    return EXIT.file;
  }
}

async function tell(problems: readonly Problem[], io: Io): Promise<void> {
  const { tellProblems } = await import('./tell.ts');
  await tellProblems(problems, io);
}

async function confess(error: unknown, io: Io): Promise<number> {
  const { message = String(error), stack = '' } = (error ?? {}) as Error;
  const { visible } = await import('../text/visible.ts');
  await io.stderr.write(`fit: this is a bug in fit: ${visible(message)}\n`);
  await io.stderr.write(io.env['FIT_DEBUG'] ? `${visible(stack, 'block')}\n` : 'Run it again with FIT_DEBUG=1 for the details to report.\n');
  return EXIT.internal;
}

function nameOf(error: unknown): string | undefined {
  return error instanceof Error ? error.name : undefined;
}

/** Questions before the work, in the form that this terminal can show. */
import type { SetUp } from '../../terminal/set-up.ts';
import type { Paint } from '../../text/paint.ts';
import type { Io } from '../io.ts';
import { type ColourFlag, paintFor } from '../output/tell.ts';
import type { Invocation } from '../program/declaration.ts';
import { canAsk, isLineByLine } from './terminal.ts';

/** @returns set-up questions in the form that the options and the terminal ask for; `null` where nobody is to be asked, or nobody can be. */
export function setUpFor(options: Invocation['options'], io: Io): SetUp | null {
  if (options['input'] === false || !canAsk(io)) return null;
  const byLines = isLineByLine(io, options['accessible']);
  return lazySetUp(byLines, paintFor(io.stderr, io, byLines ? 'never' : (options['color'] as ColourFlag)), io);
}

/**
 * @returns set-up questions that load with the first one: their library is large, and most commands begin without a question.
 * @param byLines whether they are asked by plain lines
 */
export function lazySetUp(byLines: boolean, paint: Paint, io: Io): SetUp {
  const load = async () =>
    byLines
      ? (await import('../../terminal/line-set-up.ts')).createLineSetUp(io.terminal(), paint.plain)
      : (await import('../../terminal/set-up.ts')).createSetUp(io.terminal(), paint);
  return {
    text: async (message, wanted) => (await load()).text(message, wanted),
    choose: async (message, choices) => (await load()).choose(message, choices),
  };
}

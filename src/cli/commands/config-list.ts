/** `fit config list`: what holds, and who says so. */
import { safeJson } from '../../report/json.ts';
import { pad, widthOf } from '../../text/layout.ts';
import { visible } from '../../text/visible.ts';
import { EXIT } from '../failure.ts';
import type { Io } from '../io.ts';
import { printText } from '../output/printing.ts';
import { type ColourFlag, paintFor } from '../output/tell.ts';
import type { Invocation } from '../program/declaration.ts';
import { type Holding, holdings, type Origin } from '../settings/origin.ts';

/** @returns 0. Throws a `Failure` that says what is wrong with a file of settings. */
export async function configList({ options }: Invocation, io: Io): Promise<number> {
  const all = await holdings(io);
  const { plain } = paintFor(io.stdout, io, options['color'] as ColourFlag);
  const page = () => lines(all).map((line) => `${plain(line)}\n`);
  await printText(() => (options['json'] === true ? safeJson({ schema: 'fit.config/1', settings: all }, true) : page().join('')), options, io);
  return EXIT.done;
}

function lines(all: readonly Holding[]): readonly string[] {
  const [names, values] = [all.map(({ name }) => name), all.map(({ value }) => (value === null ? NONE : visible(value)))];
  const [first, second] = [names, values].map((column) => Math.max(...column.map(widthOf))) as [number, number];
  return all.map(({ name, origin }, i) => `${pad(name, first)}  ${pad(values[i] ?? '', second)}  ${originWords(origin)}`);
}

const NONE = '-';

function originWords(origin: Origin): string {
  if (origin.kind === 'environment') return `$${origin.variable}`;
  return origin.kind === 'default' ? 'not settled' : visible(origin.file);
}

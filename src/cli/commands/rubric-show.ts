/** `fit rubric show`: a rubric as a page. */
import { rubricRendererFor } from '../../report/rubric/render.ts';
import { EXIT, unwrap } from '../failure.ts';
import { defaultRubric, loadRubric } from '../find-rubric/rubrics.ts';
import type { Io } from '../io.ts';
import { formatOf, optionsFor, printText } from '../output/printing.ts';
import type { Invocation } from '../program/declaration.ts';

/** @returns 0. */
export async function rubricShow({ operands, options }: Invocation, io: Io): Promise<number> {
  const { rubric } = unwrap(await loadRubric(operands[0] ?? defaultRubric(io), io));
  const render = await rubricRendererFor(formatOf(options));
  await printText(() => render(rubric, optionsFor(options, io)), options, io);
  return EXIT.done;
}

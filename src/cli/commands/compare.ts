/** `fit compare`: what differs between two assessments, and what drove it. */
import { compareAssessments } from '../../lifecycle/comparison/compare.ts';
import type { Assessed } from '../../lifecycle/comparison/model.ts';
import { problem } from '../../problems/problem.ts';
import type { ComparisonView } from '../../report/comparison/outline.ts';
import { renderComparison } from '../../report/comparison/render.ts';
import type { SheetOptions } from '../../report/page/sheet.ts';
import type { Format } from '../../report/render.ts';
import { findPair, type Pair } from '../compare/find-pair.ts';
import { EXIT, Failure } from '../failure.ts';
import type { Io } from '../io.ts';
import { hiddenIn, hiddenProblem, noteReveal } from '../kept/blind.ts';
import { rubricsOf } from '../kept/life.ts';
import { recordOf, type Shelves, withStore } from '../kept/lookup.ts';
import { formatOf, optionsFor, printText } from '../output/printing.ts';
import { redactionFor } from '../output/redaction.ts';
import type { Invocation } from '../program/declaration.ts';

/** @returns 0, whatever differs. */
export async function compare({ operands, options }: Invocation, io: Io): Promise<number> {
  const { before, after, relation } = await withStore(io, async (store) => {
    const pair = await findPair(operands, store);
    await requireBothSeen(pair, options, store, io);
    const both = await readBoth(pair, store);
    const redaction = await redactionFor(options);
    const shown = (side: 'before' | 'after') => redaction?.redactAssessed(both[side], pair[side].whose) ?? both[side];
    return { before: shown('before'), after: shown('after'), relation: pair.relation };
  });
  const view = { comparison: compareAssessments(before, after, relation), facts: after.rubric.facts };
  const draw = await drawerFor(formatOf<Format | 'html'>(options), optionsFor(options, io));
  await printText(() => draw(view), options, io);
  return EXIT.done;
}

/** The page with pictures is loaded only where it is asked for. */
async function drawerFor(format: Format | 'html', options: SheetOptions): Promise<(view: ComparisonView) => string> {
  if (format === 'html') return (await import('../../report/html/comparison/page.ts')).comparisonPage;
  return (view) => renderComparison(format, view, options);
}

async function requireBothSeen({ before, after, all }: Pair, options: Invocation['options'], store: Shelves, io: Io): Promise<void> {
  const hidden = hiddenIn(all, options);
  for (const one of [before, after]) {
    const open = hidden.get(one.id);
    if (open !== undefined) throw new Failure([await hiddenProblem(one, open, options)]);
  }
  await noteReveal([...new Set([before, after])], all, options, store, io);
}

async function readBoth(pair: Pair, store: Shelves): Promise<Record<'before' | 'after', Assessed>> {
  const [first, second] = [await recordOf(pair.before, store), await recordOf(pair.after, store)];
  const rubrics = await rubricsOf([first, second], store);
  const withRubric = (record: typeof first): Assessed => {
    const rubric = rubrics.get(record.rubric.sha256);
    if (rubric === undefined) throw new Failure([problem('draft-rubric', { id: record.id, rubric: record.rubric.id })]);
    return { record, rubric };
  };
  return { before: withRubric(first), after: withRubric(second) };
}

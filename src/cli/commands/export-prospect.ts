/** `fit export-prospect`: all that is kept about one prospect. */
import { problem } from '../../problems/problem.ts';
import { safeJson } from '../../report/json.ts';
import { exportOf } from '../export-prospect/document.ts';
import { EXIT, Failure, unwrap } from '../failure.ts';
import type { Io } from '../io.ts';
import { hiddenIn, hiddenProblem, noteReveal } from '../kept/blind.ts';
import { findAssessments, type Shelves, withStore } from '../kept/lookup.ts';
import { printText } from '../output/printing.ts';
import type { Invocation } from '../program/declaration.ts';

/** @returns 0. */
export async function exportProspect({ operands, options }: Invocation, io: Io): Promise<number> {
  const [reference = ''] = operands;
  // What somebody is typing elsewhere at this moment is kept, too: to this reader no session lives, here or elsewhere.
  const reading: Io = { ...io, host: { ...io.host, isAlive: () => false }, now: () => io.now() + DAY };
  const document = await withStore(reading, async (store) => {
    const whose = await ownerOf(reference, store);
    await requireAllSeeable(whose, options, store, io);
    const whole = await exportOf(whose, store, io.version);
    if (options['redact'] !== true) return whole;
    const { redactExport } = await import('../export-prospect/redact.ts');
    return redactExport(whole, whose, store);
  });
  await printText(() => safeJson(document, true), options, io);
  return EXIT.done;
}

/** In milliseconds: long after any session that goes on was heard of. */
const DAY = 86_400_000;

/** Hides nothing that is handed over; who looks at a result while somebody still rates the same call says so, and it is written down. */
async function requireAllSeeable(whose: string, options: Invocation['options'], store: Shelves, io: Io): Promise<void> {
  const all = unwrap(await store.list({ whose }));
  const hidden = hiddenIn(all, options);
  const one = all.find(({ id }) => hidden.has(id));
  const open = one && hidden.get(one.id);
  if (one !== undefined && open !== undefined) throw new Failure([await hiddenProblem(one, open, options)]);
  await noteReveal(all, all, options, store, io);
}

/** The one that the name means, or the one that the assessment with this id is of. */
async function ownerOf(reference: string, store: Shelves): Promise<string> {
  const found = unwrap(await findAssessments(reference, store, true));
  const owners = new Map(found.map((one) => [one.whose, one]));
  if (owners.size > 1)
    throw new Failure([
      problem('assessment-ambiguous', { name: reference, found: [...owners.values()].map(({ id, prospect }) => `${id} (${prospect.name})`) }),
    ]);
  return found[0].whose;
}

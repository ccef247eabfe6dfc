/** `fit prospect list`: who is known, under which names. */
import { type KnownProspect, knownProspects } from '../../lifecycle/known-prospects.ts';
import { safeJson } from '../../report/json.ts';
import { csvProspects, type ListedProspect, plainProspects, renderProspects } from '../../report/list/prospects.ts';
import type { Summary } from '../../store/store.ts';
import { EXIT, unwrap } from '../failure.ts';
import type { Io } from '../io.ts';
import { veiled } from '../kept/blind.ts';
import { withStore } from '../kept/lookup.ts';
import { note } from '../output/note.ts';
import { formatOf, optionsFor, printText } from '../output/printing.ts';
import { redactionFor } from '../output/redaction.ts';
import type { Invocation } from '../program/declaration.ts';

/** @returns 0; nobody known is no fault. */
export async function prospectList({ options }: Invocation, io: Io): Promise<number> {
  const redaction = await redactionFor(options);
  const listed = await withStore(io, async (store) => {
    const stored = unwrap(await store.prospects());
    const all = veiled(unwrap(await store.list({})), {});
    const renamings = redaction === null ? unwrap(await store.log({ kinds: ['rename'] })) : [];
    return knownProspects(redaction?.redactProspects(stored) ?? stored, all, renamings).map(listedOf);
  });
  const format = formatOf<'csv' | 'plain'>(options);
  if (listed.length === 0 && format === 'terminal') await note('No prospects yet. Begin with the first: fit assess "Harbour Dental"', io, options['quiet']);
  else await printText(() => textOf(listed, format, options, io), options, io);
  return EXIT.done;
}

function textOf(listed: readonly ListedProspect[], format: 'terminal' | 'json' | 'csv' | 'plain', options: Invocation['options'], io: Io): string {
  if (format === 'json') return safeJson({ schema: 'fit.prospects/1', prospects: listed }, true);
  if (format === 'csv') return csvProspects(listed);
  return format === 'plain' ? plainProspects(listed) : renderProspects(listed, optionsFor(options, io));
}

function listedOf({ id, prospect: { name, key, external }, alsoCalled, merged, all, newest }: KnownProspect<Summary>): ListedProspect {
  const drafts = all.filter(({ status }) => status === 'draft').length;
  return {
    ...{ id, name, key, external, alsoCalled, merged, assessments: all.length - drafts, drafts },
    lastAt: all[0]?.updatedAt ?? all[0]?.createdAt ?? null,
    recommendation: newest?.recommendation ?? null,
    decided: newest?.decided ?? null,
  };
}

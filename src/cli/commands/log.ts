/** `fit log`: who did what when, about a prospect or one assessment. */
import type { Follows } from '../../engine/model/assessment.ts';
import type { LogEntry } from '../../engine/model/log.ts';
import { tellsHidden } from '../../lifecycle/calls/hidden.ts';
import { eventsOf, type LogDocument, type Told } from '../../report/log/data.ts';
import { LOG_RENDERERS, type LogFormat } from '../../report/log/render.ts';
import type { Summary } from '../../store/store.ts';
import { EXIT, unwrap } from '../failure.ts';
import type { Io } from '../io.ts';
import { hiddenIn, noteReveal, tellHidden } from '../kept/blind.ts';
import { type Shelves, withStore } from '../kept/lookup.ts';
import { type AssessedProspect, assessedProspect } from '../lifecycle/subject.ts';
import { formatOf, optionsFor, printText } from '../output/printing.ts';
import { redactionFor } from '../output/redaction.ts';
import type { Invocation } from '../program/declaration.ts';

/** @returns 0. */
export async function log({ operands, options }: Invocation, io: Io): Promise<number> {
  const [reference = ''] = operands;
  const { document, left } = await withStore(io, async (store) => documentOn(await assessedProspect(reference, store), options, store, io));
  await tellHidden(left, io, options['quiet']);
  await printText(() => LOG_RENDERERS[formatOf<LogFormat>(options)](document, optionsFor(options, io)), options, io);
  return EXIT.done;
}

/** The document, and the assessments of which it does not tell everything. */
async function documentOn(known: AssessedProspect, options: Invocation['options'], store: Shelves, io: Io) {
  const redaction = await redactionFor(options);
  const chosen = known.named === null ? known.all : [known.named];
  const hidden = hiddenIn(known.all, options);
  await noteReveal(chosen, known.all, options, store, io);
  const lines = unwrap(await store.log(known.named === null ? { prospect: known.whose } : { assessment: known.named.id }));
  const seen = lines.filter((line) => !tellsHidden(line, hidden));
  const shown = redaction?.redactSummaries(chosen) ?? chosen;
  const told = await Promise.all(shown.map(async (one): Promise<Told> => ({ ...one, follows: await followsOf(one, redaction !== null, store) })));
  const names = new Map(redaction === null ? (await prospectsIn(seen, store)).map(({ id, prospect }) => [id, prospect.name]) : []);
  const events = eventsOf(told, redaction?.redactLog(seen) ?? seen, names);
  const document: LogDocument = { schema: 'fit.log/1', prospect: shown[0]?.prospect ?? known.prospect, events };
  return { document, left: shown.filter(({ id }) => lines.some((line) => line.assessment === id && tellsHidden(line, hidden))) };
}

/** Summaries do not say why; only the few that follow another one are read. */
async function followsOf({ id, status, follows }: Summary, isRedacted: boolean, store: Shelves): Promise<Follows | null> {
  if (follows === null) return null;
  if (isRedacted) return { ...follows, because: null };
  const own = status === 'draft' ? unwrap(await store.draft(id)) : unwrap(await store.record(id));
  return own?.follows ?? { ...follows, because: null };
}

async function prospectsIn(lines: readonly LogEntry[], store: Shelves) {
  return lines.some(({ act }) => act.kind === 'merge') ? unwrap(await store.prospects()) : [];
}

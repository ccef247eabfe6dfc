/** `fit portfolio`: the book in numbers, for whoever answers for it. */

import type { Assessment } from '../../engine/model/assessment.ts';
import type { LogEntry } from '../../engine/model/log.ts';
import { dayMeant } from '../../lifecycle/age.ts';
import { asOfNow } from '../../lifecycle/calls/carried-log.ts';
import { chooseCounted } from '../../lifecycle/portfolio/choose.ts';
import type { Portfolio, PortfolioScope } from '../../lifecycle/portfolio/model.ts';
import { createPortfolio } from '../../lifecycle/portfolio/portfolio.ts';
import { type Extremes, extremesOf } from '../../lifecycle/portfolio/rubrics.ts';
import { safeJson } from '../../report/json.ts';
import type { Cursor, Page } from '../../store/store.ts';
import { EXIT, unwrap } from '../failure.ts';
import type { Io } from '../io.ts';
import { type Shelves, withStore } from '../kept/lookup.ts';
import { formatOf, optionsFor, printText } from '../output/printing.ts';
import { redactionFor } from '../output/redaction.ts';
import type { Invocation } from '../program/declaration.ts';

/** @returns 0; a book without anything in it is a portfolio too. */
export async function portfolio({ options }: Invocation, io: Io): Promise<number> {
  const asOf = new Date(io.now()).toISOString().slice(0, 10);
  const { rubric = null, since } = options as { readonly rubric?: string; readonly since?: string };
  const scope: PortfolioScope = { rubric, since: since === undefined ? null : dayMeant(since, asOf), all: options['all'] === true };
  const redaction = await redactionFor(options);
  const gathered = await withStore(io, (store) => gather(store, scope, asOf, redaction));
  const print = await printerFor(formatOf<'csv' | 'html'>(options));
  await printText(() => print(gathered, options, io), options, io);
  return EXIT.done;
}

type Redaction = Awaited<ReturnType<typeof redactionFor>>;

/** Record by record: only what lists and the log say of them is held together. */
async function gather(store: Shelves, scope: PortfolioScope, asOf: string, redaction: Redaction): Promise<Portfolio> {
  const all = unwrap(await store.list({}));
  const { counted, ...chosen } = chooseCounted(all, scope);
  const wanted = new Map(counted.map((one) => [one.id, one]));
  const entries = asOfNow(unwrap(await store.log({ kinds: ['decision', 'condition'] })), all);
  const log = byAssessment(redaction?.redactLog(entries) ?? entries);
  const extremes = shelfOfExtremes(store);
  const gathering = createPortfolio({ ...chosen, asOf, scope });
  let from: Cursor | null = null;
  do {
    const page: Page<Assessment> = unwrap(await store.records(from));
    for (const record of page.records) {
      const one = wanted.get(record.id);
      if (one === undefined) continue;
      gathering.add(record, { log: log.get(record.id) ?? [], reviewOn: one.reviewOn, extremes: await extremes(record.rubric.sha256) });
    }
    from = page.next;
  } while (from !== null);
  return gathering.portfolio();
}

function byAssessment(log: readonly LogEntry[]): ReadonlyMap<string, readonly LogEntry[]> {
  const groups = new Map<string, LogEntry[]>();
  for (const entry of log) {
    const group = groups.get(entry.assessment ?? '') ?? [];
    group.push(entry);
    groups.set(entry.assessment ?? '', group);
  }
  return groups;
}

/** A book knows few texts of rubrics, and each is read once. */
function shelfOfExtremes(store: Pick<Shelves, 'rubric'>): (sha256: string) => Promise<Extremes> {
  const known = new Map<string, Extremes>();
  return async (sha256) => {
    const own = known.get(sha256);
    if (own !== undefined) return own;
    const stored = unwrap(await store.rubric(sha256));
    const extremes: Extremes = stored === null ? new Map() : extremesOf(stored.rubric);
    known.set(sha256, extremes);
    return extremes;
  };
}

/** How the portfolio is told in a format; each is loaded only where it is asked for. */
async function printerFor(format: 'terminal' | 'json' | 'csv' | 'html'): Promise<(portfolio: Portfolio, options: Invocation['options'], io: Io) => string> {
  if (format === 'json') return (gathered) => safeJson(gathered, true);
  if (format === 'html') return (await import('../../report/html/portfolio/page.ts')).portfolioPage;
  if (format === 'csv') {
    const { portfolioCsv } = await import('../../report/portfolio/csv.ts');
    return portfolioCsv;
  }
  const { renderPortfolio } = await import('../../report/portfolio/terminal.ts');
  return (gathered, options, io) => renderPortfolio(gathered, optionsFor(options, io));
}

/** The page of a store: which one it is, and what it holds. */
import { pageOnTerminal } from '../../report/outlined/terminal.ts';
import type { SheetOptions } from '../../report/page/sheet.ts';
import { counted } from '../../report/words.ts';
import type { Copied } from '../../store/transfer/copy.ts';
import type { Versions } from '../../store/versions.ts';
import type { StorePlace } from '../kept/store-place.ts';
import { partsOf } from './copied-words.ts';

/** How much a store holds. */
export type Holding = Readonly<Record<'assessments' | 'drafts' | 'prospects' | 'rubrics' | 'log', number>>;

/** What is known of the store, and of the file of this user beside it. */
export interface Status {
  readonly kind: StorePlace['kind'];
  readonly place: string;
  /** `null` where it cannot be reached. */
  readonly versions: Versions | null;
  /** `null` where it cannot be looked into. */
  readonly holds: Holding | null;
  /** The file of this user where it is not the store itself; `null` where there is none. */
  readonly local: { readonly place: string; readonly holds: Holding; readonly waiting: Copied | null } | null;
}

/** @returns the page on the terminal. */
export function renderStatus({ kind, place, versions, holds, local }: Status, options: SheetOptions): string {
  const store = [kind === 'server' ? 'Store of the team, on a server' : 'Store in a file', ...stateOf(versions, holds)];
  const sections =
    local === null
      ? []
      : [{ depth: 1 as const, title: `Kept here: ${local.place}`, blocks: paragraphs(holdingWords(local.holds), waitingWords(local.waiting, versions)) }];
  return pageOnTerminal({ title: place, facts: store, sections }, options);
}

function paragraphs(...texts: readonly string[]) {
  return [{ kind: 'list' as const, items: texts.map((text) => ({ text })) }];
}

function stateOf(versions: Versions | null, holds: Holding | null): readonly string[] {
  if (versions === null) return ['It cannot be reached now.'];
  const { found, known } = versions;
  if (found === 0) return ['Nothing was kept there yet.'];
  if (found < known) return [`Version ${found} of its tables; this fit works with version ${known}: fit store migrate`];
  return [`Version ${found} of its tables, as this fit works with`, ...(holds === null ? [] : [holdingWords(holds)])];
}

function holdingWords({ assessments, drafts, prospects, rubrics, log }: Holding): string {
  const rest = `${counted(rubrics, 'text')} of rubrics, ${counted(log, 'line')} of the log`;
  return `${counted(assessments, 'assessment')}, ${counted(drafts, 'draft')}, ${counted(prospects, 'prospect')}, ${rest}`;
}

function waitingWords(waiting: Copied | null, versions: Versions | null): string {
  if (versions?.found === 0) return 'Nothing of it is in the store yet. fit store copy brings it over.';
  if (waiting === null) return 'What of it is not in the store cannot be said now.';
  const parts = partsOf(waiting);
  const left = waiting.conflicts.length === 0 ? '' : ` ${counted(waiting.conflicts.length, 'difference')} to be looked at: fit store copy --dry-run`;
  return (parts.length === 0 ? 'All of it is in the store.' : `Not in the store yet: ${parts.join(', ')}. fit store copy brings it over.`) + left;
}

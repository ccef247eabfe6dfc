/** A prospect that a command is about, with what is kept of it. */
import type { Prospect } from '../../engine/model/assessment.ts';
import { shortName } from '../../report/texts.ts';
import { counted, enumerated } from '../../report/words.ts';
import type { Summary } from '../../store/store.ts';
import { operand } from '../../text/shell.ts';
import { oneLine, visible } from '../../text/visible.ts';
import { unwrap } from '../failure.ts';
import { findAssessments, type Shelves } from '../kept/lookup.ts';

/** A prospect with everything that is kept of it. */
export interface MeantProspect {
  /** Id of the stored prospect. */
  readonly whose: string;
  readonly prospect: Prospect;
  /** Everything that is kept of it, the newest first. */
  readonly all: readonly Summary[];
}

/** @returns the prospect that a whole name, a key or an id leads to. Throws a `Failure` where none does, or several do. */
export async function meantProspect(reference: string, store: Shelves): Promise<MeantProspect> {
  const [{ whose, prospect }] = unwrap(await findAssessments(reference, store, false));
  return { whose, prospect, all: unwrap(await store.list({ whose })) };
}

/** @returns the name on one line. */
export function calledIn(name: string): string {
  return shortName(oneLine(name));
}

/** @returns "2 assessments and 1 draft". */
export function keptOf({ all }: Pick<MeantProspect, 'all'>): string {
  const drafts = all.filter(({ status }) => status === 'draft').length;
  const locked = all.length - drafts;
  return enumerated([...(locked > 0 ? [counted(locked, 'assessment')] : []), ...(drafts > 0 ? [counted(drafts, 'draft')] : [])], 'and');
}

/** @returns what is typed behind a command: the name where it can be copied from the screen, else the id. */
export function typed({ prospect: { name }, whose }: Pick<MeantProspect, 'prospect' | 'whose'>): string {
  return shortName(name) === name && visible(name) === name ? operand(name) : whose;
}

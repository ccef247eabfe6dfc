/** Looks up what is not known beforehand: rubrics, starters, prospects. */
import { listRubrics } from '../find-rubric/rubrics.ts';
import type { Io } from '../io.ts';
import { fileOf, findStore, isUntouched } from '../kept/store-place.ts';
import type { Candidate, LookedUp, Offer, Wanted } from './model.ts';

/** @returns what is offered for the word under the cursor: whole words that begin as it does. @param io a world that asks nobody */
export async function offerFor({ lead, words, kinds }: Wanted, current: string, io: Io): Promise<Offer> {
  const found = [...words];
  for (const kind of kinds) found.push(...(await candidatesOf(kind, io)));
  const whole = lead === '' ? found : found.map((one) => ({ ...one, value: lead + one.value }));
  // What begins with a dash would be taken for an option, unless options are over; then nobody completes.
  const isDashed = lead === '' && kinds.includes('prospects');
  const possible = whole.filter(({ value }) => !(isDashed && value.startsWith('-')));
  const begun = possible.filter(({ value }) => value.startsWith(current));
  // People type names in small letters.
  const candidates = begun.length > 0 ? begun : possible.filter(({ value }) => value.toLowerCase().startsWith(current.toLowerCase()));
  return { candidates, files: kinds.includes('files') };
}

async function candidatesOf(kind: LookedUp, io: Io): Promise<readonly Candidate[]> {
  if (kind === 'files') return [];
  if (kind === 'rubrics') return listRubrics(io).map(({ id, path }) => ({ value: id, about: path === null ? 'came with fit' : 'your own' }));
  if (kind === 'prospects') return prospects(io);
  const { listStarters } = await import('../new-rubric/starters.ts');
  return listStarters(io).map(({ name, summary }) => ({ value: name, about: summary }));
}

/** Those in the file of a store that is there. No key is worth waiting for a server, or being asked for a password. */
async function prospects(io: Io): Promise<readonly Candidate[]> {
  const place = await findStore(io);
  const file = place.ok ? fileOf(place.value) : null;
  if (!place.ok || file === null || isUntouched(place.value)) return [];
  const { readNames } = await import('../../store/sqlite/names.ts');
  const { visible } = await import('../../text/visible.ts');
  return (await readNames(file)).map(({ name, id }) => {
    const shown = visible(name);
    // Nobody can type what cannot be seen: such a prospect is named by the id that leads to it as well.
    return shown === name && name.trim() === name && !/ {2}/.test(name) ? { value: name } : { value: id, about: shown };
  });
}

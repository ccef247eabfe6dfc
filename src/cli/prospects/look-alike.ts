/** Whether somebody who is new by name is known under a name that looks alike. They are asked about, and never taken for one silently. */
import type { Assessment, Prospect } from '../../engine/model/assessment.ts';
import { type KnownProspect, knownProspects } from '../../lifecycle/known-prospects.ts';
import { lookAlikes } from '../../lifecycle/look-alike.ts';
import { fold } from '../../store/fold.ts';
import type { AssessmentStore, Summary } from '../../store/store.ts';
import type { SetUp } from '../../terminal/set-up.ts';
import { unwrap } from '../failure.ts';
import { calledIn, typed } from './meant.ts';

type Shelf = Pick<AssessmentStore, 'list' | 'log' | 'prospects'>;

/** Somebody who may be meant, and why that is not sure. */
interface Candidates {
  readonly reason: 'looks-alike' | 'same-name';
  readonly known: readonly KnownProspect<Summary>[];
}

/** @returns the prospect that is meant: of those who look alike, or have the same name, the one that its user chooses. Nothing is asked where it is clear. */
export async function settleProspect(prospect: Prospect, store: Shelf, setUp: SetUp): Promise<Prospect> {
  const { reason, known } = await candidatesFor(prospect, store);
  if (known.length === 0) return prospect;
  const name = calledIn(prospect.name);
  const question = reason === 'same-name' ? `${known.length} prospects are called ${name}. Which one?` : `Is ${name} known already?`;
  return setUp.choose<Prospect>(question, [
    ...known.map((one) => ({
      name: `${reason === 'same-name' ? 'This one' : 'The same'}: ${calledIn(one.prospect.name)}`,
      description: wordsOn(one),
      value: one.prospect,
    })),
    ...(reason === 'same-name'
      ? []
      : [{ name: `Another one, called ${name}`, description: 'they stay apart; fit prospect merge can make them one later', value: prospect }]),
  ]);
}

/** @returns a sentence for each known prospect that looks like this one, with the command that makes them one; where nobody can be asked. */
export async function lookAlikeNotes({ prospect, id: whose }: Pick<Assessment, 'prospect' | 'id'>, store: Shelf): Promise<readonly string[]> {
  const { reason, known } = await candidatesFor(prospect, store);
  const name = calledIn(prospect.name);
  if (reason === 'same-name' && known.length > 0)
    return [`${known.length} prospects are called ${name}; without a key this counts as one more. In the answer file: prospect: { name: …, key: … }`];
  return known.map(({ prospect: own, id }) => {
    const command = `fit prospect merge ${typed({ prospect, whose })} ${typed({ prospect: own, whose: id })}`;
    return `${name} looks like ${calledIn(own.name)}, who is known; they are kept apart. If they are one: ${command}`;
  });
}

async function candidatesFor(prospect: Prospect, store: Shelf): Promise<Candidates> {
  const { name, key } = prospect;
  const wanted = fold(name);
  const called = new Set(unwrap(await store.list({ prospect: name })).map(({ whose }) => whose));
  if (called.size === 1 || (key !== null && unwrap(await store.list({ prospect: key })).length > 0)) return { reason: 'looks-alike', known: [] };
  const stored = unwrap(await store.prospects());
  if (stored.length === 0) return { reason: 'looks-alike', known: [] };
  const all = knownProspects(stored, unwrap(await store.list({})), unwrap(await store.log({ kinds: ['rename'] })));
  if (called.size > 1) return { reason: 'same-name', known: key === null ? all.filter(({ id }) => called.has(id)) : [] };
  const names = all.flatMap((one) => [one.prospect.name, ...one.alsoCalled].map((own) => ({ one, own })));
  const like = lookAlikes(name, names, ({ own }) => own).filter(({ own }) => fold(own) !== wanted);
  // Two keys say that they are two.
  const apart = ({ prospect: own }: KnownProspect<Summary>) => key !== null && own.key !== null && fold(own.key) !== fold(key);
  return { reason: 'looks-alike', known: [...new Set(like.map(({ one }) => one))].filter((one) => !apart(one)) };
}

/** "key hd-1, last noted 2026-01-02, also called Harbor Dental". */
function wordsOn({ prospect: { key }, all, alsoCalled }: KnownProspect<Summary>): string {
  const last = all[0]?.updatedAt?.slice(0, 10);
  return [
    ...(key === null ? [] : [`key ${key}`]),
    ...(last === undefined ? [] : [`last noted ${last}`]),
    ...(alsoCalled.length === 0 ? [] : [`also called ${alsoCalled.map(calledIn).join(', ')}`]),
  ].join(', ');
}

/** `fit store status`: which store this is, and what it holds. */
import { good, type Outcome, type Problem } from '../../problems/problem.ts';
import { safeJson } from '../../report/json.ts';
import { type Copied, copyStore } from '../../store/transfer/copy.ts';
import type { Versions } from '../../store/versions.ts';
import { EXIT, Failure, unwrap } from '../failure.ts';
import type { Io } from '../io.ts';
import { openStoreAt } from '../kept/store.ts';
import { findStore, isUntouched, localPlace, type StorePlace } from '../kept/store-place.ts';
import { covers } from '../manage-store/covers.ts';
import { isSamePlace, shownPlace, versionsIn } from '../manage-store/places.ts';
import { type Holding, renderStatus, type Status } from '../manage-store/status-page.ts';
import { optionsFor, printText } from '../output/printing.ts';
import type { Invocation } from '../program/declaration.ts';

/** @returns 0; 4 where the store cannot be reached, and what is kept here is shown all the same. */
export async function storeStatus({ options }: Invocation, io: Io): Promise<number> {
  const place = unwrap(await findStore(io));
  const own = unwrap(localPlace(io));
  const versions = await versionsIn(place, io);
  const isOther = !isSamePlace(place, own) && !isUntouched(own);
  const waiting = isOther ? await waitingIn(own, place, versions, io) : null;
  const holds = versions.ok && isReadable(versions.value) ? unwrap(await holdingOf(place, io)) : null;
  const local = isOther ? { place: shownPlace(own), holds: unwrap(await holdingOf(own, io)), waiting: waiting?.ok === true ? waiting.value : null } : null;
  const status: Status = { kind: place.kind, place: shownPlace(place), versions: versions.ok ? versions.value : null, holds, local };
  await printText(
    () => (options['json'] === true ? safeJson({ schema: 'fit.store/1', ...status }, false) : renderStatus(status, optionsFor(options, io))),
    options,
    io,
  );
  const faults: readonly Problem[] = [versions, waiting].flatMap((one) => (one !== null && !one.ok ? one.problems : []));
  if (faults.length > 0) throw new Failure(faults.slice(0, 1));
  return EXIT.done;
}

/** What has no tables of today is not opened: that would bring it up to date. */
function isReadable({ found, known }: Versions): boolean {
  return found === known;
}

async function holdingOf(place: StorePlace, io: Io): Promise<Outcome<Holding>> {
  const store = await openStoreAt(place, io);
  if (!store.ok) return store;
  try {
    const outline = await store.value.outline();
    if (!outline.ok) return outline;
    const { assessments, prospects, rubrics, log } = outline.value;
    const drafts = assessments.filter(({ status }) => status === 'draft').length;
    return good({ assessments: assessments.length - drafts, drafts, prospects: prospects.length, rubrics: rubrics.length, log: log.length });
  } finally {
    await store.value.close();
  }
}

/** @returns what a copy would bring over; `null` where the store cannot be looked into. */
async function waitingIn(own: StorePlace, place: StorePlace, versions: Outcome<Versions>, io: Io): Promise<Outcome<Copied> | null> {
  if (!versions.ok || !isReadable(versions.value)) return null;
  const [from, to] = [unwrap(await openStoreAt(own, io)), await openStoreAt(place, io)];
  try {
    return to.ok ? await copyStore(from, to.value, { covers, isTrial: true, tell: () => {} }) : to;
  } finally {
    await from.close();
    if (to.ok) await to.value.close();
  }
}

/** Says that the server of the team is away and that the interview is kept on this machine. */
import type { Kept } from '../../interview/session.ts';
import type { Io } from '../io.ts';
import { KEPT_HERE } from '../kept/kept-here.ts';
import { note } from '../output/note.ts';
import type { StoreKeeper } from './keeper.ts';

/** What is known of the server. */
interface Reaching {
  readonly away: () => unknown;
}

/** Says it once in the interview and once beside it, for what was said on a screen goes with the screen. */
export interface Telling {
  /** Before the interview and after it: on a line of its own. */
  readonly onLine: () => Promise<void>;
  /** @returns a keeper that says it in the interview, with the first answer that is kept here. */
  readonly inside: (keeper: StoreKeeper) => StoreKeeper;
}

/** @returns who says it. */
export function createTelling(store: Reaching, quiet: unknown, io: Io): Telling {
  let [isTold, isInSight] = [false, false];
  const isAway = () => store.away() !== null;
  const isNews = () => !isTold && isAway();
  const withNews = (kept: Kept): Kept => {
    if (!kept.ok || !isNews()) return kept;
    isTold = true;
    return { ...kept, said: kept.said === undefined ? KEPT_HERE : `${kept.said} ${KEPT_HERE}` };
  };
  return {
    onLine: async () => {
      if (isInSight || !(isTold || isAway())) return;
      [isTold, isInSight] = [true, true];
      await note(KEPT_HERE, io, quiet);
    },
    inside: (keeper) => ({ ...keeper, save: async (changes) => withNews(await keeper.save(changes)) }),
  };
}

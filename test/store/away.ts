/** A store on a server that is away when a test wants it to be. */
import { bad, type Outcome, problem } from '../../src/problems/problem.ts';
import type { AssessmentStore } from '../../src/store/store.ts';

/** The store, and the way to it. */
export interface Unsteady {
  readonly store: AssessmentStore;
  /** @param after how many more calls are answered @param isDone whether the call that is not answered is done all the same */
  readonly leave: (after?: number, isDone?: boolean) => void;
  readonly comeBack: () => void;
  /** How often somebody asked while it was away. */
  readonly asked: () => number;
}

const AWAY = problem('server-away', { server: 'postgres://db/fit', reason: 'the connection was refused' });

/** @returns the store with a way to it that can be cut. */
export function unsteady(real: AssessmentStore): Unsteady {
  let [left, isDone, asked] = [Number.POSITIVE_INFINITY, false, 0];
  const guarded = new Proxy(real, {
    get: (target, name: keyof AssessmentStore) => {
      const method = target[name] as (...args: unknown[]) => Promise<Outcome<unknown>>;
      if (name === 'close') return async () => {};
      return async (...args: unknown[]) => {
        if (left-- > 0) return method(...args);
        asked++;
        if (isDone && left === -1) await method(...args);
        return bad(AWAY);
      };
    },
  });
  return {
    store: guarded,
    leave: (after = 0, isLastDone = false) => {
      [left, isDone] = [after, isLastDone];
    },
    comeBack: () => {
      left = Number.POSITIVE_INFINITY;
    },
    asked: () => asked,
  };
}

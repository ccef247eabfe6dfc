/** A driver of which one operation fails. */
import { type Connection, type Driver, loadDriver } from '../../../src/store/sqlite/driver.ts';
import { got } from '../support.ts';

/** Whether the operation is not done, or done and only told to have failed. */
export type Moment = 'before' | 'after';

/** What is to fail. */
export interface Fault {
  readonly error: Error;
  readonly moment: Moment;
}

/** A driver and what became of it. */
export interface FaultyDriver {
  readonly driver: Driver;
  /** Has the n-th operation from now on fail. */
  readonly arm: (n: number, fault: Fault) => void;
  readonly hasFailed: () => boolean;
  readonly opened: () => number;
  readonly closed: () => number;
}

/** @returns the real driver with a fault to come. Opening is an operation too. */
export async function createFaultyDriver(): Promise<FaultyDriver> {
  const real = got(await loadDriver());
  let [left, opened, closed] = [0, 0, 0];
  let fault: Fault | null = null;
  const operate = <Value>(work: () => Value): Value => {
    left--;
    if (left !== 0 || fault === null) return work();
    if (fault.moment === 'after') work();
    throw fault.error;
  };
  const watched = (connection: Connection): Connection => ({
    exec: (sql) => operate(() => connection.exec(sql)),
    run: (...args) => operate(() => connection.run(...args)),
    all: (...args) => operate(() => connection.all(...args)),
    close: () => {
      closed++;
      connection.close();
    },
  });
  return {
    driver: (file) =>
      operate(() => {
        opened++;
        return watched(real(file));
      }),
    arm: (n, next) => {
      [left, fault] = [n, next];
    },
    hasFailed: () => fault !== null && left <= 0,
    opened: () => opened,
    closed: () => closed,
  };
}

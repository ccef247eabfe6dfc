/** Waiting for something to appear on a screen. Looks whenever something was drawn; nobody sleeps. */

/** What is waited for: a text anywhere, a pattern over the lines joined by line feeds, or a question to the lines. */
export type Wanted = string | RegExp | ((lines: readonly string[]) => boolean);

/** Everybody who waits for one screen. */
export interface Waiting {
  waitFor(wanted: Wanted, what?: string): Promise<readonly string[]>;
  /** Something was drawn. */
  look(): void;
  /** Nothing more will be drawn; those who still wait are told why. */
  end(why: string): void;
}

interface Waiter {
  readonly wanted: Wanted;
  succeed(): void;
  fail(why: string): void;
}

const SECONDS = 15;

/** @param lines gives the lines of the screen */
export function createWaiting(lines: () => readonly string[]): Waiting {
  const waiters = new Set<Waiter>();
  let ended: string | null = null;
  const look = () => {
    for (const waiter of [...waiters]) if (isThere(waiter.wanted, lines())) waiter.succeed();
  };
  const fail = (why: string) => {
    for (const waiter of [...waiters]) waiter.fail(why);
  };
  const waitFor: Waiting['waitFor'] = (wanted, what = describe(wanted)) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => waiter.fail(`not there after ${SECONDS} s`), SECONDS * 1000);
      const leave = () => {
        clearTimeout(timer);
        waiters.delete(waiter);
      };
      const succeed = () => {
        leave();
        resolve(lines());
      };
      const giveUp = (why: string) => {
        leave();
        reject(new Error(`waited for ${what}: ${why}. The screen:\n${framed(lines())}`));
      };
      const waiter: Waiter = { wanted, succeed, fail: giveUp };
      waiters.add(waiter);
      look();
      if (ended !== null) fail(ended);
    });
  const end = (why: string) => {
    ended = why;
    fail(why);
  };
  return { waitFor, look, end };
}

function isThere(wanted: Wanted, lines: readonly string[]): boolean {
  if (typeof wanted === 'function') return wanted(lines);
  const text = lines.join('\n');
  return typeof wanted === 'string' ? text.includes(wanted) : text.search(wanted) >= 0;
}

function describe(wanted: Wanted): string {
  return typeof wanted === 'string' ? JSON.stringify(wanted) : String(wanted);
}

function framed(lines: readonly string[]): string {
  return lines.map((line) => `  | ${line}`).join('\n');
}

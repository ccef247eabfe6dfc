/**
 * A process of its own that looks after a store, for tests: bundled by them. It kills itself before the n-th thing that it asks of the
 * database, so that nothing is left tidy.
 * Arguments: folder, what to do (remove, backup, restore), the file or the ids, n (0: never).
 */
import { writeSync } from 'node:fs';
import { openCare } from '../../src/store/sqlite/care/care.ts';
import { loadDriver } from '../../src/store/sqlite/driver.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';

const [folder, act, what, n] = process.argv.slice(2);
let left = Number(n);

const real = value(await loadDriver());
const count = (work) => {
  if (--left === 0) process.kill(process.pid, 'SIGKILL');
  return work();
};
const driver = (file) =>
  count(() => {
    const connection = real(file);
    return {
      exec: (sql) => count(() => connection.exec(sql)),
      run: (...args) => count(() => connection.run(...args)),
      all: (...args) => count(() => connection.all(...args)),
      close: () => count(() => connection.close()),
    };
  });
const place = { folder, uid: process.getuid?.() ?? null, stamp: () => 'now', driver };

if (act === 'remove') {
  const store = value(await openSqliteStore({ ...place, machine: { host: 'desk', age: () => 0, boot: '', isAlive: () => false } }));
  value(await store.remove(what.split(',')));
  await store.close();
} else {
  const care = value(await openCare(place));
  if (act === 'backup') value(await care.backUp({ path: what, temporary: `${what}.tmp` }));
  else value(await care.restore(what, async () => true));
}
writeSync(1, 'done\n');

/** Ends with what is wrong, so that a test can look at it. */
function value(outcome) {
  if (outcome.ok) return outcome.value;
  writeSync(2, JSON.stringify(outcome.problems));
  process.exit(4);
}

/**
 * A process of its own that appends answers to a draft, for tests: bundled by them, so that it can be run anywhere.
 * Arguments: folder or address of a server, id, session, how many (0: until it is killed), whether it begins the draft itself.
 * Prints the number of each answer once the store has said that it is kept, at the end what others have appended.
 */
import { writeSync } from 'node:fs';
import { isAddress, parseAddress } from '../../src/store/postgres/address.ts';

const [place, id, session, count, begins] = process.argv.slice(2);
const rubric = { rubric: { fit: 1, id: 'mini', version: '1.0.0', title: 'Mini' }, sha256: '0'.repeat(64) };
const at = '2026-01-02T03:04:05Z';

const store = value(await open({ host: 'desk', age: () => 0, boot: '', isAlive: () => true }));
if (begins) value(await store.begin({ id, prospect: { name: session, key: null, external: {} }, assessor: null, rubric, at, changes: [] }));
const others = [];
let since = 0;
for (let i = 1; Number(count) === 0 || i <= Number(count); i++) {
  const change = { item: `${session}${i}`, entry: { answer: { state: 'rated', value: i }, note: 'x'.repeat((i * 37) % 300) } };
  const appended = value(await store.append(id, session, since, [change], at));
  since = appended.last;
  others.push(...appended.others.map(({ item }) => item));
  writeSync(1, `${change.item}\n`);
}
writeSync(1, `others ${others.join(' ')}\n`);
await store.close();

async function open(machine) {
  const { openSqliteStore } = await import('../../src/store/sqlite/open.ts');
  if (!isAddress(place)) return openSqliteStore({ folder: place, uid: process.getuid?.() ?? null, machine, stamp: () => 'now' });
  const { openPostgresStore } = await import('../../src/store/postgres/open.ts');
  const address = value(parseAddress(place, { name: 'place', isPrivate: true, at: null }, process.env));
  return openPostgresStore({ address, password: null, machine });
}

/** Ends with what is wrong, so that a test can look at it. */
function value(outcome) {
  if (outcome.ok) return outcome.value;
  writeSync(2, JSON.stringify(outcome.problems));
  process.exit(4);
}

/**
 * Eight processes that write at once, until they are killed: every answer that the store said to have kept is there, and none twice.
 *
 *   node test/bench/writers.mjs [seconds] [sqlite|postgres]
 *
 * Half of them write into one draft, half into drafts of their own. Prints figures; exit code 1 when an answer is missing or there twice.
 * A writer that was told that the store is busy ends there: that is a complaint, and no loss.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const seconds = Number(process.argv[2] ?? 60);
const kind = process.argv[3] ?? 'sqlite';
const WRITERS = 8;
const SHARED = 'W'.repeat(26);

const folder = mkdtempSync(join(tmpdir(), 'fit-writers-'));
symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
const writer = await bundled('test/support/store-writer.mjs');
const server = kind === 'postgres' ? await (await import(pathToFileURL(await bundled('test/support/postgres/server.ts')))).startServer() : null;
const place = server === null ? join(folder, 'store') : `postgres://fit@127.0.0.1:${server.port}/postgres`;

await write(SHARED, 'first-', 1, 'begins').ended;
const began = Date.now();
const writers = Array.from({ length: WRITERS }, (_, i) => {
  const id = i % 2 === 0 ? SHARED : String(i).repeat(26);
  return { id, ...write(id, `w${i}-`, 0, ...(id === SHARED ? [] : ['begins'])) };
});
await new Promise((done) => setTimeout(done, seconds * 1000));
for (const { child } of writers) child.kill('SIGKILL');
await Promise.all(writers.map(({ ended }) => ended));
const lasted = (Date.now() - began) / 1000;

let [missing, twice, there, acknowledged] = [0, 0, 0, 0];
for (const id of new Set(writers.map((one) => one.id))) {
  const kept = writers.filter((one) => one.id === id).flatMap(({ lines }) => lines);
  // One who came too late to begin a draft has nothing to lose.
  if (kept.length === 0) continue;
  const items = (await itemsOf(id)).filter((item) => !item.startsWith('first-'));
  const known = new Set(items);
  missing += kept.filter((item) => !known.has(item)).length;
  twice += items.length - known.size;
  there += items.length;
  acknowledged += kept.length;
}
const complaints = writers.flatMap(({ errors }) => errors);
console.log(
  `${kind}: ${WRITERS} writers, ${lasted.toFixed(1)} s, ${acknowledged} acknowledged (${(acknowledged / lasted).toFixed(0)} a second), ${there} there`,
);
console.log(`missing ${missing}, twice ${twice}, complaints ${complaints.length}${complaints.length > 0 ? `: ${complaints[0]}` : ''}`);
console.log(`by writer: ${writers.map(({ lines }) => lines.length).join(' ')}`);
await server?.stop();
rmSync(folder, { recursive: true });
process.exitCode = missing + twice === 0 ? 0 : 1;

/** @returns the path of a script that needs nothing but packages beside it. */
async function bundled(entry) {
  const outfile = join(folder, `${entry.replaceAll(/[\\/]/g, '-').replace(/\.\w+$/, '')}.mjs`);
  const banner = { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);" };
  await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'esm', external: ['libsql', 'pg-native'], banner, logLevel: 'error' });
  return outfile;
}

/** Starts a writer. `lines` holds what it was told is kept, `others` at its end what others have written. */
function write(id, session, count, ...more) {
  const child = spawn(process.execPath, [writer, place, id, session, String(count), ...more], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [lines, others, errors] = [[], [], []];
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line.startsWith('others')) others.push(...line.split(' ').slice(1).filter(Boolean));
    else lines.push(line);
  });
  child.stderr.on('data', (chunk) => void errors.push(String(chunk)));
  return { child, lines, others, errors, ended: new Promise((done) => child.on('close', done)) };
}

/** @returns what there is, as somebody is told who has seen nothing of it yet. */
async function itemsOf(id) {
  const { others, ended } = write(id, 'first-reader-', 1);
  await ended;
  return others;
}

/**
 * What keeping an answer costs: autosave through the store against append + fdatasync of 130 bytes, save by save in turn; and what a list of
 * 10,000 costs a cold process against `node -e 0`, as built. Prints figures, asserts nothing. Run with `env -u NODE_EXTRA_CA_CERTS`.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const SAVES = 600;
const ALL = 10_000;
const folder = mkdtempSync(join(tmpdir(), 'fit-bench-'));
const module = resolve('dist/store-sqlite-open.cjs');
const { openSqliteStore } = (await import(pathToFileURL(module))).default;

const at = (i) => new Date(1.8e12 + i * 1000).toISOString();
const options = { folder, uid: process.getuid?.() ?? null, machine: { host: 'desk', age: () => 0, boot: '', isAlive: () => false }, stamp: () => 'now' };
const store = (await openSqliteStore(options)).value;
const rubric = { rubric: { fit: 1, id: 'mini', version: '1.0.0', title: 'Mini', opening: 'x'.repeat(30_000) }, sha256: '0'.repeat(64) };
const draftOf = (i, changes = []) => ({
  id: `B${String(i).padStart(25, '0')}`,
  prospect: { name: `P${i}`, key: null, external: {} },
  assessor: null,
  rubric,
  at: at(i),
  changes,
});

await saves();
await lists();
await store.close();
rmSync(folder, { recursive: true });

async function saves() {
  const draft = draftOf(0);
  await store.begin(draft);
  const file = openSync(join(folder, 'journal'), 'a', 0o600);
  const line = 'x'.repeat(130);
  const times = { store: [], journal: [] };
  for (let i = 0; i < SAVES; i++) {
    const change = { item: `question_${i % 40}`, entry: { answer: { state: 'rated', value: 4 }, note: 'Said so himself, twice.' } };
    let start = performance.now();
    await store.append(draft.id, 'a', i, [change], at(i));
    times.store.push(performance.now() - start);
    start = performance.now();
    writeSync(file, line);
    fdatasyncSync(file);
    times.journal.push(performance.now() - start);
  }
  closeSync(file);
  for (const [name, values] of Object.entries(times))
    console.log(`${name.padEnd(8)} p50 ${ms(values, 0.5)}  mean ${mean(values).toFixed(2)} ms  p99 ${ms(values, 0.99)}`);
  const [p50, all] = [quantile, mean].map((of) => of(times.store, 0.5) / of(times.journal, 0.5));
  console.log(`ratio    p50 ${p50.toFixed(2)}  mean ${all.toFixed(2)}`);
}

async function lists() {
  for (let i = 1; i < ALL; i++) await store.begin(draftOf(i, [{ item: 'one', entry: { answer: { state: 'rated', value: 1 } } }]));
  const script = join(folder, 'list.cjs');
  // Loaded as the program loads it: with what V8 made of it.
  const load = `const { Script } = require('node:vm'); const { readFileSync } = require('node:fs');
const chunk = (file) => { const module = { exports: {} };
  const source = '(function (exports, require, module, __filename, __dirname) {' + readFileSync(file, 'utf8') + '\\n})';
  const script = new Script(source, { filename: file, cachedData: readFileSync(file + '.cache') });
  if (script.cachedDataRejected) throw new Error('built with another Node');
  script.runInThisContext()(module.exports, require('node:module').createRequire(file), module, file, ''); return module.exports; };`;
  const open = `${load} const { openSqliteStore } = chunk(${JSON.stringify(module)}); openSqliteStore({ ...${JSON.stringify({ folder, uid: options.uid })}, machine: {}, stamp: () => 'now' })`;
  writeFileSync(script, `${open}.then(async ({ value }) => { await value.list({ limit: Number(process.argv[2]) }); });`);
  const times = { bare: [], newest: [], all: [] };
  const run = (name, ...args) => {
    const start = performance.now();
    const { status } = spawnSync(process.execPath, args);
    if (status !== 0) throw new Error(`${args.join(' ')}: exit ${status}`);
    times[name].push(performance.now() - start);
  };
  for (let i = 0; i < 15; i++) {
    run('bare', '-e', '0');
    run('newest', script, '50');
    run('all', script, '-1');
  }
  for (const name of ['newest', 'all'])
    console.log(`list ${name.padEnd(8)} ${(quantile(times[name], 0.5) / quantile(times.bare, 0.5)).toFixed(2)} x node -e 0 (${ms(times.bare, 0.5)})`);
}

function quantile(values, part) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * part)];
}

function mean(values) {
  return values.reduce((sum, value) => sum + value) / values.length;
}

function ms(values, part) {
  return `${quantile(values, part).toFixed(2)} ms`;
}

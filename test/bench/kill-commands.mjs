/**
 * Every command that writes, killed with SIGKILL at random moments.
 *
 *   node test/bench/kill-commands.mjs [kills] [seed] [command]
 *
 * Each kill begins with a fresh copy of a store. Afterwards fit must open it without a word, its file must be sound, and it must hold what
 * it held before or what the whole command makes of it: nothing half, nothing twice. What ended with 0 must be there. Where a command
 * takes several steps (copy), everything there must be whole, and running it again must finish it. Files left over are counted, and must
 * be gone after the next run where they lie beside the store. Exit code 1 when any of this does not hold.
 */
import { execFile, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import Database from 'libsql';

const kills = Number(process.argv[2] ?? 200);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);
const wanted = process.argv[4] ?? '';
const fit = resolve('bin/fit.cjs');
const run = promisify(execFile);
const root = mkdtempSync(join(tmpdir(), 'fit-kill-commands-'));
/** As many as there are processors on a small machine. */
const LANES = 2;
/** Enough for a copy of several parts. */
const RECORDS = 150;
const NAME = 'Harbour Dental';
const ANSWERS = ['--answers', 'examples/p1-northfield-accountants/msp-mindset.yaml', '--no-input'];

/**
 * A new command is one line. `at` is the store that it changes, `home` unless said otherwise; `steps`: it may be found on the way;
 * `env`: what it is told beside the folder.
 */
const COMMANDS = [
  { name: 'assess', args: () => ['assess', ...ANSWERS] },
  { name: 'decide', args: () => ['decide', NAME, 'decline', '--because', 'no slot', '--by', 'Ada'] },
  { name: 'condition', args: () => ['condition', NAME, 'contact_point', 'kept', '--by', 'Ada'] },
  { name: 'outcome', args: () => ['outcome', NAME, '--fact', 'customer=yes', '--on', '2026-02-01', '--by', 'Ada'] },
  { name: 'rm', args: () => ['rm', 'Copy 7', '--force'] },
  { name: 'purge', args: () => ['purge', '--older-than', '1d', '--force'] },
  { name: 'prospect rename', args: () => ['prospect', 'rename', 'Copy 8', 'Copy Eight', '--by', 'Ada'] },
  { name: 'prospect merge', args: () => ['prospect', 'merge', 'Copy 9', 'Copy 10', '--by', 'Ada', '--force'] },
  { name: 'prospect undo', args: () => ['prospect', 'undo', 'Copy Eleven', '--by', 'Ada'] },
  { name: 'store copy', args: () => ['store', 'copy'], env: ({ other }) => ({ FIT_STORE: other }), at: 'other', steps: true },
  { name: 'store migrate', args: ({ older }) => ['store', 'migrate', '--store', older], at: 'older' },
  { name: 'store backup', args: ({ folder }) => ['store', 'backup', join(folder, 'backup.db')] },
  { name: 'store restore', args: ({ folder }) => ['store', 'restore', join(folder, 'kept.db'), '--force'] },
];

/** The same figures for the same seed (mulberry32). */
function randomFrom(start) {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function envOf(place, more = {}) {
  return { PATH: process.env.PATH, HOME: root, FIT_HOME: place.home, LANG: 'C.UTF-8', ...more };
}

function placeIn(folder) {
  return { folder, home: join(folder, 'home'), other: join(folder, 'other'), older: join(folder, 'older') };
}

/** A store with records, a draft and a log, and a backup of an earlier state of it. */
async function makeTemplate() {
  const place = placeIn(join(root, 'template'));
  mkdirSync(place.home, { recursive: true });
  const env = envOf(place);
  await run(process.execPath, [fit, 'assess', ...ANSWERS], { env });
  await run(process.execPath, [fit, 'store', 'backup', join(place.folder, 'kept.db')], { env });
  const { openSqliteStore } = (await import(pathToFileURL(resolve('dist/store-sqlite-open.cjs')))).default;
  const options = {
    folder: place.home,
    uid: process.getuid?.() ?? null,
    machine: { host: 'desk', age: () => 0, boot: '', isAlive: () => false },
    stamp: () => 'now',
  };
  const store = resultOf(await openSqliteStore(options));
  const [{ id }] = resultOf(await store.list({}));
  const record = resultOf(await store.record(id));
  const rubric = resultOf(await store.rubric(record.rubric.sha256));
  const harbour = JSON.parse(readFileSync('test/fixtures/store/record.json', 'utf8'));
  resultOf(await store.complete(harbour, rubric));
  for (let i = 1; i <= RECORDS; i++) {
    const prospect = { name: `Copy ${i}`, key: null, external: {} };
    const at = `2020-01-02T03:04:05.${String(i).padStart(3, '0')}Z`;
    resultOf(await store.complete({ ...record, id: `0${String(i).padStart(25, '0')}`, prospect, createdAt: at, updatedAt: at }, rubric));
  }
  const change = { item: 'respect', entry: { answer: { state: 'rated', value: 3 } } };
  const draft = { id: `1${'0'.repeat(25)}`, prospect: { name: 'A draft', key: null, external: {} }, assessor: null, rubric };
  resultOf(await store.begin({ ...draft, at: '2026-01-02T03:04:05.000Z', changes: [change, change] }));
  await store.close();
  await run(process.execPath, [fit, 'prospect', 'rename', 'Copy 11', 'Copy Eleven', '--by', 'Ada'], { env }).catch(() => {});
  mkdirSync(place.older);
  cpSync('test/fixtures/store/v1.db', join(place.older, 'fit.db'));
  return place;
}

function resultOf(outcome) {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

/** All that a store holds, but for what is another in every run: ids, times, keys. `null` where there is no file, or no tables in it. */
function contentsOf(file) {
  if (readdirSync(join(file, '..')).every((name) => !file.endsWith(`/${name}`))) return null;
  const db = new Database(file);
  try {
    const rows = (sql) =>
      db
        .prepare(sql)
        .all()
        .map((row) => JSON.stringify(Object.values(row)))
        .sort();
    if (rows('SELECT name FROM sqlite_schema').length === 0) return null;
    const sound = [...rows('PRAGMA integrity_check'), ...rows('PRAGMA foreign_key_check')].join();
    if (sound !== '["ok"]') throw new Error(sound);
    // One of the version before knows no prospects.
    if (db.prepare('PRAGMA user_version').all()[0].user_version === 1) return { older: rows('SELECT id, status, name, last FROM assessment') };
    const half = rows(`SELECT id FROM assessment WHERE (status = 'complete') <> (key IN (SELECT assessment FROM record))
      OR (status = 'draft' AND last <> (SELECT count(*) FROM change WHERE assessment = assessment.key)) OR whose IS NULL`);
    if (half.length > 0) throw new Error(`half: ${half.join()}`);
    return {
      assessments: rows('SELECT status, name, answered, recommendation, decided, open_conditions, last FROM assessment'),
      changes: rows('SELECT number, session, body FROM change'),
      prospects: rows('SELECT name, merged_into IS NULL FROM prospect'),
      log: rows('SELECT kind, assessment IS NULL FROM log'),
      rubrics: rows('SELECT sha256, length(body) FROM rubric'),
    };
  } finally {
    db.close();
  }
}

/** Whether every row of one is in the other, as often. */
function isWithin(part, whole) {
  return Object.entries(part).every(([table, rows]) => {
    const left = [...whole[table]];
    return rows.every((row) => {
      const found = left.indexOf(row);
      if (found !== -1) left.splice(found, 1);
      return found !== -1;
    });
  });
}

function same(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** @returns how it ended, and how long it took. */
function start({ args, env }, place, killAfter) {
  return new Promise((done) => {
    const begun = performance.now();
    const child = spawn(process.execPath, [fit, ...args(place)], { env: envOf(place, env?.(place)), stdio: 'ignore' });
    const timer = killAfter === null ? null : setTimeout(() => child.kill('SIGKILL'), killAfter);
    child.on('exit', (code) => {
      clearTimeout(timer);
      done({ code, took: performance.now() - begun });
    });
  });
}

/** What lies in a folder that is no part of a store nor of what the command makes. */
function scrapsIn(place, known) {
  const names = (folder) => {
    try {
      return readdirSync(folder).map((name) => name.replaceAll(/\d{6,}[TZ\d-]*/g, 'N'));
    } catch {
      return [];
    }
  };
  const all = [...names(place.folder), ...names(place.home), ...names(place.other)];
  return all.filter((name) => !/^fit\.db(?:-wal|-shm)?$|^home$|^other$|^older$/.test(name) && !known.has(name));
}

/** What the whole command makes of the template, and which files it leaves. */
async function prepare(command, template) {
  const place = placeIn(join(root, `whole-${command.name.replace(' ', '-')}`));
  cpSync(template.folder, place.folder, { recursive: true });
  const file = (one) => join(place[command.at ?? 'home'], one);
  mkdirSync(place.other, { recursive: true });
  const before = contentsOf(file('fit.db'));
  const { code, took } = await start(command, place, null);
  if (code !== 0) return null;
  return { before, after: contentsOf(file('fit.db')), took, known: new Set(scrapsIn(place, new Set())) };
}

const tally = new Map();
const losses = [];
let killed = 0;

async function killOnce(command, whole, template, number) {
  const random = randomFrom(seed * 100_003 + number);
  const place = placeIn(join(root, `kill-${number}`));
  cpSync(template.folder, place.folder, { recursive: true });
  mkdirSync(place.other, { recursive: true });
  const count = tally.get(command.name);
  const complain = (what) => losses.push(`kill ${number}, ${command.name} in ${place.folder}: ${what}`);
  // Most of the time nothing is written yet: half of the kills come where it is.
  const moment = whole.took * (random() < 0.5 ? random() : 0.6 + random() * 0.4);
  const { code, took } = await start(command, place, moment);
  if (code !== null) whole.took = whole.took * 0.7 + took * 0.3;
  else killed += 1;
  const store = place[command.at ?? 'home'];
  const before = losses.length;
  try {
    const listed = await run(process.execPath, [fit, 'list', '--status', 'all', '--plain', '-n', '1'], { env: envOf({ home: store }) });
    if (listed.stderr !== '' && contentsOf(join(store, 'fit.db')) !== null && !/No assess/.test(listed.stderr)) complain(listed.stderr);
    const found = contentsOf(join(store, 'fit.db'));
    const [isBefore, isAfter] = [same(found, whole.before), same(found, whole.after)];
    count[code === 0 ? 'done' : isAfter ? 'after' : isBefore ? 'before' : 'between'] += 1;
    if (code !== null && code !== 0) complain(`ended with ${code}`);
    if (code === 0 && !isAfter) complain('ended with 0, and it is not there');
    if (!isBefore && !isAfter && !(command.steps && (found === null || isWithin(found, whole.after)))) complain('something is half or twice');
    if (command.name === 'store backup') checkBackup(join(place.folder, 'backup.db'), whole, code, complain);
    if (scrapsIn(place, whole.known).length > 0) count.scraps += 1;
    if (command.steps) {
      const again = await start(command, place, null);
      if (again.code !== 0 || !same(contentsOf(join(store, 'fit.db')), whole.after)) complain(`run again it ended with ${again.code} and is not whole`);
    }
    const left = readdirSync(store).filter((name) => !/^fit\.db(?:-wal|-shm)?$/.test(name) && !whole.known.has(name.replaceAll(/\d{6,}[TZ\d-]*/g, 'N')));
    if (left.length > 0) complain(`left beside the store: ${left.join()}`);
  } catch (error) {
    complain(error.stderr || error.message);
  }
  if (losses.length === before) rmSync(place.folder, { recursive: true });
}

/** A backup is there whole, or not at all. */
function checkBackup(file, whole, code, complain) {
  const found = contentsOf(file);
  if (found === null ? code === 0 : !same(found, whole.before)) complain('the backup is not whole');
}

const begun = Date.now();
const template = await makeTemplate();
const cases = [];
for (const command of COMMANDS.filter(({ name }) => name.startsWith(wanted))) {
  const whole = await prepare(command, template);
  if (whole === null) console.log(`${command.name}: passed over, it does not run`);
  else cases.push([command, whole]);
  tally.set(command.name, { done: 0, before: 0, between: 0, after: 0, scraps: 0 });
}
let next = 0;
async function lane() {
  while (killed < kills) {
    const number = ++next;
    const [command, whole] = cases[number % cases.length];
    await killOnce(command, whole, template, number);
  }
}
await Promise.all(Array.from({ length: LANES }, lane));
const version = JSON.parse(readFileSync('package.json', 'utf8')).version;
console.log(`fit ${version}: started ${next} times, killed ${killed} times, seed ${seed}, ${((Date.now() - begun) / 1000).toFixed(0)} s`);
for (const [{ name }] of cases) {
  const { done, before, between, after, scraps } = tally.get(name);
  const ended = before + between + after;
  console.log(
    `  ${name.padEnd(16)} killed ${ended}: nothing done ${before}, on the way ${between}, all done ${after}; ended first ${done}; files left ${scraps}`,
  );
}
console.log(`  losses ${losses.length}`);
for (const loss of losses) console.log(`  ${loss}`);
process.exitCode = losses.length > 0 ? 1 : 0;
if (losses.length === 0) rmSync(root, { recursive: true, force: true });

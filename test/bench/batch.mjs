/**
 * A book of a million through `fit score`, whole processes in turn: against a loop that only cuts lines and calls JSON.parse, the obvious
 * readline program, jq where it is there, and DuckDB, which is fetched into a temporary folder. Then the peak of memory of the book and of a
 * quarter of it, whole records, and, with `--kills N`, a run with --resume that is killed N times at random moments and compared by bytes.
 * Prints figures, asserts nothing but the bytes.
 *
 *   node test/bench/batch.mjs [--records 1000000] [--pairs 3] [--kills 0] [--no-duckdb]
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '1000000' },
    pairs: { type: 'string', default: '3' },
    kills: { type: 'string', default: '0' },
    'no-duckdb': { type: 'boolean', default: false },
  },
});
const [RECORDS, PAIRS, KILLS] = [values.records, values.pairs, values.kills].map(Number);
const folder = mkdtempSync(join(tmpdir(), 'fit-batch-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const env = { ...process.env, HOME: folder, NO_COLOR: '1' };
// With it Node 20 reads all root certificates at each start.
delete env.NODE_EXTRA_CA_CERTS;
const fit = resolve('bin/fit.cjs');
const OPTIONS = ['none', 'partial', 'mostly', 'complete'];
const DIMENSIONS = ['governance', 'engineering', 'operations'];
const questions = Array.from({ length: 20 }, (_, i) => ({
  id: `${DIMENSIONS[i % 3].slice(0, 4)}_question_${String(i + 1).padStart(2, '0')}`,
  dimension: DIMENSIONS[i % 3],
  form: i % 10 === 7 ? 'yes-no' : i % 5 === 4 ? 'levels' : 'options',
  weight: 1 + (i % 4),
  isKnockout: i === 2,
}));
const rubric = join(folder, 'rubric.yaml');
writeFileSync(rubric, rubricText());
const book = bookOf('book', RECORDS);
const quarter = bookOf('quarter', RECORDS / 4);
const few = bookOf('few', RECORDS / 20);
const programs = writePrograms();
const figures = join(folder, 'figures');
// Not maxRSS of the resource usage: a child begins with that of its parent.
const PEAK = "Number(/VmHWM:\\s+(\\d+)/.exec(fs.readFileSync('/proc/self/status', 'utf8'))[1])";
const hook = join(folder, 'hook.cjs');
writeFileSync(
  hook,
  `const fs = require('node:fs');
if (require('node:worker_threads').isMainThread) process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  fs.writeFileSync(process.env.FIGURES, JSON.stringify({ work: (user + system) / 1e6, peak: process.platform === 'linux' ? ${PEAK} / 1024 : 0 }));
});`,
);

console.log(`${RECORDS} records of 20 answers, ${PAIRS} pairs, Node ${process.version}; time of the whole process, median of the pairs`);
const flat = (file) => [process.execPath, fit, 'score', file, '-r', rubric, '--format', 'flat', '--quiet'];
compare('fit score --format flat', flat(book), 'parse only', [process.execPath, programs.parse, book], RECORDS, PAIRS);
compare('fit score --format flat', flat(book), 'readline program', [process.execPath, programs.readline, book], RECORDS, PAIRS);
compare('fit score --format csv', flat(book).with(7, 'csv'), 'parse only', [process.execPath, programs.parse, book], RECORDS, 1);
if (spawnSync('jq', ['--version']).status === 0) compare('fit score, a twentieth', flat(few), 'jq -c .', ['jq', '-c', '.', few], RECORDS / 20, 1);
else console.log('jq is not here');
if (!values['no-duckdb']) duckdb();
compare('fit score, whole records, a twentieth', flat(few).with(7, 'ndjson'), 'parse only', [process.execPath, programs.parse, few], RECORDS / 20, 1);
const [most, less] = [timed(flat(book)).peak, timed(flat(quarter)).peak];
console.log(`peak memory: ${most.toFixed(0)} MiB with ${RECORDS}, ${less.toFixed(0)} MiB with ${RECORDS / 4}, ratio ${(most / less).toFixed(2)}`);
if (KILLS > 0) await kill();

/** A and B in turn; the ratio is the median of the pair ratios. */
function compare(name, command, against, baseline, records, pairs) {
  const rows = Array.from({ length: pairs }, () => ({ a: timed(command), b: timed(baseline) }));
  const ratio = median(rows.map(({ a, b }) => a.seconds / b.seconds));
  const [seconds, peak] = [median(rows.map(({ a }) => a.seconds)), Math.max(...rows.map(({ a }) => a.peak))];
  const work = median(rows.map(({ a, b }) => a.work / b.work));
  console.log(
    `${name}: ${seconds.toFixed(1)} s, ${Math.round(records / seconds)} records/s, ${peak.toFixed(0)} MiB; against ${against}: ${ratio.toFixed(2)} (processor time ${work.toFixed(2)})`,
  );
}

/** Time, processor time and peak memory of a process whose output nobody reads; of other programs than Node the time alone. */
function timed([command, ...args]) {
  const out = openSync('/dev/null', 'w');
  rmSync(figures, { force: true });
  const began = process.hrtime.bigint();
  const { status, stderr } = spawnSync(command, args, {
    env: { ...env, FIGURES: figures, NODE_OPTIONS: `--require ${hook}` },
    cwd: folder,
    stdio: ['ignore', out, 'pipe'],
  });
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  closeSync(out);
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${status} ${stderr}`);
  return { seconds, work: 0, peak: 0, ...(existsSync(figures) ? JSON.parse(readFileSync(figures, 'utf8')) : {}) };
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

function rubricText() {
  const form = { 'yes-no': 'yes-no: { yes: 100, no: 0 }', levels: 'levels: { 1: None, 2: Little, 3: Half, 4: Most, 5: All }' };
  const options = `options: [${OPTIONS.map((id, i) => `{ id: ${id}, label: ${id}, points: ${[0, 30, 70, 100][i]} }`).join(', ')}]`;
  const asked = ({ id, form: kind, weight, isKnockout }) =>
    `      - { id: ${id}, title: ${id}, ask: How far is it?, weight: ${weight}, ${form[kind] ?? options}${isKnockout ? ', knockout: { is: none }' : ''} }\n`;
  const parts = DIMENSIONS.map((id, i) => {
    const own = questions.filter(({ dimension }) => dimension === id).map(asked);
    return `  - id: ${id}\n    title: ${id}\n    weight: ${3 - i}\n    questions:\n${own.join('')}`;
  });
  const bands = '{ from: 65, recommend: accept }, { from: 50, recommend: conditional }, { from: 0, recommend: decline }';
  return `fit: 1\nid: readiness\nversion: 1.4.0\ntitle: Readiness\ndimensions:\n${parts.join('')}decision:\n  bands: [${bands}]\n`;
}

/** The same records every time. */
function bookOf(name, records) {
  const file = join(folder, `${name}.ndjson`);
  const out = openSync(file, 'w');
  let seed = 12345;
  const random = () => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return seed / 2 ** 32;
  };
  const answer = ({ form }) => (form === 'yes-no' ? random() < 0.7 : form === 'levels' ? 1 + Math.floor(random() * 5) : OPTIONS[Math.floor(random() * 4)]);
  let text = '';
  for (let i = 0; i < records; i++) {
    text += `${JSON.stringify({ prospect: `Prospect ${i}`, answers: Object.fromEntries(questions.map((question) => [question.id, answer(question)])) })}\n`;
    if (text.length < 2 ** 20 && i < records - 1) continue;
    writeSync(out, text);
    text = '';
  }
  closeSync(out);
  return file;
}

/** What others would write: a loop that only reads, and the program that comes to mind first. */
function writePrograms() {
  const parse = join(folder, 'parse.cjs');
  writeFileSync(
    parse,
    `const fs = require('node:fs'); const fd = fs.openSync(process.argv[2]); const B = Buffer.allocUnsafe(1 << 20); let tail = Buffer.alloc(0), n;
while ((n = fs.readSync(fd, B)) > 0) { let b = B.subarray(0, n); if (tail.length) b = Buffer.concat([tail, b]);
  let p = 0, e; while ((e = b.indexOf(10, p)) !== -1) { JSON.parse(b.utf8Slice(p, e)); p = e + 1; } tail = Buffer.from(b.subarray(p)); }`,
  );
  const readline = join(folder, 'readline.cjs');
  const points = { none: 0, partial: 30, mostly: 70, complete: 100, true: 100, false: 0, 1: 0, 2: 25, 3: 50, 4: 75, 5: 100 };
  writeFileSync(
    readline,
    `const points = ${JSON.stringify(points)}; const questions = ${JSON.stringify(questions)}; const ranks = ${JSON.stringify(DIMENSIONS)};
(async () => { let out = ''; const lines = require('node:readline').createInterface({ input: require('node:fs').createReadStream(process.argv[2]), crlfDelay: Infinity });
for await (const line of lines) { const { prospect, answers } = JSON.parse(line); const sums = {}, weights = {};
  for (const { id, dimension, weight } of questions) { sums[dimension] = (sums[dimension] ?? 0) + weight * points[answers[id]]; weights[dimension] = (weights[dimension] ?? 0) + weight; }
  let total = 0; ranks.forEach((id, i) => { total += (3 - i) * sums[id] / weights[id]; }); const score = Math.round(total / 6 * 10) / 10;
  out += JSON.stringify({ prospect, score, band: score >= 65 ? 'accept' : score >= 50 ? 'conditional' : 'decline', ...answers }) + '\\n';
  if (out.length > 65536) { process.stdout.write(out); out = ''; } } process.stdout.write(out); })();`,
  );
  return { parse, readline };
}

/** Points added up in SQL; never a dependency, so it is fetched here. */
function duckdb() {
  const fetched = spawnSync('npm', ['install', '--silent', '--no-audit', '--no-fund', '--prefix', folder, '@duckdb/node-api'], {
    encoding: 'utf8',
    cwd: folder,
  });
  if (fetched.status !== 0) return console.log(`DuckDB could not be fetched: ${fetched.stderr.trim().split('\n').at(-1)}`);
  const worth = ({ id, form }) =>
    form === 'yes-no'
      ? `(CASE WHEN answers.${id} THEN 100 ELSE 0 END)`
      : form === 'levels'
        ? `(answers.${id} - 1) * 25`
        : `(CASE answers.${id} WHEN 'none' THEN 0 WHEN 'partial' THEN 30 WHEN 'mostly' THEN 70 ELSE 100 END)`;
  const means = DIMENSIONS.map((name, i) => {
    const own = questions.filter(({ dimension }) => dimension === name);
    return `${3 - i} * (${own.map((question) => `${question.weight} * ${worth(question)}`).join(' + ')}) / ${own.reduce((sum, { weight }) => sum + weight, 0)}`;
  });
  const sql = `COPY (SELECT prospect, round((${means.join(' + ')}) / 6.0, 1) AS score, answers FROM read_json('${book}', format = 'newline_delimited')) TO '/dev/null' (FORMAT json)`;
  const program = join(folder, 'duck.cjs');
  writeFileSync(program, `require('@duckdb/node-api').DuckDBInstance.create().then((db) => db.connect()).then((c) => c.run(${JSON.stringify(sql)}));`);
  compare('fit score --format flat', flat(book), 'DuckDB', [process.execPath, program], RECORDS, 1);
}

/** Killed again and again and gone on with: the file must be that of a run that nobody disturbed. */
async function kill() {
  const [whole, other] = [join(folder, 'whole.ndjson'), join(folder, 'killed.ndjson')];
  const began = Date.now();
  spawnSync(process.execPath, [...flat(quarter).slice(1), '-o', whole], { env, cwd: folder });
  const time = Date.now() - began;
  let killed = 0;
  for (let isDone = false; !isDone; ) {
    const child = spawn(process.execPath, [...flat(quarter).slice(1), '-o', other, '--resume'], { env, cwd: folder, stdio: 'ignore' });
    const timer = killed < KILLS ? setTimeout(() => child.kill('SIGKILL'), Math.random() * Math.max(300, (2 * time) / KILLS)) : null;
    const [code, signal] = await new Promise((done) => child.on('exit', (...how) => done(how)));
    clearTimeout(timer);
    if (signal === 'SIGKILL') killed++;
    else if (code === 0) isDone = true;
    else throw new Error(`exit ${code}`);
    if (killed < KILLS && isDone) {
      check(whole, other);
      rmSync(other);
      isDone = false;
    }
  }
  check(whole, other);
  console.log(`killed ${killed} times and gone on with: the same bytes`);
}

function check(a, b) {
  const [one, two] = [a, b].map((file) => createHash('sha256').update(readFileSync(file)).digest('hex'));
  if (one !== two) throw new Error('a run that was killed and gone on with gave other bytes');
}

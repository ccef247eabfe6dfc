/**
 * What a full store costs whole commands: 10,000 locked assessments of ordinary size, five of each of 2,000 prospects. Time of cold processes
 * against `node -e 0` in turns, as built, and the peak of memory of a list against that of a tenth of it. Prints figures, asserts nothing.
 * Run with `env -u NODE_EXTRA_CA_CERTS`; takes a minute or two, most of it to fill the store.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [TURNS = 21] = process.argv.slice(2).map(Number);
const ROUNDS = 5;
const { openSqliteStore } = (await import(pathToFileURL(resolve('dist/store-sqlite-open.cjs')))).default;
const { assess, compileRubric } = await import(pathToFileURL(resolve('dist/index.js')));
const source = JSON.parse(readFileSync('dist/rubrics/msp-mindset.json', 'utf8'));
const plan = compileRubric(source.rubric);
const questions = source.rubric.dimensions.flatMap((dimension) => dimension.questions);

const folder = mkdtempSync(join(tmpdir(), 'fit-book-'));
const [few, many] = [await filled('few', 200), await filled('many', 2000)];
const out = openSync(join(folder, 'out'), 'w');
// Not maxRSS of the resource usage: a child begins with that of its parent.
const PEAK = "Number(/VmHWM:\\s+(\\d+)/.exec(fs.readFileSync('/proc/self/status', 'utf8'))[1])";
const hook = join(folder, 'hook.cjs');
writeFileSync(
  hook,
  `const fs = require('node:fs');
process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  fs.writeFileSync(process.env.FIGURES, JSON.stringify({ work: (user + system) / 1000, peak: process.platform === 'linux' ? ${PEAK} / 1024 : 0 }));
});`,
);
times();
peaks();
rmSync(folder, { recursive: true });

/** @returns a folder whose store holds so many prospects. */
async function filled(name, prospects) {
  const home = join(folder, name);
  mkdirSync(home, { mode: 0o700 });
  const options = {
    folder: home,
    uid: process.getuid?.() ?? null,
    machine: { host: 'desk', age: () => 0, boot: '', isAlive: () => false },
    stamp: () => 'now',
  };
  const store = (await openSqliteStore(options)).value;
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < prospects; i++) {
      const record = recordOf(i, round, prospects);
      const done = await store.complete(record, source);
      if (!done.ok) throw new Error(JSON.stringify(done.problems));
      if (i % 3 === 0) await store.note(decisionOn(record, idOf(i)));
    }
  }
  await store.close();
  return home;
}

function recordOf(i, round, prospects) {
  const at = new Date(1.75e12 + (round * prospects + i) * 600_000).toISOString();
  const answers = Object.fromEntries(questions.map(({ id, form }, q) => [id, answerTo(form, i * 31 + round * 7 + q * 13)]));
  const { id, version, title, adapted = false } = source.rubric;
  return {
    ...{ schema: 'fit.assessment/1', id: idOf(round * prospects + i), status: 'complete', createdAt: at, updatedAt: at },
    tool: { name: 'fit', version: '0.0.0' },
    rubric: { id, version, title, sha256: source.sha256, adapted },
    prospect: { name: `Northfield Accountants ${i}`, key: `northfield-${i}.example`, external: { hubspot: String(i) } },
    assessor: { name: ['Jo', 'Kim', 'Sam'][i % 3], role: 'sales' },
    ...{ facts: {}, answers, result: assess(plan, answers), decision: null, outcome: null },
    ...(round > 0 && { follows: { kind: 'again', of: idOf((round - 1) * prospects + i), because: null } }),
  };
}

/** Most are answered in the upper half, with a note; one in nine is open. */
function answerTo(form, number) {
  if (number % 9 === 0) return { state: 'unknown' };
  const value = form.kind === 'levels' ? form.levels[Math.min(form.levels.length - 1, 1 + (number % 4))].level : chosenFrom(form, number);
  return { state: 'rated', value, evidence: 'Said so himself in the second half of the call, and showed the sheet.', confidence: 'medium' };
}

function chosenFrom(form, number) {
  if (form.kind === 'options') return form.several ? [form.options[number % form.options.length].id] : form.options[number % form.options.length].id;
  return form.kind === 'yes-no' ? number % 2 === 0 : 10;
}

function idOf(number) {
  return `01JZ${String(number).padStart(22, '0')}`;
}

function decisionOn({ id, updatedAt, result }, prospect) {
  const recommendation = result.recommendation === 'incomplete' ? 'defer' : result.recommendation;
  return {
    id: id.replace('01JZ', '01JY'),
    at: updatedAt,
    by: 'Kim',
    prospect,
    assessment: id,
    act: { kind: 'decision', recommendation, because: 'As said.', starts: null },
  };
}

function times() {
  const one = 'Northfield Accountants 1234';
  const runs = [
    ['node -e 0', ['-e', '0']],
    ['list -n 50', ['bin/fit.cjs', 'list', '-n', '50']],
    ['list', ['bin/fit.cjs', 'list']],
    ['list --json', ['bin/fit.cjs', 'list', '--json']],
    ['show P', ['bin/fit.cjs', 'show', one]],
    ['history P', ['bin/fit.cjs', 'history', one]],
    ['compare P', ['bin/fit.cjs', 'compare', one]],
    ['compare A B', ['bin/fit.cjs', 'compare', one, 'Northfield Accountants 77']],
  ];
  const taken = new Map(runs.map(([name]) => [name, { wall: [], work: [] }]));
  for (let turn = 0; turn < TURNS; turn++) {
    for (const [name, args] of runs) {
      taken.get(name).wall.push(run(many, args));
      taken.get(name).work.push(figuresOf(many, args).work);
    }
  }
  const bare = taken.get('node -e 0');
  // What the processor has done tells more than the clock where others are at work too.
  for (const [name, { wall, work }] of taken) {
    const [ratio, worked] = [median(wall) / median(bare.wall), median(work) / median(bare.work)].map((value) => value.toFixed(2));
    console.log(`${name.padEnd(14)} ${ratio} x node -e 0, ${median(wall).toFixed(1)} ms; its work ${worked} x, ${median(work).toFixed(1)} ms`);
  }
}

/** @returns milliseconds. */
function run(home, args, env = {}) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { env: { ...process.env, FIT_HOME: home, ...env }, stdio: ['ignore', out, 'pipe'] });
  if (status !== 0) throw new Error(`${args.join(' ')}: exit ${status}\n${stderr}`);
  return performance.now() - start;
}

function peaks() {
  for (const args of [
    ['-e', '0'],
    ['bin/fit.cjs', 'list', '--json'],
    ['bin/fit.cjs', 'list', '-n', '50', '--json'],
  ]) {
    const [small, large] = [few, many].map((home) => median([1, 2, 3].map(() => figuresOf(home, args).peak)).toFixed(1));
    console.log(`peak of ${args.slice(1).join(' ').padEnd(20)} ${small} MB over 1,000, ${large} MB over 10,000`);
  }
}

/** @returns milliseconds that the processor worked, and the peak of memory in MB. */
function figuresOf(home, args) {
  const file = join(folder, 'figures');
  run(home, ['--require', hook, ...args], { FIGURES: file });
  return JSON.parse(readFileSync(file, 'utf8'));
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

/**
 * What `fit rubric diff --replay` over 10,000 stored assessments costs, against a bare node that only reads the same rows and parses
 * them. Prints figures, asserts nothing. Run after a build, with `env -u NODE_EXTRA_CA_CERTS`.
 *
 *   npm run build && node test/bench/replay.mjs [assessments]
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { assess, compileRubric } from '../../dist/index.js';

const ALL = Number(process.argv[2] ?? 10_000);
const ROUNDS = 3;
const home = mkdtempSync(join(tmpdir(), 'fit-bench-'));
const { openSqliteStore } = (await import(pathToFileURL(resolve('dist/store-sqlite-open.cjs')))).default;
const source = JSON.parse(readFileSync('dist/rubrics/msp-mindset.json', 'utf8'));
const plan = compileRubric(source.rubric);
const questions = source.rubric.dimensions.flatMap((dimension) => dimension.questions);
const EVIDENCE = 'Said so himself, twice, in the second half of the call.';
const random = seeded(4711);

await fill();
const text = readFileSync('rubrics/msp-mindset.yaml', 'utf8');
const changed = join(home, 'changed.yaml');
writeFileSync(
  changed,
  text
    .replace('{ from: 70, recommend: accept }', '{ from: 74, recommend: accept }')
    .replace('    weight: 30\n', '    weight: 36\n')
    .replace('version: 1.0.0', 'version: 2.0.0'),
);
const reader = join(home, 'read.cjs');
writeFileSync(
  reader,
  `const Database = require(${JSON.stringify(resolve('node_modules/libsql'))});
let read = 0;
for (const { body } of new Database(${JSON.stringify(join(home, 'fit.db'))}).prepare('SELECT body FROM record').iterate()) read += Object.keys(JSON.parse(body).answers).length;
if (read === 0) process.exit(1);`,
);

const runs = {
  'bare node, reads and parses': [reader],
  'fit rubric diff': ['bin/fit.cjs', 'rubric', 'diff', 'msp-mindset', changed, '--json', '-o', join(home, 'out.json'), '--force'],
  'fit rubric diff --replay': ['bin/fit.cjs', 'rubric', 'diff', 'msp-mindset', changed, '--json', '-o', join(home, 'out.json'), '--force', '--replay'],
};
const times = Object.fromEntries(Object.keys(runs).map((name) => [name, []]));
for (let round = 0; round < ROUNDS; round++) for (const [name, args] of Object.entries(runs)) times[name].push(time(name, args));
const { replay } = JSON.parse(readFileSync(join(home, 'out.json'), 'utf8'));
const [[, bare]] = Object.entries(times);
console.log(`node ${process.version}, ${replay.assessments} assessments, ${replay.flips.length} flips, median of ${ROUNDS}`);
for (const [name, own] of Object.entries(times))
  console.log(`${name.padEnd(28)} ${median(own).toFixed(0).padStart(6)} ms  ${(median(own) / median(bare)).toFixed(2)} x`);
rmSync(home, { recursive: true });

function time(name, args) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { env: { ...process.env, FIT_HOME: home }, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${name}: exit ${status}\n${stderr}`);
  return performance.now() - start;
}

async function fill() {
  const options = {
    folder: home,
    uid: process.getuid?.() ?? null,
    machine: { host: 'desk', age: () => 0, boot: '', isAlive: () => false },
    stamp: () => 'now',
  };
  const store = (await openSqliteStore(options)).value;
  const { id, version, title } = source.rubric;
  const made = Array.from({ length: 250 }, () => {
    const answers = Object.fromEntries(
      questions.flatMap((question) => (random() < 0.08 ? [] : [[question.id, { state: 'rated', value: anyValue(question), evidence: EVIDENCE }]])),
    );
    return { answers, result: assess(plan, answers) };
  });
  for (let i = 0; i < ALL; i++) {
    const at = new Date(1.7e12 + i * 60_000).toISOString();
    const record = {
      ...{
        schema: 'fit.assessment/1',
        id: `B${String(i).padStart(25, '0')}`,
        status: 'complete',
        createdAt: at,
        updatedAt: at,
        tool: { name: 'fit', version: '0' },
      },
      ...{
        rubric: { id, version, title, sha256: source.sha256, adapted: false },
        prospect: { name: `P${i}`, key: null, external: {} },
        assessor: null,
        facts: {},
      },
      ...made[i % made.length],
      ...{ decision: null, outcome: null },
    };
    const kept = await store.complete(record, source);
    if (!kept.ok) throw new Error(JSON.stringify(kept.problems));
  }
  await store.close();
}

function anyValue({ form }) {
  const one = (list) => list[Math.floor(random() * list.length)];
  if (form.kind === 'levels') return form.levels[Math.floor((0.35 + random() * 0.65) * form.levels.length)].level;
  if (form.kind === 'options') return form.several ? [one(form.options).id] : one(form.options).id;
  return form.kind === 'number' ? (form.min ?? 0) + Math.floor(random() * 60) : random() < 0.5;
}

function seeded(seed) {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

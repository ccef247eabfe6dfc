/**
 * What an explanation costs above start-up, for each persona on the long rubric.
 *
 *   npm run build && node test/bench/explain.mjs [rounds]
 *
 * Each figure is the first call in a process of its own, milliseconds, median of the rounds, after the library is loaded and the rubric
 * compiled; `assess` and `explanationOf` take turns, and the ratio is the median of the round's ratios. The wanted figure is 250 ms.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const WANTED = 250;
const rounds = Number(process.argv[2] ?? 5);
const store = mkdtempSync(join(tmpdir(), 'fit-bench-'));
const env = { ...process.env, FIT_HOME: store };
delete env.NODE_EXTRA_CA_CERTS;
const library = resolve('dist/index.js');

const script = `
import { readFileSync } from 'node:fs';
const { assess, compileRubric, explanationOf } = await import(process.argv[1]);
const { answers } = JSON.parse(readFileSync(0, 'utf8'));
const plan = compileRubric(JSON.parse(readFileSync('dist/rubrics/msp-mindset.json', 'utf8')).rubric);
const call = { assess, explanationOf }[process.argv[2]];
const start = process.hrtime.bigint();
const { flips, firmness } = call(plan, answers);
const took = Number(process.hrtime.bigint() - start) / 1e6;
console.log(JSON.stringify({ took, flips: flips ? flips.better.length + flips.worse.length : 0, tried: firmness?.tried ?? 0 }));`;

console.log(`node ${process.version}, ${rounds} rounds after 1 warm-up; milliseconds of a first call, ratio to assess\n`);
for (const folder of readdirSync('examples').filter((name) => /^[pv]\d/.test(name))) {
  const record = node(['bin/fit.cjs', 'assess', '--answers', `examples/${folder}/msp-mindset.yaml`, '--no-input', '--format', 'json']);
  const first = (name) => JSON.parse(node(['--input-type=module', '-e', script, library, name], record));
  const times = Array.from({ length: rounds + 1 }, () => ({ bare: first('assess'), whole: first('explanationOf') })).slice(1);
  const whole = median(times.map((round) => round.whole.took));
  const ratio = median(times.map((round) => round.whole.took / round.bare.took));
  const { flips, tried } = times[0].whole;
  const figures = [whole.toFixed(0).padStart(5), ratio.toFixed(0).padStart(4), `${whole <= WANTED ? 'within' : 'OVER'} ${WANTED}`];
  console.log(`${folder.padEnd(28)} ${figures.join('  ')}   ${flips} flips, ${tried} small changes`);
}
rmSync(store, { recursive: true });

function node(args, input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, input, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr.slice(-500));
  return stdout;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}

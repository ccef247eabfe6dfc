/**
 * Start-up of each command against bare Node in the same run.
 *
 *   node test/bench/startup.mjs [pairs]
 *
 * A and B run in turn, so that a noisy machine troubles both alike; the ratio is the median of the pair
 * ratios. NODE_EXTRA_CA_CERTS is taken away: with it Node 20 reads all root certificates at each start and
 * hides every ratio.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const pairs = Number(process.argv[2] ?? 21);
const folder = mkdtempSync(join(tmpdir(), 'fit-bench-'));
const env = { ...process.env, HOME: folder, NO_COLOR: '1' };
delete env.NODE_EXTRA_CA_CERTS;

const fit = resolve('bin/fit.cjs');
const answers = resolve('examples/p2-harbour-dental/msp-mindset.yaml');
const rubric = join(folder, 'own.yaml');
writeFileSync(rubric, readFileSync('rubrics/msp-mindset.yaml', 'utf8').replace('id: msp-mindset', 'id: own'));
const ownAnswers = join(folder, 'own-answers.yaml');
writeFileSync(ownAnswers, readFileSync(answers, 'utf8').replace(/^rubric: .*$/m, 'rubric: ./own.yaml'));
const json = join(folder, 'answers.json');
writeFileSync(json, JSON.stringify({ prospect: 'Harbour Dental', rubric: 'msp-quick-screen', answers: { respect: 4, footprint: 5 } }));

const rows = [
  ['fit --version', [fit, '--version'], 1.2],
  ['fit --help', [fit, '--help'], 1.6],
  ['fit score, shipped rubric, YAML answers', [fit, 'score', answers], 2.4],
  ['fit score, shipped rubric, JSON answers', [fit, 'score', json], 2.4],
  ['fit score, rubric never seen', [fit, 'score', ownAnswers], 5],
  ['fit assess, report on the terminal', [fit, 'assess', '--answers', answers, '--no-input'], null],
];

function time(args) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')}: exit ${status}\n${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}

console.log(`node ${process.version}, ${pairs} pairs after 2 warm-ups; ratio to node -e 0\n`);
for (const [name, args, target] of rows) {
  const ratios = [];
  const base = [];
  for (let i = -2; i < pairs; i++) {
    const bare = time(['-e', '0']);
    const ratio = time(args) / bare;
    if (i >= 0) {
      ratios.push(ratio);
      base.push(bare);
    }
  }
  const ratio = median(ratios);
  const verdict = target === null ? '' : `${ratio <= target ? 'within' : 'OVER'} ${target}`;
  console.log(`${name.padEnd(44)} ${ratio.toFixed(2)}  ${verdict}   (node ${median(base).toFixed(0)} ms)`);
}
rmSync(folder, { recursive: true });

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
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

const pairs = Number(process.argv[2] ?? 21);
const folder = mkdtempSync(join(tmpdir(), 'fit-bench-'));
const env = { ...process.env, HOME: folder, NO_COLOR: '1' };
delete env.NODE_EXTRA_CA_CERTS;

const fit = resolve('bin/fit.cjs');
const answers = (rubric) => resolve(`examples/p2-harbour-dental/${rubric}.yaml`);

/** A copy of a shipped rubric that nothing has compiled, and the same answers for it. */
function own(rubric) {
  const text = readFileSync(`rubrics/${rubric}.yaml`, 'utf8').replace(`id: ${rubric}`, `id: own-${rubric}`);
  writeFileSync(join(folder, `own-${rubric}.yaml`), text);
  const file = join(folder, `answers-${rubric}.yaml`);
  writeFileSync(file, readFileSync(answers(rubric), 'utf8').replace(/^rubric: .*$/m, `rubric: ./own-${rubric}.yaml`));
  return [`fit score, rubric never seen (${text.split('\n').length} lines)`, [fit, 'score', file]];
}

/** The short rubric with one question more, so that it has 300 lines. */
function checked() {
  const text = readFileSync('rubrics/msp-quick-screen.yaml', 'utf8');
  const question = /^ {6}- id: last_incident\n.*?(?=^ {6}- id: )/ms.exec(text)[0];
  const longer = text.replace(question, question + question.replace('last_incident', 'first_incident'));
  const file = join(folder, 'checked.yaml');
  writeFileSync(file, longer);
  return [`fit rubric check (${longer.split('\n').length} lines)`, [fit, 'rubric', 'check', file, '--strict'], 6];
}

/** A copy of the program without what V8 compiled when it was built. */
function uncompiled() {
  for (const part of ['bin', 'dist']) cpSync(part, join(folder, part), { recursive: true, filter: (file) => !file.endsWith('.cache') });
  return join(folder, 'bin/fit.cjs');
}

/** The same answers as one line. */
function bookOfOne() {
  const file = join(folder, 'book.ndjson');
  writeFileSync(file, `${JSON.stringify(parse(readFileSync(answers('msp-mindset'), 'utf8')))}\n`);
  return file;
}

const rows = [
  ['fit --version', [fit, '--version'], 1.2],
  ['fit --help', [fit, '--help'], 1.6],
  ['fit score, msp-quick-screen', [fit, 'score', answers('msp-quick-screen')], 2.4],
  ['fit score, msp-mindset', [fit, 'score', answers('msp-mindset')], 2.4],
  [...own('msp-quick-screen'), 5],
  [...own('msp-mindset'), null],
  ['fit score, msp-mindset, nothing compiled', [uncompiled(), 'score', answers('msp-mindset')], null],
  checked(),
  ['fit rubric simulate, msp-mindset', [fit, 'rubric', 'simulate', 'msp-mindset'], 20],
  ['fit score, a book of one record', [fit, 'score', bookOfOne(), '--format', 'flat'], null],
  ['fit complete, the name of a rubric', [fit, 'complete', '--', 'score', '--rubric', 'ms'], null],
  ['fit assess, report on the terminal', [fit, 'assess', '--answers', answers('msp-mindset'), '--no-input'], null],
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

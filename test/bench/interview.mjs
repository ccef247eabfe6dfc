/**
 * The interview against bare Node on a pseudo-terminal, in the same run.
 *
 *   node test/bench/interview.mjs [pairs]
 *
 * First question: from the start of the process to the last byte of the first screen, against bare Node that writes the
 * same bytes; both in turn, the ratio is the median of the pair ratios. Key to redraw: from an answer's key to the last
 * byte of the next question, with the durable save between them, and the same for a key that saves nothing.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { spawn } from '@lydell/node-pty';

const pairs = Number(process.argv[2] ?? 21);
const folder = mkdtempSync(join(tmpdir(), 'fit-bench-'));
const env = { ...process.env, HOME: folder, FIT_HOME: join(folder, 'home'), TERM: 'xterm-256color', LANG: 'C.UTF-8' };
for (const name of ['NODE_EXTRA_CA_CERTS', 'CI', 'NO_COLOR']) delete env[name];
const fit = resolve('bin/fit.cjs');
/** What the last line of every screen of a question says. */
const END = 'quit';
const HIDE_CURSOR = '\x1b[?25l';
const assess = (prospect, rubric) => [fit, 'assess', prospect, '--rubric', rubric];

/** Runs a program on a terminal until `isDone` has seen enough. @returns milliseconds from its start, and what it wrote. */
function run(args, isDone) {
  return new Promise((done) => {
    const start = process.hrtime.bigint();
    const terminal = spawn(process.execPath, args, { cols: 120, rows: 40, env });
    let seen = '';
    terminal.onData((data) => {
      seen += data;
      if (!isDone(seen)) return;
      const time = Number(process.hrtime.bigint() - start) / 1e6;
      terminal.kill('SIGKILL');
      terminal.onExit(() => done({ time, seen }));
    });
  });
}

function sorted(values) {
  return values.toSorted((a, b) => a - b);
}

async function firstQuestion(name, rubric, budget) {
  const isShown = (seen) => seen.includes(END);
  const { seen } = await run(assess('Acme', rubric), isShown);
  const bare = join(folder, 'bare.cjs');
  writeFileSync(bare, `process.stderr.write(${JSON.stringify(seen)}); setTimeout(() => {}, 5000);`);
  const ratios = [];
  for (let i = 0; i < pairs + 2; i++) {
    const [own, base] = [await run(assess('Acme', rubric), isShown), await run([bare], isShown)];
    if (i >= 2) ratios.push(own.time / base.time);
  }
  const ratio = sorted(ratios)[ratios.length >> 1];
  console.log(`${name.padEnd(52)} ${ratio.toFixed(2).padStart(6)}   budget ${budget}`);
}

/** Presses one key after another, each when the screen of the one before is whole. */
function press(prospect, keys) {
  return new Promise((done) => {
    const terminal = spawn(process.execPath, assess(prospect, 'msp-mindset'), { cols: 120, rows: 40, env });
    const times = [];
    let [seen, at, pressed] = ['', 0, 0n];
    const next = () => {
      if (at === keys.length) return terminal.kill('SIGKILL');
      seen = '';
      pressed = process.hrtime.bigint();
      terminal.write(keys[at++]);
    };
    terminal.onData((data) => {
      seen += data;
      // The cursor is hidden once the last line is out.
      const end = seen.lastIndexOf(END);
      if (end === -1 || seen.lastIndexOf(HIDE_CURSOR) < end) return;
      if (pressed !== 0n) times.push(Number(process.hrtime.bigint() - pressed) / 1e6);
      setImmediate(next);
    });
    terminal.onExit(() => done(times));
  });
}

function percentiles(times) {
  const ordered = sorted(times);
  const at = (share) => ordered[Math.min(ordered.length - 1, Math.floor(share * ordered.length))].toFixed(2);
  return `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, of ${ordered.length}`;
}

console.log(`node ${process.version}, ${pairs} pairs after 2 warm-ups\n`);
await firstQuestion('first question, msp-quick-screen, ratio', 'msp-quick-screen', 2.8);
await firstQuestion('first question, msp-mindset, ratio', 'msp-mindset', 2.8);
const saving = Array.from({ length: 400 }, (_, i) => (i % 2 === 0 ? '4' : 'z'));
const still = Array.from({ length: 400 }, (_, i) => (i % 2 === 0 ? '\t' : 'b'));
console.log(`${'answer and undo, saved durably: key to redraw'.padEnd(52)} ${percentiles(await press('Saving', saving))}, budget p99 16 ms`);
console.log(`${'on and back, nothing saved: key to redraw'.padEnd(52)} ${percentiles(await press('Still', still))}`);
rmSync(folder, { recursive: true, force: true });

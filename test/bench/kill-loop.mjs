/**
 * Interviews that are ended at random moments, on a pseudo-terminal, against the list of the answers they acknowledged.
 *
 *   node test/bench/kill-loop.mjs [ends] [seed] [SIGKILL|SIGTERM|close]
 *
 * An answer is acknowledged once the next question is on the screen. The interview is answered as fast as it shows
 * questions, ended 0 to 60 ms after one of them, looked up with `fit show --json`, and taken up again. Every fifth time
 * the folder is new and empty, and the moment lies around the first sign of life, so that the store is just being made.
 * Exit code 1 when an acknowledged answer is missing, is another one or was noted twice, or fit complains of its store.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { spawn } from '@lydell/node-pty';
import Database from 'libsql';

const ends = Number(process.argv[2] ?? 200);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);
const way = process.argv[4] ?? 'SIGKILL';
const fit = resolve('bin/fit.cjs');
const run = promisify(execFile);
const root = mkdtempSync(join(tmpdir(), 'fit-kill-'));
/** As many as there are processors on a small machine. */
const LANES = 2;
const SECONDS = 20;

const tally = { ended: 0, fresh: 0, unmade: 0, unbegun: 0, sent: 0, acknowledged: 0, kept: 0, interviews: 0 };
const losses = [];
/** Milliseconds from the start of a process to its first sign of life, as it was last. */
let sight = 150;

/** The same figures for the same seed (mulberry32). */
function randomFrom(start) {
  let state = start;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function environmentOf(home) {
  return { PATH: process.env.PATH, HOME: root, FIT_HOME: home, LANG: 'C.UTF-8', TERM: 'xterm-256color' };
}

/** Answers one interview until it is ended. @returns which question was seen last, what was sent, and what else it said. */
function interview(home, prospect, random, isFresh) {
  const moment = { after: isFresh ? 0 : 1 + random(6), delay: isFresh ? sight * (0.85 + random(30) / 100) : random(61) };
  return new Promise((done) => {
    const terminal = spawn(process.execPath, [fit, 'assess', prospect, '--rubric', 'msp-mindset'], { cols: 100, rows: 30, env: environmentOf(home) });
    const begun = Date.now();
    if (isFresh) setTimeout(() => end(), moment.delay);
    const said = { seen: 0, of: 0, resumed: null, sent: [], all: '', isLate: false };
    let [questions, wanted, isTakenUp] = [0, 0, false];
    const end = () => {
      if (way === 'close') terminal.destroy();
      else terminal.kill(way);
    };
    const late = setTimeout(() => {
      said.isLate = true;
      terminal.kill('SIGKILL');
    }, SECONDS * 1000);
    const answer = (at) => {
      const keys = Array.from({ length: Math.min(1 + random(3), said.of - at + 1) }, () => String(2 + random(4)));
      said.sent.push(...keys);
      wanted = at + keys.length;
      terminal.write(keys.join(''));
    };
    terminal.onData((data) => {
      if (said.all === '' && !isFresh) sight = Date.now() - begun;
      said.all += data;
      if (!isTakenUp && said.all.includes('there is a draft')) {
        isTakenUp = true;
        terminal.write('\r');
      }
      const shown = [...said.all.matchAll(/Question (\d+) of (\d+)/g)].at(-1);
      // The review: every question was answered.
      const at = /answered, none open/.test(said.all) ? said.of + 1 : Number(shown?.[1] ?? 0);
      if (at === 0 || (said.resumed !== null && at < wanted)) return;
      if (said.resumed === null) [said.resumed, said.of] = [at, Number(shown?.[2] ?? 0)];
      else if (at === said.seen) return;
      said.seen = at;
      questions += 1;
      if (questions === moment.after || at > said.of) setTimeout(end, moment.delay);
      if (at <= said.of) answer(at);
    });
    terminal.onExit(() => {
      clearTimeout(late);
      done(said);
    });
  });
}

/** @returns the answers of the draft in the order of their numbers, and what fit says about its store. */
async function lookUp(home, prospect) {
  const env = environmentOf(home);
  const { stdout, stderr } = await run(process.execPath, [fit, 'drafts', '--json'], { env });
  if (stderr !== '') throw new Error(stderr);
  if (JSON.parse(stdout).length === 0) return [];
  const shown = await run(process.execPath, [fit, 'show', prospect, '--json'], { env });
  const { answers } = JSON.parse(shown.stdout);
  const db = new Database(join(home, 'fit.db'), { readonly: true });
  const items = db.prepare('SELECT item FROM change JOIN assessment ON assessment.key = change.assessment ORDER BY created_at, number').all();
  db.close();
  const ids = [...new Set(items.map(({ item }) => item))];
  if (ids.length < items.length) losses.push(`${prospect}: an answer was noted twice`);
  return ids.filter((id) => id in answers).map((id) => String(answers[id].value));
}

/** How far the file had come when its process ended. */
function countUnmade(home) {
  const size = statSync(join(home, 'fit.db'), { throwIfNoEntry: false })?.size ?? -1;
  if (size <= 0) tally.unmade += 1;
  else if (statSync(join(home, 'fit.db-wal'), { throwIfNoEntry: false })?.size === undefined && size < 8192) tally.unbegun += 1;
}

async function endOnce(state, random, number) {
  const isFresh = number % 5 === 0;
  if (isFresh || state.home === null) Object.assign(state, { home: join(root, `home-${number}`), prospect: `Acme ${number}`, known: [] });
  const { home, prospect, known } = state;
  const said = await interview(home, prospect, random, isFresh);
  tally.ended += 1;
  tally.fresh += Number(isFresh);
  if (isFresh) countUnmade(home);
  const complain = (what) => losses.push(`end ${number}, ${prospect} in ${home}: ${what}`);
  if (said.isLate) complain(`went on for ${SECONDS} s; its last words: ${JSON.stringify(said.all.slice(-300))}`);
  if (/damaged|NOT SAVED|error:/.test(said.all)) complain('fit complained in the interview');
  const kept = await lookUp(home, prospect).catch((error) => void complain(`fit cannot look it up: ${error.stderr ?? error.message}`));
  if (kept === undefined) return;
  const acknowledged = said.seen === 0 ? known : [...known, ...said.sent].slice(0, said.seen - 1);
  const possible = [...known, ...said.sent];
  if (said.resumed !== null && said.resumed !== known.length + 1) complain(`taken up at question ${said.resumed}, not at ${known.length + 1}`);
  if (acknowledged.some((value, i) => kept[i] !== value)) complain(`acknowledged ${acknowledged.join('')}, kept ${kept.join('')}`);
  if (kept.some((value, i) => possible[i] !== value)) complain(`sent ${possible.join('')}, kept ${kept.join('')}`);
  tally.sent += said.sent.length;
  tally.acknowledged += acknowledged.length - known.length;
  tally.kept += kept.length - known.length;
  const isOver = said.of > 0 && kept.length >= said.of;
  tally.interviews += Number(isOver);
  Object.assign(state, isOver ? { home: null } : { known: kept });
}

let next = 0;
async function lane() {
  const state = { home: null, prospect: '', known: [] };
  while (next < ends) {
    next += 1;
    // A generator for each end, so that the lanes do not take figures from each other.
    await endOnce(state, randomFrom(seed * 100_003 + next), next);
  }
}

const start = Date.now();
await Promise.all(Array.from({ length: LANES }, lane));
console.log(`ended by ${way} ${tally.ended} times, seed ${seed}, ${((Date.now() - start) / 1000).toFixed(1)} s`);
console.log(`  in a new folder ${tally.fresh}, of these before there was a file ${tally.unmade}, before it had tables ${tally.unbegun}`);
console.log(`  answers typed ${tally.sent}, acknowledged ${tally.acknowledged}, kept ${tally.kept}; interviews answered to the end ${tally.interviews}`);
console.log(`  losses ${losses.length}`);
for (const loss of losses) console.log(`  ${loss}`);
process.exitCode = losses.length > 0 ? 1 : 0;
if (losses.length === 0) rmSync(root, { recursive: true, force: true });

/** Ordinary work, done once by what was built so that V8 compiles what it needs. What nothing here runs is compiled when it is first called, as ever. Part of the build. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PassThrough } from 'node:stream';

/** A rubric of one's own, in the folder of the warm-up. */
const OWN = 'own.yaml';

/** Runs commands in this process. Throws where one of them fails. @param load loads a chunk of `dist` */
export async function warmUp(load, version) {
  const folder = await mkdtemp(join(tmpdir(), 'fit-build-'));
  for (const [i, args] of (await ordinaryWork(folder)).entries()) {
    const argv = ['node', 'fit', ...args, '--quiet', '--output', join(folder, String(i))];
    const host = { ...hostOf(process), argv, env: { HOME: folder } };
    await load('./cli-start.cjs').start(host, version, resolve('dist'));
    if (host.exitCode !== 0) throw new Error(`fit ${args.join(' ')}: exit ${host.exitCode}`);
  }
  await warmUpCheck(load, folder, version);
  await warmUpInterview(load, join(folder, 'interview'), version);
  await rm(folder, { recursive: true });
}

/** A rubric checked, with its proof, which is printed for nobody. */
async function warmUpCheck(load, folder, version) {
  const stream = { isTTY: false, columns: null, write: async () => {} };
  const { platform } = process;
  const io = { stdout: stream, stderr: stream, env: { HOME: folder }, cwd: folder, platform, version, shipped: resolve('dist/rubrics') };
  const code = await load('./cli-commands-rubric-check.cjs').rubricCheck({ operands: [join(folder, OWN)], options: {} }, io);
  if (code !== 0) throw new Error(`fit rubric check: exit ${code}`);
}

/** An interview from its first question to the lock, on a terminal that nobody looks at. */
async function warmUpInterview(load, folder, version) {
  const { interview } = load('./cli-interview-interview.cjs');
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode() {} });
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 80, rows: 24 });
  const terminal = { input, output, onSignal: () => () => {}, raise() {} };
  const stream = { isTTY: true, columns: 80, write: async () => {} };
  const io = {
    ...{ stdin: input, stdout: stream, stderr: stream, env: { FIT_HOME: folder }, cwd: folder, platform: process.platform, version },
    ...{ host: { name: '', pid: 0, uid: null, isAlive: () => false }, shipped: resolve('dist/rubrics'), now: () => 0 },
    ...{ random: (size) => new Uint8Array(size), terminal: () => terminal, onStop: () => () => {} },
  };
  const done = interview('Acme', { item: null, settings: [], prefill: null }, { rubric: 'msp-quick-screen', quiet: true }, io);
  output.once('data', () => setImmediate(() => input.write('4nThey said so.\r3b4z?xx4444rl1')));
  output.resume();
  const { record } = await done;
  if (record === null) throw new Error('the interview was not locked');
}

/** What the command takes of a process. */
function hostOf({ stdin, stdout, stderr, platform }) {
  return { stdin, stdout, stderr, platform, cwd: () => process.cwd(), on() {}, off() {} };
}

/** Ordinary work: shipped rubrics and one's own, a complete case and an open one, each renderer. */
async function ordinaryWork(folder) {
  const [complete, open] = ['p2-harbour-dental', 'p8-greenleaf-charity'].map((name) => `examples/${name}/msp-mindset.yaml`);
  const own = join(folder, OWN);
  await writeFile(own, (await readFile('rubrics/msp-mindset.yaml', 'utf8')).replace('id: msp-mindset', 'id: own'));
  const record = join(folder, 'record.json');
  await writeFile(record, JSON.stringify({ prospect: 'Acme', rubric: own, answers: { respect: 4 } }));
  return [
    ['score', complete, open, record],
    ...['terminal', 'markdown', 'json', 'html'].map((format) => ['assess', '--answers', open, '--no-input', '--format', format]),
    ['report', join(folder, '0'), '--format', 'terminal'],
    // What was assessed above is in the store of this folder.
    ['assess', '--answers', complete, '--no-input'],
    ...['list', 'drafts', 'show GreenLeaf', 'due', 'log GreenLeaf', 'history GreenLeaf', 'compare GreenLeaf Harbour', 'explain Harbour'].map((command) =>
      command.split(' '),
    ),
    ['rubric', 'show', 'msp-mindset'],
    ['rubric', 'simulate', 'msp-mindset'],
    ['rubric', 'show', own, '--format', 'markdown'],
  ];
}

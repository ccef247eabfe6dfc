/**
 * Builds `dist/`: the command as CommonJS chunks, the library as ES modules, the shipped rubrics compiled.
 *
 * CommonJS because an ES entry alone costs a fifth of Node's own start. esbuild splits ES modules only,
 * so every `import()` in the source becomes a chunk of its own here: what a command does not use is not
 * even read. Run by `npm run build`.
 */
import { createHash } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join, relative, resolve } from 'node:path';
import { PassThrough } from 'node:stream';
import { deflateRawSync } from 'node:zlib';
import { build } from 'esbuild';

const require = createRequire(import.meta.url);
const { version } = JSON.parse(await readFile('package.json', 'utf8'));

/** A rubric of one's own, in the folder of the warm-up. */
const OWN = 'own.yaml';

const common = {
  bundle: true,
  minify: true,
  target: 'node20.19',
  legalComments: 'none',
  logLevel: 'warning',
  // The package's browser build is its ES build: it can be shaken, the CommonJS one cannot.
  alias: { yaml: require.resolve('yaml').replace(/dist[\\/]index\.js$/, 'browser/index.js') },
};

await mkdir('dist', { recursive: true });
// The types are the compiler's.
for (const name of await readdir('dist')) if (name !== 'types') await rm(join('dist', name), { recursive: true });
await buildCommand();
await buildLibrary();
await buildWhatIf();
await compileRubrics();
await copyStarters();
await compileChunks();

/** One chunk for the entry and one for every module that is imported with `import()`, until no new one appears. */
async function buildCommand() {
  const chunks = new Map([
    [resolve('src/main.ts'), 'fit'],
    [resolve('src/cli/start.ts'), 'cli-start'],
  ]);
  for (const [entry, name] of chunks) {
    await build({
      ...common,
      entryPoints: [entry],
      outfile: `dist/${name}.cjs`,
      platform: 'node',
      format: 'cjs',
      alias: { ...common.alias, '@neon-rs/load': resolve('src/store/sqlite/native.ts') },
      define: { FIT_VERSION: JSON.stringify(version), 'process.env.LIBSQL_JS_DEV': 'undefined' },
      supported: { 'dynamic-import': false },
      plugins: [
        ...[chunkPlugin(chunks), withoutPlugin('node:child_process'), withoutPlugin('@inquirer/editor'), withoutPlugin('pg-native')],
        ...[lazyWidthPlugin(), withoutPlugin('detect-libc', 'Object.assign(exports, { familySync() {}, GLIBC: 1, MUSL: 2 });')],
      ],
    });
  }
}

/**
 * Turns `import('./x.ts')` into a lazy `require` of a chunk and takes down that the chunk is wanted. What is large and wanted
 * by several chunks is required by all of them, so that it is read and warmed up once.
 */
function chunkPlugin(chunks) {
  const shared = new Set([resolve('src/reader/yaml.ts')]);
  return {
    name: 'chunks',
    setup({ onResolve }) {
      onResolve({ filter: /^\.{1,2}\// }, ({ kind, path, resolveDir }) => {
        const file = resolve(resolveDir, path);
        if (kind !== 'dynamic-import' && !(kind === 'import-statement' && shared.has(file))) return undefined;
        const name = chunks.get(file) ?? relative('src', file).replace(/\.ts$/, '').replaceAll(/[\\/]/g, '-');
        chunks.set(file, name);
        return { path: `./${name}.cjs`, external: true };
      });
    },
  };
}

/**
 * Leaves out what a library names and we never use, or the little that we use is said here: commander would load a part of Node for
 * commands that are programs of their own, libsql another package to ask which C library this is.
 */
function withoutPlugin(name, contents = 'module.exports = {};') {
  return {
    name: 'without',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: new RegExp(`^${name}$`) }, ({ path }) => ({ path, namespace: 'without' }));
      onLoad({ filter: new RegExp(`^${name}$`), namespace: 'without' }, () => ({ contents }));
    },
  };
}

/**
 * Lets string-width wait until a text comes whose width is not plain to see: its tables take longer to make than a screen to draw.
 * cli-table3 measures each cell with it, and ours are plain.
 */
function lazyWidthPlugin() {
  const contents = `const { isPlain } = require('plain-text'); let real;
module.exports = (text, ...rest) => (typeof text === 'string' && isPlain(text) ? text.length : (real ??= require('real-width').default)(text, ...rest));`;
  return {
    name: 'lazy-width',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^string-width$/ }, ({ path }) => ({ path, namespace: 'lazy-width' }));
      onResolve({ filter: /^real-width$/ }, () => ({ path: require.resolve('string-width') }));
      onResolve({ filter: /^plain-text$/ }, () => ({ path: resolve('src/text/plain.ts') }));
      onLoad({ filter: /.*/, namespace: 'lazy-width' }, () => ({ contents }));
    },
  };
}

/** What `import … from 'fit-assess'` gives. */
async function buildLibrary() {
  await build({ ...common, entryPoints: ['src/index.ts'], outfile: 'dist/index.js', platform: 'neutral', mainFields: ['module', 'main'], format: 'esm' });
}

/**
 * The script that stands in report pages: the engine and the parts of the page that follow the answers, packed. It names the hash of what it
 * unpacks, for the page's policy.
 */
async function buildWhatIf() {
  const { alias: _, ...settings } = { ...common, platform: 'browser', format: 'iife', target: 'es2022', charset: 'utf8', write: false };
  const bundle = async (entry, define) => (await build({ ...settings, entryPoints: [entry], define, plugins: [purePlugin()] })).outputFiles[0].contents;
  const script = await bundle('src/browser/what-if.ts', {});
  const hash = `sha256-${createHash('sha256').update(script).digest('base64')}`;
  const packed = deflateRawSync(script, { level: 9 }).toString('base64');
  await writeFile('dist/what-if.js', await bundle('src/browser/unpack.ts', { PACKED: JSON.stringify(packed), UNPACKED_HASH: JSON.stringify(hash) }));
}

/** Our own modules do nothing but what is asked of them: those of which nothing is used are left out whole. */
function purePlugin() {
  return {
    name: 'pure',
    setup({ onResolve }) {
      onResolve({ filter: /^\.{1,2}\// }, ({ path, resolveDir }) => ({ path: resolve(resolveDir, path), sideEffects: false }));
    },
  };
}

/** Shipped rubrics as checked plain data: reading YAML cold is the dearest thing a command can do. */
async function compileRubrics() {
  const script = 'dist/.read-rubric.mjs';
  await build({ ...common, entryPoints: ['src/cli/read-rubric.ts'], outfile: script, platform: 'node', format: 'esm' });
  const { readRubric } = await import(resolve(script));
  await rm(script);
  await mkdir('dist/rubrics', { recursive: true });
  for (const name of (await readdir('rubrics')).filter((file) => /^[^.]+\.yaml$/.test(file))) {
    const outcome = readRubric(await readFile(`rubrics/${name}`), `rubrics/${name}`);
    if (!outcome.ok)
      throw new Error(outcome.problems.map(({ code, args, at }) => `${at?.file}:${at?.line}:${at?.column} ${code} ${JSON.stringify(args)}`).join('\n'));
    await writeFile(`dist/rubrics/${basename(name, '.yaml')}.json`, JSON.stringify(outcome.value));
  }
}

/** What `fit rubric new` copies: rubrics and forms as they are written, comments and all, their tests, and the schemas for editors. */
async function copyStarters() {
  await mkdir('dist/rubrics/starters', { recursive: true });
  for (const folder of ['rubrics', 'rubrics/starters'])
    for (const name of (await readdir(folder)).filter((file) => /\.(yaml|schema\.json)$/.test(file)))
      await copyFile(`${folder}/${name}`, `dist/rubrics/starters/${name}`);
}

/**
 * Runs commands and keeps what V8 has compiled on the way beside each chunk (see src/chunks.ts). What no command here runs
 * is compiled when it is first called, as ever.
 */
async function compileChunks() {
  const script = 'dist/.chunks.mjs';
  await build({ ...common, entryPoints: ['src/chunks.ts'], outfile: script, platform: 'node', format: 'esm' });
  const { createChunkLoader, cacheOf } = await import(resolve(script));
  await rm(script);
  const { load, scripts } = createChunkLoader(resolve('dist'), require);
  const folder = await mkdtemp(join(tmpdir(), 'fit-build-'));
  for (const [i, args] of (await warmUps(folder)).entries()) {
    const argv = ['node', 'fit', ...args, '--quiet', '--output', join(folder, String(i))];
    const host = { ...hostOf(process), argv, env: { HOME: folder } };
    await load('./cli-start.cjs').start(host, version, resolve('dist'));
    if (host.exitCode !== 0) throw new Error(`fit ${args.join(' ')}: exit ${host.exitCode}`);
  }
  await warmUpCheck(load, folder);
  await warmUpInterview(load, join(folder, 'interview'));
  await rm(folder, { recursive: true });
  for (const [name, compiled] of scripts) await writeFile(cacheOf(resolve('dist', name)), compiled.createCachedData());
}

/** A rubric checked, with its proof, which is printed for nobody. */
async function warmUpCheck(load, folder) {
  const stream = { isTTY: false, columns: null, write: async () => {} };
  const { platform } = process;
  const io = { stdout: stream, stderr: stream, env: { HOME: folder }, cwd: folder, platform, version, shipped: resolve('dist/rubrics') };
  const code = await load('./cli-commands-rubric-check.cjs').rubricCheck({ operands: [join(folder, OWN)], options: {} }, io);
  if (code !== 0) throw new Error(`fit rubric check: exit ${code}`);
}

/** An interview from its first question to the lock, on a terminal that nobody looks at. */
async function warmUpInterview(load, folder) {
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
  const done = interview('Acme', { item: null, settings: [] }, { rubric: 'msp-quick-screen', quiet: true }, io);
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
async function warmUps(folder) {
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

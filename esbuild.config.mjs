/**
 * Builds `dist/`: the command as CommonJS chunks, the library as ES modules, the shipped rubrics compiled.
 *
 * CommonJS because an ES entry alone costs a fifth of Node's own start. esbuild splits ES modules only,
 * so every `import()` in the source becomes a chunk of its own here: what a command does not use is not
 * even read. Run by `npm run build`.
 */
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join, relative, resolve } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { build as esbuild } from 'esbuild';
import { createNotices } from './src/notices.mjs';
import { warmUp } from './src/warm-up.mjs';

const require = createRequire(import.meta.url);
const { version } = JSON.parse(await readFile('package.json', 'utf8'));

const { build, writeNotices } = createNotices(esbuild);

/** What the command and the library say they are. */
const VERSION = { FIT_VERSION: JSON.stringify(version) };

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
await copyTexts();
await writeManual();
await writeNotices('dist/THIRD-PARTY.txt');
await compileChunks();

/** One chunk for the entry and one for every module that is imported with `import()`, until no new one appears. */
async function buildCommand() {
  const chunks = new Map([
    [resolve('src/main.ts'), 'fit'],
    [resolve('src/cli/start.ts'), 'cli-start'],
    [resolve('src/cli/score-book/worker.ts'), 'cli-score-book-worker'],
  ]);
  for (const [entry, name] of chunks) {
    await build({
      ...common,
      entryPoints: [entry],
      outfile: `dist/${name}.cjs`,
      platform: 'node',
      format: 'cjs',
      alias: { ...common.alias, '@neon-rs/load': resolve('src/store/sqlite/native.ts') },
      define: { ...VERSION, 'process.env.LIBSQL_JS_DEV': 'undefined' },
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
  const settings = { platform: 'neutral', mainFields: ['module', 'main'], format: 'esm', define: VERSION };
  await build({ ...common, ...settings, entryPoints: ['src/index.ts'], outfile: 'dist/index.js' });
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
  await build({ ...common, entryPoints: ['src/cli/find-rubric/read-rubric.ts'], outfile: script, platform: 'node', format: 'esm' });
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

/**
 * What is printed and copied as it is written, comments and all: what `fit rubric new` begins with, with tests and the schemas for editors; what
 * `fit export --to` takes without a map of one's own; the scripts of `fit completion`.
 */
async function copyTexts() {
  await copyFiles('rubrics', /\.(yaml|schema\.json)$/, 'dist/rubrics/starters');
  await copyFiles('rubrics/starters', /\.(yaml|schema\.json)$/, 'dist/rubrics/starters');
  await copyFiles('examples/crm', /\.map\.yaml$/, 'dist/maps');
  await copyFiles('src/cli/completion', /^fit\./, 'dist/completion');
}

async function copyFiles(from, wanted, to) {
  await mkdir(to, { recursive: true });
  for (const name of (await readdir(from)).filter((file) => wanted.test(file))) await copyFile(join(from, name), join(to, name));
}

/** What `man fit` shows, made from the declarations of the commands. */
async function writeManual() {
  const script = 'dist/.manual.cjs';
  await build({ ...common, platform: 'node', format: 'cjs', entryPoints: ['src/cli/man/fit.ts'], outfile: script });
  const { fitPage } = require(resolve(script));
  await rm(script);
  await mkdir('dist/man', { recursive: true });
  await writeFile('dist/man/fit.1', fitPage(version));
}

/** Keeps what V8 has compiled while ordinary work was done, beside each chunk (see src/chunks.ts). */
async function compileChunks() {
  const script = 'dist/.chunks.mjs';
  await build({ ...common, entryPoints: ['src/chunks.ts'], outfile: script, platform: 'node', format: 'esm' });
  const { createChunkLoader, cacheOf } = await import(resolve(script));
  await rm(script);
  const { load, scripts } = createChunkLoader(resolve('dist'), require);
  await warmUp(load, version);
  for (const [name, compiled] of scripts) await writeFile(cacheOf(resolve('dist', name)), compiled.createCachedData());
}

/**
 * Builds `dist/`: the command as CommonJS chunks, the library as ES modules, the shipped rubrics compiled.
 *
 * CommonJS because an ES entry alone costs a fifth of Node's own start. esbuild splits ES modules only,
 * so every `import()` in the source becomes a chunk of its own here: what a command does not use is not
 * even read. Run by `npm run build`.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, relative, resolve } from 'node:path';
import { build } from 'esbuild';

const require = createRequire(import.meta.url);
const { version } = JSON.parse(await readFile('package.json', 'utf8'));

const common = {
  bundle: true,
  minify: true,
  target: 'node20.19',
  legalComments: 'none',
  logLevel: 'warning',
  // The package's browser build is its ES build: it can be shaken, the CommonJS one cannot.
  alias: { yaml: require.resolve('yaml').replace(/dist[\\/]index\.js$/, 'browser/index.js') },
};

await rm('dist', { recursive: true, force: true });
await buildCommand();
await buildLibrary();
await compileRubrics();

/** One chunk for the entry and one for every module that is imported with `import()`, until no new one appears. */
async function buildCommand() {
  const chunks = new Map([[resolve('src/main.ts'), 'fit']]);
  for (const [entry, name] of chunks) {
    await build({
      ...common,
      entryPoints: [entry],
      outfile: `dist/${name}.cjs`,
      platform: 'node',
      format: 'cjs',
      define: { FIT_VERSION: JSON.stringify(version) },
      supported: { 'dynamic-import': false },
      plugins: [chunkPlugin(chunks), withoutPlugin('node:child_process')],
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

/** Leaves out a part of Node that a library names and we never use: commander would load it for commands that are programs of their own. */
function withoutPlugin(name) {
  return {
    name: 'without',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: new RegExp(`^${name}$`) }, ({ path }) => ({ path, namespace: 'without' }));
      onLoad({ filter: /.*/, namespace: 'without' }, () => ({ contents: 'module.exports = {};' }));
    },
  };
}

/** What `import … from 'fit-assess'` gives. */
async function buildLibrary() {
  await build({ ...common, entryPoints: ['src/index.ts'], outfile: 'dist/index.js', platform: 'neutral', mainFields: ['module', 'main'], format: 'esm' });
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

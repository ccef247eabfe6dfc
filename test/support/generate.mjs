/** Writes all generated files. Run by `npm run generate`; a test tells when it is due. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const ROOT = resolve(import.meta.dirname, '../..');
const folder = await mkdtemp(join(tmpdir(), 'fit-generate-'));
try {
  for (const { path, text } of await generatedFiles()) {
    const file = join(ROOT, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    console.log(path);
  }
} finally {
  await rm(folder, { recursive: true });
}

/** Node 20 reads no TypeScript, so it is bundled first. */
async function generatedFiles() {
  const outfile = join(folder, 'generated.mjs');
  await build({
    entryPoints: [join(ROOT, 'test/support/generated.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
    // Some packages are CommonJS and ask for `require`.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
  const module = await import(pathToFileURL(outfile).href);
  return module.generatedFiles();
}

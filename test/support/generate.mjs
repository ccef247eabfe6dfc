/**
 * Writes all generated files: `npm run generate`; a test tells when it is due. With `records` it adds the records of a release,
 * `npm run generate:records`, once its version stands in package.json; what a release has made is never made anew.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const ROOT = resolve(import.meta.dirname, '../..');
// Within the repository, where packages are found.
const folder = await mkdtemp(join(ROOT, 'dist', 'generate-'));
try {
  const { generatedFiles, releaseRecords } = await bundled();
  const files = process.argv[2] === 'records' ? await releaseRecords() : await generatedFiles();
  for (const { path, text } of files) {
    const file = join(ROOT, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    console.log(path);
  }
} finally {
  await rm(folder, { recursive: true });
}

/** Node 20 reads no TypeScript, so it is bundled first. */
async function bundled() {
  const outfile = join(folder, 'generated.mjs');
  await build({
    entryPoints: [join(ROOT, 'test/support/generated.ts')],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile).href);
}

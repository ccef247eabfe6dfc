/** The licences of those whose work is bundled: each asks to come along. Part of the build. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const RULE = `\n${'-'.repeat(72)}\n\n`;

/** @returns the same way to build, which takes down whose work goes in, and what writes that down. */
export function createNotices(esbuild) {
  const folders = new Set();
  const build = async (options) => {
    const result = await esbuild({ ...options, metafile: true });
    for (const { inputs } of Object.values(result.metafile.outputs))
      for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
        const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
        if (folder !== undefined && bytesInOutput > 0) folders.add(folder);
      }
    return result;
  };
  const writeNotices = async (file) => {
    const notices = new Map(await Promise.all([...folders].map(noticeOf)));
    const sorted = [...notices].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, notice]) => notice);
    await writeFile(file, `fit holds work of others, under these licences.\n\n${sorted.join(RULE)}`);
  };
  return { build, writeNotices };
}

async function noticeOf(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const files = await readdir(folder);
  const own = files.find((file) => /^licen[sc]e/i.test(file));
  const readme = files.find((file) => /^readme/i.test(file));
  const text = own === undefined ? endOf(await readFile(join(folder, readme), 'utf8')) : await readFile(join(folder, own), 'utf8');
  return [`${name} ${version}`, `${name} ${version} (${license})\n\n${text.trim()}\n`];
}

/** Some have it at the end of what they say of themselves. */
function endOf(readme) {
  return /^#+ *licen[sc]e.*/ims.exec(readme)?.[0] ?? '';
}

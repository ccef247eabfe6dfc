/** The same input gives the same bytes: in every language, time zone and version of Node. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { nodeFolder } from './support/nodes.ts';
import { example, fit, type Given, ROOT } from './support/processes.ts';

const FOLDERS = readdirSync(join(ROOT, 'examples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(ROOT, 'examples', entry.name, 'prospect.md')))
  .map(({ name }) => name);
const EXAMPLES = FOLDERS.flatMap((folder) => [example(folder), example(folder, 'msp-quick-screen')]);

/** Everything that is data for others: records, and pages for the wiki. Reports are given the records. */
const COMMANDS: readonly (readonly [name: string, args: readonly string[]])[] = [
  ['records', ['score', ...EXAMPLES]],
  ['reports in Markdown', ['report', '-', '--format', 'markdown']],
  ['a rubric in Markdown', ['rubric', 'show', '--format', 'markdown']],
  ['the schema', ['rubric', 'schema']],
  ['the list of rubrics', ['rubric', 'list', '--json']],
  ['a rubric read from YAML', ['rubric', 'show', join(ROOT, 'test/fixtures/rubrics/everything.yaml'), '--format', 'json']],
];

/** The hash of what each command says. */
async function fingerprints(given: Given): Promise<Record<string, string>> {
  const prints: Record<string, string> = {};
  for (const [name, args] of COMMANDS) {
    const { code, out, err } = await fit(args, { ...given, stdin: records });
    expect([name, code, err]).toEqual([name, 0, '']);
    prints[name] = createHash('sha256').update(out).digest('hex');
  }
  return prints;
}

let records: string;
let expected: Record<string, string>;
beforeAll(async () => {
  records = (await fit(['score', ...EXAMPLES])).out;
  expected = await fingerprints({});
});

describe.each([20, 22, 24])('Node %i', (major) => {
  let node: string;
  beforeAll(() => {
    node = nodeFolder(major);
  });

  test('is the one that runs', async () => {
    const preload = 'data:text/javascript,process.stderr.write(process.version)';
    const { err } = await fit(['rubric', 'schema'], { node, env: { NODE_OPTIONS: `--import ${preload}` } });
    expect(err).toMatch(new RegExp(`^v${major}\\.`));
  });

  test('says the same', async () => {
    expect(await fingerprints({ node })).toEqual(expected);
  });

  test('says the same on the terminal', async () => {
    const args = ['report', '-', '--color', 'always'];
    const [here, there] = [await fit(args, { stdin: records }), await fit(args, { stdin: records, node })];
    expect(there).toMatchObject({ code: 0, out: here.out, err: '' });
  });
});

describe.each([
  [{ LANG: 'C' }],
  [{ LANG: 'de_DE.UTF-8' }],
  [{ LC_ALL: 'tr_TR.UTF-8' }],
  [{ LANG: '' }],
  [{ TZ: 'UTC' }],
  [{ TZ: 'Asia/Tokyo' }],
  [{ TZ: 'America/St_Johns' }],
  [{ LANG: 'de_DE.UTF-8', TZ: 'America/St_Johns' }],
  [{ COLUMNS: '200', TERM: 'dumb', NO_COLOR: '1' }],
])('%j', (env) => {
  test('changes no byte', async () => {
    expect(await fingerprints({ env })).toEqual(expected);
  });
});

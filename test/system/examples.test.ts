/** Every example of every help text, typed into a shell as it stands. */
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { example, fit, ROOT, shell } from './support/processes.ts';

const PAGES = [
  '',
  'assess',
  'drafts',
  'list',
  'show',
  'report',
  'explain',
  'rm',
  'score',
  'export',
  'schema',
  'rubric',
  'rubric list',
  'rubric show',
  'rubric check',
  'rubric schema',
  'rubric new',
  'rubric test',
  'rubric diff',
  'rubric simulate',
  'config',
  'config list',
  'config get',
  'config set',
  'config unset',
];

/** A folder with the files that the examples name. */
async function desk(): Promise<string> {
  const cwd = mkdtempSync(join(tmpdir(), 'fit-'));
  copyFileSync(example('p2-harbour-dental'), join(cwd, 'harbour.yaml'));
  copyFileSync(example('p1-northfield-accountants'), join(cwd, 'northfield.yaml'));
  writeFileSync(join(cwd, 'harbour.json'), (await fit(['score', 'harbour.yaml'], { cwd })).out);
  // What is shown, reported and removed was assessed before.
  await fit(['assess', '--answers', 'harbour.yaml', '--no-input'], { cwd, env: { FIT_HOME: cwd } });
  writeFileSync(join(cwd, 'book.ndjson'), '{"prospect":"Acme","answers":{}}\n{"prospect":"Bolt","answers":{}}\n');
  writeFileSync(join(cwd, 'book.csv'), 'prospect,respect\nAcme,3\nBolt,unknown\n');
  return cwd;
}

/** A rubric of one's own would be taken for answers by *.yaml, so it is there only where it is named. */
async function type(line: string): Promise<{ code: number | null; err: string }> {
  const cwd = await desk();
  for (const name of ['ours', 'old', 'new']) if (line.includes(`${name}.yaml`)) copyFileSync(join(ROOT, 'rubrics/msp-mindset.yaml'), join(cwd, `${name}.yaml`));
  if (line.includes('crm.map.yaml')) copyFileSync(join(ROOT, 'examples/crm/hubspot.map.yaml'), join(cwd, 'crm.map.yaml'));
  if (line.includes('rubric test ours')) copyFileSync(join(ROOT, 'rubrics/msp-mindset.test.yaml'), join(cwd, 'ours.test.yaml'));
  if (line.includes('test rubrics')) cpSync(join(ROOT, 'rubrics'), join(cwd, 'rubrics'), { recursive: true });
  if (line.includes('shares.yaml')) writeFileSync(join(cwd, 'shares.yaml'), 'answers: { respect: { 1: 2, 3: 50, 5: 48 } }\n');
  if (line.includes('ours@')) {
    mkdirSync(join(cwd, 'rubrics'));
    copyFileSync(join(ROOT, 'rubrics/msp-mindset.yaml'), join(cwd, 'rubrics/ours.yaml'));
  }
  return shell(`set -o pipefail; ${line}`, { cwd, env: { FIT_HOME: cwd } });
}

/** Who is asked needs a terminal, and an id is another one every time: here these end with 2, and say what to do. */
const REFUSED: readonly string[] = [
  'fit assess "Harbour Dental"',
  'fit assess "Harbour Dental" --rubric msp-quick-screen',
  'fit assess "Harbour Dental" --decisive',
  'fit assess --prefill hubspot.json --map crm/hubspot.yaml',
  'fit assess "Harbour Dental" --again',
  'fit assess "Harbour Dental" --as delivery-lead',
  'fit assess "Harbour Dental" --correct --because "seats were counted twice"',
  'fit assess "Harbour Dental" --json > harbour.json',
  'fit rm "Harbour Dental"',
  'fit rm 7G3K2A --force',
  'fit rubric new',
  'fit rubric test ours.yaml --update',
];

/** Watching ends with Ctrl-C only; it has tests of its own in a terminal. */
describe.each(PAGES)('fit %s --help', (page) => {
  let lines: readonly string[];
  beforeAll(async () => {
    const { out } = await fit([...page.split(' ').filter(Boolean), '--help']);
    lines = [...out.matchAll(/^ {2}\$ (.+)$/gm)].map(([, line]) => line ?? '').filter((line) => !line.includes('--watch'));
  });

  test('has examples, and all of them work', async () => {
    const ended = await Promise.all(lines.map(async (line) => ({ line, code: (await type(line)).code })));
    expect(ended.length).toBeGreaterThan(0);
    expect(ended).toEqual(lines.map((line) => ({ line, code: REFUSED.includes(line) ? 2 : 0 })));
  });
});

/** Reports as HTML pages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fit } from '../support/io.ts';
import { folderWith } from './support/folder.ts';

const P1 = 'examples/p1-northfield-accountants/msp-mindset.yaml';
const P3 = 'examples/p3-quickfreight/msp-mindset.yaml';

function dataIn(page: string, id: string): unknown {
  const [, text] = new RegExp(`<script type="application/json" id="${id}">(.*)</script>`).exec(page) ?? [];
  return text === undefined ? null : JSON.parse(text);
}

async function recordOf(file: string): Promise<string> {
  return (await fit(['score', file])).out;
}

test('the page carries the record and the rubric that it was made with', async () => {
  const record = await recordOf(P3);
  const { code, out, err } = await fit(['report', '-', '--format', 'html'], { stdin: record });
  expect([code, err]).toEqual([0, '']);
  expect(dataIn(out, 'fit-assessment')).toEqual(JSON.parse(record));
  expect(dataIn(out, 'fit-rubric')).toMatchObject({ id: 'msp-mindset', version: '1.0.0' });
});

test('a record of a rubric that is nowhere at hand has its page all the same, without the rubric', async () => {
  const record = (await recordOf(P3)).replace(/"sha256":"\w+"/, `"sha256":"${'0'.repeat(64)}"`);
  const { code, out } = await fit(['report', '-', '--format', 'html'], { stdin: record });
  expect(code).toBe(0);
  expect(out).toContain('fit recommends');
  expect(dataIn(out, 'fit-rubric')).toBeNull();
});

test('assess writes it too, and show', async () => {
  const home = folderWith();
  const env = { HOME: home, FIT_HOME: join(home, 'store') };
  const file = join(home, 'page.html');
  expect((await fit(['assess', '--no-input', '--answers', P1, '--format', 'html', '-o', file], { env })).code).toBe(0);
  expect(readFileSync(file, 'utf8')).toContain('<h1>Northfield Accountants</h1>');
  expect((await fit(['show', 'Northfield', '--format', 'html'], { env })).out).toContain('<h1>Northfield Accountants</h1>');
});

test('several records are refused: a page is of one', async () => {
  const { code, out, err } = await fit(['report', '-', '--format', 'html'], { stdin: (await recordOf(P1)) + (await recordOf(P3)) });
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('an HTML page is of one assessment, and these are 2');
});

test('redacted, neither page nor data says who it is or what was noted', async () => {
  const record = await recordOf(P3);
  const [{ evidence }] = Object.values(JSON.parse(record).answers) as [{ evidence: string }];
  const { out } = await fit(['report', '-', '--format', 'html', '--redact'], { stdin: record });
  expect(out).not.toContain('Quickfreight');
  expect(out).not.toContain(evidence);
  expect(out).toContain('redacted');
});

test('the script for what if is the one that lies beside the rubrics of the program', async () => {
  const { out } = await fit(['report', '-', '--format', 'html'], { stdin: await recordOf(P3) });
  const script = readFileSync('dist/what-if.js', 'utf8');
  expect(out).toContain(`<script>${script}</script>`);
});

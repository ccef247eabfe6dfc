/** Which rubric answers are held against. */
import { expect, test } from 'vitest';
import { fit } from '../support/io.ts';
import { folderWith } from './support/folder.ts';
import { rubricText } from './support/rubric.ts';

const named = 'prospect: Acme\nrubric: msp-quick-screen\nanswers: { respect: 4 }\n';
const unnamed = 'prospect: Acme\nanswers: { respect: 3 }\n';

async function rubricOf(text: string, args: readonly string[], env: Record<string, string> = {}): Promise<string> {
  const cwd = folderWith({ 'acme.yaml': text, 'own.yaml': rubricText('inner') });
  return JSON.parse((await fit(['score', 'acme.yaml', ...args], { cwd, env })).out).rubric.id;
}

test('the rubric of answers is the one they name, even where FIT_RUBRIC names another', async () => {
  expect(await rubricOf(named, [], { FIT_RUBRIC: 'msp-mindset' })).toBe('msp-quick-screen');
});

test('the rubric of answers is the one of --rubric where they name none', async () => {
  expect(await rubricOf(unnamed, ['--rubric', 'own.yaml'], { FIT_RUBRIC: 'msp-mindset' })).toBe('inner');
});

test('the rubric of answers is the one of FIT_RUBRIC where nobody names any', async () => {
  expect(await rubricOf(unnamed, [], { FIT_RUBRIC: './own.yaml' })).toBe('inner');
});

test('the rubric of answers is msp-mindset otherwise', async () => {
  expect(await rubricOf(unnamed, [])).toBe('msp-mindset');
});

test('the rubric of answers may be named by the name of its file on both sides', async () => {
  const cwd = folderWith({ 'acme.yaml': unnamed.replace('answers', 'rubric: own\nanswers'), '.fit/rubrics/own.yaml': rubricText('inner') });
  const { code, err } = await fit(['score', 'acme.yaml', '-r', 'own'], { cwd });
  expect([code, err]).toEqual([0, '']);
});

test('a rubric that is not there is told at its place in the answers, exit 3', async () => {
  const cwd = folderWith({ 'acme.yaml': named.replace('quick-screen', 'quick-scren') });
  const { code, err } = await fit(['score', 'acme.yaml'], { cwd });
  expect(code).toBe(3);
  expect(err).toContain('acme.yaml:2:9: there is no rubric msp-quick-scren');
  expect(err).toContain('Did you mean msp-quick-screen?');
});

test('a rubric that is not there is told for each record of a stream', async () => {
  const stdin = ['a', 'b'].map((name) => `{"prospect":"${name}","rubric":"gone","answers":{}}\n`).join('');
  const { code, err } = await fit(['score', '-'], { stdin });
  expect(code).toBe(3);
  expect(err.match(/\(standard input\):\d:\d+: there is no rubric gone/g)).toHaveLength(2);
});

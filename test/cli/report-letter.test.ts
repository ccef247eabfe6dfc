/** Pages for others on the command line: what is asked for, what is refused, and what is said beside the page. */
import { describe, expect, test } from 'vitest';
import { MINDSET } from '../report/letter/support.ts';
import { fit } from '../support/io.ts';
import { folderWith } from './support/folder.ts';
import { rubricText } from './support/rubric.ts';

const P1 = 'examples/p1-northfield-accountants/msp-mindset.yaml';
const P3 = 'examples/p3-quickfreight/msp-mindset.yaml';
const P8 = 'examples/p8-greenleaf-charity/msp-mindset.yaml';

const recordOf = async (file: string) => (await fit(['score', file])).out;
const letter = async (file: string, ...args: readonly string[]) => fit(['report', '-', '--format', 'letter', ...args], { stdin: await recordOf(file) });

test('a letter is on standard output, and what to look at before sending on standard error', async () => {
  const { code, out, err } = await letter(P3);
  expect([code, out.includes('Does any reason')]).toEqual([0, false]);
  expect(err).toBe(
    'A draft: fill in what stands in [brackets], change what you like, and send it yourself.\n' +
      'Nobody has decided yet: it follows what fit recommends (decline).\n' +
      'Before you send it: Does any reason touch a protected trait? Is the same reason used for others in the same case?\n' +
      'Is there one useful next step? Does somebody who works alone, or is named in it, read how to object?\n' +
      'Send it within two working days. If they gave you a long meeting, call first.\n',
  );
});

test('--quiet says nothing beside the page', async () => {
  expect((await letter(P1, '--quiet')).err).toBe('');
});

test('a letter to one prospect is never told with another', async () => {
  const stdin = (await recordOf(P1)) + (await recordOf(P3));
  const { code, out, err } = await fit(['report', '-', '--format', 'letter'], { stdin });
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('--format letter makes a page for one prospect, and these are 2 assessments: name one');
});

test.each([['--format', 'markdown'], []])('--html is refused with another page: %s %s', async (...args) => {
  const { code, out, err } = await fit(['report', '-', '--html', ...args], { stdin: await recordOf(P1) });
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('--html goes with --format letter, expectations or agenda');
});

test('--redact leaves room for the name', async () => {
  const { out } = await letter(P1, '--redact');
  expect(out).toContain('To [name of the person], [name of the company]\n');
  expect(out).not.toMatch(/Northfield|Prospect [0-9A-Z]{8}/);
});

test('the agenda tells apart what is for us alone', async () => {
  const stdin = (await recordOf(P8)).replace(
    '"open":[',
    '"open":[{"question":"capacity","title":"Our capacity","ask":"x","state":"unknown","required":false,"points":0,"brings":[]},',
  );
  const { out, err } = await fit(['report', '-', '--format', 'agenda'], { stdin });
  expect(err).toContain('Not on the page, because it is for you alone: Our capacity.\n');
  expect(out).not.toContain('capacity');
});

test('more points than a letter carries are counted', async () => {
  const weak = ['scope_boundary', 'standard_stack', 'urgent_expectation', 'value_frame', 'advance_notice', 'contact_point'];
  const answers = Object.fromEntries(fivesBut(weak));
  const stdin = (await fit(['score', '-'], { stdin: JSON.stringify({ prospect: { name: 'Harbour' }, rubric: 'msp-mindset', answers }) })).out;
  const decided = stdin.replace('"decision":null', '"decision":{"recommendation":"conditional","by":"Kim","because":"x","at":"2026-03-03T09:30:00Z"}');
  const { err } = await fit(['report', '-', '--format', 'letter'], { stdin: decided });
  expect(err).toContain('It has 6 points, and 5 are as many as a letter carries: take out those that matter least.\n');
  expect(err).not.toContain('Nobody has decided yet');
});

test('a letter on a decision that differs from the recommendation has its reason looked at', async () => {
  const stdin = await recordOf(P3);
  const decided = stdin.replace('"decision":null', '"decision":{"recommendation":"accept","by":"Kim","because":"x","at":"2026-03-03T09:30:00Z"}');
  const { err } = await fit(['report', '-', '--format', 'letter'], { stdin: decided });
  expect(err).toContain('accept was decided, and fit recommends decline: see whether the reason on the page, if there is one, is yours.\n');
});

/** Fives, and twos for these. */
function fivesBut(weak: readonly string[]): readonly (readonly [string, number])[] {
  return MINDSET.dimensions.flatMap(({ questions }) => questions.map(({ id }) => [id, weak.includes(id) ? 2 : 5] as const));
}

test('mutual expectations after a decline are doubted', async () => {
  const { err } = await fit(['report', '-', '--format', 'expectations'], { stdin: await recordOf(P3) });
  expect(err).toContain('The answer is decline: a sheet of mutual expectations promises the contrary.\n');
});

describe('where the rubric is not at hand', () => {
  test('the words are those of fit, and that is said', async () => {
    const cwd = folderWith({ 'gone.yaml': rubricText('gone'), 'acme.yaml': 'prospect: Acme\nrubric: ./gone.yaml\nanswers: { respect: 3 }\n' });
    const { out: stdin } = await fit(['score', 'acme.yaml'], { cwd });
    const { code, out, err } = await fit(['report', '-', '--format', 'letter'], { stdin });
    expect([code, out.startsWith('[Date]\n')]).toEqual([0, true]);
    expect(err).toContain('The text of the rubric gone it was made with is not at hand, so the words are those of fit.\n');
  });
});

test('a page goes into a file', async () => {
  const cwd = folderWith({ 'one.json': await recordOf(P1) });
  const { code, out } = await fit(['report', 'one.json', '--format', 'expectations', '--html', '-o', 'sheet.html', '--quiet'], { cwd });
  expect([code, out]).toEqual([0, '']);
});

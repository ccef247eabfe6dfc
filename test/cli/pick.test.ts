/** `--pick`, and records on one level: single values for scripts, dotted keys for tools without code. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { fit, type World } from '../support/io.ts';
import { folderWith } from './support/folder.ts';
import { allAt, begun, homeWith, idOf, locked } from './support/stored.ts';

const P2 = 'examples/p2-harbour-dental/msp-mindset.yaml';
const P8 = 'examples/p8-greenleaf-charity/msp-mindset.yaml';

const cwd = folderWith();
const file = (name: string) => join(cwd, name);
let record: { readonly result: { readonly conditions: readonly { readonly text: string }[] } };

beforeAll(async () => {
  const { out } = await fit(['score', P2, P8]);
  const [harbour = '', greenleaf = ''] = out.split('\n');
  writeFileSync(file('harbour.json'), harbour);
  writeFileSync(file('greenleaf.json'), greenleaf);
  writeFileSync(file('book.ndjson'), out);
  record = JSON.parse(harbour);
});

const pick = (path: string, name = 'harbour.json', world: World = {}) => fit(['report', file(name), '--pick', path], world);

describe('--pick prints', () => {
  test.each([
    ['a text bare', 'prospect.name', 'Harbour Dental\n'],
    ['a number plain', 'result.score', '67.5\n'],
    ['true or false as these words', 'result.settled', 'true\n'],
    ['an answer', 'answers.contact_point.value', '2\n'],
    ['the entry of a list, by its id', 'result.dimensions[mindset].score', '75\n'],
    ['a map as JSON', 'result.cause', '{"rule":"band","id":"conditional","text":"The score of 67.5 lies in the band conditional, 50 to below 70"}\n'],
    ['what is not known as an empty line', 'createdAt', '\n'],
    ['a decision that nobody has taken as an empty line', 'decision.recommendation', '\n'],
    ['what a system of which the record has no id calls it as an empty line', 'prospect.external.hubspot', '\n'],
    ['a condition that is not due as an empty line', 'result.conditions[respect].text', '\n'],
    ['an empty list as nothing', 'result.knockouts[*].title', ''],
  ])('OUT-5 %s', async (_, path, out) => {
    expect(await pick(path)).toEqual({ code: 0, out, err: '' });
  });

  test('OUT-5 a list one a line', async () => {
    const { out } = await pick('result.conditions[*].text');
    expect(out.split('\n').slice(0, -1)).toEqual(record.result.conditions.map(({ text }) => text));
  });

  test('of several records, one after another', async () => {
    expect((await pick('result.recommendation', 'book.ndjson')).out).toBe('conditional\nincomplete\n');
  });

  test.each([
    ['fit assess', () => fit(['assess', '--answers', P8, '--no-input', '--pick', 'result.low'])],
    ['a pipe into fit report', async () => fit(['report', '-', '--pick', 'result.low'], { stdin: readFileSync(file('greenleaf.json'), 'utf8') })],
  ])('from %s', async (_, run) => {
    expect(await run()).toMatchObject({ code: 0, out: '48.5\n' });
  });

  test('from the store, of what is locked and of a draft', async () => {
    const home = await homeWith(locked({ name: 'Harbour Dental', id: idOf(1) }, allAt(3)), begun({ name: 'Quickfreight', id: idOf(2) }));
    const env = { FIT_HOME: home };
    const show = async (name: string) => (await fit(['show', name, '--pick', 'status'], { env })).out;
    expect([await show('Harbour Dental'), await show('Quickfreight')]).toEqual(['complete\n', 'draft\n']);
  });

  test('into a file', async () => {
    const ran = await fit(['report', file('harbour.json'), '--pick', 'result.score', '-o', 'score.txt'], { cwd });
    expect([ran, readFileSync(file('score.txt'), 'utf8')]).toEqual([{ code: 0, out: '', err: 'Written to score.txt\n' }, '67.5\n']);
  });

  test('a name is left out where names are left out', async () => {
    const { out } = await fit(['report', file('harbour.json'), '--pick', 'prospect.name', '--redact']);
    expect(out).toMatch(/^Prospect [0-9A-Z]{8}\n$/);
  });
});

describe('a text that could steer a terminal', () => {
  const named = async (name: string, tty: boolean) => {
    const { out } = await fit(['score', '-'], { stdin: `${JSON.stringify({ prospect: name, rubric: 'msp-quick-screen', answers: {} })}\n` });
    return (await fit(['report', '-', '--pick', 'prospect.name'], { stdin: out, tty })).out;
  };

  test('goes into a pipe as it is', async () => {
    expect(await named('A\u001b[31mB', false)).toBe('A\u001b[31mB\n');
  });

  test('reaches no terminal', async () => {
    expect(await named('A\u001b[31mB', true)).toBe('A\\x1b[31mB\n');
  });
});

describe('a wrong path', () => {
  test.each([
    ['result.scroe', 'the path result.scroe leads nowhere: result has no scroe (unknown-path)\n  Did you mean result.score?'],
    ['score', 'the path score leads nowhere: a record has no score (unknown-path)\n  Did you mean result.score?'],
    [
      'answers.contact_piont.value',
      'the path answers.contact_piont.value leads nowhere: answers has no contact_piont (unknown-path)\n  Did you mean answers.contact_point.value?',
    ],
    [
      'result.conditions[contact_piont].text',
      'the path result.conditions[contact_piont].text leads nowhere: result.conditions has no contact_piont (unknown-path)\n  Did you mean result.conditions[contact_point].text?',
    ],
    [
      'result.dimensions[mindst].score',
      'the path result.dimensions[mindst].score leads nowhere: result.dimensions has no mindst (unknown-path)\n  Did you mean result.dimensions[mindset].score?',
    ],
    ['result..score', 'the path result..score leads nowhere: a name is missing, at character 8 (bad-path)'],
  ])('%s is one of usage, exit 2, with what may have been meant', async (path, told) => {
    expect(await pick(path)).toEqual({ code: 2, out: '', err: `error: ${told}\n` });
  });

  test('is told before anything is asked, scored or kept', async () => {
    const home = folderWith();
    const ran = await fit(['assess', '--answers', P8, '--no-input', '--pick', 'scroe'], { env: { FIT_HOME: home } });
    expect([ran.code, (await fit(['list'], { env: { FIT_HOME: home } })).err]).toEqual([2, expect.stringContaining('No assessments yet')]);
  });

  test.each([['--json'], ['--format', 'markdown']])('there is no --pick beside %s', async (...other) => {
    const { code, err } = await fit(['show', 'Harbour Dental', '--pick', 'id', ...other]);
    expect([code, err]).toEqual([2, expect.stringContaining("option '--pick <path>' cannot be used with")]);
  });

  test('of an id that only one of several records has is none', async () => {
    const { out } = await fit(['score', 'examples/p2-harbour-dental/msp-quick-screen.yaml']);
    const both = `${readFileSync(file('harbour.json'), 'utf8')}\n${out}`;
    expect((await fit(['report', '-', '--pick', 'answers.contact_point.value'], { stdin: both })).out).toBe('2\n\n');
  });
});

describe('--format flat', () => {
  const flat = async (args: readonly string[], world?: World) =>
    (await fit([...args, '--format', 'flat'], world)).out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));

  test('is one level: no list and no map', async () => {
    const [harbour] = await flat(['report', file('harbour.json')]);
    expect(harbour).toMatchObject({ 'prospect.name': 'Harbour Dental', 'result.score': 67.5, 'answers.contact_point': 2 });
    expect(Object.values(harbour).filter((value) => typeof value === 'object' && value !== null)).toEqual([]);
  });

  test('has the same keys in the same order for every record of a rubric, also for facts that nobody has found out', async () => {
    const env = { FIT_RUBRICS: resolve('test/fixtures/rubrics') };
    const { out } = await fit(['score', '-'], {
      env,
      stdin: 'prospect: A\nrubric: everything\nanswers: {}\n---\nprospect: B\nrubric: everything\nfacts: { sites: 20 }\nanswers: {}\n',
    });
    const [one, other] = await flat(['report', '-'], { env, stdin: out });
    expect(Object.keys(one)).toEqual(Object.keys(other));
    expect([one['facts.sites'], other['facts.sites']]).toEqual([null, 20]);
  });

  test('is the same from fit assess, fit show and fit report', async () => {
    const env = { FIT_HOME: folderWith() };
    const [assessed] = await flat(['assess', '--answers', P2, '--no-input'], { env });
    expect([await flat(['show', 'Harbour Dental'], { env }), await flat(['report', 'Harbour Dental'], { env })]).toEqual([[assessed], [assessed]]);
  });

  test('of a draft is what it comes to so far', async () => {
    const home = await homeWith(begun({ name: 'Quickfreight', id: idOf(2) }));
    expect(await flat(['show', 'Quickfreight'], { env: { FIT_HOME: home } })).toMatchObject([{ status: 'draft', 'result.recommendation': 'incomplete' }]);
  });
});

/** What the command says of itself, and what it says to those who ask wrongly. */
import { describe, expect, test } from 'vitest';
import { COMMANDS, GROUPS, TOPICS } from '../../src/cli/program/program.ts';
import { fit } from '../support/io.ts';

const NAMES = Object.keys(COMMANDS);
const PAGES = ['', ...Object.keys(GROUPS)];

/** The one sentence that may speak of a password: that a command line has none. */
const WHERE_A_PASSWORD_COMES_FROM = 'A password never stands in an address here; it comes from PGPASSWORD, ~/.pgpass or a question.';

async function pageOf(command: string): Promise<string> {
  return (await fit([...command.split(' ').filter(Boolean), '--help'])).out;
}

/** What a page lists: commands, operands and options, each with its words. */
function entriesOf(page: string): readonly { readonly term: string; readonly words: string }[] {
  const lists = [...page.matchAll(/^(?:Arguments|Options|Commands):\n((?: .*\n)+)/gm)].map(([, list]) => list ?? '').join('');
  return [...lists.matchAll(/^ {2}(\S.*?) {2,}(\S.*(?:\n {4,}.*)*)/gm)].map(([, term = '', words = '']) => ({ term, words: words.replace(/\s+/g, ' ') }));
}

describe('help', () => {
  test.each([['-h'], ['--help'], ['help']])('HLP-1 fit %s prints it on standard output', async (...args) => {
    const { code, out, err } = await fit(args);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^Usage: fit \[options\] \[command\]\n/);
  });

  test.each(NAMES)('HLP-1 fit help %s, and -h as well as --help after it, print the same', async (command) => {
    const words = command.split(' ');
    const page = await fit([...words, '--help']);
    expect([await fit(['help', ...words]), await fit([...words, '-h'])]).toEqual([page, page]);
  });

  test.each(['-h', '--help'])('HLP-2 %s wins over options that are not known, wherever it stands', async (flag) => {
    const page = await fit(['assess', '--help']);
    const ran = [await fit(['assess', '--bad', flag]), await fit(['assess', flag, '--bad']), await fit(['assess', 'Acme', 'Bolt', flag])];
    expect(ran).toEqual([page, page, page]);
  });

  test.each(['-h', '--help'])('HLP-2 %s wins over values that are not known, before it or taken for one', async (flag) => {
    const page = await fit(['assess', '--help']);
    const ran = [await fit(['assess', 'Acme', '--format', 'pdf', flag]), await fit(['assess', '--color=blue', flag]), await fit(['assess', '--format', flag])];
    expect(ran).toEqual([page, page, page]);
  });

  test('HLP-2 what stands after -- asks for no help', async () => {
    expect((await fit(['assess', '--format', 'pdf', '--', '--help'])).code).toBe(2);
  });

  test('HLP-3 fit alone prints the page of the command, exit 0', async () => {
    expect(await fit([])).toEqual(await fit(['--help']));
  });

  test('the page of the command names every command', async () => {
    const pages = (await Promise.all(PAGES.map(pageOf))).join('\n');
    const words = NAMES.map((command) => command.split(' ').at(-1) ?? '');
    expect(words.filter((word) => !new RegExp(`^ {2}${word} `, 'm').test(pages))).toEqual([]);
  });

  test('the page of the command says what its exit codes mean', async () => {
    const { out } = await fit(['--help']);
    expect([0, 1, 2, 3, 4, 5].filter((code) => !new RegExp(`(^| )${code} [a-z]`, 'm').test(out))).toEqual([]);
  });

  test.each(NAMES)('HLP-4 %s: the usage and a sentence, then examples, then options', async (command) => {
    const { code, out, err } = await fit([...command.split(' '), '--help']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(new RegExp(`^Usage: fit ${command} \\[options\\]`));
    expect(out).toMatch(/\n\n[A-Z][^\n]+(\n[^\n]+)*\.\n\nExamples:\n {2}\$ fit /);
    expect(out).toMatch(/\nOptions:\n/);
  });

  test.each([...PAGES, ...NAMES])('HLP-5 %s --help fits 80 columns', async (command) => {
    const { out } = await fit([...command.split(' ').filter(Boolean), '--help']);
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  test('uses a wide terminal', async () => {
    const [wide, plain] = [await fit(['assess', '--help'], { columns: 120 }), await fit(['assess', '--help'])];
    expect(wide.out.split('\n').length).toBeLessThan(plain.out.split('\n').length);
  });

  test('keeps examples whole on a narrow one', async () => {
    expect((await fit(['assess', '--help'], { columns: 40 })).out).toBe((await fit(['assess', '--help'])).out);
  });

  test.each([...PAGES, ...NAMES])('HLP-5 %s --help describes in small letters, without a full stop', async (command) => {
    const wrong = entriesOf(await pageOf(command)).filter(({ words }) => /^[A-Z][a-z ]/.test(words) || words.endsWith('.'));
    expect(wrong).toEqual([]);
  });

  test.each(Object.keys(TOPICS))('HLP-8 fit help %s prints a page that fits 80 columns', async (topic) => {
    const { code, out, err } = await fit(['help', topic]);
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(out).toMatch(/^[A-Z].+\n\n.+\S\n$/s);
  });

  test.each(['keys', 'exit-codes', 'environment', 'formats'])('HLP-8 the page of the command names the topic %s', async (topic) => {
    expect(await pageOf('')).toMatch(new RegExp(`^ {2}fit help ${topic} +[a-z]`, 'm'));
  });

  test('shows no value that nobody can type', async () => {
    const { out } = await fit(['assess', '--help']);
    expect(out).not.toContain('[]');
  });

  test.each(['--version', '-V'])('HLP-7 %s prints the version and nothing else', async (flag) => {
    expect(await fit([flag])).toEqual({ code: 0, out: '0.0.0-test\n', err: '' });
  });
});

describe('a mistake on the command line is told on standard error with exit 2', () => {
  test.each<[string, string]>([
    ['asess', "unknown command 'asess'\n(Did you mean assess?)"],
    ['rubric chek ours.yaml', "unknown command 'chek'\n(Did you mean check?)"],
    ['help asess', "unknown command 'asess'\n(Did you mean assess?)"],
    ['assess --jsn', "unknown option '--jsn'\n(Did you mean --json?)"],
  ])('HLP-6 fit %s asks what was meant and does nothing', async (line, message) => {
    const { code, out, err } = await fit(line.split(' '));
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });

  test.each([['ass'], ['rubric sh'], ['scor']])('ARG-5 fit %s: the beginning of a command is not the command', async (line) => {
    const { code, out, err } = await fit(line.split(' '));
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('unknown command');
  });

  test.each<[string, string]>([
    ['help rubric nope', "unknown command 'nope'"],
    ['assess --answers', "option '-a, --answers <file>' argument missing"],
    ['assess --format pdf', "argument 'pdf' is invalid. Allowed choices are terminal, markdown, json, html, flat."],
    ['score --color pink', "argument 'pink' is invalid. Allowed choices are auto, always, never."],
    ['assess --set respect', 'Write it as id=value.'],
    ['assess Acme Bolt', "too many arguments for 'assess'. Expected 1 argument but got 2."],
    ['rubric list ours', "too many arguments for 'list'. Expected 0 arguments but got 1."],
    ['rubric check', "missing required argument 'rubrics'"],
    ['rubric', 'Usage: fit rubric [options] [command]'],
    ['assess --no-input Acme', 'nothing to assess: --answers FILE or --set id=value'],
    ['assess --no-input --set respect=4', 'whom to assess?'],
    ['assess --no-input --answers -', 'no answers come in'],
    ['score', 'nothing to score'],
    ['report', 'nothing to report'],
  ])('fit %s', async (line, message) => {
    const { code, out, err } = await fit(line.split(' '));
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });

  test('what was typed cannot steer the terminal', async () => {
    const { err } = await fit(['assess', '--\u001b]0;owned\u0007', '\u202e']);
    expect(err).toContain("unknown option '--\\x1b]0;owned\\x07'");
  });

  test('what belongs to one command is not taken by another', async () => {
    const { code, err } = await fit(['score', '--exit-code', 'harbour.yaml']);
    expect(code).toBe(2);
    expect(err).toContain("unknown option '--exit-code'");
  });
});

describe('options', () => {
  const P2 = 'examples/p2-harbour-dental/msp-mindset.yaml';

  test.each([
    [['assess', '--no-input', '--answers', P2, '--json']],
    [['assess', '--no-input', `--answers=${P2}`, '--json']],
    [['assess', '--no-input', '-a', P2, '--json']],
    [['assess', '--no-input', `-a${P2}`, '--json']],
  ])('ARG-1 %j says the same', async (args) => {
    const { code, out } = await fit(args);
    expect([code, JSON.parse(out).prospect.name]).toEqual([0, 'Harbour Dental']);
  });

  test.each(NAMES)('ARG-1 every short flag of %s has a long one', async (command) => {
    const terms = entriesOf(await pageOf(command)).map(({ term }) => term);
    expect(terms.filter((term) => /^-\w/.test(term) && !/^-\w, --[a-z-]+/.test(term))).toEqual([]);
  });

  test.each([
    [['assess', '--no-input', '--json', '--answers', P2, 'Acme']],
    [['assess', '--no-input', '--answers', P2, 'Acme', '--json']],
    [['assess', '--no-input', 'Acme', '--json', '--answers', P2]],
    [['assess', '--no-input', 'Acme', '--answers', P2, '--json']],
  ])('ARG-2 their order changes nothing: %j', async (args) => {
    const { code, out } = await fit(args);
    expect([code, JSON.parse(out).prospect.name]).toEqual([0, 'Acme']);
  });

  test.each([
    ['-o, --output <file>', 'assess'],
    ['-f, --force', 'assess'],
    ['-q, --quiet', 'assess'],
    ['--json', 'assess'],
    ['--no-input', 'assess'],
    ['--no-color', 'assess'],
    ['--color <when>', 'assess'],
    ['-h, --help', 'assess'],
    ['-V, --version', ''],
  ])('ARG-3 have their usual names: %s', async (term, command) => {
    expect(entriesOf(await pageOf(command)).map((entry) => entry.term)).toContain(term);
  });

  test.each(NAMES)('ARG-4 %s takes operands of one kind at most, beside words that are said about it', async (command) => {
    const [usage = ''] = (await pageOf(command)).split('\n');
    const said = ['<decision>', '[question]', '[state]', '<name>', '<other>', '<value>'];
    expect((usage.match(/[[<][a-z.|]+[\]>]/g) ?? []).filter((operand) => !said.includes(operand)).length).toBeLessThanOrEqual(2);
  });

  test.each([...PAGES, ...NAMES])('ARG-8 %s takes no secret', async (command) => {
    const page = (await pageOf(command)).replace(/\s+/g, ' ').replaceAll(WHERE_A_PASSWORD_COMES_FROM, '');
    expect(page).not.toMatch(/token|password|secret|api.?key/i);
  });

  test('ARG-1 short flags may stand together', async () => {
    expect((await fit(['score', '-qo', '-', P2])).out).toBe((await fit(['score', P2])).out);
  });

  test('ARG-1 -- ends them: a name may begin with a dash', async () => {
    const { out } = await fit(['assess', '--no-input', '--set', 'respect=4', '-r', 'msp-quick-screen', '--json', '--', '--Acme--']);
    expect(JSON.parse(out).prospect.name).toBe('--Acme--');
  });

  test('ARG-6 -o - is standard output', async () => {
    const { out } = await fit(['score', P2, '-o', '-']);
    expect(JSON.parse(out).prospect.name).toBe('Harbour Dental');
  });
});

/** The page of `man fit`, as it was built. That `man` shows it is tested in test/system. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fitPage } from '../../src/cli/man/fit.ts';
import { manPage } from '../../src/cli/man/page.ts';
import { COMMANDS, GROUPS, TOPICS } from '../../src/cli/program/program.ts';

const { man, version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly man: string; readonly version: string };

/** The page without what is said to the typesetter. */
const PAGE = fitPage(version).replaceAll('\\-', '-').replaceAll('\\(aq', "'").replaceAll('\\(dq', '"').replaceAll('\\e', '\\');

test('MAN-1 the package names it, and it was built of the same declarations', () => {
  expect(readFileSync(man, 'utf8')).toBe(fitPage(version));
});

describe.each(Object.entries(COMMANDS))('fit %s', (name, { options, operands, examples }) => {
  const part = PAGE.slice(PAGE.indexOf(`.SS "fit ${name} `)).split(/\n\.S[SH] /)[0] ?? '';

  test('MAN-1 stands in it with operands, options and examples', () => {
    expect(part).toContain(`.SS "fit ${name} `);
    const wanted = [
      ...operands.split(' '),
      ...options.map(({ flags }) => `.B ${flags}`),
      ...examples.map(([command]) => `.B ${command.replaceAll('~', '\\(ti')}`),
    ];
    expect(wanted.filter((words) => !part.includes(words))).toEqual([]);
  });
});

test('MAN-1 groups and topics stand in it too', () => {
  expect(Object.keys(GROUPS).filter((name) => !PAGE.includes(`.B fit ${name}\n`))).toEqual([]);
  expect(
    ['KEYS OF THE INTERVIEW', 'FORMATS', 'ENVIRONMENT', 'EXIT STATUS', 'CRM'].filter((name) => !new RegExp(`^\\.SH "?${name}"?$`, 'm').test(PAGE)),
  ).toEqual([]);
  expect(Object.keys(TOPICS)).toHaveLength(5);
});

test('no line of it is taken for a request that is none, and none has letters that a typesetter may not know', () => {
  const description = ".dot\n'quote\n\\back\nZürich — ~x ^y `z`";
  const command = { summary: 'x', description, operands: '', options: [], examples: [], load: () => Promise.reject(new Error()) };
  const page = manPage({ version: '1', commands: { x: command }, groups: {}, globals: [], topics: [] });
  expect(page).toContain('\\&.dot\n.br\n\\(aqquote\n.br\n\\eback\n.br\nZ\\[u00FC]rich \\[u2014] \\(tix \\(hay \\(gaz\\(ga\n');
  expect(fitPage(version)).toMatch(/^[\n\x20-\x7e]*$/);
});

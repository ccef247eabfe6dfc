/** On a terminal: a real one, made by script(1). */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Ended, example, fit, type Given, run } from './support/processes.ts';

const P2 = example('p2-harbour-dental');
const SGR = '\u001b\\[[\\d;]*m';

/** Types a line into a shell on a terminal. Line ends come back as the terminal sends them; they are made plain. */
async function onTerminal(line: string, given: Given = {}): Promise<Ended> {
  const ended = await run('script', ['-qec', line, '/dev/null'], { ...given, env: { TERM: 'xterm-256color', SHELL: '/bin/bash', ...given.env } });
  return { ...ended, out: ended.out.replaceAll('\r\n', '\n') };
}

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'fit-'));
}

/** A folder with the answers of a prospect whose name tries what terminals obey, as a CRM might send them. */
function hostileAnswers(name: string): string {
  const cwd = newFolder();
  writeFileSync(join(cwd, 'acme.ndjson'), JSON.stringify({ prospect: name, rubric: 'msp-quick-screen', answers: { respect: { value: 4, evidence: name } } }));
  return cwd;
}

describe('a report', () => {
  test('is coloured, with nothing but colours', async () => {
    const { out } = await onTerminal(`fit assess --no-input --answers "${P2}"`);
    expect(out).toMatch(new RegExp(SGR));
    expect(out.replace(new RegExp(SGR, 'g'), '')).not.toMatch(/[^\n\P{Cc}]/u);
  });

  test.each([{ NO_COLOR: '1' }, { TERM: 'dumb' }])('has no escape with %j', async (env) => {
    const { out } = await onTerminal(`fit assess --no-input --answers "${P2}"`, { env });
    expect(out).not.toContain('\u001b');
  });

  test('is ASCII alone where the language of the terminal is C', async () => {
    const { out } = await onTerminal(`fit assess --no-input --answers "${P2}" --no-color`, { env: { LANG: 'C' } });
    expect(out).not.toMatch(/[^\n -~]/);
  });

  test.each([40, 80, 200])('keeps within %i columns', async (columns) => {
    const { code, out } = await onTerminal(`stty cols ${columns}; fit assess --no-input --answers "${P2}" --no-color`);
    expect(code).toBe(0);
    expect(out.split('\n').filter((line) => line.length > columns)).toEqual([]);
  });

  test.each([
    [0, 80],
    [20, 40],
    [1, 40],
  ])('on a terminal of %i columns is made for %i', async (columns, made) => {
    const report = `fit score "${P2}" > record.json; stty cols ${columns}; fit report record.json --no-color`;
    const [narrow, plain] = [columns, made].map((width) => onTerminal(report.replace(`cols ${columns}`, `cols ${width}`), { cwd: newFolder() }));
    expect((await narrow)?.out).toBe((await plain)?.out);
  });
});

describe('standard error is coloured though standard output is a pipe', () => {
  test('and the other way round', async () => {
    const piped = await onTerminal('fit score nowhere.yaml | cat');
    const said = await onTerminal('fit rubric list 2>/dev/null | cat');
    expect([piped.out.includes('\u001b['), said.out.includes('\u001b[')]).toEqual([true, false]);
  });
});

describe('a name cannot reach the terminal', () => {
  test.each([
    ['colour', '\u001b[31mred'],
    ['the title', '\u001b]0;owned\u0007'],
    ['a link', '\u001b]8;;http://evil.example\u001b\\click\u001b]8;;\u001b\\'],
    ['the clipboard', '\u001b]52;c;aGk=\u0007'],
    ['one that never ends', '\u001b]52;c;aGk='],
    ['C1 forms', '\u009b31m\u009d0;x\u009c'],
    ['device control', '\u001bP$q"p\u001b\\'],
    ['reset', '\u001bc'],
    ['return and erase', 'Acme\rEvil\u0008\u0008'],
    ['line separators', 'Acme\u2028Evil\u2029\u000b\u0085'],
    ['direction', 'Acme \u202eevil\u2066\u200f'],
    ['the invisible', 'Ac\u200bme\u{e0041}\ufeff'],
  ])('%s', async (_what, name) => {
    const cwd = hostileAnswers(name);
    const said = await onTerminal(
      'fit assess --no-input --answers acme.ndjson; fit assess --no-input --answers acme.ndjson --format markdown; fit assess --no-input -a acme.ndjson -s x=1',
      {
        cwd,
      },
    );
    expect(said.out).toContain('msp-quick-screen 1.0.0');
    const text = said.out.replace(new RegExp(SGR, 'g'), '');
    expect(text).not.toMatch(/[^\n\P{Cc}]|\p{Bidi_Control}|[\u2028\u2029\u200b\ufeff\u{e0000}-\u{e007f}]/u);
  });

  test('JSON on the terminal spells it out and means the same', async () => {
    const name = 'A\u009b31m\u202e\u2028\u001b[31m';
    const { out } = await onTerminal('fit assess --no-input --answers acme.ndjson --json', { cwd: hostileAnswers(name) });
    expect(out).not.toMatch(/[^\n\P{Cc}]|\p{Bidi_Control}|\u2028/u);
    expect(JSON.parse(out).prospect.name).toBe(name);
  });
});

describe('a command that would read from the keyboard says so and does not wait', () => {
  test.each(['score', 'score -', 'report', 'assess --no-input --answers -'])('fit %s', async (line) => {
    const { code, out } = await onTerminal(`fit ${line} --no-color`);
    expect(code).toBe(2);
    expect(out).toMatch(/error: .*(pipe|name)/);
  });
});

test('COL-5 without a terminal no control character is in anything', async () => {
  const { out, err } = await fit(['score', P2, 'nowhere.yaml']);
  expect(`${out}${err}`).not.toMatch(/[^\n\P{Cc}]/u);
});

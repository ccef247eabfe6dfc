/** `fit rubric new`: what is written, where, and what never is. */
import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fit, type Ran } from '../support/io.ts';
import { folderWith } from './support/folder.ts';
import { rubricText } from './support/rubric.ts';

const HERE = '.fit/rubrics';
const NO_TERMINAL = { stdin: '' };

function make(args: readonly string[], cwd = folderWith(), env: Record<string, string> = {}): Promise<Ran> {
  return fit(['rubric', 'new', ...args], { cwd, env, ...NO_TERMINAL });
}

/** Everything in a folder, hidden files too. */
function filesIn(folder: string): readonly string[] {
  return (readdirSync(folder, { recursive: true, withFileTypes: true }) as import('node:fs').Dirent[])
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

const STARTERS = JSON.parse((await fit(['rubric', 'new', '--list', '--json'])).out) as readonly { name: string; isRubric: boolean }[];

describe('the starters', () => {
  test('are the empty form, the rubrics that come with fit, and scorecards, a line each', async () => {
    const { code, out, err } = await make(['--list']);
    expect([code, err, out.split('\n').map((line) => line.split(' ')[0])]).toEqual([0, '', [...STARTERS.map(({ name }) => name), '']]);
  });

  test('hold every shipped rubric', async () => {
    const listed = JSON.parse((await fit(['rubric', 'list', '--json'])).out) as readonly { id: string }[];
    expect(STARTERS.filter(({ isRubric }) => isRubric).map(({ name }) => name)).toEqual(listed.map(({ id }) => id));
  });

  test('that are not there are told with the one that was meant', async () => {
    const { code, err } = await make(['ours', '--from', 'meddic']);
    expect([code, err]).toEqual([2, expect.stringContaining('there is no starter meddic')]);
    expect(err).toContain('Did you mean meddicc?');
  });
});

describe.each(STARTERS.map(({ name }) => name))('from %s', (from) => {
  test('there is at once a rubric that is found by its id and decides as its cases say', async () => {
    const cwd = folderWith();
    await make(['ours', '--from', from], cwd);
    const checked = await fit(['rubric', 'check', '--strict', 'ours'], { cwd });
    expect([checked.code, checked.err]).toEqual([0, expect.stringContaining('ours: ours 1.0.0 is valid')]);
    expect((await fit(['rubric', 'test', 'ours'], { cwd })).code).toBe(0);
  });
});

describe('the files', () => {
  test('are the rubric, its tests and two schemas, where ids are looked for', async () => {
    const cwd = folderWith();
    const { code, out, err } = await make(['ours', '--from', 'bant'], cwd);
    expect([code, out]).toEqual([0, '']);
    expect(err).toBe(
      [
        'Made from bant: Ours',
        ...['ours.yaml', 'ours.test.yaml', 'rubric.schema.json', 'rubric-test.schema.json'].map((file) => `  ${HERE}/${file}`),
        ...['Next:', '  fit rubric check ours', '  fit rubric test ours', '  fit assess --rubric ours', ''],
      ].join('\n'),
    );
    expect(filesIn(cwd)).toEqual(['ours.test.yaml', 'ours.yaml', 'rubric-test.schema.json', 'rubric.schema.json'].map((file) => `${HERE}/${file}`));
  });

  test('go into the first folder of FIT_RUBRICS', async () => {
    const cwd = folderWith();
    await make(['ours', '--from', 'bant'], cwd, { FIT_RUBRICS: 'own:other' });
    expect(existsSync(join(cwd, 'own/ours.yaml'))).toBe(true);
  });

  test.each<[string, readonly string[], string, string]>([
    ['--dir', ['ours', '--dir', 'sub/deep'], 'sub/deep/ours.yaml', 'sub/deep/ours.yaml'],
    ['a path', ['./sub/ours.yaml'], 'sub/ours.yaml', 'sub/ours.yaml'],
    ['a path without an ending', ['sub/ours'], 'sub/ours.yaml', 'sub/ours.yaml'],
    ['a file here', ['ours.yaml'], 'ours.yaml', 'ours.yaml'],
    ['a folder with a blank', ['my rubrics/ours.yaml'], 'my rubrics/ours.yaml', '"my rubrics/ours.yaml"'],
    ['a folder alone, with --id', ['sub/', '--id', 'ours'], 'sub/ours.yaml', 'sub/ours.yaml'],
  ])('go where %s says, and what comes next names them so', async (_what, args, path, named) => {
    const cwd = folderWith();
    const { err } = await make([...args, '--from', 'bant'], cwd);
    expect(existsSync(join(cwd, path))).toBe(true);
    expect(err).toContain(`\n  fit rubric check ${named}\n`);
  });

  test('may have another name than the id', async () => {
    const cwd = folderWith();
    await make(['./Größe.yaml', '--id', 'groesse', '--from', 'bant'], cwd);
    expect(readFileSync(join(cwd, 'Größe.yaml'), 'utf8')).toMatch(/^id: groesse$/m);
  });

  test('are the same bytes for the same wishes', async () => {
    const [one, other] = [folderWith(), folderWith()];
    for (const cwd of [one, other]) await make(['ours', '--from', 'weighted'], cwd);
    expect(readFileSync(join(one, HERE, 'ours.yaml'))).toEqual(readFileSync(join(other, HERE, 'ours.yaml')));
  });

  test('are named as JSON on demand', async () => {
    const cwd = folderWith();
    const { out } = await make(['ours', '--from', 'bant', '--json', '-q'], cwd);
    const files = ['ours.yaml', 'ours.test.yaml', 'rubric.schema.json', 'rubric-test.schema.json'].map((file) => join(cwd, HERE, file));
    expect(JSON.parse(out)).toEqual({ id: 'ours', files });
  });

  test('are written without a word with --quiet', async () => {
    expect(await make(['ours', '--from', 'bant', '-q'])).toEqual({ code: 0, out: '', err: '' });
  });

  test('say what was wished for', async () => {
    const cwd = folderWith();
    await make(['ours', '--from', 'bant', '--title', 'Bids: first call', '--minutes', '20', '--language', 'de-CH'], cwd);
    const { out } = await fit(['rubric', 'show', 'ours', '--format', 'json'], { cwd });
    expect(JSON.parse(out)).toMatchObject({ id: 'ours', title: 'Bids: first call', minutes: 20, language: 'de-CH', adapted: false });
  });
});

describe('nothing is written over:', () => {
  test.each(['ours.yaml', 'ours.test.yaml'])('%s stays as it is, and nothing comes beside it', async (name) => {
    const cwd = folderWith({ [name]: 'mine\n' });
    const { code, err } = await make(['./ours.yaml', '--from', 'bant'], cwd);
    expect([code, err]).toEqual([2, expect.stringContaining(`error: ${name} is already there (new-file-there)`)]);
    expect([filesIn(cwd), readFileSync(join(cwd, name), 'utf8')]).toEqual([[name], 'mine\n']);
  });

  test('a link that leads nowhere is there too', async () => {
    const cwd = folderWith();
    symlinkSync(join(cwd, 'elsewhere'), join(cwd, 'ours.yaml'));
    expect((await make(['./ours.yaml', '--from', 'bant'], cwd)).code).toBe(2);
    expect(existsSync(join(cwd, 'elsewhere'))).toBe(false);
  });

  test('a schema that is not ours stays, and nothing is written', async () => {
    const cwd = folderWith({ 'rubric.schema.json': '{ "$id": "other" }' });
    const { code, err } = await make(['./ours.yaml', '--from', 'bant'], cwd);
    expect([code, err]).toEqual([2, expect.stringContaining('rubric.schema.json is already there, and it is not the schema of fit')]);
    expect(filesIn(cwd)).toEqual(['rubric.schema.json']);
  });

  test('an older schema of ours is renewed', async () => {
    const cwd = folderWith({ 'rubric.schema.json': '{ "$id": "urn:fit-assess:rubric:1" }' });
    await make(['./ours.yaml', '--from', 'bant'], cwd);
    expect(readFileSync(join(cwd, 'rubric.schema.json'), 'utf8')).toBe(readFileSync('rubrics/rubric.schema.json', 'utf8'));
  });

  test('a second rubric comes beside the first with the schema they share', async () => {
    const cwd = folderWith();
    await make(['ours', '--from', 'bant'], cwd);
    expect((await make(['theirs', '--from', 'blank'], cwd)).code).toBe(0);
  });

  test.each<[string, Record<string, string>, string]>([
    ['that came with fit', {}, 'there is a rubric msp-mindset already, it came with fit'],
    [
      'that lies in another folder',
      { 'home/rubrics/msp-mindset.yaml': rubricText('msp-mindset') },
      'there is a rubric msp-mindset already, in home/rubrics/msp-mindset.yaml',
    ],
  ])('the id of a rubric %s is not taken a second time', async (_what, files, said) => {
    const cwd = folderWith(files);
    const { code, err } = await make(['msp-mindset', '--from', 'bant'], cwd, { FIT_HOME: join(cwd, 'home') });
    expect([code, err]).toEqual([2, expect.stringContaining(said)]);
  });
});

describe('a name that cannot be an id', () => {
  test.each<[string, string]>([
    ['Kunden-Prüfung Süd', 'such as kunden-pruefung-sued'],
    ['Ours', 'such as ours'],
    ['42', 'name one with --id.'],
    ['x'.repeat(65), `such as ${'x'.repeat(64)}`],
  ])('“%s” is told with one that can', async (name, advice) => {
    const { code, err } = await make([name, '--from', 'bant']);
    expect([code, err]).toEqual([2, expect.stringContaining(advice)]);
  });

  test('is the title where --id names the id', async () => {
    const cwd = folderWith();
    await make(['Kunden-Prüfung Süd', '--id', 'kunden', '--from', 'bant'], cwd);
    expect(readFileSync(join(cwd, HERE, 'kunden.yaml'), 'utf8')).toContain('\ntitle: Kunden-Prüfung Süd\n');
  });

  test('is refused in --id too', async () => {
    expect(await make(['ours', '--id', 'Our Own', '--from', 'bant'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('Our Own cannot be the id of a rubric'),
    });
  });
});

describe('what is said wrongly is a matter of usage:', () => {
  test.each<[string, readonly string[], string]>([
    ['no minutes', ['ours', '--minutes', '0'], 'It is a whole number of minutes from 1 to 1440.'],
    ['a day and more', ['ours', '--minutes', '1441'], 'It is a whole number of minutes from 1 to 1440.'],
    ['a language in words', ['ours', '--language', 'Swiss German'], 'It is a tag such as en or de-CH.'],
    ['a blank title', ['ours', '--title', ' ', '--from', 'bant'], '--title: a title holds at least a letter'],
    ['a long title', ['ours', '--title', 'x'.repeat(201), '--from', 'bant'], '--title: a title has at most 200 characters'],
    ['a title of two lines', ['ours', '--title', 'a\nb', '--from', 'bant'], '--title: a title cannot hold a line end or a tab'],
    ['a title that turns letters round', ['ours', '--title', 'a\u202eb', '--from', 'bant'], '--title: a title cannot hold U+202E RIGHT-TO-LEFT OVERRIDE'],
    ['a path and --dir', ['./ours.yaml', '--dir', 'x', '--from', 'bant'], './ours.yaml says already where it goes; leave --dir away'],
    ['two names', ['ours', 'theirs', '--from', 'bant'], 'too many arguments'],
  ])('%s', async (_what, args, said) => {
    const cwd = folderWith();
    const { code, err } = await make(args, cwd);
    expect([code, err, filesIn(cwd)]).toEqual([2, expect.stringContaining(said), []]);
  });
});

describe('without somebody to ask', () => {
  const WORLDS: readonly (readonly [string, object, readonly string[]])[] = [
    ['where standard input is no terminal', { stdin: '', tty: true, env: { NO_COLOR: '1' } }, []],
    ['where standard error is none', { tty: false }, []],
    ['with --no-input', { tty: true, env: { NO_COLOR: '1' } }, ['--no-input']],
    ['where CI is set', { tty: true, env: { CI: 'true', NO_COLOR: '1' } }, []],
  ];

  test.each(WORLDS)('%s, everything that is missing is named', async (_where, world, args) => {
    const { code, err } = await fit(['rubric', 'new', ...args], { cwd: folderWith(), ...world });
    expect([code, err]).toEqual([2, expect.stringContaining('a new rubric needs a name and --from, and nobody can be asked (new-unasked)')]);
  });

  test.each<[string, readonly string[], string]>([
    ['a name', ['--from', 'bant'], 'needs a name, and'],
    ['--from', ['ours'], 'needs --from, and'],
  ])('only %s is named where only that is missing', async (_what, args, said) => {
    expect((await make(args)).err).toContain(said);
  });
});

describe('what cannot be written leaves nothing behind', () => {
  test.each<[string, string, string]>([
    ['a file where the folder should be', 'file', 'file/ours.yaml: a part of the path is no folder'],
    ['a file where a folder above should be', 'file/deep', 'file/deep/ours.yaml: a part of the path is no folder'],
    ['a place that takes no folders', '/proc/fit', '/proc/fit/ours.yaml: the folder is not there'],
  ])('%s', async (_what, dir, said) => {
    const cwd = folderWith({ file: '' });
    const { code, err } = await make(['ours', '--from', 'bant', '--dir', dir], cwd);
    expect([code, err, filesIn(cwd)]).toEqual([4, expect.stringContaining(said), ['file']]);
  });

  test('folders that were made on the way are gone again', async () => {
    const cwd = folderWith();
    const { code } = await make([`${'x'.repeat(200)}/${'y'.repeat(300)}/ours.yaml`, '--from', 'bant'], cwd);
    expect([code, readdirSync(cwd)]).toEqual([4, []]);
    rmSync(cwd, { recursive: true });
  });
});

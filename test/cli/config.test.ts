/** `fit config`: what holds, who says so, and how it is written down. */
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SETTING_NAMES, SETTINGS } from '../../src/cli/settings/known.ts';
import { fit } from '../support/io.ts';
import { folderWith } from './support/folder.ts';

/** A user's settings, and a folder with work in it. */
interface Desk {
  readonly home: string;
  readonly cwd: string;
}

function deskWith({ user = null, project = null }: { readonly user?: string | null; readonly project?: string | null } = {}): Desk {
  const home = folderWith(user === null ? {} : { 'config.yaml': user });
  return { home, cwd: folderWith(project === null ? {} : { '.fit/config.yaml': project }) };
}

function at({ home, cwd }: Desk, args: readonly string[], env: Record<string, string> = {}) {
  return fit(args, { cwd, env: { FIT_HOME: home, ...env } });
}

const textAt = ({ home }: Desk) => readFileSync(join(home, 'config.yaml'), 'utf8');

describe('what holds', () => {
  const RUBRIC = ['rubric', 'show', '--format', 'json'];
  const shownId = async (desk: Desk, args: readonly string[], env: Record<string, string>) => JSON.parse((await at(desk, args, env)).out).id;

  test.each<[string, string, readonly string[], Record<string, string>, { user?: string; project?: string }]>([
    ['an operand', 'relationship-review', [...RUBRIC, 'relationship-review'], { FIT_RUBRIC: 'hosting-saas-support' }, { user: 'rubric: partnership-fit\n' }],
    ['the environment', 'hosting-saas-support', RUBRIC, { FIT_RUBRIC: 'hosting-saas-support' }, { user: 'rubric: x\n', project: 'rubric: partnership-fit\n' }],
    ['the folder', 'partnership-fit', RUBRIC, {}, { user: 'rubric: msp-quick-screen\n', project: 'rubric: partnership-fit\n' }],
    ['the user', 'msp-quick-screen', RUBRIC, {}, { user: 'rubric: msp-quick-screen\n' }],
    ['the user, where the environment is empty', 'msp-quick-screen', RUBRIC, { FIT_RUBRIC: '' }, { user: 'rubric: msp-quick-screen\n' }],
    ['fit itself', 'msp-mindset', RUBRIC, {}, {}],
  ])('CFG-1 is what %s says: %s', async (_who, id, args, env, files) => {
    expect(await shownId(deskWith(files), args, env)).toBe(id);
  });

  test.each<[string, Record<string, string>, readonly string[], boolean]>([
    ['the user', {}, [], true],
    ['the environment before the user', { NO_COLOR: '1' }, [], false],
    ['the user before TERM', { TERM: 'dumb' }, [], true],
    ['an option before both', { NO_COLOR: '1' }, ['--color', 'always'], true],
    ['an option that says never', {}, ['--no-color'], false],
  ])('CFG-1 colour is settled by %s', async (_who, env, flags, isColoured) => {
    const { out } = await at(deskWith({ user: 'color: always\n' }), ['rubric', 'show', ...flags], env);
    expect(out.includes('\u001b[')).toBe(isColoured);
  });

  test('CFG-1 errors follow it as well', async () => {
    const { err } = await at(deskWith({ user: 'color: always\n' }), ['show', 'nobody']);
    expect(err).toContain('\u001b[');
  });

  test.each([
    ['name: Kim\n', { name: 'Kim', role: null }],
    ['role: delivery-lead\n', { name: null, role: 'delivery-lead' }],
  ])('%j is who assesses', async (user, assessor) => {
    const { out } = await at(deskWith({ user }), ['assess', 'Acme', '--set', 'respect=4', '-r', 'msp-quick-screen', '--no-input', '--json']);
    expect(JSON.parse(out).assessor).toEqual(assessor);
  });

  test('a path in the settings starts from where they lie, one of a folder from the folder', async () => {
    const [user, project] = [await at(deskWith({ user: 'map: crm/ours.yaml\n' }), ['config', 'get', 'map']), deskWith({ project: 'rubric: ./ours.yaml\n' })];
    expect(user.out).toMatch(/^\/.*\/crm\/ours\.yaml\n$/);
    expect((await at(project, ['config', 'get', 'rubric'])).out).toBe(`${project.cwd}/ours.yaml\n`);
  });
});

describe('the map for fit export', () => {
  const EXPORT = ['export', resolve('test/fixtures/records/0.1.0/complete.json'), '--print', 'setup'];
  const MAP = resolve('examples/crm/hubspot.map.yaml');

  test.each([
    ['is the one that is settled', `map: ${MAP}\n`, []],
    ['is the one that the option names', 'map: nowhere.yaml\n', ['--map', MAP]],
    ['is the one that came with fit where a target is named', 'map: nowhere.yaml\n', ['--to', 'hubspot']],
  ])('CFG-1 %s', async (_title, user, flags) => {
    const { code, out, err } = await at(deskWith({ user }), [...EXPORT, ...flags]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('fit_score');
  });
});

describe('a folder that others have made', () => {
  test.each(SETTING_NAMES.filter((name) => !SETTINGS[name].isOfProject))('may not settle %s: whoever clones it would follow', async (name) => {
    const { code, err } = await at(deskWith({ project: `${name}: never\n` }), ['list']);
    expect(code).toBe(3);
    expect(err).toContain(`.fit/config.yaml:1:1: unknown key ${name} (unknown-key)\n  Known here: rubric or map.`);
  });

  test('--project is refused for what is the user’s own', async () => {
    const desk = deskWith();
    const { code, err } = await at(desk, ['config', 'set', 'store', '/elsewhere', '--project']);
    expect([code, existsSync(join(desk.cwd, '.fit'))]).toEqual([2, false]);
    expect(err).toContain('store is yours to settle');
  });
});

describe('fit config', () => {
  test('shows every setting with what holds and who says so', async () => {
    const desk = deskWith({ user: 'name: Kim Lee\n', project: 'rubric: partnership-fit\n' });
    const { code, out, err } = await at(desk, ['config'], { FIT_ROLE: 'sales' });
    expect([code, err]).toEqual([0, '']);
    expect(out.replaceAll(desk.home, 'HOME').replaceAll(desk.cwd, 'HERE').replaceAll(/ +/g, ' ')).toBe(`name Kim Lee HOME/config.yaml
role sales $FIT_ROLE
rubric partnership-fit HERE/.fit/config.yaml
map - not settled
store HOME not settled
color auto not settled
accessible false not settled
`);
  });

  test('is fit config list, with options too', async () => {
    const desk = deskWith();
    expect([await at(desk, ['config']), await at(desk, ['config', '--json'])]).toEqual([
      await at(desk, ['config', 'list']),
      await at(desk, ['config', 'list', '--json']),
    ]);
  });

  test('with --json says the same to a program', async () => {
    const desk = deskWith({ user: 'name: Kim Lee\n' });
    const { schema, settings } = JSON.parse((await at(desk, ['config', '--json'], { NO_COLOR: '1' })).out);
    expect([schema, settings[0], settings[5]]).toEqual([
      'fit.config/1',
      { name: 'name', value: 'Kim Lee', origin: { kind: 'user', file: join(desk.home, 'config.yaml') } },
      { name: 'color', value: 'never', origin: { kind: 'environment', variable: 'NO_COLOR' } },
    ]);
  });

  test('does not show the password of an address', async () => {
    const { out } = await at(deskWith(), ['config'], { FIT_STORE: 'postgres://kim:ge:h@im@db/fit' });
    expect(out).toContain('postgres://kim@db/fit');
    expect(out).not.toMatch(/ge:h|im@db\/fit.*im@db/);
  });

  test.each(['get', 'set', 'unset'])('%s: a setting that there is not is refused with what may be meant', async (verb) => {
    const { code, out, err } = await at(deskWith(), ['config', verb, 'colour', ...(verb === 'set' ? ['never'] : [])]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('there is no setting colour; did you mean color?');
  });

  test('HLP-6 a word that is none of its own is met with what may be meant', async () => {
    const { code, err } = await at(deskWith(), ['config', 'lst']);
    expect([code, err]).toEqual([2, expect.stringContaining('(Did you mean list?)')]);
  });

  test('get prints the value alone, and nothing where none holds', async () => {
    const desk = deskWith({ user: 'name: Kim Lee\n' });
    expect(await at(desk, ['config', 'get', 'name'])).toEqual({ code: 0, out: 'Kim Lee\n', err: '' });
    expect(await at(desk, ['config', 'get', 'role'])).toEqual({ code: 0, out: '', err: 'role is not settled.\n' });
  });

  test('path prints where they are, also of settings that cannot be read', async () => {
    const desk = deskWith({ user: 'nam: x\n' });
    expect((await at(desk, ['config', 'path'])).out).toBe(`${desk.home}/config.yaml\n`);
    expect((await at(desk, ['config', 'path', '--project'])).out).toBe(`${desk.cwd}/.fit/config.yaml\n`);
  });
});

// The message names the code: its page is where to go next.
test.each(['help yaml-syntax', 'help keys'])('fit %s is there where settings cannot be read', async (words) => {
  const { code, err } = await at(deskWith({ user: 'name: [\n' }), words.split(' '));
  expect([code, err]).toEqual([0, '']);
});

describe('fit config set', () => {
  test('begins the file, for the user alone', async () => {
    const desk = { ...deskWith(), home: join(folderWith(), 'new') };
    expect((await at(desk, ['config', 'set', 'name', 'Kim: Lee'])).code).toBe(0);
    expect((await at(desk, ['config', 'get', 'name'])).out).toBe('Kim: Lee\n');
    expect([statSync(desk.home).mode & 0o777, statSync(join(desk.home, 'config.yaml')).mode & 0o777]).toEqual([0o700, 0o600]);
  });

  test('leaves comments and everything else in it as it was', async () => {
    const desk = deskWith({ user: '# ours\nname: Kim # me\n\n# the team\nrole: sales\n' });
    await at(desk, ['config', 'set', 'name', 'Ada']);
    expect(textAt(desk)).toBe('# ours\nname: Ada # me\n\n# the team\nrole: sales\n');
    await at(desk, ['config', 'unset', 'role']);
    expect(textAt(desk)).toBe('# ours\nname: Ada # me\n');
  });

  test('leaves the file with the permissions that it has', async () => {
    const desk = deskWith({ user: 'name: Kim\n' });
    chmodSync(join(desk.home, 'config.yaml'), 0o640);
    await at(desk, ['config', 'set', 'name', 'Ada']);
    expect(statSync(join(desk.home, 'config.yaml')).mode & 0o777).toBe(0o640);
  });

  test.each<[string, string, string]>([
    ['color', 'nevr', 'color is auto, always or never, not nevr; did you mean never?'],
    ['accessible', 'maybe', 'accessible is true or false, not maybe'],
    ['name', ' ', 'name needs a value; fit config unset name takes it back'],
    ['store', 'postgres://kim:geheim@db/fit', 'the address in store holds a password'],
    ['store', 'somewhere', 'store names no place for assessments'],
  ])('%s %j is refused', async (name, value, message) => {
    const desk = deskWith();
    const { code, out, err } = await at(desk, ['config', 'set', name, value]);
    expect([code, out, existsSync(join(desk.home, 'config.yaml'))]).toEqual([2, '', false]);
    expect(err).toContain(message);
    expect(err).not.toContain('geheim');
  });

  test('a file that is not understood is not written over', async () => {
    const desk = deskWith({ user: 'nam: x\n' });
    const { code, err } = await at(desk, ['config', 'set', 'name', 'Kim']);
    expect([code, textAt(desk)]).toEqual([3, 'nam: x\n']);
    expect(err).toContain('Did you mean name?');
  });

  test('says where it has written it, and what comes before it here', async () => {
    const desk = deskWith();
    const { out, err } = await at(desk, ['config', 'set', 'name', 'Kim'], { FIT_NAME: 'Ada' });
    expect([out, err]).toEqual(['', `name is settled in ${desk.home}/config.yaml\nHere FIT_NAME comes before it.\n`]);
  });

  test('--project writes for all who work in the folder', async () => {
    const desk = deskWith();
    await at(desk, ['config', 'set', 'rubric', 'partnership-fit', '--project']);
    expect([readFileSync(join(desk.cwd, '.fit/config.yaml'), 'utf8'), existsSync(join(desk.home, 'config.yaml'))]).toEqual([
      'rubric: "partnership-fit"\n',
      false,
    ]);
  });

  test('a path is written as it is from everywhere', async () => {
    const desk = deskWith();
    await at(desk, ['config', 'set', 'rubric', 'ours.yaml']);
    expect((await at({ ...desk, cwd: folderWith() }, ['config', 'get', 'rubric'])).out).toBe(`${desk.cwd}/ours.yaml\n`);
  });

  test('what is taken back and was never there is no fault', async () => {
    const desk = deskWith();
    expect(await at(desk, ['config', 'unset', 'name'])).toEqual({ code: 0, out: '', err: `name was not settled in ${desk.home}/config.yaml\n` });
    mkdirSync(desk.home, { recursive: true });
    expect(existsSync(join(desk.home, 'config.yaml'))).toBe(false);
  });

  test.each(SETTING_NAMES)('what is settled for %s is read again as it was given', async (name) => {
    const value = SETTINGS[name].choices?.at(-1) ?? '/x: "y" #z';
    const desk = deskWith({ user: '# begun\n' });
    expect((await at(desk, ['config', 'set', name, value])).code).toBe(0);
    expect((await at(desk, ['config', 'get', name])).out).toBe(`${value}\n`);
  });
});

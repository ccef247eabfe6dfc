/** End to end: what `fit export` prints is run as it stands by a real shell and a real curl, against servers that answer as the CRMs do. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/engine/model/assessment.ts';
import { type CrmServer, startCrm, TOKEN } from '../crm/server/server.ts';
import { example, fit, ROOT, shell } from './support/processes.ts';

/** Keys that a shell, an address or a table would trip over. */
const KEYS = ['quickfreight', 'o\'neil (uk) "x"', '$(touch hacked) `id` ; !! {a,b}'] as const;
const IDS = { pipedrive: ['41', '42', '43'], espocrm: ['5564a', '5564b', '5564c'] } as const;

let folder = '';
let book: readonly Assessment[] = [];
let crm: CrmServer;

beforeAll(async () => {
  const { out } = await fit(['score', example('p3-quickfreight')]);
  const record = JSON.parse(out) as Assessment;
  book = KEYS.map((key, i) => ({
    ...record,
    id: `${record.id.slice(0, -1)}${i}`,
    prospect: { name: `Prospect ${i}`, key, external: { pipedrive: IDS.pipedrive[i] ?? '', espocrm: IDS.espocrm[i] ?? '' } },
  }));
});

beforeEach(async () => {
  crm = await startCrm();
  for (const id of IDS.pipedrive) crm.shelf.put('organizations', id, { name: 'before' });
  for (const id of IDS.espocrm) crm.shelf.put('Account', id, { name: 'before' });
  folder = mkdtempSync(join(tmpdir(), 'fit-crm-'));
  writeFileSync(join(folder, 'auth.txt'), `Authorization: Bearer ${TOKEN}\n`);
  mkdirSync(join(folder, 'crm'));
  writeFileSync(join(folder, 'crm/pipedrive.yaml'), readFileSync(join(ROOT, 'examples/crm/pipedrive.map.yaml'), 'utf8').replaceAll('"0000', '"8f1c'));
  keep(book);
});
afterEach(() => crm.close());

function keep(records: readonly Assessment[]): void {
  writeFileSync(join(folder, 'book.ndjson'), records.map((record) => `${JSON.stringify(record)}\n`).join(''));
}

/** A line of a shell in the folder of the token; the webhook's address has a path of its own. */
function line(text: string, sh = 'sh') {
  return shell(text.replace('| sh', `| ${sh}`), { cwd: folder, env: { BASE_URL: crm.url, HOOK: `${crm.url}/hook`, FIT_HOME: join(folder, 'home') } });
}

const externalId = (key: string) =>
  `__import__.fit_${encodeURIComponent(key)
    .replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
    .replaceAll('%', '_')
    .toLowerCase()}`;

/** Pipedrive takes no map but one with the keys of the account. */
const mapOf = (target: string) => (target === 'pipedrive' ? '--map crm/pipedrive.yaml' : `--to ${target}`);

/** By target: what the CRM keeps, by what it finds it, and the field of the score. */
const KEPT: readonly (readonly [target: string, object: string, ids: readonly string[], score: string, value: unknown])[] = [
  ['hubspot', 'companies', KEYS, 'fit_score', '71.5'],
  ['salesforce', 'Account', KEYS, 'Fit_Score__c', 71.5],
  ['salesforce-row', 'Account', KEYS, 'Fit_Score__c', 71.5],
  ['pipedrive', 'organizations', IDS.pipedrive, '8f1c000000000000000000000000000000000001', 71.5],
  ['dataverse', 'accounts', KEYS, 'new_fit_score', 71.5],
  ['odoo', 'res.partner', KEYS.map(externalId), 'x_fit_score', '71.5'],
  ['espocrm', 'Account', IDS.espocrm, 'cFitScore', 71.5],
];

describe.each(KEPT)('%s', (target, object, ids, score, value) => {
  beforeEach(() => keep(book.slice(0, ids.length)));

  test.each(['sh', 'bash', 'zsh'])('has every record after the printed lines were run by %s, and nothing else happens', async (sh) => {
    const { code, err } = await line(`fit export book.ndjson ${mapOf(target)} --print curl | sh`, sh);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(ids.map((id) => crm.shelf.records(object)[id]?.[score])).toEqual(ids.map(() => value));
    expect((await line('ls')).out).toBe('auth.txt\nbook.ndjson\ncrm\n');
  });

  test('is not changed by a second run', async () => {
    await line(`fit export book.ndjson ${mapOf(target)} --print curl | sh`);
    const [changes, requests] = [crm.shelf.changes(), crm.asked.length];
    await line(`fit export book.ndjson ${mapOf(target)} --print curl | sh`);
    expect({ changes: crm.shelf.changes(), requests: crm.asked.length }).toEqual({ changes, requests: requests * 2 });
  });

  test('gets nothing with a token that it does not know, and curl says so', async () => {
    writeFileSync(join(folder, 'auth.txt'), 'Authorization: Bearer of-somebody-else\n');
    const before = crm.shelf.changes();
    const { code, out } = await line(`fit export book.ndjson ${mapOf(target)} --print curl | sh`);
    expect({ code, told: out.includes('unknown token'), changes: crm.shelf.changes() - before }).toEqual({ code: 22, told: true, changes: 0 });
  });

  test('is asked again after 429, when it says that it may be', async () => {
    keep(book.slice(0, 1));
    crm.beBusy(1);
    const { code, seconds } = await line(`fit export book.ndjson ${mapOf(target)} --print curl | sh`);
    expect({ code, requests: crm.asked.length, waited: seconds >= 1, score: crm.shelf.records(object)[ids[0] ?? '']?.[score] }).toEqual({
      code: 0,
      requests: 2,
      waited: true,
      score: value,
    });
  });

  test('is sent nothing of a record that it could not find; the others go out, and the code is 3', async () => {
    const [first, second] = book;
    if (first === undefined || second === undefined) throw new Error('no book');
    keep([{ ...first, prospect: { name: 'Nobody', key: null, external: {} } }, second]);
    const { code, out, err } = await line(`fit export book.ndjson ${mapOf(target)}`);
    expect({ code, bodies: out.trimEnd().split('\n').length, told: err.includes('Nobody') }).toEqual({ code: 3, bodies: 1, told: true });
  });
});

test('HubSpot answers 207 where one record of a batch is wrong, and names it', async () => {
  keep(book.map((record, i) => (i === 1 ? { ...record, rubric: { ...record.rubric, id: 'unwanted' } } : record)));
  const { code, out } = await line('fit export book.ndjson --to hubspot --print curl | sh');
  const { numErrors, errors } = JSON.parse(out);
  expect({ code, numErrors, named: errors[0].context.objectWriteTraceId, kept: Object.keys(crm.shelf.records('companies')) }).toEqual({
    code: 0,
    numErrors: 1,
    named: [book[1]?.id],
    kept: [KEYS[0], KEYS[2]],
  });
});

test('Salesforce answers 200 and says of each record whether it went well', async () => {
  keep(book.map((record, i) => (i === 1 ? { ...record, prospect: { ...record.prospect, name: 'Unwanted Ltd' } } : record)));
  const { code, out } = await line('fit export book.ndjson --to salesforce --print curl | sh');
  expect({ code, went: JSON.parse(out).map(({ success }: { success: boolean }) => success) }).toEqual({ code: 0, went: [true, false, true] });
});

test('Dataverse is not asked for a key that it cannot find', async () => {
  keep(book.map((record) => ({ ...record, prospect: { ...record.prospect, key: 'https://acme.example' } })));
  expect(await line('fit export book.ndjson --to dataverse')).toMatchObject({ code: 3, out: '', err: expect.stringContaining('a key cannot be asked for') });
});

test('a webhook gets each event once, however often it is sent', async () => {
  const send = 'BASE_URL=$HOOK; export BASE_URL; fit export book.ndjson --to webhook --print curl | sh';
  await line(send);
  const changes = crm.shelf.changes();
  expect((await line(send)).code).toBe(0);
  const events = Object.keys(crm.shelf.records('events')).map((id) => id.split('-')[0]);
  expect({ events, changes: crm.shelf.changes() }).toEqual({ events: book.map(({ id }) => id), changes });
});

test.each([
  ['hubspot', 2],
  ['pipedrive', 11],
  ['dataverse', 13],
  ['odoo', 11],
])('the lines that set %s up can be run as printed', async (target, count) => {
  const { code, err } = await line(`fit export --to ${target} --print setup | sh`);
  expect({ code, err, made: Object.keys(crm.shelf.records(`setup ${target}`)).length }).toEqual({ code: 0, err: '', made: count });
});

describe('examples/crm/README.md', () => {
  const page = readFileSync(join(ROOT, 'examples/crm/README.md'), 'utf8');
  const commands = [...page.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = '']) => block.replaceAll('\\\n', ' ').trimEnd().split('\n'));
  const runnable = commands.filter((command) => /^fit export .*\| (curl|sh)/.test(command));

  test.each(runnable)('%s', async (command) => {
    const answers = readFileSync(example('p2-harbour-dental'), 'utf8').replace(/^(\s+)key: .*$/m, '$&\n$1external: {pipedrive: "42", espocrm: 5564b}');
    writeFileSync(join(folder, 'answers.yaml'), answers);
    expect(await line('fit assess --answers answers.yaml --no-input')).toMatchObject({ code: 0 });
    const before = crm.shelf.changes();
    const { code, err } = await line(command);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(crm.shelf.changes()).toBeGreaterThan(before);
  });

  test('has lines to run for every CRM', () => {
    expect(KEPT.map(([target]) => target).filter((target) => !runnable.some((command) => command.includes(`${mapOf(target)} `)))).toEqual([]);
  });
});

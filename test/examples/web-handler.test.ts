/** The web handler of the examples, started as its page says, and what may be sent to it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fit } from '../support/io.ts';

let server: ChildProcess;
let address = '';
const logged: string[] = [];

beforeAll(async () => {
  server = spawn(process.execPath, ['examples/web-handler/server.mjs'], { env: { PATH: process.env['PATH'], PORT: '0' }, stdio: ['ignore', 'pipe', 'pipe'] });
  server.stderr?.on('data', (text) => logged.push(String(text)));
  address = await new Promise((done, fail) => {
    server.stdout?.once('data', (line) => done(String(line).trim()));
    server.once('exit', (code) => fail(new Error(`exit ${code}: ${logged.join('')}`)));
  });
});
afterAll(() => {
  server.removeAllListeners('exit').kill();
});

const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';

interface Said {
  readonly status: number;
  readonly body: { readonly problems?: readonly { readonly code: string; readonly path: readonly string[]; readonly message: string }[] };
  readonly text: string;
}

async function post(body: string | Uint8Array<ArrayBuffer>, type: string): Promise<Said> {
  const response = await fetch(address, { method: 'POST', headers: { 'content-type': type }, body });
  const text = await response.text();
  return { status: response.status, body: JSON.parse(text), text };
}

function places({ body }: Said): readonly string[] {
  return (body.problems ?? []).map(({ code, path }) => `${path.join('.')} ${code}`);
}

const ANSWERS = { respect: { value: 4, evidence: 'Let us finish.' }, footprint: { value: 1, confirmed: true } };

test('gives the record that fit score prints, at the time of the server', async () => {
  const { status, text } = await post(JSON.stringify({ prospect: 'Harbour Dental', answers: ANSWERS }), JSON_TYPE);
  const { createdAt, updatedAt, tool, ...record } = JSON.parse(text);
  const printed = await fit(['score', '-', '--rubric', 'msp-quick-screen'], { stdin: JSON.stringify({ prospect: 'Harbour Dental', answers: ANSWERS }) });
  expect(status).toBe(200);
  expect(JSON.parse(printed.out)).toMatchObject(record);
  expect([Math.abs(Date.parse(createdAt) - Date.now()) < 60_000, updatedAt === createdAt, tool.name]).toEqual([true, true, 'fit']);
});

test('reads a form as it reads the same answers in JSON', async () => {
  const form = new URLSearchParams([
    ...[
      ['prospect', 'Harbour Dental'],
      ['respect', '4'],
      ['respect.evidence', 'Let us finish.'],
      ['footprint', '1'],
      ['footprint.confirmed', 'on'],
    ],
    ['budget_fit', ''],
  ] as [string, string][]);
  const [left, right] = [await post(form.toString(), FORM_TYPE), await post(JSON.stringify({ prospect: 'Harbour Dental', answers: ANSWERS }), JSON_TYPE)];
  expect({ ...left.body, createdAt: null, updatedAt: null }).toEqual({ ...right.body, createdAt: null, updatedAt: null });
});

test('lets no page of its responses be kept or taken for another type', async () => {
  const { headers } = await fetch(address, { method: 'POST', headers: { 'content-type': JSON_TYPE }, body: '{}' });
  expect(['content-type', 'cache-control', 'x-content-type-options'].map((name) => headers.get(name))).toEqual([
    'application/json; charset=utf-8',
    'no-store',
    'nosniff',
  ]);
});

test.each(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('%s is told that answers are posted', async (method) => {
  const response = await fetch(address, { method });
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
});

test.each(['text/plain', 'multipart/form-data; boundary=x', 'application/jsonp', ''])('a body of type "%s" is told what can be read', async (type) => {
  const { status, body } = await post(new TextEncoder().encode('{}'), type);
  expect([status, body.problems?.[0]?.message]).toEqual([415, `send ${JSON_TYPE} or ${FORM_TYPE}`]);
});

describe('a hostile body', () => {
  test.each<[string, string, readonly string[]]>([
    ['is empty', '', [' request']],
    ['is cut', '{"prospect":"Acme","answers":', [' request']],
    ['is nothing but depth', '['.repeat(60_000), [' request']],
    ['is deep and whole', `{"prospect":"Acme","answers":${'{"respect":'.repeat(5000)}1${'}'.repeat(5000)}}`, ['answers.respect.respect unknown-key']],
    ['is a list', '[]', [' wrong-root']],
    ['is a number', '1e999', [' wrong-root']],
    [
      'names a prototype',
      '{"prospect":"Acme","answers":{"__proto__":{"x":1},"constructor":1}}',
      ['answers.__proto__ unknown-answer', 'answers.constructor unknown-answer'],
    ],
    [
      'has a value without a text',
      '{"prospect":"Acme","answers":{"respect":{"value":4,"confidence":{"toString":1,"valueOf":1}}}}',
      ['answers.respect.confidence bad-value'],
    ],
    ['names a file for a rubric', '{"prospect":"Acme","rubric":"/etc/passwd","answers":{}}', ['rubric rubric-mismatch']],
    ['names itself a time', '{"prospect":"Acme","at":"1970-01-01T00:00:00Z","id":"1","answers":{}}', ['id unknown-key']],
  ])('that %s', async (_, text, problems) => {
    const said = await post(text, JSON_TYPE);
    expect([said.status, places(said).slice(0, 2)]).toEqual([400, problems]);
  });

  test('that is a form of other fields', async () => {
    const said = await post('prospect=Acme&respect=9&__proto__=1&respect=1&nobody=', FORM_TYPE);
    expect([said.status, places(said)]).toEqual([
      400,
      ['answers.__proto__ unknown-answer', 'answers.nobody unknown-answer', 'answers.respect.value bad-answer'],
    ]);
  });

  test('that has a thousand mistakes is told fifty', async () => {
    const answers = Object.fromEntries(Array.from({ length: 1000 }, (__, i) => [`q${i}`, 1]));
    const said = await post(JSON.stringify({ prospect: 'Acme', answers }), JSON_TYPE);
    expect([said.status, said.body.problems?.length]).toEqual([400, 50]);
  });

  test.each([65_537, 3_000_000])('of %d bytes is too long', async (size) => {
    expect((await post(' '.repeat(size), JSON_TYPE)).status).toBe(413);
  });

  test('that does not say how long it is, and is too long', async () => {
    const body = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(65_536)), cancel: () => {} }, { highWaterMark: 0 });
    const response = await fetch(address, { method: 'POST', headers: { 'content-type': JSON_TYPE }, body: limited(body, 4), duplex: 'half' } as RequestInit);
    expect(response.status).toBe(413);
  });

  test('that is no UTF-8 says nothing but what it is', async () => {
    const said = await post(new Uint8Array([0xff, 0xfe, 0x7b, 0x7d]), JSON_TYPE);
    expect([said.status, places(said)]).toEqual([400, [' request']]);
  });

  test('that never comes does not stop others', async () => {
    const { port } = new URL(address);
    const slow = connect(Number(port), '127.0.0.1');
    await new Promise((done) => slow.once('connect', done));
    slow.write(`POST / HTTP/1.1\r\nhost: x\r\ncontent-type: ${JSON_TYPE}\r\ncontent-length: 100\r\n\r\n{`);
    expect((await post('{}', JSON_TYPE)).status).toBe(400);
    slow.destroy();
  });
});

/** So many pieces of a stream. */
function limited(stream: ReadableStream<Uint8Array>, count: number): ReadableStream<Uint8Array> {
  let left = count;
  return stream.pipeThrough(new TransformStream({ transform: (piece, controller) => (left-- > 0 ? controller.enqueue(piece) : controller.terminate()) }));
}

test('speaks fetch too', async () => {
  const { handle } = (await import('../../examples/web-handler/server.mjs' as string)) as { handle: (request: Request) => Promise<Response> };
  const request = (body: string) => handle(new Request('https://example.org/', { method: 'POST', headers: { 'content-type': JSON_TYPE }, body }));
  expect([(await request('{"prospect":"Acme","answers":{"respect":4}}')).status, (await request('{}')).status]).toEqual([200, 400]);
  expect((await handle(new Request('https://example.org/'))).status).toBe(405);
});

test('has said nothing on standard error so far', () => {
  expect(logged).toEqual([]);
});

test('its page names every status that it has', () => {
  const source = readFileSync('examples/web-handler/server.mjs', 'utf8');
  const page = readFileSync('examples/web-handler/README.md', 'utf8');
  const had = [...source.matchAll(/(?:refusal\(|status: )(\d{3})/g)].map(([, status]) => status as string);
  expect(had.filter((status) => !new RegExp(`^\\|.*\\b${status}\\b`, 'm').test(page))).toEqual([]);
});

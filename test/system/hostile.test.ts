/** Every hostile file through the real command: the documented exit code, clear words, no hang. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type Ended, fit, ROOT } from './support/processes.ts';

const FOLDER = join(ROOT, 'test/fixtures/hostile');

const took: (readonly [seconds: number, what: string])[] = [];

async function read(args: readonly string[]): Promise<Ended> {
  const ended = await fit(args, { cwd: FOLDER, seconds: 5 });
  took.push([ended.seconds, args.join(' ')]);
  return ended;
}

/** Problems one after another, each short, none with a line of the program or a control character. */
function expectClear({ err }: Ended): void {
  expect(err).toMatch(/^error: /);
  expect(err).not.toMatch(/^ +at /m);
  expect(err).not.toMatch(/[^\n\P{Cc}]|\p{Bidi_Control}/u);
  const longest = Math.max(...err.split(/^error: /m).map((one) => one.length));
  expect(longest).toBeLessThan(1024);
}

/** Who scores is shown the beginning; who checks a rubric wants all. */
function expectFew({ err }: Ended): void {
  expect(err.match(/^error: /gm)?.length).toBeLessThanOrEqual(20);
}

/** A book without records is no fault. */
const EMPTY = 'ndjson/empty.ndjson';

test(`${EMPTY} gives nothing but the word that it was nothing, exit 0`, async () => {
  const { code, out, err } = await read(['score', EMPTY]);
  expect([code, out, err]).toEqual([0, '', expect.stringMatching(/^0 scored in \d+\.\d s\n$/)]);
});

function named(kind: string): readonly string[] {
  return readdirSync(join(FOLDER, kind)).map((name) => `${kind}/${name}`);
}

afterAll(() => {
  const [slowest] = took.sort(([a], [b]) => b - a);
  console.log(`slowest: ${slowest?.[1]}, ${slowest?.[0].toFixed(2)} s`);
});

describe.each([...named('yaml'), ...named('extends')])('%s', (file) => {
  test('as a rubric is refused with exit 3, in clear words', async () => {
    const ended = await read(['rubric', 'check', file]);
    expect([ended.code, ended.out]).toEqual([3, '']);
    expectClear(ended);
  });

  test('as answers is refused with exit 3, in clear words', async () => {
    const ended = await read(['score', file]);
    expect([ended.code, ended.out]).toEqual([3, '']);
    expectClear(ended);
    expectFew(ended);
  });
});

describe.each(named('ndjson').filter((file) => file !== EMPTY))('%s', (file) => {
  test('as a book has no valid record: exit 3, each told in clear words', async () => {
    const ended = await read(['score', file]);
    expect([ended.code, ended.out]).toEqual([3, '']);
    expectClear(ended);
    expectFew(ended);
  });
});

/** Records printed again. */
import { describe, expect, test } from 'vitest';
import { fit, withoutIds } from '../support/io.ts';
import { folderWith } from './support/folder.ts';
import { rubricText } from './support/rubric.ts';

const P1 = 'examples/p1-northfield-accountants/msp-mindset.yaml';
const P3 = 'examples/p3-quickfreight/msp-mindset.yaml';

async function recordOf(file: string): Promise<string> {
  return (await fit(['score', file])).out;
}

async function changed(change: (record: Record<string, unknown>) => void): Promise<string> {
  const record = JSON.parse(await recordOf(P1));
  change(record);
  return JSON.stringify(record);
}

describe('fit report', () => {
  test.each(['terminal', 'markdown', 'json'])('OUT-4 %s: the page that fit assess would have printed, its id and times aside', async (format) => {
    const hidden = /"(id|createdAt|updatedAt)":("[0-9A-Z]{26}"|"[\d:.TZ-]+"|null)|\d{4}-\d{2}-\d{2}( at)? [\d:]+( UTC)?/g;
    const again = await fit(['report', '-', '--format', format], { stdin: (await fit(['assess', '--no-input', '--answers', P3, '--json'])).out });
    const first = await fit(['assess', '--no-input', '--answers', P3, '--format', format]);
    expect([again.code, again.err]).toEqual([0, '']);
    expect(withoutIds(again.out.replace(hidden, ''))).toBe(withoutIds(first.out.replace(hidden, '')));
  });

  test('a record goes through as JSON byte for byte', async () => {
    const record = await recordOf(P1);
    const { out } = await fit(['report', '-', '--format', 'json'], { stdin: record });
    expect(out).toBe(record);
  });

  test('reads standard input when no file is named', async () => {
    const { out } = await fit(['report'], { stdin: await recordOf(P1) });
    expect(out).toMatch(/^Northfield Accountants\n/);
  });

  test('many records come out in their order, from NDJSON and from files', async () => {
    const [one, three] = [await recordOf(P1), await recordOf(P3)];
    const cwd = folderWith({ 'book.ndjson': one + three, 'three.json': three });
    const { out } = await fit(['report', 'book.ndjson', 'three.json', '--format', 'json'], { cwd });
    expect(out).toBe(one + three + three);
  });

  test('pages of many records stand apart', async () => {
    const { out } = await fit(['report', '-'], { stdin: (await recordOf(P1)) + (await recordOf(P3)) });
    expect(out).toContain('\n\nQuickfreight\n');
  });

  test('needs no rubric: the record holds all that is printed', async () => {
    const cwd = folderWith({ 'gone.yaml': rubricText('gone'), 'acme.yaml': 'prospect: Acme\nrubric: ./gone.yaml\nanswers: { respect: 3 }\n' });
    const { out: record } = await fit(['score', 'acme.yaml'], { cwd });
    const { code, out } = await fit(['report', '-'], { stdin: record });
    expect(code).toBe(0);
    expect(out).toContain('The rubric gone');
  });

  test('is as wide as the terminal', async () => {
    const stdin = await recordOf(P1);
    const widest = async (columns: number) => Math.max(...(await fit(['report', '-'], { stdin, columns })).out.split('\n').map((line) => line.length));
    expect(await widest(60)).toBeLessThanOrEqual(60);
    expect(await widest(100)).toBeGreaterThan(80);
  });
});

describe('what is not a record is refused with exit 3 and a way out', () => {
  test('answers', async () => {
    const { code, out, err } = await fit(['report', P1]);
    expect([code, out]).toEqual([3, '']);
    expect(err).toContain(`${P1}:`);
    expect(err).toContain('these are answers, not a record');
    expect(err).toContain('fit assess --answers reads them');
  });

  test('a record of a newer version', async () => {
    const { code, err } = await fit(['report', '-'], { stdin: await changed((record) => Object.assign(record, { schema: 'fit.assessment/2' })) });
    expect(code).toBe(3);
    expect(err).toContain('(standard input):1: the record is of version fit.assessment/2, this fit reads fit.assessment/1');
  });

  test('something else altogether', async () => {
    const { code, err } = await fit(['report', '-'], { stdin: '{"hello":"world"}\n' });
    expect(code).toBe(3);
    expect(err).toContain('this is not a record fit.assessment/1');
  });

  test('a record with a field of another type', async () => {
    const { code, err } = await fit(['report', '-'], { stdin: await changed((record) => Object.assign(record, { id: 7 })) });
    expect(code).toBe(3);
    expect(err).toContain('(standard input):1:35: a text was expected, not 7');
  });

  test('nothing at all', async () => {
    const { code, err } = await fit(['report', '-'], { stdin: '' });
    expect(code).toBe(3);
    expect(err).toContain('the file is empty');
  });

  test('one bad record among good ones: nothing is printed, so that no page is mistaken for all', async () => {
    const record = await recordOf(P1);
    const { code, out, err } = await fit(['report', '-'], { stdin: `${record}{"schema":1}\n${record}` });
    expect([code, out]).toEqual([3, '']);
    expect(err).toContain('(standard input):2:');
  });

  test('a missing file is exit 4', async () => {
    const { code, err } = await fit(['report', 'nowhere.json']);
    expect(code).toBe(4);
    expect(err).toContain('there is no file nowhere.json');
  });
});

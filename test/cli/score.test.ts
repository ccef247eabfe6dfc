import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { OUTPUT_CLOSED } from '../../src/cli/failure.ts';
import { fit } from '../support/io.ts';

const P1 = 'examples/p1-northfield-accountants/msp-mindset.yaml';
const P2 = 'examples/p2-harbour-dental/msp-mindset.yaml';
const QUICK = '"rubric":"msp-quick-screen"';

function lines(out: string): readonly { prospect: { name: string }; id: string; createdAt: string | null }[] {
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('fit score', () => {
  test('files come out as records, one a line, in their order', async () => {
    const { code, out, err } = await fit(['score', P2, P1]);
    expect([code, err]).toEqual([0, '']);
    expect(lines(out).map(({ prospect }) => prospect.name)).toEqual(['Harbour Dental', 'Northfield Accountants']);
  });

  test('the same input gives the same bytes, id included, and no time', async () => {
    const [first, second] = [await fit(['score', P2]), await fit(['score', P2])];
    expect(first.out).toBe(second.out);
    expect(lines(first.out)[0]?.createdAt).toBeNull();
  });

  test('the order of answers changes nothing', async () => {
    const record = (answers: string) => `{"prospect":"A",${QUICK},"answers":{${answers}}}\n`;
    const one = await fit(['score', '-'], { stdin: record('"respect":4,"footprint":5') });
    const other = await fit(['score', '-'], { stdin: record('"footprint":5,"respect":4') });
    expect(one.out).toBe(other.out);
  });

  test('times come from the input', async () => {
    const { out } = await fit(['score', '-'], { stdin: `{"prospect":"A",${QUICK},"at":"2026-01-02T03:04:05+02:00","answers":{}}\n` });
    expect(lines(out)[0]?.createdAt).toBe('2026-01-02T01:04:05.000Z');
  });

  test('several YAML documents are several prospects', async () => {
    const { out } = await fit(['score', '-'], { stdin: `prospect: A\nanswers: {}\n---\nprospect: B\nanswers: {}\n` });
    expect(lines(out).map(({ prospect }) => prospect.name)).toEqual(['A', 'B']);
  });

  test('a JSON list is several prospects, pretty JSON is one', async () => {
    const list = await fit(['score', '-'], { stdin: '[{"prospect":"A","answers":{}},\n{"prospect":"B","answers":{}}]' });
    const pretty = await fit(['score', '-'], { stdin: '{\n  "prospect": "C",\n  "answers": {}\n}\n' });
    expect([...lines(list.out), ...lines(pretty.out)].map(({ prospect }) => prospect.name)).toEqual(['A', 'B', 'C']);
  });

  test('a chunk may end anywhere', async () => {
    const bytes = new TextEncoder().encode(['Ä', '日本', '🙂'].map((name) => `{"prospect":"${name}",${QUICK},"answers":{}}\n`).join(''));
    const chunks = Array.from(bytes, (byte) => new Uint8Array([byte]));
    const { out } = await fit(['score', '-'], { stdin: chunks });
    expect(lines(out).map(({ prospect }) => prospect.name)).toEqual(['Ä', '日本', '🙂']);
  });

  test('a record that is not valid is told with its line and stops nobody', async () => {
    const good = `{"prospect":"A",${QUICK},"answers":{}}\n`;
    const { code, out, err } = await fit(['score', '-'], { stdin: `${good}{"prospect":"B"\n\n{"prospect":"C",${QUICK},"answers":{"respekt":4}}\n${good}` });
    expect(code).toBe(3);
    expect(lines(out)).toHaveLength(2);
    expect(err).toContain('(standard input):2:');
    expect(err).toContain('(standard input):4:56: the rubric has no question respekt');
    expect(err).toContain('Did you mean respect?');
  });

  test('ERR-1 in a YAML file every wrong answer has line and column', async () => {
    const { code, err } = await fit(['score', 'test/fixtures/answers/wrong.yaml']);
    expect(code).toBe(3);
    expect(err.match(/wrong\.yaml:\d+:\d+/g)).toEqual(['wrong.yaml:4:12', 'wrong.yaml:5:3', 'wrong.yaml:6:38', 'wrong.yaml:7:20', 'wrong.yaml:8:15']);
  });

  test('a stream cannot name a file as its rubric', async () => {
    const { code, err } = await fit(['score', '-'], { stdin: '{"prospect":"A","rubric":"../../etc/passwd.yaml","answers":{}}\n' });
    expect(code).toBe(3);
    expect(err).toContain('the id of a rubric');
  });

  test('ARG-7 without files on a terminal it says what to do, and does not wait', async () => {
    const { code, err } = await fit(['score']);
    expect(code).toBe(2);
    expect(err).toContain('pipe records in');
  });

  test('a missing file is told with exit 4 and the others are scored', async () => {
    const { code, out, err } = await fit(['score', 'nowhere.yaml', P1]);
    expect(code).toBe(4);
    expect(lines(out)).toHaveLength(1);
    expect(err).toContain('there is no file nowhere.yaml');
  });

  test('a reader that goes away ends the run without a word', async () => {
    const closed = { isTTY: false, columns: null, write: () => Promise.reject(Object.assign(new Error('gone'), { name: OUTPUT_CLOSED })) };
    const { code, err } = await fit(['score', P1, P2], { stdout: closed });
    expect([code, err]).toEqual([0, '']);
  });

  test('the hash of the rubric does not depend on line ends', async () => {
    const text = readFileSync('rubrics/msp-mindset.yaml', 'utf8');
    const { out } = await fit(['score', P1]);
    expect(JSON.parse(out.split('\n')[0] ?? '').rubric.sha256).toBe(createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex'));
  });
});

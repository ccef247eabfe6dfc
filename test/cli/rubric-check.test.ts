/** `fit rubric check`: what is told of rubric files, to whom, in which form, and how it ends. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fit } from '../support/io.ts';
import { folderWith } from './support/folder.ts';

const check = (...args: readonly string[]) => fit(['rubric', 'check', ...args]);
const ADVISED = 'test/fixtures/advice/jargon.yaml';
const FAULTY = 'test/fixtures/bad-rubrics/twelve.yaml';
const SOUND = 'test/fixtures/sound/american.yaml';

/** The text of a fixture with this before its dimensions. */
function silencing(silence: string): string {
  return readFileSync(ADVISED, 'utf8').replace('dimensions:', `silence: [${silence}]\ndimensions:`);
}

describe('a file with faults', () => {
  test('has twelve of twelve kinds told in one run, each with place and remedy, exit 3', async () => {
    const { code, out, err } = await check(FAULTY);
    expect([code, out]).toEqual([3, '']);
    const told = err.split(/^(?=error: )/m);
    expect(told.length).toBe(12);
    expect(new Set(told.map((one) => /\((\S+)\)\n/.exec(one)?.[1])).size).toBe(12);
    expect(told.filter((one) => !/^error: \S+twelve\.yaml:\d+:\d+: .+\n .+\n .+\^+\n {2}[A-Z].+\n$/.test(one))).toEqual([]);
  });

  test('has all of its faults told, however many', async () => {
    const bands = Array.from({ length: 50 }, () => '{ from: 50, recommend: yes }').join(', ');
    const cwd = folderWith({ 'many.yaml': readFileSync(SOUND, 'utf8').replace('bands:', `bands: [${bands}]\n  bands2:`) });
    const { err } = await fit(['rubric', 'check', 'many.yaml'], { cwd });
    expect(err.match(/\(bad-value\)/g)).toHaveLength(50);
  });
});

describe('a valid file', () => {
  test('gets its advice and a line on standard error, exit 0', async () => {
    const { code, err } = await check(ADVISED);
    expect(code).toBe(0);
    expect(err).toMatch(/^advice: \S+jargon\.yaml:14:47: "RTO" is a word of the trade \(jargon\)\n/);
    expect(err).toMatch(/\n\S+jargon\.yaml: small 1\.0\.0 is valid, 1 question in 1 dimension, 1 piece of advice\n$/);
  });

  test('with --strict ends with exit 3 on advice', async () => {
    expect((await check(ADVISED, '--strict')).code).toBe(3);
  });

  test('with --strict ends with exit 0 without advice', async () => {
    expect((await check(SOUND, '--strict')).code).toBe(0);
  });

  test('with --quiet keeps its advice to itself', async () => {
    expect(await check(ADVISED, '--quiet')).toEqual({ code: 0, out: '', err: '' });
  });

  test('with --quiet --strict says why it ends with exit 3', async () => {
    const { code, err } = await check(ADVISED, '--quiet', '--strict');
    expect([code, err.match(/^advice: /gm)?.length, err.includes('is valid')]).toEqual([3, 1, false]);
  });

  test('says that wording was not looked at where there are no words for its language', async () => {
    expect((await check('test/fixtures/sound/german.yaml')).err).toMatch(/, no advice, wording not looked at: no words for de\n$/);
  });
});

describe('the proof', () => {
  test('is on standard output: what answers lead to, with answers that do', async () => {
    const { out } = await fit(['rubric', 'check', 'msp-mindset'], {});
    expect(out).toContain('Proof · msp-mindset 1.0.0');
    expect(out).toContain('defer: the best answers, but { capacity: 2 }, score 100');
  });

  test('is left out with --quiet', async () => {
    expect((await fit(['rubric', 'check', 'msp-mindset', '--quiet'], {})).out).toBe('');
  });

  test('has every witness in full as JSON', async () => {
    const { out } = await fit(['rubric', 'check', 'msp-mindset', '--json'], {});
    const [{ proof }] = JSON.parse(out).files;
    const defer = proof.outcomes.find(({ recommendation }: { recommendation: string }) => recommendation === 'defer');
    expect(Object.keys(defer.reached.witness.answers)).toHaveLength(19);
  });
});

describe('a silence', () => {
  async function checked(silence: string) {
    const cwd = folderWith({ 'own.yaml': silencing(silence) });
    return fit(['rubric', 'check', 'own.yaml', '--strict'], { cwd });
  }

  test.each([
    ['of a code', '{ code: jargon, because: They are engineers. }'],
    ['of a code at its question', '{ code: jargon, question: reviews, because: They are engineers. }'],
  ])('%s takes the advice back, and is counted', async (_, silence) => {
    const { code, err } = await checked(silence);
    expect([code, err]).toEqual([0, 'own.yaml: small 1.0.0 is valid, 1 question in 1 dimension, no advice, 1 silenced\n']);
  });

  test('that nothing answers to is told', async () => {
    expect((await checked('{ code: jargon, because: Engineers. }, { code: no-costs, because: None. }')).err).toContain('there is no no-costs here to silence');
  });

  test('of a code that is misspelt asks what was meant, and the advice stays', async () => {
    const { err } = await checked('{ code: jargn, because: Engineers. }');
    expect([err.includes('Did you mean jargon?'), err.includes('(jargon)')]).toEqual([true, true]);
  });

  test('takes no error back', async () => {
    expect((await checked('{ code: unknown-key, because: We like it. }')).err).toContain('unknown-key is an error, and errors cannot be silenced');
  });
});

describe('--format json', () => {
  test('is one document for all files, with every field of a problem', async () => {
    const { code, out, err } = await check(ADVISED, SOUND, '--format', 'json');
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toEqual({
      schema: 'fit.rubric-check/1',
      files: [
        {
          file: ADVISED,
          valid: true,
          rubric: { id: 'small', version: '1.0.0', questions: 1, dimensions: 1 },
          problems: [
            {
              code: 'jargon',
              severity: 'advice',
              file: ADVISED,
              line: 14,
              column: 47,
              length: 3,
              title: '"RTO" is a word of the trade',
              because: 'A question that needs an explanation costs time and is answered by guessing.',
              source: 'Pew Research Center, question wording',
              fix: 'Say it in words that an office manager uses.',
            },
          ],
          silenced: 0,
          wording: { known: true, language: 'en' },
          proof: expect.objectContaining({ outcomes: expect.any(Array), parts: [] }),
        },
        expect.objectContaining({ file: SOUND, problems: [] }),
      ],
    });
  });

  test('tells errors in the same fields, exit 3', async () => {
    const { code, out, err } = await check(FAULTY, '--format', 'json');
    expect([code, err]).toEqual([3, '']);
    const [file] = JSON.parse(out).files;
    expect(file).toMatchObject({ valid: false, rubric: null, wording: null, proof: null });
    expect(file.problems[0]).toMatchObject({
      code: 'unknown-key',
      severity: 'error',
      line: 19,
      column: 5,
      because: null,
      source: null,
      fix: 'Did you mean weight?',
    });
  });

  test('tells a file that is not there without a place, exit 4', async () => {
    const { code, out } = await check('nowhere.yaml', '--format', 'json');
    expect([code, JSON.parse(out).files[0].problems[0]]).toMatchObject([4, { code: 'file-missing', file: null, line: null, column: null, length: null }]);
  });
});

describe('--format github', () => {
  test('is a warning at the words that advice is about', async () => {
    const { out, err } = await check(ADVISED, '--format', 'github');
    expect(err).toBe('');
    expect(out).toMatch(/^::warning file=test\/fixtures\/advice\/jargon\.yaml,line=14,col=47,endColumn=50,title=jargon::"RTO" is a word of the trade\. .+\n$/);
  });

  test('names files as the repository does, without ./ in front', async () => {
    const { out } = await check(`./${ADVISED}`, '--format', 'github');
    expect(out).toContain(`::warning file=${ADVISED},line=`);
  });

  test('is an error a fault', async () => {
    const { code, out } = await check(FAULTY, '--format', 'github');
    expect([code, out.match(/^::error file=[^,:]+,line=\d+,col=\d+,endColumn=\d+,title=[a-z-]+::.+$/gm)?.length]).toEqual([3, 12]);
  });

  test('escapes what would end a property or a line', async () => {
    const cwd = folderWith({ 'a,b:c%.yaml': readFileSync('test/fixtures/advice/few-questions.yaml', 'utf8') });
    const { out } = await fit(['rubric', 'check', 'a,b:c%.yaml', '--format', 'github'], { cwd });
    expect(out).toMatch(/^::warning file=a%2Cb%3Ac%25\.yaml,line=8,.*::1 question makes the whole score, so each is more than 15 %25 of it\. /);
    expect(out.match(/\n/g)).toHaveLength(1);
  });

  test('tells a file that is not there without a place', async () => {
    expect((await check('nowhere.yaml', '--format', 'github')).out).toMatch(/^::error title=file-missing::there is no file nowhere\.yaml\. /);
  });
});

describe('the rubrics that come with fit', () => {
  const SHIPPED = readdirSync('dist/rubrics').flatMap((name) => (name.endsWith('.json') ? [name.replace('.json', '')] : []));

  test.each(SHIPPED)('%s has no advice left that its author has not silenced', async (id) => {
    const { code, err } = await check(id, '--strict');
    expect([code, err.split('\n').length]).toEqual([0, 2]);
  });

  test('are checked as they are written, by id and version too', async () => {
    expect((await check('msp-quick-screen@1.0.0')).err).toMatch(/^msp-quick-screen@1\.0\.0: msp-quick-screen 1\.0\.0 is valid, /);
  });
});

describe('a hostile file ends with words, not with a crash', () => {
  const folders = ['yaml', 'extends'].map((kind) => `test/fixtures/hostile/${kind}`);
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));

  test.each(files)('%s', async (file) => {
    const { code, out } = await check(file, '--strict', '--format', 'json');
    expect(code).toBe(3);
    expect(JSON.parse(out).files[0].problems.length).toBeGreaterThan(0);
  });
});

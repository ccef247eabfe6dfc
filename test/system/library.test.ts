/** The library as others use it: its types in strict programs, its code in Node, in a real browser, in a worker and through a bundler. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { openBrowser } from './support/browser.ts';
import { bundle, compile, consumer } from './support/consumer.ts';
import { example, fit, run } from './support/processes.ts';

const PROGRAM = `import { assess, compileRubric, createScorer, explanationOf, type Flip, parseRubric, type PlainAnswerFile, problemLine, readAnswers, renderJson,
  renderMarkdown, type Rubric, scoreAssessment, sheetOf, whatIf } from 'fit-assess';
const rubric = parseRubric('fit: 1');
if (!rubric.ok) throw new Error(rubric.problems.map(problemLine).join());
const checked: Rubric = rubric.value;
const plan = compileRubric(checked);
const file = { prospect: { name: 'Acme', key: '4711' }, answers: { respect: { value: 4, evidence: 'Said so.' }, night: 'unknown' } } satisfies PlainAnswerFile;
const scored = scoreAssessment(rubric.value, file, plan);
export const told: readonly (string | number)[] = scored.ok ? [] : scored.problems.flatMap(({ path }) => path);
export const texts: readonly string[] = scored.ok ? [renderJson(scored.value), renderMarkdown(scored.value), scored.value.result.recommendation] : [];
export const score: number | null = assess(plan, { respect: { state: 'rated', value: 4 } }).score;
export const flips: readonly Flip[] = explanationOf(plan, {}).flips.better;
const changed = readAnswers(checked, { respect: 4 });
export const after: number | null = changed.ok ? whatIf(plan, {}, changed.value).after.score : null;
// @ts-expect-error a recommendation is a word
export const wrong: number = createScorer(plan).scoreSheet(sheetOf(plan, {})).recommendation;
// @ts-expect-error an answer file names its prospect
export const nobody: PlainAnswerFile = { answers: {} };
// @ts-expect-error a record is there only once the outcome was looked at
export const record = scored.value;
`;

test.each([
  ['nodenext', 'es2023'],
  ['bundler', 'es2023'],
  ['bundler', 'es2023,dom'],
] as const)('its types stand alone in a strict program: %s, %s', (resolution, lib) => {
  expect(compile(consumer({ 'program.ts': PROGRAM }), resolution, lib)).toBe('');
});

const SCORE = `import { parseRubric, scoreAssessment, renderJson, problemLine } from 'fit-assess';
export function score(text, file) {
  const rubric = parseRubric(text);
  if (!rubric.ok) return rubric.problems.map(problemLine).join();
  const scored = scoreAssessment(rubric.value, file);
  return scored.ok ? renderJson(scored.value) : scored.problems.map(problemLine).join();
}
`;
const ANSWERS = example('p8-greenleaf-charity');
const FILE = JSON.stringify(parse(readFileSync(ANSWERS, 'utf8')));

/** What the installed command prints for the same answers. */
async function printed(): Promise<string> {
  return (await fit(['score', ANSWERS])).out;
}

test('in Node, with a shipped rubric that the package names, it says what the command says', async () => {
  const main = `import { readFileSync } from 'node:fs';
import { score } from './score.js';
const text = readFileSync(new URL(import.meta.resolve('fit-assess/rubrics/msp-mindset.yaml')), 'utf8');
process.stdout.write(score(text, ${FILE}));`;
  const { out, err } = await run('node', ['main.js'], { cwd: consumer({ 'main.js': main, 'score.js': SCORE }) });
  expect([out, err]).toEqual([await printed(), '']);
});

describe('in a browser that runs no code from texts', () => {
  let browser: Browser;
  let server: Server;
  let bundled: Uint8Array;

  beforeAll(async () => {
    const entry = `import text from 'fit-assess/rubrics/msp-mindset.yaml';\nimport { score } from './score.js';\ndocument.title = score(text, ${FILE});`;
    bundled = await bundle(consumer({ 'main.js': entry, 'score.js': SCORE }), 'main.js');
    const installed = (path: string) => readFileSync(join(inject('prefix'), 'node_modules/fit-assess', path));
    server = await serve({
      '/score.js': ['text/javascript', SCORE.replace("'fit-assess'", "'/fit-assess.js'")],
      '/fit-assess.js': ['text/javascript', installed('dist/index.js')],
      '/rubric.yaml': ['text/plain', installed('rubrics/msp-mindset.yaml')],
      '/page.js': ['text/javascript', `${FETCHED}document.title = score(text, ${FILE});`],
      '/worker.js': ['text/javascript', `${FETCHED}postMessage(score(text, ${FILE}));`],
      '/boss.js': ['text/javascript', "new Worker('/worker.js', { type: 'module' }).onmessage = ({ data }) => { document.title = data; };"],
      '/bundled.js': ['text/javascript', bundled],
      ...Object.fromEntries(['page', 'boss', 'bundled'].map((name) => [`/${name}`, ['text/html', page(name)]])),
    });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  test.each([
    ['as a module', 'page'],
    ['in a worker', 'boss'],
    ['through a bundler', 'bundled'],
  ])('%s, it says what the command says, and nothing on the console', async (_, name) => {
    const view = await browser.newPage();
    const noticed: string[] = [];
    view.on('pageerror', (error) => noticed.push(error.message));
    view.on('console', (message) => noticed.push(message.text()));
    await view.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/${name}`);
    await expect.poll(() => view.title(), { timeout: 20_000 }).not.toBe('');
    // The title of a document has single blanks.
    const json = (text: string) => text.trim().replaceAll(/\s+/g, ' ');
    expect([json(await view.title()), noticed]).toEqual([json(await printed()), []]);
    await view.close();
  });

  test('and a bundle with a rubric comes packed in less than 140 kB', () => {
    expect(gzipSync(bundled, { level: 9 }).length).toBeLessThan(140_000);
  });
});

/** The head of a script that has fetched its rubric. */
const FETCHED = "import { score } from '/score.js';\nconst text = await (await fetch('/rubric.yaml')).text();\n";

function page(script: string): string {
  return `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><script type="module" src="/${script}.js"></script>`;
}

/** Files by path; nothing but scripts from here may run. */
function serve(files: Readonly<Record<string, readonly [type: string, body: string | Uint8Array]>>): Promise<Server> {
  const policy = "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; img-src data:";
  const server = createServer(({ url = '' }, response) => {
    const [type, body] = files[url] ?? ['text/plain', 'nothing of that name'];
    response.writeHead(url in files ? 200 : 404, { 'content-type': `${type}; charset=utf-8`, 'content-security-policy': policy }).end(body);
  });
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)));
}

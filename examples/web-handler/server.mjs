/**
 * Scores what a form posts: answers in, the record `fit.assessment/1` out. `answer` knows no server; `handle` is the door for platforms that
 * speak fetch (Request in, Response out), `createNodeServer` the one for Node.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { compileRubric, parseRubric, problemLine, renderJson, scoreAssessment } from 'fit-assess';

/** The most bytes of a body; the answers to a long rubric, with notes, take about ten thousand. */
const LIMIT = 64 * 1024;

/** Nobody reads on after so many. */
const MOST_PROBLEMS = 50;

// Read and compiled once; a rubric that is not valid stops the start, not a request.
const parsed = parseRubric(readFileSync(process.env.RUBRIC ?? fileURLToPath(import.meta.resolve('fit-assess/rubrics/msp-quick-screen.yaml')), 'utf8'));
if (!parsed.ok) throw new Error(parsed.problems.map(problemLine).join('\n'));
const rubric = parsed.value;
const plan = compileRubric(rubric);

/** How each kind of body becomes plain data. */
const READERS = { 'application/json': JSON.parse, 'application/x-www-form-urlencoded': fromForm };

/** @returns status, headers and body for one request, whatever it holds. `body` comes in pieces of bytes. */
export async function answer({ method, type, body }) {
  if (method !== 'POST') return refusal(405, 'post the answers', { allow: 'POST' });
  const read = READERS[(type ?? '').split(';')[0].trim().toLowerCase()];
  if (read === undefined) return refusal(415, `send ${Object.keys(READERS).join(' or ')}`);
  let file;
  try {
    const text = await textOf(body);
    if (text === null) return refusal(413, `send at most ${LIMIT} bytes`);
    file = read(text);
  } catch {
    // Its sender may have gone away, too: that is no bug of ours.
    return refusal(400, 'the body cannot be read as what it says it is');
  }
  // The clock is the server's, not the sender's.
  const scored = scoreAssessment(rubric, isMap(file) ? { ...file, at: new Date().toISOString() } : file, plan);
  if (scored.ok) return { status: 200, headers: HEADERS, body: renderJson(scored.value) };
  const problems = scored.problems.slice(0, MOST_PROBLEMS).map((one) => ({ code: one.code, path: one.path, message: problemLine(one) }));
  return { status: 400, headers: HEADERS, body: JSON.stringify({ problems }) };
}

const HEADERS = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

function refusal(status, message, headers = {}) {
  return { status, headers: { ...HEADERS, ...headers }, body: JSON.stringify({ problems: [{ code: 'request', path: [], message }] }) };
}

/** The body as text, `null` as soon as it is too long. */
async function textOf(body) {
  const pieces = [];
  let size = 0;
  for await (const piece of body) {
    size += piece.length;
    if (size > LIMIT) return null;
    pieces.push(piece);
  }
  return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces));
}

function isMap(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A field is called like its question or fact, `respect.evidence` is the note to `respect`, `respect.confirmed` confirms a knock-out. */
function fromForm(text) {
  const form = new URLSearchParams(text);
  const [facts, answers] = [new Map(), new Map()];
  for (const name of new Set(form.keys())) {
    if (name === 'prospect' || /\.(evidence|confirmed)$/.test(name)) continue;
    (FACTS.has(name) ? facts : answers).set(name, FACTS.has(name) ? fieldValue(name, form) : answerOf(name, form));
  }
  return { prospect: form.get('prospect'), facts: Object.fromEntries(facts), answers: Object.fromEntries(answers) };
}

function answerOf(name, form) {
  const evidence = form.get(`${name}.evidence`);
  return { value: fieldValue(name, form), ...(evidence && { evidence }), ...(form.has(`${name}.confirmed`) && { confirmed: true }) };
}

/** A form has texts only, and an empty one for a field that was left alone. */
function fieldValue(name, form) {
  const [given, { kind, several = false } = {}] = [form.getAll(name).filter((one) => one !== ''), FORMS.get(name)];
  if (given.length === 0) return null;
  if (several || given.length > 1) return given;
  return kind === 'number' && /^-?\d+(\.\d+)?$/.test(given[0]) ? Number(given[0]) : given[0];
}

const FACTS = new Set(rubric.facts.map(({ id }) => id));
const FORMS = new Map([...rubric.facts, ...rubric.dimensions.flatMap(({ questions }) => questions)].map(({ id, form }) => [id, form]));

/** For platforms that speak fetch: Request in, Response out. */
export async function handle(request) {
  const { status, headers, body } = await safely({ method: request.method, type: request.headers.get('content-type'), body: request.body ?? [] });
  return new Response(body, { status, headers });
}

/** For Node. Who sends too slowly is cut off; what is left of a body that was refused is read and thrown away. */
export function createNodeServer() {
  return createServer({ requestTimeout: 10_000, headersTimeout: 5000 }, async (request, response) => {
    const body = request.iterator({ destroyOnReturn: false });
    const { status, headers, body: text } = await safely({ method: request.method, type: request.headers['content-type'], body });
    response.writeHead(status, headers).end(text);
    request.resume();
  });
}

/** What goes wrong here is for our log, without what was sent; the sender learns no more than that. */
async function safely(request) {
  try {
    return await answer(request);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.stack : 'not an error'}\n`);
    return refusal(500, 'something went wrong');
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const server = createNodeServer();
  server.listen(Number(process.env.PORT ?? 8080), '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${server.address().port}/\n`));
  process.once('SIGTERM', () => server.close());
}

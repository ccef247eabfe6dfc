/**
 * Scoring one validated answer set (score, band, flags) against json-logic-engine's built form of the same rubric: 20
 * questions in three dimensions, two knock-outs, three bands. `scoreSheet` takes what validation made of the answers,
 * `score` makes it of them at each call.
 *
 *   npm run build && node test/bench/scoring.mjs [rounds]
 *
 * Both run in turn in one process, over the same 256 answer sets; the ratio is the median of the rounds. Their
 * results are compared first. json-logic gives numbers in doubles, fit in fractions rounded once.
 */
import { LogicEngine } from 'json-logic-engine';
import { assess, compileRubric, createScorer, parseRubric, sheetOf } from '../../dist/index.js';

const rounds = Number(process.argv[2] ?? 31);
const CALLS = 20_000;
const SETS = 256;

const random = seeded(12345);
const dimensions = ['governance', 'engineering', 'operations'];
const words = ['none', 'partial', 'mostly', 'complete'];
const points = [0, 30, 70, 100];
const questions = Array.from({ length: 20 }, (_, i) => {
  const dimension = dimensions[i % 3];
  const form = i % 10 === 7 ? 'yes-no' : i % 5 === 4 ? 'levels' : 'options';
  return { id: `${dimension.slice(0, 4)}_question_${String(i + 1).padStart(2, '0')}`, dimension, form, weight: 1 + (i % 4) };
});
const [noBackups, noOwner] = [questions[2], questions[17]];

const raw = Array.from({ length: SETS }, () => Object.fromEntries(questions.map((question) => [question.id, anyAnswer(question)])));
const validated = raw.map((values) => Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { state: 'rated', value, confirmed: true }])));

const parsed = parseRubric(rubricText(), 'bench.yaml');
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const plan = compileRubric(parsed.value);
const { score, scoreSheet } = createScorer(plan);
const sheets = validated.map((answers) => sheetOf(plan, answers));
const viaLogic = buildLogic();

compareResults();
const contestants = [(i) => viaLogic(raw[i % SETS]), (i) => scoreSheet(sheets[i % SETS]), (i) => score(validated[i % SETS])];
const times = Array.from({ length: rounds + 2 }, () => contestants.map((call) => time(call))).slice(2);
console.log(`node ${process.version}, ${rounds} rounds of ${CALLS} calls after 2 warm-ups; µs an answer set, ratio to json-logic-engine\n`);
for (const [at, name] of ['json-logic-engine, built', 'fit, scoreSheet', 'fit, score'].entries()) {
  const ratio = median(times.map((round) => round[at] / round[0]));
  const verdict = at === 1 ? (ratio <= 1 ? 'within 1' : 'OVER 1') : '';
  console.log(`${name.padEnd(28)} ${median(times.map((round) => round[at])).toFixed(3)}  ${ratio.toFixed(2)}  ${verdict}`);
}
const whole = median(Array.from({ length: 5 }, () => time((i) => assess(plan, validated[i % SETS]), 2000)));
console.log(`${'fit, assess, all reasons'.padEnd(28)} ${whole.toFixed(0)}`);

function time(call, calls = CALLS) {
  const start = process.hrtime.bigint();
  let sum = 0;
  for (let i = 0; i < calls; i++) sum += (call(i).score ?? 100) > 50 ? 1 : 0;
  const took = Number(process.hrtime.bigint() - start) / 1e3 / calls;
  return sum < 0 ? 0 : took;
}

function compareResults() {
  for (let i = 0; i < SETS; i++) {
    const [logic, fit] = [viaLogic(raw[i]), score(validated[i])];
    // Two decimals of doubles may fall on the other side of a half.
    if (logic.band !== fit.band || Math.abs(logic.score - fit.score) > 0.0101) throw new Error(`${JSON.stringify(logic)} is not ${JSON.stringify(fit)}`);
  }
}

function buildLogic() {
  const engine = new LogicEngine();
  const build = (logic) => engine.build(logic);
  const total = (dimension) => questions.filter((question) => question.dimension === dimension).reduce((sum, { weight }) => sum + weight, 0);
  const sums = dimensions.map((dimension) => build({ '/': [{ '+': questions.filter((q) => q.dimension === dimension).map(worth) }, total(dimension)] }));
  const mean = build({ '/': [{ '+': dimensions.map((dimension, i) => ({ '*': [{ var: dimension }, 3 - i] })) }, 6] });
  const flags = [build({ '==': [{ var: noBackups.id }, 'none'] }), build({ '==': [{ var: noOwner.id }, false] })];
  const band = build({ if: [{ var: 'out' }, 'weak', { '>=': [{ var: 'score' }, 65] }, 'strong', { '>=': [{ var: 'score' }, 50] }, 'fair', 'weak'] });
  return (values) => {
    const numbers = {};
    dimensions.forEach((dimension, i) => {
      numbers[dimension] = sums[i](values);
    });
    const found = rounded(mean(numbers));
    const raised = ['no_backups', 'no_owner'].filter((_, i) => flags[i](values));
    return { score: found, band: band({ score: found, out: raised.length > 0 }), flags: raised };
  };
}

function worth({ id, form, weight }) {
  if (form === 'levels') return { '*': [{ '-': [{ var: id }, 1] }, 25 * weight] };
  if (form === 'yes-no') return { if: [{ var: id }, 100 * weight, 0] };
  return { if: [...words.flatMap((word, i) => [{ '==': [{ var: id }, word] }, points[i] * weight]), 0] };
}

function rubricText() {
  const form = ({ form: kind }) => {
    if (kind === 'levels') return 'levels: { 1: a, 2: b, 3: c, 4: d, 5: e }';
    if (kind === 'yes-no') return 'yes-no: { "yes": 100, "no": 0 }';
    return `options: [${words.map((word, i) => `{ id: ${word}, label: ${word}, points: ${points[i]} }`).join(', ')}]`;
  };
  const knockout = (question) => {
    if (question === noBackups) return ', knockout: { is: none, because: No backups at all. }';
    return question === noOwner ? ', knockout: { is: "no", because: Nobody owns the service. }' : '';
  };
  const question = (one) => `      - { id: ${one.id}, ask: How far is it in place?, weight: ${one.weight}, ${form(one)}${knockout(one)} }\n`;
  const dimension = (id, i) =>
    `  - id: ${id}\n    weight: ${3 - i}\n    questions:\n${questions
      .filter((one) => one.dimension === id)
      .map(question)
      .join('')}`;
  return `fit: 1
id: readiness
version: 1.0.0
title: Production readiness
scoring: { decimals: 2 }
dimensions:
${dimensions.map(dimension).join('')}decision:
  bands:
    - { from: 65, recommend: accept, as: strong }
    - { from: 50, recommend: conditional, as: fair }
    - { from: 0, recommend: decline, as: weak }
`;
}

function anyAnswer({ form }) {
  if (form === 'yes-no') return random() < 0.7;
  return form === 'levels' ? 1 + Math.floor(random() * 5) : words[Math.floor(random() * 4)];
}

function seeded(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state / 2 ** 32;
  };
}

function rounded(number) {
  return Math.round(number * 100) / 100;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}

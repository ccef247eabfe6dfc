/** Records made with the small rubric: rich, incomplete, knocked out, full, empty. */
import { assess } from '../../src/engine/assess.ts';
import { compileRubric } from '../../src/engine/compile/compile.ts';
import type { Answer, Answers } from '../../src/engine/model/answer.ts';
import type { Assessment } from '../../src/engine/model/assessment.ts';
import { type Act, type LogEntry, OUTCOME_FACTS } from '../../src/engine/model/log.ts';
import { standing } from '../../src/lifecycle/standing.ts';
import { RUBRIC } from './rubric.ts';

/** A conditional recommendation with all that a report can say about one. */
export const RICH: Assessment = {
  ...record('Harbour Dental', {
    last_incident: rated(2, 'Server down for a morning in May, patients sent home; nobody asked why.'),
    security_baseline: rated(5, 'Sign-in protection for all four clinics, the owner went first.', 'high'),
    contact_point: rated(2, 'Each practice manager calls whom they like.'),
    advance_notice: rated(5, 'Starter list comes with the signed offer.'),
    seats: rated(45),
    onsite: rated('none', 'Two visits last year, both planned.', 'low'),
    decision_path: rated(3, 'Both partners sign; one was not in the meeting.'),
    capacity: { state: 'unknown' },
  }),
  decision: { recommendation: 'conditional', by: 'sales manager', because: null, at: '2026-03-03T09:30:00Z' },
};

/** A year later: decided otherwise than recommended, one condition kept and one late, four facts of five noted. */
export const LIVED: Assessment = standing(RICH, {
  log: [
    said('2026-03-03T09:30:00Z', 'sales manager', {
      kind: 'decision',
      recommendation: 'accept',
      because: 'Their new practice manager came from a customer of ours',
      starts: '2026-04-01',
    }),
    said('2026-04-15T08:00:00Z', 'Jan Maas', { kind: 'condition', question: 'contact_point', state: 'kept', because: null, due: null }),
    said('2026-05-04T10:00:00Z', 'Jan Maas', {
      kind: 'condition',
      question: 'last_incident',
      state: 'late',
      because: 'One outage was not reviewed',
      due: '2026-06-01',
    }),
    said('2026-09-01T10:00:00Z', 'accounts', { kind: 'outcome', facts: { rate: false, goal: true }, on: '2026-09-01', note: 'Many visits in August' }),
    said('2027-04-02T10:00:00Z', 'accounts', { kind: 'outcome', facts: { customer: true, baseline: true, conduct: true }, on: '2027-04-02', note: null }),
  ],
  reviewOn: '2026-09-02',
  customerSince: '2026-04-01',
  today: '2027-04-02',
});

/** A call that ended early. */
export const INCOMPLETE: Assessment = {
  ...record('GreenLeaf Charity', {
    last_incident: rated(4, 'Second line added after the outage in May.'),
    security_baseline: rated(4),
    contact_point: rated(3),
    advance_notice: { state: 'unknown' },
    seats: rated(18),
    onsite: { state: 'refused', evidence: 'Asked twice; would rather talk about that with the board.' },
    capacity: rated(4),
  }),
  status: 'draft',
  decision: null,
};

/** Answers that rule the match out, whatever the score says. */
export const KNOCKED_OUT: Assessment = {
  ...record('Belmont Legal', {
    last_incident: rated(2, 'Server room flooded; nobody looked into it.'),
    security_baseline: { state: 'rated', value: 1, evidence: 'Partners exempt; after explanation: not for partners, asked twice.', confirmed: true },
    contact_point: rated(4),
    advance_notice: rated(5),
    seats: rated(35),
    onsite: rated('none'),
    decision_path: rated(5),
    capacity: rated(4),
  }),
  decision: { recommendation: 'conditional', by: 'the owner', because: 'The managing partner signs the baseline this week', at: '2026-03-03T09:30:00Z' },
};

/** Every text of `assessment` put through `change`, also where there was none; words that the record itself defines stay. */
export function withTexts(assessment: Assessment, change: (text: string) => string): Assessment {
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return OWN_WORDS.has(key) ? value : change(value);
    if (value === null) return MAY_LACK.has(key) ? change('some text') : null;
    if (Array.isArray(value)) return value.map((entry) => walk(entry, key));
    if (typeof value !== 'object') return value;
    const name = (own: string) => (FOREIGN_KEYS.has(key) && !FACTS.has(own) ? change(own) : own);
    return Object.fromEntries(Object.entries(value).map(([own, entry]) => [name(own), walk(entry, own)]));
  };
  return walk(assessment, '') as Assessment;
}

const OWN_WORDS = new Set(['schema', 'status', 'recommendation', 'rule', 'state', 'confidence', 'class', 'reason', 'reachable', 'brings', 'from']);
const MAY_LACK = new Set(['name', 'key', 'band', 'because', 'evidence', 'label', 'owner', 'due', 'check', 'ours', 'consequence', 'review']);
const FOREIGN_KEYS = new Set(['facts', 'external']);
const FACTS: ReadonlySet<string> = new Set(OUTCOME_FACTS);

/** A record in which everything that can be listed is listed. */
export const FULL: Assessment = {
  ...LIVED,
  status: 'draft',
  prospect: { name: 'Harbour Dental', key: 'harbour', external: { hubspot: '123' } },
  result: {
    ...LIVED.result,
    knockouts: KNOCKED_OUT.result.knockouts,
    open: INCOMPLETE.result.open,
    questions: INCOMPLETE.result.questions,
    flags: ['many_visits', 'late'],
  },
};

/** A record with nothing in it but what it must have. */
export const EMPTY: Assessment = {
  ...record('', {}),
  createdAt: null,
  updatedAt: null,
  assessor: null,
  decision: null,
  facts: {},
  result: {
    ...RICH.result,
    recommendation: 'incomplete',
    band: null,
    cause: { rule: 'incomplete', id: null, text: 'There is no score yet' },
    also: [],
    score: null,
    outOf: 100,
    low: null,
    high: null,
    coverage: 0,
    borderline: false,
    settled: null,
    reachable: [],
    subjectTo: [],
    bands: [],
    dimensions: [],
    questions: [],
    knockouts: [],
    conditions: [],
    flags: [],
    open: [],
    followUps: [],
    ledger: [],
  },
};

function record(name: string, answers: Answers): Assessment {
  return {
    schema: 'fit.assessment/1',
    id: '01JNQ4Z9T3W8C5V7X2K6M0B4RD',
    status: 'complete',
    createdAt: '2026-03-02T14:05:00Z',
    updatedAt: '2026-03-02T15:10:30.250Z',
    tool: { name: 'fit', version: '0.1.0' },
    rubric: { id: RUBRIC.id, version: RUBRIC.version, title: RUBRIC.title, sha256: '0'.repeat(64), adapted: false },
    prospect: { name, key: null, external: {} },
    assessor: { name: null, role: 'sales' },
    facts: { industry: 'dental practices' },
    answers,
    result: assess(compileRubric(RUBRIC), answers),
    decision: null,
    outcome: null,
  };
}

function said(at: string, by: string, act: Act): LogEntry {
  return { id: at, at, by, prospect: 'p', assessment: act.kind === 'outcome' ? null : '01JNQ4Z9T3W8C5V7X2K6M0B4RD', act };
}

function rated(value: number | string, evidence?: string, confidence?: 'low' | 'high'): Answer {
  return { state: 'rated', value, ...(evidence && { evidence }), ...(confidence && { confidence }) };
}

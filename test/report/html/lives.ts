/** Lives that are hard to draw: one assessment, a dozen within weeks, ranges without an end, names that are long or written from right to left. */
import type { LogEntry } from '../../../src/engine/model/log.ts';
import type { Rubric } from '../../../src/engine/model/rubric.ts';
import type { Life } from '../../../src/lifecycle/history/model.ts';
import { rated } from '../../engine/rubrics.ts';
import { assessed } from '../../lifecycle/support/assessed.ts';
import { RUBRIC } from '../rubric.ts';

const LEVELS = { last_incident: 1, security_baseline: 3, contact_point: 2, advance_notice: 2, seats: 45, onsite: 'none', decision_path: 3, capacity: 4 };

/** A name as long as somebody may once paste it, and one written from right to left. */
export const LONG_NAME = 'Gemeenschappelijke Regeling Samenwerkingsverband voor Informatievoorziening en Automatisering Noordoost';
export const RTL_NAME = 'מרפאת שיניים הנמל (סניף צפון)';

function lifeOf(name: string, all: readonly ReturnType<typeof assessed>[], log: readonly LogEntry[] = []): Life {
  return {
    prospect: { name, key: null, external: {} },
    records: all.map(({ record }) => record),
    log,
    rubrics: new Map(all.map(({ record, rubric }) => [record.rubric.sha256, rubric])),
    merged: new Map(),
    hidden: new Set(),
  };
}

/** One assessment with most questions open. */
export const ALONE = lifeOf(RTL_NAME, [
  assessed(RUBRIC, rated({ last_incident: 3, seats: 45, onsite: 'none' }), { name: RTL_NAME, at: '2026-02-28T09:00:00Z' }),
]);

const next: Rubric = { ...RUBRIC, version: '2.0.0' };

/** Twelve assessments, most of them within weeks, the last four under the next major version; decisions, conditions and outcomes between them. */
export const CROWDED = lifeOf(
  LONG_NAME,
  Array.from({ length: 12 }, (_, i) => {
    const { decision_path: _path, ...fewer } = LEVELS;
    const answers = { ...(i % 5 === 3 ? fewer : LEVELS), last_incident: 1 + ((i * 2) % 5), contact_point: 1 + (i % 5), advance_notice: i < 6 ? 2 : 4 };
    const day = i < 5 ? `2025-0${i + 1}-11` : `2026-06-${String(2 * i).padStart(2, '0')}`;
    return assessed(i < 8 ? RUBRIC : next, rated(answers), { id: `A${i}`, name: LONG_NAME, at: `${day}T09:00:00Z` });
  }),
  Array.from({ length: 16 }, (_, i): LogEntry => {
    const about = { id: `L${i}`, at: `2025-${String(1 + (i % 12)).padStart(2, '0')}-20T10:00:00Z`, by: 'Kim', prospect: 'P', assessment: 'A0' };
    if (i % 4 === 0)
      return { ...about, act: { kind: 'decision', recommendation: i % 8 === 0 ? 'accept' : 'decline', because: 'We know the owner', starts: null } };
    if (i % 4 === 3) return { ...about, assessment: null, act: { kind: 'outcome', facts: { customer: true }, on: '2025-12-01', note: null } };
    return { ...about, act: { kind: 'condition', question: 'last_incident', state: i % 4 === 1 ? 'late' : 'kept', because: 'Holidays', due: null } };
  }).sort((a, b) => (a.at < b.at ? -1 : 1)),
);

/** What a hostile text would like to do, wherever a text may stand. */
export const HOSTILE = '</title></svg><script>alert(1)</script><img src=x onerror=alert(2)>" onload="alert(3)\u202e\u0007]]>';

/** Two assessments under a rubric and a name of hostile texts. */
export const HOSTILE_LIFE = (() => {
  const rubric: Rubric = {
    ...RUBRIC,
    title: HOSTILE,
    dimensions: RUBRIC.dimensions.map((one) => ({ ...one, title: HOSTILE, questions: one.questions.map((question) => ({ ...question, title: HOSTILE })) })),
  };
  const all = [1, 5].map((level, i) =>
    assessed(rubric, rated({ ...LEVELS, last_incident: level }), { id: `H${i}`, name: HOSTILE, by: HOSTILE, role: HOSTILE, at: `2026-0${i + 1}-01T09:00:00Z` }),
  );
  return lifeOf(HOSTILE, all, [
    {
      id: 'L',
      at: '2026-03-01T09:00:00Z',
      by: HOSTILE,
      prospect: 'P',
      assessment: 'H1',
      act: { kind: 'decision', recommendation: 'accept', because: HOSTILE, starts: null },
    },
  ]);
})();

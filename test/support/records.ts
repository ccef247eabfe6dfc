/**
 * A spread of records, each made by the commands that people type: what a release is remembered by.
 *
 * Folders of `test/fixtures/records` hold what each released version made of this story. They are never made anew; when a version is
 * released, `npm run generate:records` adds its folder.
 */
import { rmSync } from 'node:fs';
import type { Assessment } from '../../src/engine/model/assessment.ts';
import { begun, homeWith } from '../cli/support/stored.ts';
import { fit } from './io.ts';

/** One record of the story. */
export interface MadeRecord {
  /** The name of its file. */
  readonly name: string;
  readonly record: Assessment;
}

/** What is answered in a call that is still open. */
const DRAFT = begun(
  { name: 'Belmont Legal', id: '01KE4Z9T3W8C5V7X2K6MD00001', key: 'belmont.example' },
  {
    last_incident: { answer: { state: 'rated', value: 4 }, note: 'They keep a log of incidents.' },
    respect: { answer: { state: 'unknown' } },
    footprint: { answer: { state: 'rated', value: 4 }, origin: 'crm.csv', prefilled: true },
  },
);

const EVERYTHING = `
prospect: { name: Every Form Ltd, key: every.example, external: { hubspot: "123", salesforce: 001XX000003DHPh } }
rubric: ./test/fixtures/rubrics/everything.yaml
assessor: { name: Ada, role: sales }
at: 2026-01-05T10:00:00+01:00
facts: { industry: Dental, founded: 2001-02-03, listed: no, sites: 2, region: north, channels: [web, friend] }
answers:
  mood: { value: 2, evidence: Smiled, confidence: low }
  haste: refused
  seats: 24
  onsite: { value: weekly, confirmed: true }
  night_cover: { not-applicable: closed at night }
  budget: unknown
  backup: { not-applicable: nothing to restore }
  praise: 3
`;
const SUM =
  'prospect: Newborn\nrubric: ./examples/scorecards/apgar.yaml\nanswers: { heart_rate: 2, respiratory_effort: 1, muscle_tone: 1, reflex_irritability: 1, colour: 1 }\n';
const NOTHING = 'prospect: Nobody Asked Ltd\nrubric: msp-quick-screen\nanswers: {}\n';

const answersOf = (folder: string, rubric = 'msp-quick-screen') => ['assess', '--answers', `examples/${folder}/${rubric}.yaml`, '--no-input'];

/** A name and what was typed. Steps without a name only do something that later ones show. */
const STORY: readonly (readonly [name: string | null, args: readonly string[], stdin?: string])[] = [
  ['complete', [...answersOf('p1-northfield-accountants', 'msp-mindset'), '--json']],
  ['incomplete', [...answersOf('p8-greenleaf-charity', 'msp-mindset'), '--json']],
  ['knocked-out', [...answersOf('p3-quickfreight'), '--json']],
  [null, answersOf('p2-harbour-dental', 'msp-mindset')],
  [null, ['decide', 'Harbour Dental', 'conditional', '--because', 'The owner agreed on the phone', '--starts', '2026-02-01']],
  [null, ['condition', 'Harbour Dental', 'contact_point', 'kept', '--because', 'Named in the kick-off']],
  ['conditions', ['show', 'Harbour Dental', '--json']],
  ['redacted', ['show', 'Harbour Dental', '--json', '--redact']],
  [null, ['decide', 'GreenLeaf Charity', 'decline', '--because', 'No slot before autumn']],
  ['override', ['show', 'GreenLeaf Charity', '--json']],
  [null, ['decide', 'Northfield Accountants', 'accept', '--starts', '2026-01-10']],
  [
    null,
    [
      'outcome',
      'Northfield Accountants',
      ...['customer=yes', 'rate=no', 'baseline=yes', 'conduct=yes', 'goal=no'].flatMap((fact) => ['--fact', fact]),
      '--note',
      'Two extra visits',
    ],
  ],
  [null, ['prospect', 'rename', 'Northfield Accountants', 'Northfield Partners']],
  ['outcome', ['show', 'Northfield Partners', '--json']],
  ['correction', ['assess', 'Harbour Dental', '--correct', '--because', 'Seats were counted twice', '--set', 'contact_point=4', '--no-input', '--json']],
  ['second-rating', ['assess', 'Quickfreight', '--as', 'delivery-lead', '--set', 'respect=2', '--set', 'last_incident=unknown', '--no-input', '--json']],
  ['consensus', ['assess', 'Quickfreight', '--consensus', '--set', 'respect=3', '--no-input', '--json']],
  ['sum', ['score', '-'], SUM],
  ['everything', ['score', '-'], EVERYTHING],
  ['nothing', ['score', '-'], NOTHING],
  ['draft', ['show', 'Belmont Legal', '--json']],
];

/** @returns every record of the story, as the present program makes it; the same every time. */
export async function madeRecords(version: string): Promise<readonly MadeRecord[]> {
  const env = { FIT_HOME: await homeWith(DRAFT), FIT_NAME: 'Kim Lee', FIT_ROLE: 'sales' };
  let [calls, minutes]: [number, number] = [0, 0];
  const random = (size: number) => new Uint8Array(size).fill(++calls);
  const made: MadeRecord[] = [];
  for (const [name, args, stdin = ''] of STORY) {
    const at = new Date(Date.UTC(2026, 0, 5, 9, ++minutes)).toISOString();
    const { code, out, err } = await fit(args, { env, version, random, at, stdin });
    if (code !== 0) throw new Error(`fit ${args.join(' ')}: exit ${code}\n${err}`);
    if (name !== null) made.push({ name, record: JSON.parse(out) as Assessment });
  }
  rmSync(env.FIT_HOME, { recursive: true });
  return made;
}

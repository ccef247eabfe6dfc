/** A small rubric with one of everything that a report shows. */
import type { QuestionForm } from '../../src/engine/model/form.ts';
import type { Question, Rubric } from '../../src/engine/model/rubric.ts';

/** The rubric. */
export const RUBRIC: Rubric = {
  fit: 1,
  id: 'msp-short',
  version: '1.2.0',
  title: 'Managed services, short form',
  scoring: { method: 'weighted-mean', decimals: 1 },
  dimensions: [
    {
      id: 'mindset',
      title: 'Prevention mindset',
      weight: 40,
      method: 'weighted-mean',
      minimum: { score: 40, otherwise: 'decline', because: 'Attitude is the part that a project cannot repair.' },
      questions: [
        question('last_incident', 'Learning from incidents', 'Tell me about the last time an IT failure stopped people working.', {
          form: levels(
            'Recalls none, or says failing and fixing is what IT is for',
            'Tells the damage only; nobody looked into it',
            'Knows the cause; the repair was a one-off',
            'Cause found and one lasting change made',
            'Cause found, change made, later checked that it worked',
          ),
          probes: ['What is different today?'],
          condition: {
            test: { atMost: 2 },
            text: 'A joint 30-minute review after every outage for six months',
            owner: 'their IT lead',
            due: 'from day 1',
            check: 'dated review notes',
            ours: 'we write the review',
          },
        }),
        question('security_baseline', 'Accepts protective rules', 'What happened to the last protective measure your staff found inconvenient?', {
          form: levels(
            'Refuses the baseline after hearing the reason',
            'Dropped for some',
            'Only what the law demands',
            'In place for all',
            'Leaders use it first',
          ),
          required: true,
          probes: ['Who has an exemption today?'],
          knockout: { test: { atMost: 1 }, class: 'safety', because: 'One unprotected customer endangers the rest' },
        }),
      ],
    },
    {
      id: 'collaboration',
      title: 'Working together',
      weight: 35,
      method: 'weighted-mean',
      minimum: { score: 40, otherwise: 'conditional' },
      questions: [
        question('contact_point', 'Single point of contact', 'What path does a request for help take today?', {
          form: levels(
            'Everyone calls whom they like',
            'Several people ask',
            'A named person is bypassed',
            'A named person with a deputy',
            'Both have authority; staff know it',
          ),
          probes: ['Who settles two urgent requests?'],
          condition: {
            test: { atMost: 2 },
            text: 'Contact and deputy are named in writing, with authority over priority and spend',
            owner: 'the owner',
            due: 'before start',
            check: 'both names in the contract',
            ours: 'one answer path, no private numbers needed',
            consequence: 'requests are taken in the order they come',
            review: 'day 90',
          },
        }),
        question('advance_notice', 'Advance notice', 'When did IT hear about the last person who joined you?', {
          form: levels('After arrival', 'On the day', 'A few days before', 'A week before', 'At the time of the offer'),
          probes: ['Who could have told them earlier?'],
          condition: { test: { atMost: 2 }, text: 'Five working days of notice for starters, ten for moves', owner: 'the office lead' },
        }),
      ],
    },
    {
      id: 'service_fit',
      title: 'Service-model fit',
      weight: 25,
      method: 'weighted-mean',
      questions: [
        question('seats', 'Seats', 'How many people use a computer at work?', {
          form: { kind: 'number', unit: 'people', min: 1, points: [{ below: 10, points: 0 }, { below: 20, points: 50 }, { points: 100 }] },
          source: 'record',
        }),
        question('onsite', 'On-site need', 'Which visits did your last provider make?', {
          form: {
            kind: 'options',
            several: false,
            options: [
              { id: 'none', label: 'None or nearly none', points: 100 },
              { id: 'monthly', label: 'About monthly', points: 60 },
              { id: 'weekly', label: 'Weekly or more', points: 0, flag: 'many_visits' },
            ],
          },
          probes: ['What was done on those visits?'],
        }),
        question('decision_path', 'Who decides', 'Who else has to agree before you can sign?', {
          form: levels('Nobody knows', 'A board we have not met', 'Two people, one absent', 'The person here, with a second look', 'The person here'),
          required: true,
          probes: ['When do they meet next?'],
          condition: { test: { atMost: 2 }, text: 'A second meeting with those who decide', due: 'within two weeks' },
        }),
      ],
    },
    {
      id: 'us',
      title: 'Our own side',
      weight: 0,
      method: 'weighted-mean',
      questions: [
        question('capacity', 'Onboarding slot', 'When could we start without harm to others?', {
          form: levels('Not this year', 'Not this quarter', 'In two months', 'Next month', 'At once'),
          weight: 0,
          gate: { test: { atMost: 2 }, recommend: 'defer', because: 'we could not start in time' },
        }),
      ],
    },
  ],
  facts: [],
  rules: [
    {
      id: 'busy_site',
      when: { kind: 'question', question: 'onsite', test: { is: ['weekly'] } },
      effect: { kind: 'at-most', target: 'conditional' },
      because: 'A weekly visit needs a price of its own',
      noScore: false,
    },
    { id: 'large', when: { kind: 'question', question: 'seats', test: { atLeast: 40 } }, flag: 'several_sites', noScore: false },
  ],
  decision: {
    bands: [
      { from: 70, recommend: 'accept', word: 'accept' },
      { from: 50, recommend: 'conditional', word: 'conditional' },
      { from: 0, recommend: 'decline', word: 'decline' },
    ],
    coverage: 80,
    borderline: 5,
    conditions: { atMost: 5, lower: true },
  },
};

function question(id: string, title: string, ask: string, rest: Partial<Question> & { readonly form: QuestionForm }): Question {
  return { id, title, ask, source: 'asked', probes: [], weight: 1, required: false, ...rest };
}

function levels(...texts: readonly string[]): QuestionForm {
  return { kind: 'levels', levels: texts.map((text, i) => ({ level: i + 1, text, points: i + 1 })) };
}

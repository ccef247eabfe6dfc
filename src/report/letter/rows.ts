/** The sheet of mutual expectations where a rubric has none of its own. */
import type { Expectation } from '../../engine/model/rubric.ts';

/** Its rows: what usually goes wrong between a provider and a customer, and the rule that spares both the trouble. */
export const ROWS: readonly Expectation[] = [
  row('Requests', 'Contact, deputy and all staff', 'Use one channel; say what is affected and how many people', 'As it happens', {
    where: 'Portal or support line',
    done: 'A ticket number',
    ours: 'One answer path; nobody needs a private number',
  }),
  row('Urgent matters', 'The contact', 'Says who cannot work, and by when it has to run again', 'At once', {
    where: 'Phone line',
    done: 'The user confirms that it runs',
    ours: 'A target from the priority table, and news at fixed times',
  }),
  row('Starters, leavers, moves', 'The office lead', 'Tells us name, role, date and devices', 'Five working days before; moves ten', {
    where: 'Form',
    done: 'The test on day one is passed',
    ours: 'Ready the day before; access of leavers closed the same day',
  }),
  row('Changes', 'Whoever plans one', 'Says what, why, and the way back', 'Five working days before', {
    where: 'Shared calendar',
    done: 'A note to everybody concerned',
    ours: 'The same rule for us',
  }),
  row('Approvals', 'The payer or the deputy', 'Says yes, no, or by when', 'Within two working days', {
    where: 'Portal',
    done: 'The decision is on record',
    ours: 'Options with cost and risk on one page',
  }),
  row('Protection', 'The head of the business', 'Brings in the baseline for everybody, without exemptions', 'Before the start', {
    where: 'Policy page',
    done: 'The monthly list',
    ours: 'We explain, train and measure',
  }),
  row('Advice', 'The payer', 'Decides on every item: yes, a date, or no', 'Within 60 days', {
    where: 'Review meeting',
    done: 'The list of decisions',
    ours: 'Few items, ranked and priced',
  }),
  row('Money', 'Accounts', 'Pays as agreed', 'By the due date', {
    where: 'Debit or transfer',
    done: 'No open item',
    ours: 'A clear invoice, no surprise fees',
  }),
  row('Respect', 'Everybody', 'Speaks about matters, not about persons', 'Always', {
    where: 'Every channel',
    done: 'No entry in the conduct log',
    ours: 'The same duty for us, and a named person to call',
  }),
  row('Mistakes', 'Both sides', 'Say it early, mend it, learn from it', 'The same day', {
    where: 'A call, then a note',
    done: 'Cause and change are written down',
    ours: 'We tell you ours first',
  }),
  row('Review', 'The payer and our lead', 'Look at the goal, the figures and the rules of both sides', 'At day 90, then every six months', {
    where: 'Meeting',
    done: 'Dated notes',
    ours: 'We bring our own figures too',
  }),
];

function row(topic: string, who: string, what: string, when: string, rest: Pick<Expectation, 'where' | 'done' | 'ours'>): Expectation {
  return { topic, who, what, when, ...rest };
}

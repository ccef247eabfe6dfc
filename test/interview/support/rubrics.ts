/** Rubrics that interviews are played with. */
import { readFileSync } from 'node:fs';
import type { Rubric } from '../../../src/engine/model/rubric.ts';
import { readRubricBytes, rubricIn } from '../../rubric/support.ts';

/** @returns a shipped rubric. */
export function shipped(id: string): Rubric {
  const outcome = readRubricBytes(new Uint8Array(readFileSync(`rubrics/${id}.yaml`)), id);
  if (!outcome.ok) throw new Error(`${id} is not a rubric`);
  return outcome.value;
}

/** Every form, a knock-out, a gate, conditions, and words that nothing else says. */
export const FORMS = rubricIn(`
fit: 1
id: forms
version: 1.0.0
title: Every form
minutes: 30
opening: Thank you for the time.
dimensions:
  - id: habits
    title: Habits
    weight: 60
    questions:
      - id: respect
        title: Respect
        ask: How do they speak of their technician?
        probes: [Who fixed it?, And then?]
        listen-for: Names and thanks.
        because: It is told early.
        levels: { 1: Badly, 2: Fairly, 3: Well, 4: Very well }
        knockout: { at: 1, class: conduct, because: People leave. }
      - id: onsite
        title: On-site need
        ask: How often does somebody come by?
        options: [{ id: none, label: Never, points: 2 }, { id: weekly, label: Weekly, points: 0 }]
      - id: tools
        title: Tools in use
        ask: Which of these are in use?
        options: [{ id: mail, label: Mail, points: 1 }, { id: chat, label: Chat, points: 1 }, { id: phone, label: Phone, points: 1 }]
        several: true
      - id: nights
        title: Night cover
        when: { question: onsite, is: weekly }
        ask: Who covered the nights?
        yes-no: { yes: 0, no: 1 }
  - id: size
    title: Size
    weight: 40
    questions:
      - { id: conduct, title: Conduct, source: observed, ask: How was the call?, levels: { 0: Cold, 1: Warm, 2: Bright } }
      - { id: seats, title: Seats, source: record, ask: How many people?, number: { unit: people, min: 1, max: 500.5 } }
      - { id: leaving, title: Why they left, ask: Why did they leave?, levels: { 1: Anger, 2: Price }, not-applicable: allowed }
facts:
  - { id: industry, title: Industry, ask: What do they do?, text: true }
  - { id: founded, title: Founded, ask: Since when?, date: true }
  - { id: listed, title: Listed, ask: Listed?, yes-no: true }
decision:
  bands:
    - { from: 70, recommend: accept, as: zzaccept }
    - { from: 40, recommend: conditional, as: zzmiddle }
    - { from: 0, recommend: decline, as: zzdecline }
`);

/** Its three facts are known. */
export const PAST_FACTS = [
  { item: 'industry', entry: { answer: { state: 'rated', value: 'bakery' } } },
  { item: 'founded', entry: { answer: { state: 'rated', value: '2001-02-03' } } },
  { item: 'listed', entry: { answer: { state: 'rated', value: true } } },
] as const;

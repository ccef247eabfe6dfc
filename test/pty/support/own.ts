/** A rubric of one's own, and a later text of it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder } from './fit.ts';

/** @returns a new folder with the rubric `own`, of the first or the second text. */
export function ownRubric(version: '1.0.0' | '2.0.0'): string {
  const folder = newFolder();
  writeOwn(folder, version);
  return folder;
}

const PACE = '{ id: pace, title: Pace, ask: How fast?, levels: { 1: Slow, 2: Fast } }';
const RESPECT = { '1.0.0': '1: Badly, 2: Fairly, 3: Well', '2.0.0': '1: Badly, 2: Well' };
const OLD = '{ id: calm, title: Calm, ask: How calm?, levels: { 1: Loud, 2: Calm } }';
const NEW = '{ id: ease, was: calm, title: Ease, ask: How calm?, levels: { 1: Loud, 2: Calm } }';

/** Writes a text of it into a folder, over the other one. */
export function writeOwn(folder: string, version: '1.0.0' | '2.0.0'): void {
  const respect = `{ id: respect, title: Respect, ask: How do they speak?, levels: { ${RESPECT[version]} } }`;
  const questions = version === '1.0.0' ? [respect, OLD] : [respect, NEW, PACE];
  const text = `fit: 1\nid: own\nversion: ${version}\ntitle: Our own\ndimensions:\n  - { id: mindset, title: Mindset, weight: 1, questions: [${questions.join(', ')}] }
decision: { bands: [{ from: 50, recommend: accept }, { from: 0, recommend: decline }], coverage: 50 }\n`;
  writeFileSync(join(folder, 'own.yaml'), text);
}

/** Small rubrics of one's own. */

/** @returns the text of a valid rubric of one question. */
export function rubricText(id: string, version = '1.0.0'): string {
  return `fit: 1
id: ${id}
version: ${version}
title: The rubric ${id}
dimensions:
  - { id: mindset, title: Mindset, weight: 1, questions: [{ id: respect, ask: How do they speak of technicians?, levels: { 1: Badly, 2: Fairly, 3: Well } }] }
decision: { bands: [{ from: 50, recommend: accept }, { from: 0, recommend: decline }], coverage: 50 }
`;
}

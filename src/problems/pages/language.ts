/** Pages on rubrics whose shape is right: names, conditions, points. */
import type { ErrorPages } from './page.ts';

/** Pages by code. */
export const LANGUAGE = {
  'bad-id': {
    what: 'Ids become fields of a CRM and columns of a table, so they are lower-case letters, digits, _ and -, begin with a letter, and are at most 64 long. A few words that mean something else, such as unknown, are reserved.',
    mend: 'Rename it; the title may say whatever you like.',
    example: { in: 'question', wrong: 'id: Last Incident', right: 'id: last_incident' },
  },
  'bad-version': {
    what: 'YAML reads 1.10 as the number 1.1, so a version of two parts would lose its zero.',
    mend: 'Give it three parts, or put it in quotes.',
    example: { in: 'rubric', wrong: 'version: 1.10', right: 'version: 1.10.0' },
  },
  'newer-language': {
    what: 'The rubric says that it is written in a version of the language that this fit does not know.',
    mend: 'Upgrade fit, or write fit: 1 and keep to that version.',
  },
  'duplicate-id': {
    what: 'Two questions, facts, dimensions or rules have the same id, so that a condition or an answer could mean either. Questions and facts share their ids. In a map two fields are written to one field of the CRM.',
    mend: 'Give one of them another id, or take it out.',
  },
  'earlier-id': {
    what: 'An id stands in was that is the id of another part now, or an earlier id of two parts. An old answer under it could mean either.',
    mend: 'Leave it with the part that old answers belong to.',
  },
  'listed-twice': { what: 'An id stands twice in a list that takes each once.', mend: 'Keep one of the two.' },
  'unknown-id': {
    what: 'An id, a level, an option or a band is named that this rubric does not have.',
    mend: 'Follow the suggestion, or choose one of those that are listed.',
    example: { in: 'dimension', wrong: 'minimum: { score: 40, otherwise: exti }', right: 'minimum: { score: 40, otherwise: decline }' },
  },
  'not-in-conditions': {
    what: 'A condition reads a fact. Facts are carried along and decide nothing, so that a decision can always be traced to a question.',
    mend: 'Make it a question with weight 0 if something depends on it.',
  },
  'later-question': {
    what: 'A question depends on one that stands below it, or on itself; its answer would not be known when it is needed.',
    mend: 'Move the one that is read up, or this one down.',
  },
  'asked-too-early': { what: 'order puts a question before one that its when reads.', mend: 'Turn the two round in order.' },
  'one-form': {
    what: 'A question has exactly one form of answer: levels, options, number or yes-no. A dimension has either questions or of, a field of a map either from or const.',
    mend: 'Add the one that is missing, or keep one of those that stand there.',
    example: { in: 'question', wrong: 'yes-no: { yes: 100, no: 0 }\nnumber: { min: 0, max: 9 }', right: 'yes-no: { yes: 100, no: 0 }' },
  },
  'one-subject': {
    what: 'A condition is about exactly one thing: question, dimension, score, all, any, not or count.',
    mend: 'Say what is compared; put several conditions under all or any.',
    example: {
      in: 'rubric',
      wrong: 'rules: [{ id: late, when: { at-most: 2 }, flag: late }]',
      right: 'rules: [{ id: late, when: { question: last_incident, at-most: 2 },\n  flag: late }]',
    },
  },
  'wrong-comparison': {
    what: 'A comparison does not go with the form of the answer: options have no order, so at-most says nothing about them.',
    mend: 'Use one of the words that are listed.',
    example: { in: 'question', wrong: 'yes-no: { yes: 0, no: 100 }\nknockout: { at: 1 }', right: 'yes-no: { yes: 0, no: 100 }\nknockout: { is: yes }' },
  },
  'nothing-compared': {
    what: 'A condition names a question, a dimension or the score and compares it with nothing.',
    mend: 'Add a comparison, such as at-most: 2, or state: open.',
    example: {
      in: 'rubric',
      wrong: 'rules: [{ id: late, when: { question: last_incident }, flag: late }]',
      right: 'rules: [{ id: late, when: { question: last_incident, at-most: 2 },\n  flag: late }]',
    },
  },
  'reads-too-much': {
    what: 'A condition reads what is known only after it was judged: a question that waits for the score would change the score.',
    mend: 'Compare answers instead.',
  },
  'condition-too-deep': { what: 'Conditions nest at most 16 deep.', mend: 'Make several rules of it.' },
  'level-gap': {
    what: 'The numbers of levels are not consecutive.',
    mend: 'Number them without gaps, from 0 or 1 upwards; give unequal steps by points.',
    example: { in: 'question', wrong: 'levels: { 1: Never, 2: Once, 4: Often }', right: 'levels: { 1: Never, 2: Once, 3: Often }\npoints: [1, 2, 4]' },
  },
  'points-mixture': {
    what: 'Some options of a question have points and some have none.',
    mend: 'Give points to all, or to none: then the question is asked and not scored.',
    example: {
      in: 'question',
      wrong: 'options: [{ id: one, label: One, points: 0 }, { id: two, label: Two }]',
      right: 'options: [{ id: one, label: One, points: 0 }, { id: two, label: Two,\n  points: 50 }]',
    },
  },
  'points-equal': {
    what: 'A weighted mean puts every question between its worst and its best, and here they are the same.',
    mend: 'Give different points, or weight 0 to ask without scoring.',
    example: { in: 'question', wrong: 'yes-no: { yes: 5, no: 5 }', right: 'yes-no: { yes: 5, no: 0 }' },
  },
  'points-count': {
    what: 'points beside levels has more or fewer numbers than there are levels.',
    mend: 'Write one number for each level.',
    example: {
      in: 'question',
      wrong: 'levels: { 1: Never, 2: Once, 3: Often }\npoints: [0, 5]',
      right: 'levels: { 1: Never, 2: Once, 3: Often }\npoints: [0, 5, 9]',
    },
  },
  'points-open': {
    what: 'A number without min or max, or with points that go on without end, cannot be put between a worst and a best.',
    mend: 'Give min and max, or points by rows.',
    example: { in: 'question', wrong: 'number: { unit: people }', right: 'number: { unit: people, min: 1, max: 500 }' },
  },
  'rows-order': {
    what: 'The rows of a number do not rise. The first row that holds counts, so the later one would never be reached.',
    mend: 'Put the rows in rising order.',
    example: {
      in: 'question',
      wrong: 'number: { min: 1, points: [{ below: 20, points: 50 }, { below: 10,\n  points: 0 }, { points: 100 }] }',
      right: 'number: { min: 1, points: [{ below: 10, points: 0 }, { below: 20,\n  points: 50 }, { points: 100 }] }',
    },
  },
  'row-edge': {
    what: 'Every row of a number but the last ends somewhere, by below or at-most; the last has no end.',
    mend: 'Add or take away the edge.',
    example: {
      in: 'question',
      wrong: 'number: { min: 1, points: [{ below: 10, points: 0 }, { below: 20,\n  points: 50 }] }',
      right: 'number: { min: 1, points: [{ below: 10, points: 0 }, { points: 50 }] }',
    },
  },
  'row-out-of-reach': {
    what: 'min or max keeps every number away from this row.',
    mend: 'Delete the row, or change the limit.',
    example: {
      in: 'question',
      wrong: 'number: { min: 10, points: [{ below: 5, points: 0 }, { below: 20,\n  points: 50 }, { points: 100 }] }',
      right: 'number: { min: 0, points: [{ below: 5, points: 0 }, { below: 20,\n  points: 50 }, { points: 100 }] }',
    },
  },
  'out-of-small': {
    what: 'out-of is what counts as 100 %, and an answer is worth more.',
    mend: 'Raise it to the best that can be reached.',
    example: { in: 'question', wrong: 'yes-no: { yes: 10, no: 0 }\nout-of: 5', right: 'yes-no: { yes: 10, no: 0 }\nout-of: 10' },
  },
  'out-of-negative': {
    what: 'out-of makes 0 points 0 %, and an answer is worth less than nothing.',
    mend: 'Leave out-of away, or give no negative points.',
    example: { in: 'question', wrong: 'yes-no: { yes: 10, no: -5 }\nout-of: 10', right: 'yes-no: { yes: 10, no: -5 }' },
  },
  'out-of-useless': { what: 'A weighted mean is out of 100 already, so out-of on it would change nothing.', mend: 'Leave it out, or choose another method.' },
  'blank-outside': {
    what: 'An open or a not applicable answer is to count as more or fewer points than any answer could give.',
    mend: 'Take a number within what can be reached, or leave-out or no-score.',
    example: { in: 'question', wrong: 'yes-no: { yes: 10, no: 0 }\nunanswered: 20', right: 'yes-no: { yes: 10, no: 0 }\nunanswered: 0' },
  },
  'range-reversed': {
    what: 'min does not lie below max, so that no number would be an answer.',
    mend: 'Swap them, or change one.',
    example: { in: 'question', wrong: 'number: { min: 9, max: 1 }', right: 'number: { min: 1, max: 9 }' },
  },
  'nothing-scored': {
    what: 'No question has points and weight in a dimension with weight, so there would never be a score.',
    mend: 'Give at least one question points and weight.',
  },
  'minimum-impossible': {
    what: 'A minimum is compared with the number of its dimension. No number falls below this one, or all do, or the dimension has no number: it would do nothing, or the same to everybody.',
    mend: 'Choose one between the least and the greatest number of the dimension; in a weighted mean that is 0 to 100, in a sum it is points.',
    example: { in: 'dimension', wrong: 'minimum: { score: 0, otherwise: decline }', right: 'minimum: { score: 40, otherwise: decline }' },
  },
  'view-weight': {
    what: 'A view reads questions that count elsewhere, so a weight of its own would count them twice.',
    mend: 'Leave weight out; use its number in conditions.',
  },
  'view-member': { what: 'A view reads a question that has no points: a gate, or one that is asked and not scored.', mend: 'Take it out of of.' },
  'gate-weight': {
    what: 'A gate is a fact about ourselves and decides on its own; a weight would let it lift or lower the prospect.',
    mend: 'Leave weight out.',
    example: { in: 'question', wrong: 'gate: { at: 1 }\nweight: 2', right: 'gate: { at: 1 }' },
  },
  'band-order': {
    what: 'Bands run from the best to the worst recommendation: accept, conditional, defer, decline.',
    mend: 'Put them in that order.',
    example: {
      in: 'decision',
      wrong: 'bands: [{ from: 0, recommend: decline }, { from: 70, recommend: accept }]',
      right: 'bands: [{ from: 70, recommend: accept }, { from: 0, recommend: decline }]',
    },
  },
  'band-cuts': {
    what: 'Along the list the cuts fall, or, where fewer points are better, rise; here one breaks the order.',
    mend: 'Put the cuts in order.',
    example: {
      in: 'decision',
      wrong: 'bands:\n  - { from: 70, recommend: accept }\n  - { from: 80, recommend: conditional }\n  - { from: 0, recommend: decline }',
      right: 'bands:\n  - { from: 80, recommend: accept }\n  - { from: 70, recommend: conditional }\n  - { from: 0, recommend: decline }',
    },
  },
  'band-duplicate': {
    what: 'Two bands begin at the same score, so that one of them could never be taken.',
    mend: 'Give one of them another from, or take one away.',
    example: {
      in: 'decision',
      wrong: 'bands:\n  - { from: 70, recommend: accept }\n  - { from: 70, recommend: conditional }\n  - { from: 0, recommend: decline }',
      right: 'bands:\n  - { from: 70, recommend: accept }\n  - { from: 50, recommend: conditional }\n  - { from: 0, recommend: decline }',
    },
  },
  'band-word': {
    what: 'A word stands for two bands, or a band is called by a recommendation that it does not give.',
    mend: 'Choose another word.',
    example: {
      in: 'decision',
      wrong: 'bands:\n  - { from: 70, recommend: accept, as: decline }\n  - { from: 0, recommend: decline }',
      right: 'bands:\n  - { from: 70, recommend: accept, as: proceed }\n  - { from: 0, recommend: decline }',
    },
  },
  'band-nowhere': { what: 'No band has a from, so that no score leads anywhere.', mend: 'Give at least one band a from.' },
  'rule-effect': {
    what: 'A rule does nothing, or moves the recommendation in two ways at once.',
    mend: 'Give it one of recommend, at-most and at-least, or a flag, or no-score.',
    example: {
      in: 'rubric',
      wrong: 'rules: [{ id: late, when: { question: last_incident, at-most: 2 } }]',
      right: 'rules: [{ id: late, when: { question: last_incident, at-most: 2 },\n  at-most: decline }]',
    },
  },
  'useless-key': {
    what: 'A key is known and does nothing in this place: several beside levels, state beside a dimension, in a map limit beside a number.',
    mend: 'Leave it out, or change what it goes with.',
  },
} satisfies ErrorPages;
